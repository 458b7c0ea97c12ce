import { isWithin, parentPath, PROGRAM, stateAt, type StagePath } from "../../graph/address.ts";
import { withAt } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { everyStage, pathOfId, transitionsOf } from "../../graph/stages.ts";
import { stagesThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { outermost } from "./outermost.ts";
import { withTargets } from "./retarget-all.ts";
import { withChildrenTakenOut } from "./take-out.ts";
import { stagesWords } from "./title-of-stage.ts";

/**
 * What becomes of the transitions that led to a stage that goes: `reconnect` leads them on to where that stage led (when
 * it led to one place only), `remove` takes them away too. Those that cannot be led on are taken away.
 */
export interface DeleteStages {
  paths: readonly StagePath[];
  incoming: "remove" | "reconnect";
}

/** Ids of all that goes, and what comes in place of each when one is led on. */
const goneIn = (document: Document, paths: readonly StagePath[]): Map<string, string | null> => {
  const gone = paths.flatMap((path) => {
    const state = stateAt(document, path);
    return state === undefined ? [] : [{ path, state }, ...everyStage(state, path)];
  });
  return new Map(
    gone.map(({ path, state }) => {
      const onward = new Set(transitionsOf(state, path).flatMap(({ target }) => target ?? []));
      onward.delete(state.id);
      const [only, ...more] = [...onward];
      return [state.id, only !== undefined && more.length === 0 ? only : null];
    }),
  );
};

/** Follows stages that go until one that stays; `null` in a circle or where it ends. */
const successorOf = (id: string, gone: Map<string, string | null>): string | null => {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && gone.has(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = gone.get(at) ?? null;
  }
  return at;
};

/** Places that are held in several stages are no longer held in those that go; one left with none says so in the checks. */
const withPlaces = (document: Document, gone: ReadonlyMap<string, unknown>): Document =>
  Object.entries(document.meta.places ?? {}).reduce((now, [id, place]) => {
    const left = Array.isArray(place?.heldIn) ? place.heldIn.filter((stage) => !gone.has(stage)) : [];
    const same = left.length === 0 || left.length === place.heldIn.length;
    return same ? now : withAt(now, ["meta", "places", id, "heldIn"], left);
  }, document);

const without = (document: Document, { paths, incoming }: DeleteStages): Document => {
  const going = outermost(paths);
  const gone = goneIn(document, going);
  const onward = (id: string): string | null => (incoming === "reconnect" ? successorOf(id, gone) : null);
  const inside = (from: StagePath): boolean => going.some((path) => isWithin(from, path));
  const led = withTargets(document, (target, from) => (gone.has(target) && !inside(from) ? onward(target) : target));
  const parents = [...new Set(going.map((path) => parentPath(path) ?? PROGRAM))];
  const taken = parents.reduce((now, parent) => {
    const first = going.find((path) => parentPath(path) === parent);
    const next = first === undefined ? null : onward(stateAt(document, first)?.id ?? "");
    const key = next === null ? undefined : pathOfId(now, next)?.split("/").at(-1);
    return withChildrenTakenOut(now, parent, going, key);
  }, led);
  // A point of return goes with the last stage of its phase; what led to it leads to the phase, which is still there.
  const left = new Set(everyStage(taken).map(({ state }) => state.id));
  const settled = withTargets(taken, (target, from) => {
    if (left.has(target)) return target;
    const path = pathOfId(document, target);
    const around = path === undefined ? undefined : stateAt(document, parentPath(path) ?? PROGRAM);
    if (path === undefined) return target;
    return around !== undefined && left.has(around.id) && from !== path ? around.id : null;
  });
  return withPlaces(settled, gone);
};

/**
 * Takes stages out of the program with all that is inside them. Where the program or a phase began with one of them, it
 * begins with what it led to, else with the next. Indicators, properties and scenarios that name them are left for
 * people to decide about; the checks point at them.
 */
export const deleteStages: Command<DeleteStages> = {
  name: "delete-stages",
  title: ({ paths }, document) => {
    const words = stagesWords(document, paths);
    return { fr: `Supprimer ${words.fr}`, en: `Delete ${words.en}` };
  },
  may: (document, { paths }) => stagesThere(document, paths),
  apply: without,
  select: () => ({ kind: "none" }),
};
