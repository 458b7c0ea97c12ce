import type { State } from "@parcours/core";
import { holderAt, keyOf, parentPath, PROGRAM, type Holder, type StagePath } from "../../graph/address.ts";
import { withAt, withHolder, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withoutKey } from "../../graph/records.ts";
import { withoutStages } from "./retarget-all.ts";

const hasStages = (holder: Holder): boolean =>
  Object.values(holder.states ?? {}).some(({ type }) => type !== "history");

/** A phase with nothing inside any more is a simple stage: it has no first stage, no parts and no end of what is inside. */
const simplified = (state: State): State => {
  const plain = ["states", "initial", "type", "onDone"].reduce((now, key) => withoutKey(now, key), state);
  return plain.meta?.kind === "phase" ? withAt(plain, ["meta", "kind"], "stage") : plain;
};

/** The stages that remain begin with `successor`, else with the first of them. */
const begun = <H extends Holder>(holder: H, successor: string | undefined): H => {
  if (holder.initial === undefined || Object.hasOwn(holder.states ?? {}, holder.initial)) return holder;
  const keys = Object.entries(holder.states ?? {}).flatMap(([key, { type }]) => (type === "history" ? [] : [key]));
  const next = successor !== undefined && keys.includes(successor) ? successor : keys[0];
  return next === undefined ? holder : withStateKey(holder, "initial", next);
};

/**
 * The document with stages of one phase (or of the program) taken out. Where the first one goes, `successor` or the next
 * takes its place; a phase that loses its last stage becomes a simple stage. Transitions are left as they are.
 */
export const withChildrenTakenOut = (
  document: Document,
  parent: StagePath,
  paths: readonly StagePath[],
  successor?: string,
): Document => {
  const keys = new Set(paths.filter((path) => parentPath(path) === parent).map(keyOf));
  if (keys.size === 0) return document;
  const left = withHolder<Holder>(document, parent, (holder) => begun(withoutStages(holder, keys), successor));
  const holder = holderAt(left, parent);
  if (parent === PROGRAM || holder === undefined || hasStages(holder)) return left;
  return withHolder<State>(left, parent, simplified);
};
