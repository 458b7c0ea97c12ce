import { follow, isRedacted, type JournalEntry, replay, type Snapshot, trailOf } from "@parcours/core";
import { getEnrollments, readWholeJournal } from "@parcours/store";
import { expect } from "vitest";
import type { Context } from "../context.ts";
import { entryOfRow } from "../enrollments/journal-row.ts";
import { loadProgram } from "../programs/load.ts";

/** The journal of an enrollment as core wrote it. */
export const entriesOf = async ({ service, organization }: Context, enrollment: string): Promise<JournalEntry[]> =>
  (await readWholeJournal(service.store.within(organization), organization, enrollment)).map(entryOfRow);

/**
 * Expects of each enrollment what holds of all: the stored snapshot is what its journal replays to (where its moves lead,
 * once somebody was erased from it), sequences have no
 * gap, and so have the announcements.
 */
export const expectReplayable = async (context: Context, ids: readonly string[]): Promise<void> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const enrollments = await getEnrollments(db, organization, ids);
  expect(enrollments.map(({ id }) => id)).toEqual(ids.toSorted());
  for (const { id, programId, version, snapshot, sequence, announced } of enrollments) {
    const program = await loadProgram(service, db, organization, programId, version);
    const rows = await readWholeJournal(db, organization, id);
    const entries = rows.map(entryOfRow);
    const stored = JSON.parse(snapshot) as Snapshot;
    expect(follow(entries)).toEqual(trailOf(stored));
    if (!isRedacted(entries)) expect(replay(program!.compiled, id, entries)).toEqual(stored);
    expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.at(-1)?.sequence).toBe(sequence);
    const announcements = rows.flatMap((row) => row.announcements);
    expect(announcements.map((one) => one.sequence)).toEqual(announcements.map((_, index) => index + 1));
    expect(announcements.length).toBe(announced);
  }
};
