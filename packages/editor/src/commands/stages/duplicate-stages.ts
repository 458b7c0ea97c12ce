import type { State, Text } from "@parcours/core";
import { keyOf, parentPath, PROGRAM, stateAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withAt, withHolder, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withEntryAfter } from "../../graph/records.ts";
import { takenIds } from "../../graph/stages.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { shifted, withFreshIds, type States } from "./copied-stages.ts";
import { outermost } from "./outermost.ts";
import { stagesWords } from "./title-of-stage.ts";

/** How far a copy is put from what it was made of, in pixels. */
const APART = { x: 40, y: 40 };

const copyTitle = (title: Text): Text =>
  typeof title === "string"
    ? `${title} (2)`
    : {
        ...(title.fr === undefined ? {} : { fr: `${title.fr} (copie)` }),
        ...(title.en === undefined ? {} : { en: `${title.en} (copy)` }),
      };

const retitled = (state: State): State =>
  state.meta?.title === undefined ? state : withAt(state, ["meta", "title"], copyTitle(state.meta.title));

interface Copy {
  parent: StagePath;
  beside: string;
  key: string;
  state: State;
}

/** The copies, each with where it goes; transitions between stages that are copied together lead between the copies. */
const copiesOf = (document: Document, paths: readonly StagePath[]): Copy[] => {
  const going = outermost(paths);
  const originals: States = Object.fromEntries(
    going.flatMap((path) => {
      const state = stateAt(document, path);
      return state === undefined ? [] : [[path, state]];
    }),
  );
  const { states } = withFreshIds(originals, takenIds(document));
  return Object.entries(shifted(states, APART)).map(([key, state], at) => {
    const path = going[at] ?? PROGRAM;
    return { parent: parentPath(path) ?? PROGRAM, beside: keyOf(path), key, state: retitled(state) };
  });
};

/** Copies stages, each beside its original, with all that leaves them and all that is inside. Nothing leads to the copies yet. */
export const duplicateStages: Command<{ paths: readonly StagePath[] }> = {
  name: "duplicate-stages",
  title: ({ paths }, document) => {
    const words = stagesWords(document, paths);
    return { fr: `Dupliquer ${words.fr}`, en: `Duplicate ${words.en}` };
  },
  may: (document, { paths }) =>
    firstOf(
      stagesThere(document, paths),
      paths.some((path) => stateAt(document, path)?.type === "history")
        ? say("Une phase n’a qu’un point de reprise.", "A phase has one point of return only.")
        : null,
    ),
  apply: (document, { paths }) =>
    copiesOf(document, paths).reduce(
      (now, { parent, beside, key, state }) =>
        withHolder<Holder>(now, parent, (holder) =>
          withStateKey(holder, "states", withEntryAfter(holder.states ?? {}, key, state, beside)),
        ),
      document,
    ),
  select: (before, { paths }) => ({
    kind: "stages",
    paths: copiesOf(before, paths).map(({ parent, key }) => `${parent}/states/${key}`),
  }),
};
