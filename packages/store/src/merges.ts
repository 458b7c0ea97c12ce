import { type Selectable, sql } from "kysely";
import type { Participant } from "./participants.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { toSearchWords } from "./search.ts";

/** Two files that were made one. */
export interface Merge {
  id: string;
  /** The file that stays. */
  participantId: string;
  mergedId: string;
  mergedName: string;
  /** Both as they were, and the one that stays as it became; null once it cannot be undone any more. */
  files: { kept: Participant; merged: Participant; after: Participant } | null;
  /** Keys of the rows that changed hands, by table. */
  moved: Record<string, string[]>;
  at: string;
  byKind: string;
  byId: string;
  undoneAt: string | null;
}

/** What hangs on a person, and how its rows are told apart. Journals hang on enrollments. */
const HANGING: Record<string, string> = {
  enrollments: "id",
  documents: "id",
  file_tasks: "id",
  notes: "id",
  notifications: "id",
  portal_applications: "id",
  referrals: "id",
  contract_parties: "contract_id || '/' || role",
  portal_drafts: "enrollment_id || '/' || form",
};

/** Whose file an id leads to today: its own, or the one it was merged into. Undefined: nobody's. */
export async function survivorOf(db: Db, organization: string, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("participants")
    .select((eb) => eb.fn.coalesce("merged_into", "id").as("id"))
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.id;
}

/** How much of each hangs on a person. */
export async function countHanging(db: Db, organization: string, id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Object.keys(HANGING)) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}
      where organization_id = ${organization} and participant_id = ${id}`.execute(db);
    counts[table] = rows[0]?.count ?? 0;
  }
  return counts;
}

/** Slugs of programs that both run through at the moment: nobody runs through one twice. */
export async function runningInBoth(db: Db, organization: string, ids: readonly [string, string]): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select p.slug from enrollments e join programs p on p.organization_id = e.organization_id and p.id = e.program_id
    where e.organization_id = ${organization} and e.participant_id = any(${[...ids]}::text[]) and e.status <> 'done'
    group by p.slug having count(distinct e.participant_id) > 1 order by p.slug`.execute(db);
  return rows.map(({ slug }) => slug);
}

/** Gives everything that hangs on one person to another. Returns the keys of what changed hands, by table. */
async function handOver(trx: Trx, organization: string, from: string, to: string): Promise<Record<string, string[]>> {
  const moved: Record<string, string[]> = {};
  for (const [table, key] of Object.entries(HANGING)) {
    // A draft of the same form of a pair that both belong to stays where it is.
    const free =
      table === "portal_drafts"
        ? sql`not exists (select from portal_drafts other where other.organization_id = t.organization_id
            and other.enrollment_id = t.enrollment_id and other.form = t.form and other.participant_id = ${to})`
        : sql`true`;
    const { rows } = await sql<{ key: string }>`
      update ${sql.table(table)} t set participant_id = ${to}
      where organization_id = ${organization} and participant_id = ${from} and ${free}
      returning ${sql.raw(key)} as key`.execute(trx);
    moved[table] = rows.map((row) => row.key);
  }
  const { rows } = await sql<{ key: string }>`
    update enrollment_roles t set person_id = ${to}
    where organization_id = ${organization} and person_kind = 'participant' and person_id = ${from}
      and not exists (select from enrollment_roles other where other.organization_id = t.organization_id
        and other.enrollment_id = t.enrollment_id and other.role = t.role and other.person_kind = 'participant'
        and other.person_id = ${to})
    returning enrollment_id || '/' || role as key`.execute(trx);
  moved["enrollment_roles"] = rows.map((row) => row.key);
  return moved;
}

const setFile = async (trx: Trx, organization: string, file: Participant, mergedInto: string | null): Promise<void> => {
  await sql`
    update participants set name = ${file.name}, email = ${file.email}, phone = ${file.phone},
      birth_date = ${file.birthDate}::date, language = ${file.language}, external_id = ${file.externalId},
      attributes = ${JSON.stringify(file.attributes)}::jsonb, site_id = ${file.siteId}, owner_id = ${file.ownerId},
      search = ${mergedInto === null ? toSearchWords([file.name, file.email, file.phone, file.externalId]) : []}::text[],
      merged_into = ${mergedInto}, updated_at = ${file.updatedAt}, revision = revision + 1
    where organization_id = ${organization} and id = ${file.id}`.execute(trx);
};

