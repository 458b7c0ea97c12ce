import { dueDate, type Deadline, type OnSuspend } from "@parcours/core";
import { NOBODY } from "@parcours/ui";
import type { Document } from "../../graph/document.ts";

const DAY = 86_400_000;

/** An example of a deadline with a pause in the middle. All in milliseconds since 1970. */
export interface Timeline {
  /** The arrival in the stage, or the day of the date field. */
  start: number;
  pause: { from: number; to: number } | undefined;
  due: number;
  /** When it would have been due without the pause. */
  undisturbed: number;
}

const dueAfter = (document: Document, deadline: Deadline, start: number): number | undefined => {
  const at = new Date(start).toISOString();
  const { from: _from, ...length } = deadline;
  const deadlines = { example: length };
  const example = { ...document, meta: { ...document.meta, deadlines } };
  try {
    const { dueAt } = dueDate({ definition: example, timeZone: document.meta.timeZone ?? "Europe/Paris" }, "example", {
      enteredAt: at,
      now: at,
      context: NOBODY,
    });
    return dueAt === undefined ? undefined : Date.parse(dueAt);
  } catch {
    return undefined;
  }
};

const afterPause = (
  mode: OnSuspend,
  undisturbed: number,
  pause: { from: number; to: number },
  restarted: number,
): number => {
  if (mode === "restart") return restarted;
  if (mode === "freeze") return undisturbed + (pause.to - pause.from);
  // A date that passed during the pause is due at once on return.
  return Math.max(undisturbed, pause.to);
};

/**
 * An example for the picture: somebody arrives at `start`, pauses after a third of the time for half of it, and comes
 * back. Nothing when the deadline cannot be computed; no pause where there is no room for one (a date that lies before).
 */
export const timelineOf = (document: Document, deadline: Deadline, start: number): Timeline | undefined => {
  const undisturbed = dueAfter(document, deadline, start);
  if (undisturbed === undefined) return undefined;
  const length = undisturbed - start;
  if (length < DAY) return { start, pause: undefined, due: undisturbed, undisturbed };
  const from = start + length / 3;
  const pause = { from, to: from + Math.max(DAY, length / 2) };
  const restarted = dueAfter(document, deadline, pause.to) ?? undisturbed;
  const chosen = deadline.onSuspend ?? "restart";
  // One that is counted from a date and begins anew begins from that same date.
  const mode = typeof deadline.from === "object" && chosen === "restart" ? "keep" : chosen;
  return { start, pause, due: afterPause(mode, undisturbed, pause, restarted), undisturbed };
};
