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

interface Facts {
  node: DrawnStage;
  language: Language;
  details: boolean;
  count: StageCount | undefined;
  doings: readonly TransitionEdge[];
}

interface Cached {
  facts: Facts;
  face: CardFace;
}

const sameCount = (a: StageCount | undefined, b: StageCount | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && kept(a, b) === b);

const sameFacts = (a: Facts, b: Facts): boolean =>
  a.node === b.node &&
  a.language === b.language &&
  a.details === b.details &&
  sameCount(a.count, b.count) &&
  a.doings.length === b.doings.length &&
  a.doings.every((edge, at) => edge === b.doings[at]);

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
    const faces = new Map<StagePath, CardFace>();
    for (const node of visible.stages) {
      if (isFrame(node) || node.shape === "history") continue;
      const doings = visible.doings.get(node.path) ?? NONE;
      const known = cache.get(node.path);
      const facts = {
        node: drawn(node),
        language,
        details,
        count: countFor(node, counts),
        doings,
      };
      const same = known !== undefined && sameFacts(facts, known.facts);
      const made = same ? known : { facts, face: cardFace(facts) };
      next.set(node.path, made);
      faces.set(node.path, made.face);
    }
    cache = next;
    return faces;
  };
};
