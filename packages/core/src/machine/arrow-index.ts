import { listOf, type Outline, type Stage } from "../definition/outline.ts";
import type { Transition } from "../definition/states.ts";
import { rulesOfGuard } from "./guards.ts";

/** Stands for the program itself, which no stage may be called. */
export const ROOT = "";

/** The transitions of a program by where they begin, so that an event looks at a few of them and not at all. */
export interface ArrowIndex {
  /** Numbers in document order by source (`ROOT` for the program's own), then by type of event. */
  on: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** Ids of the rules that the eventless transitions of a stage ask. */
  awaited: ReadonlyMap<string, readonly string[]>;
  /** Types of events after which a second person is asked for. */
  watched: ReadonlySet<string>;
}

const placeOf = (trigger: string, key: string): string => `${trigger} ${key}`;

/**
 * Numbers the transitions of a stage by where they stand, not by which object they are: a definition made in memory may
 * hold one object in two places.
 */
export const numbersByPlace = (
  outline: Outline,
): ((source: Stage | undefined, trigger: string, key: string) => number[]) => {
  const places = new Map<Stage | undefined, Map<string, number[]>>();
  outline.arrows.forEach((arrow, number) => {
    const own = places.get(arrow.source) ?? new Map<string, number[]>();
    places.set(arrow.source, own);
    const place = placeOf(arrow.trigger, arrow.key);
    own.set(place, [...(own.get(place) ?? []), number]);
  });
  return (source, trigger, key) => places.get(source)?.get(placeOf(trigger, key)) ?? [];
};

const rulesOf = (transitions: Transition[]): string[] => [
  ...new Set(transitions.flatMap(({ guard }) => (guard === undefined ? [] : rulesOfGuard(guard)))),
];

/** Lays out where the transitions of a program begin. */
export const indexArrows = (outline: Outline): ArrowIndex => {
  const on = new Map<string, Map<string, number[]>>();
  const watched = new Set<string>();
  outline.arrows.forEach(({ trigger, key, source, transition }, number) => {
    const first = transition.meta?.notSameActorAs;
    if (first !== undefined) watched.add(first);
    if (trigger !== "on") return;
    const id = source?.id ?? ROOT;
    const types = on.get(id) ?? new Map<string, number[]>();
    on.set(id, types);
    types.set(key, [...(types.get(key) ?? []), number]);
  });
  const awaited = outline.all
    .map((stage) => [stage.id, rulesOf(listOf(stage.state.always))] as const)
    .filter(([, rules]) => rules.length > 0);
  return { on, awaited: new Map(awaited), watched };
};
