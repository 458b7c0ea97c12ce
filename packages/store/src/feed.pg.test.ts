import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { loadEnrollmentsForUpdate } from "./enrollments.ts";
import { readFeed } from "./feed.ts";
import { appendJournal } from "./journal.ts";
import { writeSteps } from "./steps.ts";
import type { Store } from "./store.ts";
import { door } from "./testing/door.ts";
import { onServer, openPair } from "./testing/open-rivals.ts";
import { openSample, stepped } from "./testing/sample.ts";
import { settleFeed } from "./testing/settle-feed.ts";
import { inTransaction } from "./transaction.ts";

/** Waits until a connection to this database waits for a lock. */
async function someoneWaits(store: Store): Promise<void> {
  for (;;) {
    const waiting = await store.backend.session((session) =>
      session.query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"),
    );
    if (waiting.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe.skipIf(!onServer)("the feed", () => {
  test("holds back what a slow transaction may still get in front of", async () => {
    const [one, two] = await openPair();
    const { organization, entry, enrollment } = await openSample(one);
    const [slow, quick] = [enrollment().id, enrollment().id];
    const hold = door();
    const late = inTransaction(one, { within: organization }, async (trx) => {
      await appendJournal(trx, organization, [entry(slow, 1)]);
      await hold.pass();
    });
    await hold.arrival;
    await inTransaction(two, { within: organization }, (trx) => appendJournal(trx, organization, [entry(quick, 1)]));
    const before = await readFeed(two.within(organization), organization);
    expect(before.items).toEqual([]);
    hold.open();
    await late;
    await settleFeed(two);
    const after = await readFeed(two.within(organization), organization, { after: before.next });
    expect(after.items.map((item) => item.entry.streamId)).toEqual([slow, quick]);
  });

  test("keeps a stream's order when an older transaction comes to the stream last", async () => {
    const [one, two] = await openPair();
    const { organization, start, entry } = await openSample(one);
    const { id } = await start();
    await settleFeed(one);
    const from = (await readFeed(one.within(organization), organization)).next;
    const append = async (trx: Parameters<typeof appendJournal>[0], sequence: number) => {
      await loadEnrollmentsForUpdate(trx, organization, [id]);
      await appendJournal(trx, organization, [entry(id, sequence)]);
    };
    const [numberedFirst, between, numberedLast] = [door(), door(), door()];
    const number = (trx: Parameters<typeof appendJournal>[0]) => sql`select pg_current_xact_id()`.execute(trx);
    // Numbered first, writes last; one in between stays open, so that a reader could see only the first.
    const first = inTransaction(one, { within: organization }, async (trx) => {
      await number(trx);
      await numberedFirst.pass();
      await append(trx, 3);
    });
    await numberedFirst.arrival;
    const middle = inTransaction(two, { within: organization }, async (trx) => {
      await number(trx);
      await between.pass();
    });
    await between.arrival;
    const last = inTransaction(two, { within: organization }, async (trx) => {
      await append(trx, 2);
      await numberedLast.pass();
    });
    await numberedLast.arrival;
    numberedFirst.open();
    await someoneWaits(two);
    numberedLast.open();
    await Promise.all([first, last]);
    const during = await readFeed(two.within(organization), organization, { after: from });
    expect(during.items).toEqual([]);
    between.open();
    await middle;
    await settleFeed(two);
    const after = await readFeed(two.within(organization), organization, { after: during.next });
    expect(after.items.map((item) => item.entry.sequence)).toEqual([2, 3]);
  });

  test("shows every entry exactly once, in order, while many write [FT-13]", async () => {
    const [one, two] = await openPair();
    const { organization, entry, start } = await openSample(one);
    const people = await Promise.all(Array.from({ length: 8 }, () => start()));
    const WRITERS = 6;
    const ROUNDS = 40;
    let random = 12345;
    const next = (bound: number): number => (random = (random * 1103515245 + 12345) % 2147483648) % bound;
    const write = (store: Store) =>
      inTransaction(store, { within: organization }, async (trx) => {
        if (next(2) === 0) await sql`select pg_current_xact_id()`.execute(trx);
        const ids = people.filter(() => next(3) === 0).map(({ id }) => id);
        const loaded = await loadEnrollmentsForUpdate(trx, organization, ids);
        const steps = loaded.map((enrollment) => stepped({ ...enrollment, facts: {} }));
        await writeSteps(trx, organization, {
          stepped: steps,
          journal: steps.map(({ id, sequence }) => entry(id, sequence)),
        });
        for (let i = next(4); i > 0; i -= 1) await sql`select 1`.execute(trx);
      });
    const writing = new AbortController();
    const seen: string[] = [];
    const read = async (after: string | undefined): Promise<string> => {
      const page = await readFeed(two.within(organization), organization, {
        limit: 1 + next(50),
        ...(after && { after }),
      });
      seen.push(...page.items.map((item) => `${item.entry.streamId} ${item.entry.sequence}`));
      return page.next;
    };
    const reader = (async () => {
      let cursor: string | undefined;
      while (!writing.signal.aborted) cursor = await read(cursor);
      await settleFeed(two);
      for (let before = ""; before !== cursor;) {
        before = cursor ?? "";
        cursor = await read(cursor);
      }
    })();
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, index) => {
        for (let round = 0; round < ROUNDS; round += 1) await write(index % 2 ? one : two);
      }),
    );
    writing.abort();
    await reader;
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from journal where organization_id = ${organization}`.execute(one.everywhere());
    expect(seen).toHaveLength(rows[0]!.n);
    expect(new Set(seen).size).toBe(seen.length);
    for (const { id } of people) {
      const sequences = seen.filter((one_) => one_.startsWith(`${id} `)).map((one_) => Number(one_.split(" ")[1]));
      expect(sequences).toEqual(sequences.map((_, index) => index + 1));
    }
  });
});
