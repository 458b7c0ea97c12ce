import { ancestry, type Arrow, type Stage } from "../../definition/outline.ts";
import type { Action, ActionType } from "../../definition/vocabulary.ts";
import { isCalendarLength } from "../../rules/duration.ts";
import { fieldsReadBy } from "../facts/rule-fields.ts";
import { supplyOf } from "../facts/supplies.ts";
import type { Move } from "../flow/flow.ts";
import { mayBeDone } from "../flow/reachable.ts";
import { firstLeaves, inner, isHistory, isInside, isParallel } from "../flow/tree.ts";
import { ALWAYS, fails, hasCome, passes, type Formula } from "../solve/formula.ts";
import type { Survey } from "../survey.ts";

/** A step that a run takes by itself, without an event and without waiting, from one leaf to another. */
export interface Hop {
  arrow: Arrow;
  from: Stage;
  to: Stage;
  /** What must hold for this branch to be taken rather than one tried before it. */
  when: Formula[];
  /** It surely leads there; a point of return may lead elsewhere. */
  certain: boolean;
}

/** The actions that run when a transition is taken: on the way out, on the way, on the way in. */
const actionsOf = (arrow: Arrow, from: Stage, { flow }: Survey): Action[] => [
  ...flow.left(arrow, from).flatMap((stage) => stage.state.exit ?? []),
  ...(arrow.transition.actions ?? []),
  ...[...flow.entered(arrow)].flatMap((stage) => stage.state.entry ?? []),
];

/** A deadline may have passed already when its stage is entered: it rings at once, and again at each return. */
const mayHavePassed = (key: string, { meta }: Survey): boolean => {
  const deadline = meta.deadlines?.[key];
  if (typeof deadline?.from === "object") return true;
  return deadline?.then === undefined && !/[1-9]/.test(deadline?.offset ?? key);
};

/** True for a deadline that may ring at once and leads out of the stage on which it stands. */
const mayRingAtOnce = (arrow: Arrow, leaf: Stage, survey: Survey): boolean =>
  arrow.trigger === "after" &&
  arrow.source !== undefined &&
  survey.flow.left(arrow, leaf).includes(arrow.source) &&
  mayHavePassed(arrow.key, survey);

/** What must hold for a deadline to ring at once: its date has come. Working days and hours are not looked at. */
const rings = ({ trigger, key }: Arrow, { meta }: Survey): Formula => {
  const deadline = trigger === "after" ? meta.deadlines?.[key] : undefined;
  if (typeof deadline?.from !== "object" || deadline.days === "working") return ALWAYS;
  return isCalendarLength(deadline.offset.replace(/^-/, "")) ? hasCome(deadline.from.field, deadline.offset) : ALWAYS;
};

/** Always first, then ends of phases, then deadlines. */
const TURNS = { always: 0, onDone: 1_000, after: 2_000, on: 3_000 };

/** Moves of a leaf that need nobody, as they are tried: its own first, then those of the phases around it. */
const eventless = (leaf: Stage, survey: Survey): Move[] => {
  const moves = survey.flow
    .moves(leaf)
    .filter(
      ({ arrow }) => arrow.trigger === "always" || arrow.trigger === "onDone" || mayRingAtOnce(arrow, leaf, survey),
    );
  const line = ancestry(leaf);
  const rank = ({ arrow }: Move): number =>
    TURNS[arrow.trigger] + (arrow.source === undefined ? 999 : line.indexOf(arrow.source));
  return moves
    .filter(({ arrow }) => arrow.source !== undefined && line.includes(arrow.source))
    .toSorted((a, b) => rank(a) - rank(b));
};

/** Data actions make something new each time; the others leave the run as it was. */
export const DATA_ACTIONS: readonly ActionType[] = ["set", "increment", "append", "record", "save"];

/**
 * A move back to the very same stage is made once, and is then seen to change nothing, unless something does change:
 * data, what a point of return remembers, an end that is reached once more,
 * or a deadline that has passed and rings anew. A stage that stays where it is is told apart.
 */
