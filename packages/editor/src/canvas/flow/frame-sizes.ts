/** The head of a container with its title, and the free space inside it. */
export const FRAME_HEAD = 40;
export const FRAME_PADDING = 24;
/** A point of return. */
export const HISTORY_SIZE = 24;
/** The card from which transitions may be taken at any time. */
export const ANYTIME_SIZE = { width: 216, height: 44 } as const;
