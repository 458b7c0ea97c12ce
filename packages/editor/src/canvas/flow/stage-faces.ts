import type { Language } from "@parcours/core";
import type { StagePath } from "../../graph/address.ts";
import type { StageNode, TransitionEdge } from "../../graph/graph.ts";
import { cardFace, type CardFace, type StageCount } from "../cards/card-face.ts";
import type { DrawnStage } from "./drawn.ts";
import { kept } from "./kept.ts";
import { isFrame, type Visible } from "./visible.ts";

/** What counts are shown, by id of the stage. */
export type Counts = Readonly<Record<string, StageCount>>;

export interface FaceOptions {
  language: Language;
  counts: Counts | undefined;
  details: boolean;
}

interface Cached {
  facts: object;
  face: CardFace;
}

const NONE: readonly TransitionEdge[] = [];

export const countFor = (node: Pick<DrawnStage, "id">, counts: Counts | undefined): StageCount | undefined =>
  counts !== undefined && Object.hasOwn(counts, node.id) ? counts[node.id] : undefined;

/** Keeps the faces of cards, so that texts are measured anew only where something changed. */
export const createFaces = (
  drawn: (node: StageNode) => DrawnStage,
): ((visible: Visible, options: FaceOptions) => Map<StagePath, CardFace>) => {
  let cache = new Map<StagePath, Cached>();
  return (visible, { language, counts, details }) => {
    const next = new Map<StagePath, Cached>();
    for (const node of visible.stages) {
      if (isFrame(node) || node.shape === "history") continue;
      const doings = visible.doings.get(node.path) ?? NONE;
      const known = cache.get(node.path);
      const facts = {
        node: drawn(node),
        language,
        details,
        count: countFor(node, counts),
        doings: Object.fromEntries(doings.entries()),
      };
      const same = known !== undefined && kept(facts, known.facts as typeof facts) === known.facts;
      next.set(node.path, same ? known : { facts, face: cardFace({ ...facts, doings }) });
    }
    cache = next;
    return new Map([...next].map(([path, { face }]) => [path, face]));
  };
};
