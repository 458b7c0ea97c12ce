import { type Selectable, sql } from "kysely";
import { type Page, type PageOptions, toPage } from "./page.ts";
import { matchesSearch, toSearchWords } from "./search.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";
import { toArrayText } from "./values.ts";
import { type Sees, seesParticipant } from "./visibility.ts";

export interface Participant {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  /** YYYY-MM-DD */
  birthDate: string | null;
  language: string;
  externalId: string | null;
  attributes: Record<string, unknown>;
  /** Where the file lies; null until it is given to a site. */
  siteId: string | null;
  /** Who looks after the file: a user. */
  ownerId: string | null;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** When everything about them was erased; absent: it was not. */
  erasedAt?: string;
}

const columns = [
  "id",
  "name",
  "email",
  "phone",
  "birth_date",
  "language",
  "external_id",
  "attributes",
  "site_id",
  "owner_id",
  "revision",
  "created_at",
  "updated_at",
  "erased_at",
] as const;

function toParticipant(row: Pick<Selectable<Tables["participants"]>, (typeof columns)[number]>): Participant {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    birthDate: row.birth_date,
    language: row.language,
    externalId: row.external_id,
    attributes: row.attributes,
    siteId: row.site_id,
    ownerId: row.owner_id,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...(row.erased_at !== null && { erasedAt: row.erased_at }),
  };
}

function toRow(participant: Participant) {
  const { name, email, phone, externalId } = participant;
  return {
    name,
    email,
    phone,
    birth_date: participant.birthDate,
    language: participant.language,
    external_id: externalId,
    attributes: JSON.stringify(participant.attributes),
    site_id: participant.siteId,
    owner_id: participant.ownerId,
    search: toSearchWords([name, email, phone, externalId]),
    revision: participant.revision,
    updated_at: participant.updatedAt,
  };
}

