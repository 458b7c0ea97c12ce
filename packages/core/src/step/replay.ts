import type { Compiled } from "../machine/compile.ts";
import type { ProgramEvent } from "./event.ts";
import type { JournalEntry } from "./journal.ts";
import type { Snapshot } from "./snapshot.ts";
import { start } from "./start.ts";
import { step } from "./step.ts";

const eventOf = ({ event, actor, places }: JournalEntry): ProgramEvent => ({
  ...event,
  actor: { kind: actor.kind, ...(actor.id !== undefined && { id: actor.id }), roles: actor.roles },
  ...(places !== undefined && { places }),
});

/** Whether something of a journal went with somebody who was erased. */
export const isRedacted = (journal: readonly JournalEntry[]): boolean =>
  journal.some(({ event }) => event.redacted === true);

/** The journal of somebody who was erased: what decided its steps is gone, so they cannot be taken again. Not damage. */
export class RedactedJournalError extends Error {
  override readonly name = "RedactedJournalError";
}

/**
 * Rebuilds a run's snapshot from its journal alone. Throws when the journal does not begin with a start, has a gap,
 * or holds an event that the program refuses: each of them is damage. Throws `RedactedJournalError` when somebody was
 * erased from it; `follow` tells what such a journal still does.
 */
export const replay = (compiled: Compiled, enrollment: string, journal: readonly JournalEntry[]): Snapshot => {
  if (isRedacted(journal)) throw new RedactedJournalError(enrollment);
  let snapshot: Snapshot | undefined;
  for (const entry of journal) {
    if (entry.sequence !== (snapshot?.sequence ?? 0) + 1) throw new Error(`gap before sequence ${entry.sequence}`);
    if (snapshot === undefined) {
      const begun = start(
        compiled,
        {
          enrollment,
          ...entry.beginning,
          ...(entry.places && { places: entry.places }),
          ...(entry.actor.id && { actorId: entry.actor.id }),
        },
        entry.occurredAt,
      );
      if (!begun.ok) throw new Error(begun.message.en);
      snapshot = begun.snapshot;
    } else if (entry.kind === "failed") {
      snapshot = { ...snapshot, sequence: entry.sequence, status: "held" };
    } else {
      const applied = step(compiled, snapshot, eventOf(entry), entry.occurredAt);
      if (!applied.ok) throw new Error(`sequence ${entry.sequence}: ${applied.message.en}`);
      snapshot = applied.snapshot;
    }
  }
  if (snapshot === undefined) throw new Error("an empty journal");
  return snapshot;
};
