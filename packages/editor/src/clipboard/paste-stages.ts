import type { State } from "@parcours/core";
import { PROGRAM, type Holder, type StagePath } from "../graph/address.ts";
import { withHolder, withStateKey } from "../graph/change.ts";
import { isRecord, openDocument, type Document } from "../graph/document.ts";
import { uiOf } from "../graph/stage-node.ts";
import { everyStage, takenIds } from "../graph/stages.ts";
import { shifted, withFreshIds, type States } from "../commands/stages/copied-stages.ts";
import { withTargets } from "../commands/stages/retarget-all.ts";
import type { Command } from "../commands/command.ts";
import { firstOf, say } from "../may/sentence.ts";
import { isParallel, mayHold, mayStandIn } from "../may/structure.ts";
import { STATES_SPOT } from "../names/grammar.ts";
import { renamed } from "../names/rename.ts";
import type { Clip } from "./clip.ts";
import { withCatalogs } from "./settle-catalogs.ts";

/** `at`: where the upper left corner of what is pasted goes, in pixels within `into`; absent: a little beside the original. */
export interface PasteStages {
  clip: Clip;
  into: StagePath;
  at?: { x: number; y: number };
}

const APART = 40;

const placed = (states: States, at: PasteStages["at"]): States => {
  const places = Object.values(states).map((state) => uiOf(state.meta?.ui));
  const xs = places.flatMap(({ x }) => x ?? []);
  const ys = places.flatMap(({ y }) => y ?? []);
  if (xs.length === 0 || ys.length === 0) return states;
  const by = at === undefined ? { x: APART, y: APART } : { x: at.x - Math.min(...xs), y: at.y - Math.min(...ys) };
  return shifted(states, by);
};

/** Transitions to stages that the program does not have would dangle: they go, as those to the originals do not. */
const withoutStrangers = (states: States, document: Document): States => {
  const known = new Set([...everyStage(document), ...everyStage({ states })].map(({ state }) => state.id));
  const alone = { ...document, states, on: undefined } as unknown as Document;
  return withTargets(alone, (target) => (known.has(target) ? target : null)).states;
};

const pasted = (document: Document, { clip, into, at }: PasteStages): { document: Document; keys: string[] } => {
  const { states: fresh, ids } = withFreshIds(clip.states, takenIds(document));
  const known = new Set(everyStage(document).map(({ state }) => state.id));
  // Places are held in stages: in the copies, and where they are held in the program itself.
  const stage = (id: string): string => ids.get(id) ?? id;
  const settled = withCatalogs(document, clip, stage);
  const called = renamed(STATES_SPOT, fresh, (of, id) => (of === "stage" ? id : settled.renaming(of, id))) as States;
  const own = clip.program === document.id ? called : withoutForeign(called, ids, known);
  const states = placed(withoutStrangers(own, document), at);
  return {
    keys: Object.keys(states),
    document: withHolder<Holder>(settled.document, into, (holder) => {
      const full = withStateKey(holder, "states", { ...holder.states, ...states });
      const first = Object.entries(states).find(([, { type }]) => type !== "history")?.[0];
      const lacks = holder.initial === undefined || !Object.hasOwn(full.states ?? {}, holder.initial);
      return lacks && first !== undefined && !isParallel(document, into) ? withStateKey(full, "initial", first) : full;
    }),
  };
};

/** From another program, a stage that merely has the same id is not the same stage. */
const withoutForeign = (states: States, ids: ReadonlyMap<string, string>, known: ReadonlySet<string>): States => {
  const copies = new Set(ids.values());
  const alone = { states } as unknown as Document;
  return withTargets(alone, (target) => (copies.has(target) || !known.has(target) ? target : null)).states;
};

const machine = (clip: Clip): boolean => isRecord(clip.states) && openDocument({ meta: {}, states: clip.states }).ok;

/**
 * Puts copied stages into the program or a phase of it. They bring along the forms, rules, roles, contracts, deadlines
 * and messages that they name; what clashes gets another name. Within the same program, what leads to stages that were
 * not copied still does; from another one such transitions go.
 */
export const pasteStages: Command<PasteStages> = {
  name: "paste-stages",
  title: ({ clip }) => {
    const count = Object.keys(clip.states).length;
    return count === 1
      ? { fr: "Coller une étape", en: "Paste a stage" }
      : { fr: `Coller ${count} étapes`, en: `Paste ${count} stages` };
  },
  may: (document, { clip, into }) => {
    const states: State[] = Object.values(clip.states);
    return firstOf(
      states.length === 0 || !machine(clip)
        ? say("Il n’y a aucune étape à coller.", "There is no stage to paste.")
        : null,
      into === PROGRAM ? null : mayHold(document, into),
      isParallel(document, into) ? say("Choisissez un volet de cette phase.", "Choose a part of this phase.") : null,
      ...states.map((state) => mayStandIn(state, into)),
      states.some(({ type }) => type === "history")
        ? say("Un point de reprise se copie avec sa phase.", "A point of return is copied along with its phase.")
        : null,
    );
  },
  apply: (document, input) => pasted(document, input).document,
  select: (before, input) => ({
    kind: "stages",
    paths: pasted(before, input).keys.map((key) => `${input.into}/states/${key}`),
  }),
};
