import { fromLocal, toLocal } from "../sessions/local-time.ts";

const MINUTE_MS = 60_000;

/** Between which minutes something may have happened, as a field for date and time takes them: after the last step, before now. */
export interface Span {
  earliest: string;
  latest: string;
}

/** The minutes between the last step and now; undefined while there is none between them. */
export const spanOf = (lastOccurredAt: string, now: string): Span | undefined => {
  const first = Math.ceil(Date.parse(lastOccurredAt) / MINUTE_MS) * MINUTE_MS;
  const last = Math.floor(Date.parse(now) / MINUTE_MS) * MINUTE_MS;
  if (first > last) return undefined;
  return { earliest: toLocal(new Date(first).toISOString()), latest: toLocal(new Date(last).toISOString()) };
};

/** What is wrong with a minute that was typed: nothing, or that it lies outside. */
export const faultOf = (typed: string, { earliest, latest }: Span): "empty" | "early" | "late" | undefined => {
  if (typed === "") return "empty";
  // Both are written the same way, so that their order is that of their letters.
  if (typed < earliest) return "early";
  return typed > latest ? "late" : undefined;
};

export { fromLocal as instantOf };
