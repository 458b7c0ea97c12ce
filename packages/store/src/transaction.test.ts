import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { assertOutsideTransaction, OutsideTransactionError, TransactionEndedError } from "./guard.ts";
import { createOrganization, listOrganizations } from "./organizations.ts";
import { openTestStore } from "./testing/index.ts";
import { inTransaction, TransactionTimeoutError, uniqueViolation } from "./transaction.ts";

const store = await openTestStore();
const organization = (id: string) => ({ id, name: id, createdAt: store.now() });

const misuses: Record<string, () => Promise<unknown>> = {
  "a built query": () => store.everywhere().selectFrom("organizations").selectAll().execute(),
  "a SQL text": () => sql`select 1`.execute(store.everywhere()),
  "a compiled query": async () => {
    const query = sql`select 1`.compile(store.everywhere());
    return await store.everywhere().executeQuery(query);
  },
  "another transaction": () => inTransaction(store, "everywhere", async () => 1),
  "a controlled transaction": async () => await store.everywhere().startTransaction().execute(),
  "a connection": async () =>
    await store
      .everywhere()
      .connection()
      .execute(async () => 1),
  "a repository function": () => listOrganizations(store.everywhere()),
  "one organization's handle": () => listOrganizations(store.within("org")),
  "another organization's transaction": () => inTransaction(store, { within: "org" }, async () => 1),
};

describe("the guard [REL-03]", () => {
  test.each(Object.entries(misuses))(
    "%s on the outer handle inside a transaction throws at once",
    async (_, misuse) => {
      // This error and not a time limit's: it is thrown before anything could wait for ever.
      await expect(inTransaction(store, "everywhere", async () => await misuse())).rejects.toThrow(
        OutsideTransactionError,
      );
      expect(await listOrganizations(store.everywhere())).toBeInstanceOf(Array);
    },
  );

  test("the transaction goes on when the fault is caught", async () => {
    await inTransaction(store, "everywhere", async (trx) => {
      await expect(listOrganizations(store.everywhere())).rejects.toThrow(OutsideTransactionError);
      await createOrganization(trx, organization("caught"));
    });
    expect((await listOrganizations(store.everywhere())).map(({ id }) => id)).toContain("caught");
  });

  test("work that a transaction left behind may use the outer handle afterwards", async () => {
    const behind = await inTransaction(store, "everywhere", async () => {
      let open = (): void => {};
      const ended = new Promise<void>((resolve) => (open = resolve));
      return { open, done: ended.then(() => listOrganizations(store.everywhere())) };
    });
    behind.open();
    expect(await behind.done).toBeInstanceOf(Array);
  });

  test("two flows side by side do not disturb each other", async () => {
    const [, rows] = await Promise.all([
      inTransaction(store, "everywhere", (trx) => listOrganizations(trx)),
      listOrganizations(store.everywhere()),
    ]);
    expect(rows).toBeInstanceOf(Array);
  });

  test("any open transaction can be asked about", async () => {
    expect(() => assertOutsideTransaction()).not.toThrow();
    await inTransaction(store, "everywhere", async () =>
      expect(() => assertOutsideTransaction()).toThrow(OutsideTransactionError),
    );
  });
});

describe("a transaction", () => {
  test("is rolled back when its work throws", async () => {
    const work = inTransaction(store, "everywhere", async (trx) => {
      await createOrganization(trx, organization("undone"));
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect((await listOrganizations(store.everywhere())).map(({ id }) => id)).not.toContain("undone");
  });

  test("joins the one that it is given", async () => {
    await inTransaction(store, "everywhere", (outer) =>
      inTransaction(outer, "everywhere", async (trx) => expect(trx).toBe(outer)),
    );
  });

  test("that takes too long is rolled back, and the store goes on", async () => {
    let finish = (): void => {};
    const late = new Promise<void>((resolve) => (finish = resolve));
    const work = inTransaction(
      store,
      "everywhere",
      async (trx) => {
        await createOrganization(trx, organization("late"));
        await late;
      },
      { limitMs: 50 },
    );
    await expect(work).rejects.toThrow(TransactionTimeoutError);
    finish();
    expect((await listOrganizations(store.everywhere())).map(({ id }) => id)).not.toContain("late");
  });

  test("that took too long writes nothing afterwards, whatever its code still does", async () => {
    let goOn = (): void => {};
    const late = new Promise<void>((resolve) => (goOn = resolve));
    const { promise: leftBehind, resolve } = Promise.withResolvers<unknown>();
    const work = inTransaction(
      store,
      "everywhere",
      async (trx) => {
        await late;
        const writing = createOrganization(trx, organization("too-late"));
        resolve(await writing.catch((error: unknown) => error));
      },
      { limitMs: 50 },
    );
    await expect(work).rejects.toThrow(TransactionTimeoutError);
    goOn();
    expect(await leftBehind).toBeInstanceOf(TransactionEndedError);
    expect((await listOrganizations(store.everywhere())).map(({ id }) => id)).not.toContain("too-late");
  });

  test("is tried three times on a serialization failure, not on another error", async () => {
    let tries = 0;
    const failing = (code: string) =>
      inTransaction(store, "everywhere", async (trx) => {
        tries += 1;
        await sql.raw(`do $$ begin raise exception 'again' using errcode = '${code}'; end $$`).execute(trx);
      });
    await expect(failing("40001")).rejects.toThrow("again");
    expect(tries).toBe(3);
    await expect(failing("23514")).rejects.toThrow("again");
    expect(tries).toBe(4);
  });

  test("that failed names the violated constraint", async () => {
    const twice = inTransaction(store, "everywhere", async (trx) => {
      await trx.insertInto("organizations").values({ id: "twice", name: "", created_at: store.now() }).execute();
      await trx.insertInto("organizations").values({ id: "twice", name: "", created_at: store.now() }).execute();
    });
    const error: unknown = await twice.catch((cause: unknown) => cause);
    expect(uniqueViolation(error)).toBe("organizations_pkey");
  });
});

test("times, dates, json and big integers mean the same on both databases", async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select '2026-03-29T01:30:00.5+02:00'::timestamptz as at, '1999-12-31'::date as day,
      '{"zeta": 1, "al": 2}'::json as kept, '{"zeta": 1, "al": [2]}'::jsonb as parsed, 9007199254740991::bigint as big`.execute(
    store.everywhere(),
  );
  expect(rows[0]).toEqual({
    at: "2026-03-28T23:30:00.500Z",
    day: "1999-12-31",
    kept: '{"zeta": 1, "al": 2}',
    parsed: { al: [2], zeta: 1 },
    big: 9007199254740991,
  });
});
