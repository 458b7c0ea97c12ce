import { daysBetween } from "../calendar/durations.ts";
import { localDate } from "../calendar/zone.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Snapshot } from "./snapshot.ts";

/** Days that the suspension in force has lasted. */
export const suspendedDays = ({
  compiled,
  snapshot,
  now,
}: {
  compiled: Compiled;
  snapshot: Snapshot;
  now: string;
}): number => {
  const since = Object.entries(snapshot.entered)
    .filter(([id]) => compiled.stages.get(id)?.state.meta?.kind === "suspension")
    .map(([, at]) => at)
    .toSorted()[0];
  if (since === undefined) return 0;
  return Math.max(0, daysBetween(localDate(since, compiled.timeZone), localDate(now, compiled.timeZone)));
};
