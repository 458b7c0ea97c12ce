/** Below this zoom the small lines of a card cannot be read. */
export const FAR_BELOW = 0.62;
/** Titles seen from afar are as large on the screen as these letters, where their cards have room for it. */
export const ON_SCREEN = 13;
/** Sizes change in steps of a quarter: a wheel that turns does not set every title anew at every tick. */
const STEP = 1.25;

/** True when a diagram at this zoom is seen from afar. */
export const isFar = (zoom: number): boolean => zoom < FAR_BELOW;

/** The size of titles, in pixels of the diagram, when it is seen from afar; nothing while all can be read. */
export const farTitle = (zoom: number): number | undefined => {
  if (!isFar(zoom)) return undefined;
  return Math.round(ON_SCREEN * STEP ** Math.ceil(Math.log(1 / zoom) / Math.log(STEP)));
};
