import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { TENANT_ROLE } from "./scope.ts";
import type { Session, Store } from "./store.ts";
import { BYPASSES } from "./tenant-role.ts";
import { fillTables } from "./testing/fill-tables.ts";
import { addOrganization, openTestStore } from "./testing/index.ts";
import { unprotectedTables } from "./testing/unprotected-tables.ts";
import { inTransaction, ScopeError } from "./transaction.ts";

// One connection: what a statement leaves behind, the next one finds.
const store = await openTestStore({ connections: 1 });
const own = await addOrganization(store, "Own");
const other = await addOrganization(store, "Other");

const tables = await store.backend.session(async (session) => {
  const rows = await session.query<{ name: string }>(
    "select tablename as name from pg_policies where schemaname = current_schema() order by tablename",
  );
  return rows.map(({ name }) => name);
});
await store.backend.session(async (session) => {
  for (const organization of [own, other]) await fillTables(session, organization, tables);
});

/** The columns that are written: what the database computes is not. */
const writtenColumns = async (table: string): Promise<string> =>
  await store.backend.session(async (session) => {
    const rows = await session.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = $1::regclass and attnum > 0
        and not attisdropped and attgenerated = '' order by attnum`,
      [table],
    );
    return rows.map(({ name }) => name).join(", ");
  });

const ownerColumn = (table: string): string => (table === "organizations" ? "id" : "organization_id");

const owners = async (db: ReturnType<Store["within"]>, table: string): Promise<unknown[]> => {
  const column = ownerColumn(table);
  const { rows } = await sql<{ owner: string }>`
    select ${sql.ref(column)} as owner from ${sql.table(table)} order by 1`.execute(db);
  return rows.map(({ owner }) => owner);
};

/** A transaction that names no organization, as a login for which the policies count. */
const unscoped = async <T>(work: (session: Session) => Promise<T>): Promise<T> =>
  await store.backend.session(async (session) => {
    const [login] = await session.query<{ bypasses: boolean }>(BYPASSES);
    if (login!.bypasses) await session.exec(`set local role ${TENANT_ROLE}`);
    await session.exec("set local parcours.organization = ''");
    return await work(session);
  });

test("every table that belongs to an organization has its forced policy, and no other", async () => {
  expect(await store.backend.session(unprotectedTables)).toEqual([]);
});

test("a table that was forgotten is found, and is protected by one call", async () => {
  const undone = store.backend.session(async (session) => {
    await session.exec("create table forgotten (organization_id text); create table undecided (id text)");
    expect(await unprotectedTables(session)).toEqual(["forgotten", "undecided"]);
    await session.exec("drop table undecided; select protect_organizations_rows()");
    expect(await unprotectedTables(session)).toEqual([]);
    await session.exec("alter table forgotten no force row level security");
    expect(await unprotectedTables(session)).toEqual(["forgotten"]);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
});

describe.each(tables)("%s", (table) => {
  test("shows an organization its own rows only, all of them to the instance, none to nobody", async () => {
    expect(await owners(store.within(own), table)).toEqual([own]);
    expect(await owners(store.within("org_none"), table)).toEqual([]);
    expect(await owners(store.everywhere(), table)).toEqual([own, other].toSorted());
    const shown = await inTransaction(store, { within: other }, (trx) => owners(trx, table));
    expect(shown).toEqual([other]);
    expect(await unscoped((session) => session.query(`select from ${table}`))).toEqual([]);
  });

  test("takes no row for another organization, nor for any when none is named", async () => {
    const [row] = await store.backend.session((session) =>
      session.query<{ row: unknown }>(`select to_json(t) as row from ${table} t where ${ownerColumn(table)} = $1`, [
        other,
      ]),
    );
    const text = typeof row!.row === "string" ? row!.row : JSON.stringify(row!.row);
    const columns = await writtenColumns(table);
    const copy = `insert into ${table} (${columns}) overriding system value
      select ${columns} from json_populate_record(null::${table}, $1)`;
    const { rows } = await sql<{ text: string }>`select ${text}::text as text`.execute(store.everywhere());
    const insert = sql`insert into ${sql.table(table)} (${sql.raw(columns)}) overriding system value
      select ${sql.raw(columns)} from json_populate_record(null::${sql.table(table)}, ${rows[0]!.text}::json)`;
    await expect(insert.execute(store.within(own))).rejects.toThrow("row-level security");
    await expect(unscoped((session) => session.query(copy, [text]))).rejects.toThrow("row-level security");
  });
});

test("an organization's rows cannot be given away, nor another's be changed or deleted", async () => {
  const db = store.within(own);
  await expect(db.updateTable("sites").set({ organization_id: other }).execute()).rejects.toThrow("row-level security");
  const changed = await db.updateTable("sites").set({ title: "taken" }).where("organization_id", "=", other).execute();
  expect(changed[0]!.numUpdatedRows).toBe(0n);
  const deleted = await db.deleteFrom("sites").where("organization_id", "=", other).execute();
  expect(deleted[0]!.numDeletedRows).toBe(0n);
  expect(await owners(store.everywhere(), "sites")).toEqual([own, other].toSorted());
});

test("nothing is left on a connection: after a statement, a transaction, or a failure of either", async () => {
  const left = async (): Promise<unknown> =>
    await store.backend.session(async (session) => {
      await session.exec("commit");
      const [row] =
        await session.query(`select coalesce(current_setting('parcours.organization', true), '') as organization,
        current_user = session_user as self`);
      await session.exec("begin");
      return row;
    });
  const nothing = { organization: "", self: true };
  await owners(store.within(own), "sites");
  expect(await left()).toEqual(nothing);
  await inTransaction(store, { within: own }, (trx) => owners(trx, "sites"));
  expect(await left()).toEqual(nothing);
  await expect(sql`select 1 / 0`.execute(store.within(own))).rejects.toThrow("division by zero");
  expect(await left()).toEqual(nothing);
  await expect(inTransaction(store, { within: own }, (trx) => sql`select no`.execute(trx))).rejects.toThrow(
    "does not exist",
  );
  expect(await left()).toEqual(nothing);
});

test("a statement that fails undoes what it did, and the next one is served", async () => {
  const db = store.within(own);
  const failing =
    sql`with added as (insert into sites (organization_id, id, title) values (${own}, 'half', '') returning id)
    select 1 / (select 0 from added)`.execute(db);
  await expect(failing).rejects.toThrow("division by zero");
  expect(await owners(db, "sites")).toEqual([own]);
});

test("no organization's id can mean all of them, nor none", () => {
  for (const id of ["*", ""]) expect(() => store.within(id)).toThrow(RangeError);
});

test("an id with quotes is a name like any other", async () => {
  const id = `org_'; set parcours.organization = '*'; -- $1 \\`;
  expect(await owners(store.within(id), "sites")).toEqual([]);
  expect(await inTransaction(store, { within: id }, (trx) => owners(trx, "sites"))).toEqual([]);
});

test("work within one organization joins no transaction of another", async () => {
  const joined = inTransaction(store, { within: own }, (trx) => inTransaction(trx, { within: other }, async () => 1));
  await expect(joined).rejects.toThrow(ScopeError);
  const widened = inTransaction(store, { within: own }, (trx) => inTransaction(trx, "everywhere", async () => 1));
  await expect(widened).rejects.toThrow(ScopeError);
  const same = (trx: Parameters<typeof owners>[0]) => owners(trx, "sites");
  expect(await inTransaction(store, "everywhere", (trx) => inTransaction(trx, { within: own }, same))).toHaveLength(2);
});

test("before the first start, where the login would pass by the policies, nothing is shown at all", async () => {
  if (store.kind !== "pglite") return;
  const empty = await connect({ memory: true });
  try {
    await expect(sql`select 1`.execute(empty.everywhere())).rejects.toThrow(TENANT_ROLE);
    await empty.migrate();
    expect((await sql`select 1 as one`.execute(empty.everywhere())).rows).toEqual([{ one: 1 }]);
  } finally {
    await empty.close();
  }
});
