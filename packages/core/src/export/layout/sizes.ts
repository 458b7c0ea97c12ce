/** The grid of the drawing, in whole pixels: lines that meet then meet exactly, and are drawn sharp. */
export const CARD_WIDTH = 184;
export const CARD_PADDING = 12;
export const ICON = 18;
/** Where transitions reach and leave a card, from its top. */
export const PORT = 23;

export const TITLE = { size: 13.5, bold: true, leading: 18 } as const;
export const NOTE = { size: 12, leading: 16 } as const;
export const CAPTION = { size: 11.5, leading: 15 } as const;
export const FRAME_TITLE = { size: 13, bold: true, leading: 18 } as const;

export const CAPTION_WIDTH = 106;
/** Between the words of two transitions that go the same way. */
export const CAPTION_BETWEEN = 4;
/** Between a card and the words on its transitions, and behind them. */
export const CAPTION_GAP = 10;
/** Between the words on a transition and its line. */
export const CAPTION_LIFT = 5;

/** Free space around a card, and around a line that passes by: what lies above each other keeps both apart. */
export const CARD_MARGIN = 10;
export const LANE_MARGIN = 8;

/** Between two upright lines beside each other. */
export const TRACK = 12;
export const TRACK_BEFORE = 10;
/** Room for the last straight piece and its tip. */
export const TRACK_AFTER = 18;

export const FRAME_HEADER = 40;
export const REGION_HEADER = 30;
export const FRAME_PADDING = 14;
/** Room for the dot where a phase begins. */
export const START_ROOM = 22;
export const EDGE = 20;
