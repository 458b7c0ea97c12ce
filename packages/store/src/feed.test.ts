import { sql } from "kysely";
import { expect, test } from "vitest";
import { cursorAt, CursorError, FEED_START, latestCursor, readFeed } from "./feed.ts";
import { appendJournal } from "./journal.ts";
import { openTestStore, settleFeed } from "./testing/index.ts";
import { openSample } from "./testing/sample.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();

async function openFeed() {
  const sample = await openSample(store);
  const { id } = sample.enrollment();
  await inTransaction(store, { within: sample.organization }, (trx) =>
    appendJournal(trx, sample.organization, [
      sample.entry(id, 1, { announcements: [] }),
      ...[2, 3, 4].map((sequence) =>
        sample.entry(id, sequence, {
          recordedAt: `2026-11-22T05:00:0${sequence}.000Z`,
          announcements: ["enrollment.transitioned", "task.created"].map((type, index) => ({
            id: `evt_${sequence}${index}`,
            type,
            sequence: sequence * 2 + index,
          })),
        }),
      ),
    ]),
  );
  await settleFeed(store);
  return { ...sample, id };
}
const idsOf = (items: { announcement: { id: string } }[]) => items.map(({ announcement }) => announcement.id);
const all = ["evt_20", "evt_21", "evt_30", "evt_31", "evt_40", "evt_41"];

test("pages of any size give every announcement once, in order; every item's cursor goes on after it", async () => {
  const { organization } = await openFeed();
  for (const limit of [1, 2, 3, 5, 6, 100]) {
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await readFeed(store.within(organization), organization, { limit, ...(after && { after }) });
      seen.push(...idsOf(page.items));
      after = page.next;
      if (page.items.length === 0) break;
    }
    expect(seen).toEqual(all);
  }
  const { items, next, atEnd } = await readFeed(store.within(organization), organization);
  expect(atEnd).toBe(true);
  expect(next).toBe(items.at(-1)?.cursor);
  for (const [index, { cursor }] of items.entries()) {
    expect(idsOf((await readFeed(store.within(organization), organization, { after: cursor })).items)).toEqual(
      all.slice(index + 1),
    );
  }
});

test("types choose, and the cursor still moves over the others", async () => {
  const { organization } = await openFeed();
  const page = await readFeed(store.within(organization), organization, { types: ["task.created"], limit: 2 });
  expect(idsOf(page.items)).toEqual(["evt_21", "evt_31"]);
  expect(
    idsOf(
      (await readFeed(store.within(organization), organization, { types: ["task.created"], after: page.next })).items,
    ),
  ).toEqual(["evt_41"]);
  const none = await readFeed(store.within(organization), organization, { types: ["other"] });
  expect(none).toMatchObject({
    items: [],
    atEnd: true,
    next: await latestCursor(store.within(organization), organization),
  });
});

test("an item brings what an outgoing body needs", async () => {
  const sample = await openSample(store);
  const person = await sample.addParticipant();
  const { id } = await sample.start({ participantId: person.id });
  await settleFeed(store);
  const { items } = await readFeed(store.within(sample.organization), sample.organization);
  expect(items).toMatchObject([
    {
      participantId: person.id,
      siteId: null,
      cohortId: null,
      programSlug: expect.any(String),
      entry: { streamId: id, sequence: 1, event: { type: "go" } },
    },
  ]);
});

test("an empty feed starts at the start; organizations do not see each other", async () => {
  await openFeed();
  const { organization } = await openSample(store);
  expect(await readFeed(store.within(organization), organization)).toEqual({
    items: [],
    next: FEED_START,
    atEnd: true,
  });
  expect(await latestCursor(store.within(organization), organization)).toBe(FEED_START);
});

test("a point in time is just before what was recorded then", async () => {
  const { organization } = await openFeed();
  const from = async (time: string) =>
    idsOf(
      (
        await readFeed(store.within(organization), organization, {
          after: await cursorAt(store.within(organization), organization, time),
        })
      ).items,
    );
  expect(await from("2026-11-22T05:00:03.000Z")).toEqual(all.slice(2));
  expect(await from("2026-11-22T05:00:00.000Z")).toEqual(all);
  expect(await from("2026-11-22T06:00:00.000Z")).toEqual([]);
});

test.each(["", "x", "1.2.3", "1.2.3.4.5", "1.2.3.-4", "99999999999.1.1.1"])("%j is no cursor", async (after) => {
  await expect(readFeed(store.everywhere(), "org", { after })).rejects.toThrow(CursorError);
});

test("on another server, where transaction numbers start again, cursors given out before stay true", async () => {
  const moved = await openTestStore({ until: "test" });
  const sample = await openSample(moved);
  const { id } = sample.enrollment();
  const append = (sequence: number) =>
    inTransaction(moved, { within: sample.organization }, (trx) =>
      appendJournal(trx, sample.organization, [sample.entry(id, sequence)]),
    );
  await append(1);
  await append(2);
  // What a dump restored there looks like: rows with numbers that this server has not reached.
  await inTransaction(moved, { within: sample.organization }, async (trx) => {
    await sql`set local parcours.erasure = 'on'`.execute(trx);
    await sql`update journal set tx = (tx::text::bigint + 1000000)::text::xid8`.execute(trx);
  });
  expect((await readFeed(moved.within(sample.organization), sample.organization)).items).toHaveLength(0);
  await moved.migrate();
  await settleFeed(moved);
  const before = await readFeed(moved.within(sample.organization), sample.organization, { limit: 1 });
  expect(before.items).toHaveLength(1);
  await append(3);
  await moved.migrate();
  await settleFeed(moved);
  const rest = await readFeed(moved.within(sample.organization), sample.organization, { after: before.next });
  expect(rest.items.map(({ entry }) => entry.sequence)).toEqual([2, 3]);
  expect((await sql`select feed_epoch from instance`.execute(moved.everywhere())).rows).toEqual([{ feed_epoch: 2 }]);
});
