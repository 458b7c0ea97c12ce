import type { Outcome } from "@parcours/core";

/** How an exit is drawn: reached, otherwise, or before its time. Told by the icon and the words, never by color alone. */
export type OutcomeTone = "positive" | "neutral" | "early";

const TONES: Record<Outcome, OutcomeTone> = {
  completed: "positive",
  positive: "positive",
  neutral: "neutral",
  transferred: "neutral",
  dropout: "early",
  ineligible: "early",
  declined: "early",
  withdrawn: "early",
  excluded: "early",
  expired: "early",
};

/** The tone of an outcome; one that is not in the vocabulary is neutral. */
export const outcomeTone = (outcome: string | undefined): OutcomeTone =>
  outcome !== undefined && Object.hasOwn(TONES, outcome) ? TONES[outcome as Outcome] : "neutral";
