/** Below this zoom the small lines of a card cannot be read. */
export const FAR_BELOW = 0.62;

/** True when a diagram at this zoom is seen from afar. */
export const isFar = (zoom: number): boolean => zoom < FAR_BELOW;

/** So much larger something is drawn to be as large on the screen as from near; from near it is left as it is. */
export const farScale = (zoom: number): number => (isFar(zoom) ? 1 / zoom : 1);

/** So many cards out of a hundred may have smaller titles than the others, seen from afar. */
const SMALLER = 20;

/**
 * One size for titles of a kind seen from afar, from the largest that each card has room for: what most cards can
 * have. The few with longer titles stay below it; none is above.
 */
export const commonSize = (sizes: readonly number[]): number => {
  // There are few sizes and many cards.
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  let left = Math.floor((sizes.length * SMALLER) / 100);
  for (const [size, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    if (left < count) return size;
    left -= count;
  }
  return Infinity;
};
