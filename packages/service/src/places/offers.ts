import type { Compiled, Place } from "@parcours/core";

/** Where people wait for a place, and where an offer of one leads them. */
export interface OfferStages {
  place: Place;
  waiting: string[];
  /** Stages that an offer leads to, besides those that hold the place: there the offer stands. */
  offered: string[];
}

/**
 * The waiting list of a place: the stages that take `place.<id>.offered`. Whoever rests where an offer led them, outside
 * of the stages that hold the place, has an offer that stands and is counted as such until they move on.
 */
export const offerStages = (compiled: Compiled, id: string): OfferStages | undefined => {
  const place = compiled.definition.meta.places?.[id];
  if (place === undefined) return undefined;
  const arrows = compiled.outline.arrows.filter(
    (arrow) => arrow.trigger === "on" && arrow.key === `place.${id}.offered`,
  );
  const waiting = arrows.flatMap(({ source }) => (source === undefined ? [] : [source.id]));
  const targets = arrows.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const offered = targets.filter((stage) => !place.heldIn.includes(stage) && !waiting.includes(stage));
  return { place, waiting: [...new Set(waiting)], offered: [...new Set(offered)] };
};

/** Whether someone in these active stages holds a place or has an offer of one. */
export const claimsPlace = ({ place, offered }: OfferStages, active: readonly string[]): boolean =>
  active.some((stage) => place.heldIn.includes(stage) || offered.includes(stage));
