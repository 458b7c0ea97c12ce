import type { Card } from "../layout/drawing.ts";

/** Pictures of kinds on a field of 18 × 18, as paths of lines. */
const STAGE = "M9 3.2a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8M3.4 15.4c.6-3 2.8-4.4 5.6-4.4s5 1.4 5.6 4.4";
const PENCIL = "M3.2 14.8l.9-3.5 7.6-7.6a1.6 1.6 0 0 1 2.3 0l.3.3a1.6 1.6 0 0 1 0 2.3l-7.6 7.6zM10.3 5.1l2.6 2.6";
const DIAMOND = "M9 2.2l6.8 6.8-6.8 6.8-6.8-6.8z";
const SIGNATURE =
  "M2.5 11.5c2.4-.6 5.2-4.4 5.2-7 0-1.2-.5-1.7-1.1-1.7-1.4 0-2.3 3.6-1.9 6.4.3 2 1.2 2.6 2.2 1.6l1.6-1.9c.5 1 .5 2.2 1.5 2.2s1-1.3 2-1.3.7 1 3.2 1M2.5 15.2h13";
const PEOPLE =
  "M6.6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8M1.8 14.6c.4-2.9 2.2-4.2 4.8-4.2s4.4 1.3 4.8 4.2M11.6 4a2.2 2.2 0 0 1 0 4.2M13 10.6c1.9.4 2.9 1.7 3.2 4";
const HOURGLASS =
  "M4.5 2.5h9M4.5 15.5h9M5.5 2.5c0 3.6 2 4.6 3.5 6.5 1.5-1.9 3.5-2.9 3.5-6.5M5.5 15.5c0-3.6 2-4.6 3.5-6.5 1.5 1.9 3.5 2.9 3.5 6.5";
const PAUSE = "M6.2 4v10M11.8 4v10";
const PHASE = "M2.8 4.2h12.4v9.6H2.8zM6.9 4.2v9.6M11.1 4.2v9.6";
const ANYTIME = "M9 2.5v13M3.4 5.8l11.2 6.4M14.6 5.8L3.4 12.2";
const FLAG = "M4.2 15.8V2.8M4.2 3.4c3.2-1.6 5.2 1.4 9.6 0v6.4c-4.4 1.4-6.4-1.6-9.6 0";
const FLAG_REACHED = `${FLAG}M6.8 6.6l1.6 1.6 3-3`;
const DOOR = "M9.8 3H4.4v12h5.4M8 9h7.2M12.6 6.4L15.2 9l-2.6 2.6";
const MOVED = "M2.8 9h11.6M10.6 5.2L14.4 9l-3.8 3.8";

const KINDS: Record<Exclude<Card["kind"], "exit">, string> = {
  stage: STAGE,
  form: PENCIL,
  decision: DIAMOND,
  contract: SIGNATURE,
  activity: PEOPLE,
  wait: HOURGLASS,
  suspension: PAUSE,
  phase: PHASE,
  anytime: ANYTIME,
};

/** An exit shows how it ends by its shape: aim reached, another end, moved elsewhere, or left early. */
const exitIcon = (outcome: Card["outcome"]): string => {
  if (outcome === "completed" || outcome === "positive") return FLAG_REACHED;
  if (outcome === "transferred") return MOVED;
  return outcome === "neutral" || outcome === undefined ? FLAG : DOOR;
};

/** The picture of a card's kind. */
export const iconOf = (card: Card): string => (card.kind === "exit" ? exitIcon(card.outcome) : KINDS[card.kind]);

/** A small clock, 10 × 10: a deadline. */
export const CLOCK = "M5 .8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 1 1 0-8.4M5 2.6V5l1.6 1";
