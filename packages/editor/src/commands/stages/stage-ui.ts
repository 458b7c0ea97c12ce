import { stateAt, type StagePath } from "../../graph/address.ts";
import { withStageMeta } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import type { StageUi } from "../../graph/graph.ts";
import { withKey } from "../../graph/records.ts";

const ORDER = ["x", "y", "w", "h", "collapsed"];

const whole = (value: unknown): unknown => (typeof value === "number" ? Math.round(value) : value);

/** The document with what is said of a stage's card changed; pixels are whole. `undefined` takes a value away. */
export const withUi = (
  document: Document,
  path: StagePath,
  change: { [K in keyof StageUi]?: StageUi[K] | undefined },
): Document => {
  const state = stateAt(document, path);
  if (state === undefined) return document;
  const ui: Record<string, unknown> = Object.entries(change).reduce<Record<string, unknown>>(
    (now, [key, value]) => withKey(now, key, whole(value), ORDER),
    state.meta?.ui ?? {},
  );
  if (ui === state.meta?.ui) return document;
  return withStageMeta(document, path, "ui", Object.keys(ui).length === 0 ? undefined : ui);
};