const setExternalId = async (trx: Trx, organization: string, id: string, externalId: string | null): Promise<void> => {
  await sql`update participants set external_id = ${externalId}
    where organization_id = ${organization} and id = ${id}`.execute(trx);
};

/** Makes one file of two, both locked by the caller: `after` is the one that stays, as it is to be. */
export async function mergeFiles(
  trx: Trx,
  organization: string,
  merge: Omit<Merge, "moved" | "undoneAt" | "files" | "mergedName"> & { files: NonNullable<Merge["files"]> },
): Promise<Merge> {
  const { files, participantId, mergedId, at } = merge;
  const moved = await handOver(trx, organization, mergedId, participantId);
  const { rows } = await sql<{ id: string }>`
    update participants set merged_into = ${participantId}
    where organization_id = ${organization} and merged_into = ${mergedId} returning id`.execute(trx);
  moved["merged"] = rows.map(({ id }) => id);
  // Whoever has a link to the file that goes asks for a new one.
  for (const table of ["portal_sessions", "portal_links"])
    await sql`delete from ${sql.table(table)}
      where organization_id = ${organization} and participant_id = ${mergedId}`.execute(trx);
  const empty = { email: null, phone: null, birthDate: null, externalId: null, attributes: {} };
  await setFile(trx, organization, { ...files.merged, ...empty, updatedAt: at }, participantId);
  await setFile(trx, organization, files.after, null);
  // An id of another system goes on leading to the person: the one that the file does not carry stays in the other row.
  const spare = [files.kept.externalId, files.merged.externalId].find(
    (id) => id !== null && id !== files.after.externalId,
  );
  if (spare !== undefined) await setExternalId(trx, organization, mergedId, spare);
  await trx
    .insertInto("participant_merges")
    .values({
      organization_id: organization,
      id: merge.id,
      participant_id: participantId,
      merged_id: mergedId,
      merged_name: files.merged.name,
      files: JSON.stringify(files),
      moved: JSON.stringify(moved),
      at,
      by_kind: merge.byKind,
      by_id: merge.byId,
      undone_at: null,
    })
    .execute();
  return { ...merge, mergedName: files.merged.name, moved, undoneAt: null };
}

/** Takes a merge back, both rows locked by the caller: what changed hands goes back, both files become these. */
export async function undoMerge(
  trx: Trx,
  organization: string,
  { id, participantId, mergedId, moved }: Merge,
  { kept, merged, at }: { kept: Participant; merged: Participant; at: string },
): Promise<void> {
  await setExternalId(trx, organization, mergedId, null);
  await setFile(trx, organization, kept, null);
  await setFile(trx, organization, merged, null);
  for (const [table, key] of Object.entries(HANGING))
    await sql`update ${sql.table(table)} t set participant_id = ${mergedId}
      where organization_id = ${organization} and participant_id = ${participantId}
        and ${sql.raw(key)} = any(${moved[table] ?? []}::text[])`.execute(trx);
  await sql`update enrollment_roles set person_id = ${mergedId}
    where organization_id = ${organization} and person_kind = 'participant' and person_id = ${participantId}
      and enrollment_id || '/' || role = any(${moved["enrollment_roles"] ?? []}::text[])`.execute(trx);
  await sql`update participants set merged_into = ${mergedId}
    where organization_id = ${organization} and id = any(${moved["merged"] ?? []}::text[])`.execute(trx);
  await sql`update participant_merges set undone_at = ${at}
    where organization_id = ${organization} and id = ${id}`.execute(trx);
}

const toMerge = (row: Selectable<Tables["participant_merges"]>): Merge => ({
  id: row.id,
  participantId: row.participant_id,
  mergedId: row.merged_id,
  mergedName: row.merged_name,
  files: row.files as Merge["files"],
  moved: row.moved,
  at: row.at,
  byKind: row.by_kind,
  byId: row.by_id,
  undoneAt: row.undone_at,
});

/** What was merged into a person's file, newest first. */
export async function listMerges(db: Db, organization: string, participant: string): Promise<Merge[]> {
  const rows = await db
    .selectFrom("participant_merges")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participant)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toMerge);
}

/** Forgets what the files held before merges that are too old to be undone. */
export async function forgetMergedFiles(db: Db, before: string): Promise<void> {
  await sql`update participant_merges set files = 'null'::jsonb, moved = '{}'::jsonb
    where at < ${before} and files <> 'null'::jsonb`.execute(db);
}
