import type { State, Text } from "@parcours/core";
import { stateAt, type StagePath } from "../../graph/address.ts";
import { withState, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { withAt } from "../../graph/change.ts";
import { withoutKey } from "../../graph/records.ts";
import { shapeOf } from "../../graph/stage-node.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { namer, newRegion, plainStage } from "./new-stage.ts";
import { stageWords } from "./title-of-stage.ts";

interface MakeParallel {
  path: StagePath;
  /** Titles of the part that takes what is there now, and of the new one beside it. */
  titles?: [Text, Text];
}

const TITLES: [Text, Text] = [
  { fr: "Premier volet", en: "First part" },
  { fr: "Second volet", en: "Second part" },
];

/** With parts side by side, one returns to all of them only when the return goes deep. */
const deepened = (state: State): State => (state.type === "history" ? withStateKey(state, "history", "deep") : state);

const parallel = (document: Document, { path, titles = TITLES }: MakeParallel): Document => {
  const name = namer(document);
  const id = name(titles[0], "part");
  return withState(document, path, (state) => {
    const inner = Object.entries(state.states ?? {});
    const histories = inner
      .filter(([, one]) => one.type === "history")
      .map(([key, one]): [string, State] => [key, deepened(one)]);
    const moved = inner.filter(([, one]) => one.type !== "history");
    const first = moved.length > 0 ? (state.initial ?? moved[0]?.[0] ?? "") : name(titles[0], "stage");
    const states =
      moved.length > 0 ? Object.fromEntries(moved) : { [first]: plainStage(first, state.meta?.title ?? titles[0]) };
    const region: State = { id, initial: first, meta: { kind: "phase", title: titles[0] }, states };
    const second = newRegion(name, titles[1]);
    const plain = withoutKey(state, "initial");
    const typed = withStateKey(plain, "type", "parallel");
    const kind = typed.meta === undefined ? typed : withAt(typed, ["meta", "kind"], "phase");
    return withStateKey(kind, "states", { [id]: region, [second.id]: second, ...Object.fromEntries(histories) });
  });
};

/**
 * Makes a phase run in parts side by side: what it holds becomes the first, a new one stands beside it. A simple stage
 * becomes a phase with two parts.
 */
export const makeParallel: Command<MakeParallel> = {
  name: "make-parallel",
  title: ({ path }, document) => {
    const words = stageWords(document, path);
    return { fr: `Mener ${words.fr} de front`, en: `Run ${words.en} side by side` };
  },
  may: (document, { path }) => {
    const state = stateAt(document, path);
    const gone = stageThere(document, path);
    if (state === undefined) return gone;
    const shape = shapeOf(state);
    return firstOf(
      shape === "parallel" ? say("Ses volets vont déjà de front.", "Its parts already go side by side.") : null,
      shape === "final" || shape === "history"
        ? say("Une fin ou un point de reprise ne contient rien.", "An end or a point of return holds nothing.")
        : null,
      shape === "simple" && (state.meta?.form !== undefined || state.meta?.contract !== undefined)
        ? say(
            "Cette étape demande un formulaire ou un contrat : regroupez-la d’abord.",
            "This stage is about a form or a contract: group it first.",
          )
        : null,
    );
  },
  apply: parallel,
};
