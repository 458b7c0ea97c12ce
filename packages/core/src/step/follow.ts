import type { JournalEntry } from "./journal.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where a run stands, as its moves alone tell: without what anybody answered, and without the program. */
export interface Trail extends Pick<Snapshot, "status" | "sequence" | "occurredAt"> {
  outcome?: string;
  exit?: string;
  /** Stages and phases that are active, by id, sorted. */
  active: string[];
}

/** The same of a stored snapshot. */
export const trailOf = ({ status, sequence, occurredAt, outcome, exit, entered }: Snapshot): Trail => ({
  status,
  sequence,
  occurredAt,
  ...(outcome !== undefined && { outcome }),
  ...(exit !== undefined && { exit }),
  active: Object.keys(entered).toSorted(),
});

/**
 * Follows the recorded moves of a journal to where they lead. Unlike `replay` it asks no rule, so that it also holds for a
 * run from which somebody was erased. Throws when the journal does not begin with a start, has a gap, or leaves what was
 * never entered: each of them is damage.
 */
export const follow = (journal: readonly JournalEntry[]): Trail => {
  const active = new Set<string>();
  let sequence = 0;
  for (const entry of journal) {
    if (entry.sequence !== sequence + 1) throw new Error(`gap before sequence ${entry.sequence}`);
    if ((entry.kind === "started") !== (sequence === 0)) throw new Error(`sequence ${entry.sequence}: not a beginning`);
    for (const { left, entered } of entry.transitions) {
      for (const stage of left) {
        if (!active.delete(stage)) throw new Error(`sequence ${entry.sequence}: left ${stage}, which was not entered`);
      }
      for (const stage of entered) active.add(stage);
    }
    sequence = entry.sequence;
  }
  const last = journal.at(-1);
  if (last === undefined) throw new Error("an empty journal");
  const { status, occurredAt, outcome, exit } = last;
  return {
    status,
    sequence,
    occurredAt,
    ...(outcome !== undefined && { outcome }),
    ...(exit !== undefined && { exit }),
    active: [...active].toSorted(),
  };
};
