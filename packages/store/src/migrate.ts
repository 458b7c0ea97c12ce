import { createHash, randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import type { Backend, Session } from "./store.ts";
import { readyTenantRole } from "./tenant-role.ts";

export interface Migration {
  number: number;
  name: string;
  text: string;
  hash: string;
}

/** The database and this code do not fit together; the message says what to do. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

const FOLDER = new URL("../migrations/", import.meta.url);
// Any fixed number does; it is "parcours" in nobody's code but ours.
const LOCK = "7277363722";

/** The migrations of this code, in order, numbered without gaps from 1. */
export function readMigrations(folder: URL = FOLDER): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  return files.map((file, index) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    const migration = { number: Number(file.slice(0, 4)), name: file.slice(5, -4), text, hash: hashOf(text) };
    if (migration.number !== index + 1)
      throw new MigrationError(`Migration ${file} should have the number ${index + 1}.`);
    return migration;
  });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

/**
 * Brings the database up to this code. Each migration is a transaction of its own under one lock, so
 * an interruption leaves the old or the new schema, and of two starting processes one does the work.
 */
export async function migrate(
  backend: Backend,
  now: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<void> {
  while (await backend.session((session) => applyNext(session, migrations, now))) {
    // one more was applied
  }
  await backend.session(async (session) => {
    await session.query("select pg_advisory_xact_lock($1::bigint)", [LOCK]);
    await readyTenantRole(session);
    await readyInstance(session, now);
  });
}

/** Applies one missing migration; false when there is none left. */
async function applyNext(session: Session, migrations: readonly Migration[], now: string): Promise<boolean> {
  await session.query("select pg_advisory_xact_lock($1::bigint)", [LOCK]);
  await session.exec(`create table if not exists migrations (
    number integer primary key, name text not null, hash text not null, applied_at timestamptz not null)`);
  const next = migrations[checkApplied(await readApplied(session), migrations)];
  if (next === undefined) return false;
  await session.exec(next.text);
  await session.query("insert into migrations (number, name, hash, applied_at) values ($1, $2, $3, $4)", [
    next.number,
    next.name,
    next.hash,
    now,
  ]);
  return true;
}

type Applied = Pick<Migration, "number" | "name" | "hash">;

async function readApplied(session: Session): Promise<Applied[]> {
  return await session.query<Applied>("select number, name, hash from migrations order by number");
}

/** How many are applied, after making sure that they are ours. */
function checkApplied(applied: readonly Applied[], migrations: readonly Migration[]): number {
  for (const [index, { number, name, hash }] of applied.entries()) {
    const known = migrations[index];
    if (known === undefined) {
      throw new MigrationError(
        `The database is newer than this program: it has migration ${number} (${name}), this program knows ${migrations.length}. Start the newer version, or restore a backup made before it.`,
      );
    }
    if (known.hash !== hash) {
      throw new MigrationError(
        `Migration ${number} (${name}) was applied with another text than this program has. The database was made by a different build; nothing was changed.`,
      );
    }
  }
  return applied.length;
}

/** Numbers of the migrations that `migrate` would apply. */
export async function pendingMigrations(backend: Backend): Promise<number[]> {
  const migrations = readMigrations();
  return await backend.session(async (session) => {
    const [row] = await session.query<{ found: boolean }>("select to_regclass('migrations') is not null as found");
    const count = row?.found ? checkApplied(await readApplied(session), migrations) : 0;
    return migrations.slice(count).map(({ number }) => number);
  });
}

/**
 * Names the database on its first start, and opens a new epoch of the feed when transaction numbers
 * have gone backwards: a dump restored on another server. Cursors given out before stay true, because
 * everything of an older epoch comes before everything of a newer one.
 */
async function readyInstance(session: Session, now: string): Promise<void> {
  await session.query("insert into instance (id, created_at) values ($1, $2) on conflict do nothing", [
    randomUUID(),
    now,
  ]);
  await session.query(`
    update instance set feed_epoch = feed_epoch + 1
    where exists (
      select from organizations o cross join lateral (
        select j.tx from journal j
        where j.organization_id = o.id and j.announced and j.epoch = instance.feed_epoch
        order by j.tx desc limit 1
      ) last
      where last.tx >= pg_snapshot_xmax(pg_current_snapshot())
    )`);
}