/** Adds a person; false, and nothing added, when the organization knows the external id already. */
export async function insertParticipant(db: Db, organization: string, participant: Participant): Promise<boolean> {
  const inserted = await db
    .insertInto("participants")
    .values({
      ...toRow(participant),
      organization_id: organization,
      id: participant.id,
      created_at: participant.createdAt,
    })
    .onConflict((conflict) => conflict.constraint("participants_external_id").doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Writes the person's file with the next revision; false when it is no longer at `participant.revision`. */
export async function updateParticipant(db: Db, organization: string, participant: Participant): Promise<boolean> {
  // An id that a file had which was made one with theirs becomes their own.
  if (participant.externalId !== null)
    await db
      .updateTable("participants")
      .set({ external_id: null })
      .where("organization_id", "=", organization)
      .where("merged_into", "=", participant.id)
      .where("external_id", "=", participant.externalId)
      .execute();
  const updated = await db
    .updateTable("participants")
    .set({ ...toRow(participant), revision: participant.revision + 1 })
    .where("organization_id", "=", organization)
    .where("id", "=", participant.id)
    .where("revision", "=", participant.revision)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

export async function getParticipant(
  db: Db,
  organization: string,
  id: string,
  sees?: Sees,
): Promise<Participant | undefined> {
  const [participant] = await getParticipants(db, organization, [id], sees);
  return participant;
}

/** Those of the ids that exist (and may be seen), by id. */
export async function getParticipants(
  db: Db,
  organization: string,
  ids: readonly string[],
  sees?: Sees,
): Promise<Participant[]> {
  return await selectParticipants(db, organization, ids, sql``, sees);
}

/** The persons' files, locked until the transaction ends, in the order of their ids. Nothing is written into one that was erased, or made one with another. */
export async function loadParticipantsForUpdate(
  trx: Trx,
  organization: string,
  ids: readonly string[],
  sees?: Sees,
): Promise<Participant[]> {
  return await selectParticipants(
    trx,
    organization,
    ids,
    sql`for no key update`,
    sees,
    sql`erased_at is null and merged_into is null`,
  );
}

async function selectParticipants(
  db: Db,
  organization: string,
  ids: readonly string[],
  lock: ReturnType<typeof sql>,
  sees?: Sees,
  only = sql`true`,
): Promise<Participant[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Pick<Selectable<Tables["participants"]>, (typeof columns)[number]>>`
    select ${sql.join(columns.map((name) => sql.ref(name)))} from participants
    where organization_id = ${organization} and id = any(${ids}::text[])
      and ${seesParticipant(sees)} and ${only} order by id ${lock}`.execute(db);
  return rows.map(toParticipant);
}

/** Whoever has an external id: also one that a file had which was made one with theirs. */
export async function getParticipantByExternalId(
  db: Db,
  organization: string,
  externalId: string,
): Promise<Participant | undefined> {
  const row = await db
    .selectFrom("participants")
    .select(columns)
    .where("organization_id", "=", organization)
    .where("id", "=", (eb) =>
      eb
        .selectFrom("participants as known")
        .select((own) => own.fn.coalesce("known.merged_into", "known.id").as("id"))
        .where("known.organization_id", "=", organization)
        .where("known.external_id", "=", externalId),
    )
    .executeTakeFirst();
  return row && toParticipant(row);
}

/** People by external ids of files that were made one with theirs: each as if the id were their own. */
export async function findByOldExternalIds(
  db: Db,
  organization: string,
  externalIds: readonly string[],
  sees?: Sees,
): Promise<Participant[]> {
  if (externalIds.length === 0) return [];
  const old = await db
    .selectFrom("participants")
    .select(["external_id", "merged_into"])
    .where("organization_id", "=", organization)
    .where("merged_into", "is not", null)
    .where("external_id", "in", [...externalIds])
    .execute();
  const people = await getParticipants(
    db,
    organization,
    old.map(({ merged_into }) => merged_into ?? ""),
    sees,
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  return old.flatMap(({ external_id, merged_into }) => {
    const person = byId.get(merged_into ?? "");
    return person === undefined ? [] : [{ ...person, externalId: external_id }];
  });
}

/** People of the organization; with `search`, those whose name, email, phone or external id have words that begin so. */
export async function listParticipants(
  db: Db,
  organization: string,
  { search, site, sees, cursor, limit = 50 }: PageOptions & { search?: string; site?: string; sees?: Sees } = {},
): Promise<Page<Participant>> {
  const rows = await db
    .selectFrom("participants")
    .select(columns)
    .where("organization_id", "=", organization)
    .where("erased_at", "is", null)
    .where("merged_into", "is", null)
    .where(seesParticipant(sees))
    .$if(site !== undefined, (query) => query.where("site_id", "=", site!))
    .$if(search !== undefined, (query) => query.where(matchesSearch(organization, "participants.id", search!)))
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toParticipant);
}

/** Adds people, all at once; those whose external id the organization knows are left out. Returns the ids of who was added. */
export async function insertParticipants(
  trx: Trx,
  organization: string,
  participants: readonly Participant[],
): Promise<string[]> {
  if (participants.length === 0) return [];
  const rows = participants.map((participant) => {
    const { search, revision: _revision, ...row } = toRow(participant);
    return { id: participant.id, ...row, search: toArrayText(search), created_at: participant.createdAt };
  });
  const { rows: inserted } = await sql<{ id: string }>`
    insert into participants (organization_id, id, name, email, phone, birth_date, language, external_id, attributes,
      site_id, owner_id, search, created_at, updated_at)
    select ${organization}, id, name, email, phone, birth_date::date, language, external_id, attributes::jsonb,
      site_id, owner_id, search::text[], created_at, updated_at
    from ${unnest(rows, {
      id: "text",
      name: "text",
      email: "text",
      phone: "text",
      birth_date: "text",
      language: "text",
      external_id: "text",
      attributes: "text",
      site_id: "text",
      owner_id: "text",
      search: "text",
      updated_at: "timestamptz",
      created_at: "timestamptz",
    })}
    on conflict on constraint participants_external_id do nothing returning id`.execute(trx);
  return inserted.map(({ id }) => id);
}

/** Who may be one of these people: the same external id, address (without regard to capitals) or date of birth. */
export async function findLookalikes(
  db: Db,
  organization: string,
  by: { externalIds: readonly string[]; emails: readonly string[]; birthDates: readonly string[] },
  sees?: Sees,
): Promise<Participant[]> {
  const { rows } = await sql<Pick<Selectable<Tables["participants"]>, (typeof columns)[number]>>`
    select ${sql.join(columns.map((name) => sql.ref(name)))} from participants
    where organization_id = ${organization} and merged_into is null and ${seesParticipant(sees)} and (
      external_id = any(${[...by.externalIds]}::text[])
      or email_key = any(${by.emails.map((email) => email.toLowerCase())}::text[])
      or birth_date = any(${[...by.birthDates]}::date[]))`.execute(db);
  return rows.map(toParticipant);
}

/** People who are called exactly so and of whom neither date of birth, address nor external id is known. */
export async function findNamesakes(
  db: Db,
  organization: string,
  names: readonly string[],
  sees?: Sees,
): Promise<Participant[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom("participants")
    .select(columns)
    .where("organization_id", "=", organization)
    .where(seesParticipant(sees))
    .where("name", "in", [...names])
    .where("merged_into", "is", null)
    .where("birth_date", "is", null)
    .where("email", "is", null)
    .where("external_id", "is", null)
    .execute();
  return rows.map(toParticipant);
}
