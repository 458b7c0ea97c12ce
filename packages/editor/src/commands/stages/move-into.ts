import type { State } from "@parcours/core";
import {
  holderAt,
  isWithin,
  keyOf,
  parentPath,
  PROGRAM,
  stateAt,
  type Holder,
  type StagePath,
} from "../../graph/address.ts";
import { withHolder, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { isParallel, mayHold, mayStandIn } from "../../may/structure.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { outermost } from "./outermost.ts";
import { withUi } from "./stage-ui.ts";
import { withChildrenTakenOut } from "./take-out.ts";
import { stagesWords, stageWords } from "./title-of-stage.ts";

/** `positions`: where the cards are put in their new place, in the order of `paths`; absent: the layout decides. */
export interface MoveInto {
  paths: readonly StagePath[];
  /** The phase, or `""` for the top of the program. */
  into: StagePath;
  /** The key of the stage right after which they are put; absent: at the end. */
  after?: string;
  positions?: readonly { x: number; y: number }[];
}

const moving = ({ paths, into }: MoveInto): StagePath[] =>
  outermost(paths).filter((path) => (parentPath(path) ?? PROGRAM) !== into);

const put = (document: Document, into: StagePath, states: [string, State][], after: string | undefined): Document =>
  withHolder<Holder>(document, into, (holder) => {
    const entries = Object.entries(holder.states ?? {});
    const found = entries.findIndex(([key]) => key === after);
    const at = after === undefined || found < 0 ? entries.length : found + 1;
    const full = withStateKey(holder, "states", Object.fromEntries(entries.toSpliced(at, 0, ...states)));
    const lacks = holder.initial === undefined || !Object.hasOwn(full.states ?? {}, holder.initial);
    const first = states.find(([, { type }]) => type !== "history")?.[0];
    return lacks && first !== undefined && !isParallel(document, into) ? withStateKey(full, "initial", first) : full;
  });

const moved = (document: Document, input: MoveInto): Document => {
  const going = moving(input);
  const states = going.flatMap((path): [string, State][] => {
    const state = stateAt(document, path);
    return state === undefined ? [] : [[keyOf(path), state]];
  });
  const parents = [...new Set(going.map((path) => parentPath(path) ?? PROGRAM))];
  const taken = parents.reduce((now, parent) => withChildrenTakenOut(now, parent, going), document);
  const there = put(taken, input.into, states, input.after);
  return going.reduce((now, path) => {
    const position = input.positions?.[input.paths.indexOf(path)];
    return withUi(now, `${input.into}/states/${keyOf(path).replaceAll("~", "~0").replaceAll("/", "~1")}`, {
      x: position?.x,
      y: position?.y,
    });
  }, there);
};

/** Taking the last stage out of a phase would turn it into a simple stage, with its points of return gone. */
const mayGo = (document: Document, { paths }: MoveInto) => {
  const going = new Set(outermost(paths));
  const parents = [...new Set([...going].map((path) => parentPath(path) ?? PROGRAM))];
  const emptied = parents.some((parent) =>
    Object.entries(holderAt(document, parent)?.states ?? {}).every(
      ([key, { type }]) => type === "history" || going.has(`${parent}/states/${key}`),
    ),
  );
  if (emptied) return say("Une phase garde au moins une étape.", "A phase keeps at least one stage.");
  return parents.some((parent) => isParallel(document, parent))
    ? say("Un volet reste dans sa phase.", "A part stays in its phase.")
    : null;
};

/** Moves stages into a phase, or out of one. They keep their ids and all transitions. */
export const moveInto: Command<MoveInto> = {
  name: "move-into",
  title: ({ paths, into }, document) => {
    const words = stagesWords(document, paths);
    const where = stageWords(document, into);
    return { fr: `Placer ${words.fr} dans ${where.fr}`, en: `Put ${words.en} into ${where.en}` };
  },
  may: (document, input) => {
    const going = moving(input);
    const states = going.flatMap((path) => stateAt(document, path) ?? []);
    const taken = new Set(Object.keys(holderAt(document, input.into)?.states ?? {}));
    return firstOf(
      stagesThere(document, input.paths),
      mayHold(document, input.into),
      going.some((path) => isWithin(input.into, path))
        ? say("Une phase ne peut pas entrer dans elle-même.", "A phase cannot go into itself.")
        : null,
      isParallel(document, input.into)
        ? say("Choisissez un volet de cette phase.", "Choose a part of this phase.")
        : null,
      going.some((path) => taken.has(keyOf(path)))
        ? say("Un identifiant est déjà pris dans cette phase.", "An id is already taken in this phase.")
        : null,
      new Set(going.map(keyOf)).size < going.length
        ? say("Deux de ces étapes ont le même identifiant.", "Two of these stages have the same id.")
        : null,
      states.some(({ type }) => type === "history")
        ? say("Un point de reprise reste dans sa phase.", "A point of return stays in its phase.")
        : null,
      ...states.map((state) => mayStandIn(state, input.into)),
      mayGo(document, { ...input, paths: going }),
    );
  },
  apply: moved,
  select: (_, { paths, into }) => ({
    kind: "stages",
    paths: outermost(paths).map((path) => `${into}/states/${keyOf(path)}`),
  }),
};