const comesAgain = (arrow: Arrow, leaf: Stage, survey: Survey): "surely" | "perhaps" | "once" => {
  const { trigger, source, target, transition } = arrow;
  if (trigger === "always" && source === leaf && target === leaf.id && transition.reenter !== true) return "once";
  const isRemembered = (phase: Stage): boolean => phase.children.some(isHistory);
  const writes = (actions: Action[]): boolean => actions.some(({ type }) => DATA_ACTIONS.includes(type));
  // Entering an end tells of it, and what is told has to be looked at.
  const ends = [...survey.flow.entered(arrow)].some((stage) => stage.state.type === "final");
  if (trigger !== "always" || ends) return "surely";
  if (survey.flow.left(arrow, leaf).some(isRemembered) || writes(actionsOf(arrow, leaf, survey))) return "surely";
  const beside = survey.flow.leftBeside(arrow, leaf);
  const isArmed = ({ state }: Stage): boolean =>
    Object.keys(state.after ?? {}).some((key) => mayHavePassed(key, survey));
  const mayGoOn =
    survey.flow.left(arrow, leaf).some(isArmed) ||
    beside.some((stage) => isRemembered(stage) || isArmed(stage) || writes(stage.state.exit ?? []));
  return mayGoOn ? "perhaps" : "once";
};

export const hopsFrom = (leaf: Stage, survey: Survey): Hop[] => {
  const moves = eventless(leaf, survey);
  return moves.flatMap(({ arrow, to }, index) => {
    const { guard } = arrow.transition;
    // The end of a phase is told once, when the leaf is entered: what it competes with is not known.
    const earlier = arrow.trigger === "always" ? moves.slice(0, index) : [];
    const when = [
      passes(survey, guard),
      rings(arrow, survey),
      ...earlier.map((move) => fails(survey, move.arrow.transition.guard)),
    ];
    const target = arrow.target === undefined ? undefined : survey.byId.get(arrow.target);
    const back = to.includes(leaf) ? comesAgain(arrow, leaf, survey) : "once";
    const ends = arrow.trigger === "onDone" && arrow.source !== undefined && isParallel(arrow.source);
    const certain = target !== undefined && !isHistory(target) && !ends && arrow.trigger !== "after";
    return to
      .filter((next) => next !== leaf || back !== "once")
      .map((next) => ({ arrow, from: leaf, to: next, when, certain: certain && (next !== leaf || back === "surely") }));
  });
};

/** Leaves inside a region to which a run gets by itself once the region is entered from its start. */
const passedByItself = (region: Stage, hops: ReadonlyMap<Stage, Hop[]>): Set<Stage> => {
  const seen = new Set(firstLeaves(region));
  for (const leaf of seen) {
    for (const { to } of hops.get(leaf) ?? []) if (to === region || isInside(to, region)) seen.add(to);
  }
  return seen;
};

/**
 * Hops that a run may take in one go. A parallel phase that is entered anew ends by itself only when each of its regions
 * does; one that waits for somebody in another region ends no round.
 */
export const inOneGo = (hops: ReadonlyMap<Stage, Hop[]>): Map<Stage, Hop[]> =>
  new Map(
    [...hops].map(([leaf, own]) => [
      leaf,
      own.filter(({ arrow }) => {
        const phase = arrow.source;
        if (arrow.trigger !== "onDone" || phase === undefined || !isParallel(phase)) return true;
        const beside = inner(phase).filter((region) => region !== leaf && !isInside(leaf, region));
        return beside.every((region) => mayBeDone(region, passedByItself(region, hops)));
      }),
    ]),
  );

/** Fields that a transition and the stages it leaves and enters may write. */
const writtenBy = (arrow: Arrow, from: Stage, survey: Survey): string[] =>
  actionsOf(arrow, from, survey).flatMap((action) => {
    const { perhaps, taken } = supplyOf(action, "any", survey);
    return [...perhaps, ...taken];
  });

/** True when the steps of a round write something that their own rules read: the round may come to an end by itself. */
export const changesItsRules = (round: Hop[], survey: Survey): boolean => {
  const written = new Set(round.flatMap(({ arrow, from }) => writtenBy(arrow, from, survey)));
  return round.some(({ from }) =>
    eventless(from, survey).some(({ arrow }) =>
      fieldsReadBy(survey, arrow.transition.guard).some((field) => written.has(field)),
    ),
  );
};
