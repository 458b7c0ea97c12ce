import { ancestry, type Arrow, type Outline, type Stage } from "../../definition/outline.ts";
import type { Point, Property } from "../../definition/impact.ts";
import type { Definition } from "../../definition/schema.ts";
import type { State } from "../../definition/states.ts";
import { inner, isInside, isParallel } from "../flow/tree.ts";

const pointsOf = (property: Property): Point[] =>
  property.pattern === "never" ? [property.then] : [property.first, property.then];

/** True when a property speaks of a stage, or of the event of one of its transitions. */
const speaksOf = (property: Property, stage: Stage): boolean =>
  pointsOf(property).some((point) => {
    if ("stage" in point) return point.stage === stage.id;
    if ("stages" in point) return point.stages.includes(stage.id);
    return "event" in point && Object.hasOwn(stage.state.on ?? {}, point.event);
  });

/**
 * The parts of parallel phases that a property does not need: it speaks of nothing in them, nothing leads out of them or
 * into their middle, nobody waits for their end, and no event of theirs means something around them. Whatever goes on there, the rest of the
 * program goes on in the same way.
 */
export const partsApart = (property: Property, { all, arrows, byId }: Outline): Stage[] => {
  const isWithin = (stage: Stage | undefined, region: Stage): boolean =>
    stage !== undefined && (stage === region || isInside(stage, region));
  const targetOf = (arrow: Arrow): Stage | undefined =>
    arrow.target === undefined ? undefined : byId.get(arrow.target);
  const isApart = (region: Stage): boolean => {
    const phases = ancestry(region).slice(1);
    if (arrows.some((arrow) => arrow.trigger === "onDone" && phases.includes(arrow.source as Stage))) return false;
    if (all.some((stage) => isWithin(stage, region) && speaksOf(property, stage))) return false;
    const crossing = arrows.some((arrow) => {
      const target = targetOf(arrow);
      if (arrow.target === undefined) return false;
      return isWithin(arrow.source, region) !== isWithin(target, region);
    });
    if (crossing) return false;
    const own = new Set(
      arrows.flatMap((arrow) => (arrow.trigger === "on" && isWithin(arrow.source, region) ? [arrow.key] : [])),
    );
    const meansMore = (arrow: Arrow): boolean =>
      arrow.trigger === "on" && own.has(arrow.key) && (arrow.source === undefined || phases.includes(arrow.source));
    return !arrows.some(meansMore);
  };
  return all.filter(
    (stage) => stage.parent !== undefined && isParallel(stage.parent) && inner(stage).length > 0 && isApart(stage),
  );
};

/** The program with nothing inside some of its parts. */
export const withoutInside = (definition: Definition, parts: ReadonlySet<string>): Definition => {
  const emptied = (states: Record<string, State>): Record<string, State> =>
    Object.fromEntries(
      Object.entries(states).map(([key, state]) => {
        const { states: inside, initial: _initial, type: _type, ...own } = state;
        if (inside === undefined) return [key, state];
        return [key, parts.has(state.id) ? own : { ...state, states: emptied(inside) }];
      }),
    );
  return { ...definition, states: emptied(definition.states) };
};
