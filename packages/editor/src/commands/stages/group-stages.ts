import type { State, Text } from "@parcours/core";
import { holderAt, keyOf, parentPath, PROGRAM, stateAt, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withStageMeta, withStateKey } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { uiOf } from "../../graph/stage-node.ts";
import { everyTransition, takenIds } from "../../graph/stages.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { isParallel } from "../../may/structure.ts";
import { stagesThere } from "../../may/there.ts";
import { idFrom } from "../../names/ids.ts";
import type { Command } from "../command.ts";
import { insertedPath } from "./insert-stage.ts";
import { outermost } from "./outermost.ts";
import { withUi } from "./stage-ui.ts";
import { stagesWords } from "./title-of-stage.ts";

interface Group {
  paths: readonly StagePath[];
  title?: Text;
}

const PHASE = { fr: "Phase", en: "Phase" };
/** Room for the title of a phase above its stages, and around them, in pixels. */
const MARGIN = { x: 24, top: 56 };

const inOrder = (document: Document, parent: StagePath, paths: readonly StagePath[]): [string, State][] => {
  const keys = new Set(paths.map(keyOf));
  return Object.entries(holderAt(document, parent)?.states ?? {}).filter(([key]) => keys.has(key));
};

/** The stage by which one comes into the group: where what is around it begins, else where a transition leads from outside. */
const firstOfGroup = (document: Document, holder: Holder, members: [string, State][]): string => {
  const keys = members.map(([key]) => key);
  if (holder.initial !== undefined && keys.includes(holder.initial)) return holder.initial;
  const ids = new Map(members.map(([key, { id }]) => [id, key]));
  const inside = new Set(keys);
  for (const { at, target } of everyTransition(document)) {
    const key = target === undefined ? undefined : ids.get(target);
    if (key !== undefined && !inside.has(keyOf(at.from))) return key;
  }
  return keys[0] ?? "";
};

/** The corner of the group, when all its cards were placed by hand. */
const cornerOf = (members: [string, State][]): { x: number; y: number } | undefined => {
  const places = members.map(([, state]) => uiOf(state.meta?.ui));
  const xs = places.flatMap(({ x }) => x ?? []);
  const ys = places.flatMap(({ y }) => y ?? []);
  if (xs.length < places.length || ys.length < places.length) return undefined;
  return { x: Math.min(...xs) - MARGIN.x, y: Math.min(...ys) - MARGIN.top };
};

const phaseId = (document: Document, title: Text): string => idFrom(title, "phase", takenIds(document));

const grouped = (document: Document, { paths, title = PHASE }: Group): Document => {
  const going = outermost(paths);
  const parent = parentPath(going[0] ?? PROGRAM) ?? PROGRAM;
  const holder = holderAt(document, parent);
  if (holder === undefined) return document;
  const members = inOrder(document, parent, going);
  const keys = new Set(members.map(([key]) => key));
  const id = phaseId(document, title);
  const initial = firstOfGroup(document, holder, members);
  const phase: State = { id, initial, meta: { kind: "phase", title }, states: Object.fromEntries(members) };
  const corner = cornerOf(members);
  const regrouped = withHolder<Holder>(document, parent, (one) => {
    const states = Object.entries(one.states ?? {}).flatMap(([key, state]): [string, State][] =>
      key === members[0]?.[0] ? [[id, phase]] : keys.has(key) ? [] : [[key, state]],
    );
    const within = withStateKey(one, "states", Object.fromEntries(states));
    return one.initial !== undefined && keys.has(one.initial) ? withStateKey(within, "initial", id) : within;
  });
  if (corner === undefined) return regrouped;
  const path = insertedPath(parent, phase);
  return members.reduce(
    (now, [key, state]) => {
      const { x = 0, y = 0 } = uiOf(state.meta?.ui);
      return withUi(now, `${path}/states/${key}`, { x: x - corner.x, y: y - corner.y });
    },
    withStageMeta(regrouped, path, "ui", corner),
  );
};

/** Puts stages that stand beside one another into a phase of their own. They keep their ids and their transitions. */
export const groupStages: Command<Group> = {
  name: "group-stages",
  title: ({ paths }, document) => {
    const words = stagesWords(document, paths);
    return { fr: `Regrouper ${words.fr} en une phase`, en: `Group ${words.en} into a phase` };
  },
  may: (document, { paths }) => {
    const going = outermost(paths);
    const parents = new Set(going.map((path) => parentPath(path) ?? PROGRAM));
    const types = going.map((path) => stateAt(document, path)?.type);
    return firstOf(
      stagesThere(document, paths),
      parents.size > 1
        ? say("Ces étapes ne sont pas dans la même phase.", "These stages are not in the same phase.")
        : null,
      [...parents].some((parent) => isParallel(document, parent))
        ? say("Les volets d’une même phase ne se regroupent pas.", "The parts of one phase cannot be grouped.")
        : null,
      types.includes("final")
        ? say("Une fin ne peut pas entrer dans une autre phase.", "An end cannot go into another phase.")
        : null,
      types.includes("history")
        ? say("Un point de reprise reste dans sa phase.", "A point of return stays in its phase.")
        : null,
    );
  },
  apply: grouped,
  select: (before, { paths, title = PHASE }) => {
    const parent = parentPath(outermost(paths)[0] ?? PROGRAM) ?? PROGRAM;
    return { kind: "stages", paths: [`${parent}/states/${phaseId(before, title)}`] };
  },
};
