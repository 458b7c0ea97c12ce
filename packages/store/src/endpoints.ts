import { type Selectable, sql } from "kysely";
import type { Db, EndpointStatus, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";

/** A receiver of webhooks. Secrets are encrypted by the caller. */
export interface Endpoint {
  organization: string;
  id: string;
  url: string;
  description: string | null;
  /** Types of announcements, or "*". */
  types: string[];
  /** Ids of fields of people that it is told. */
  fields: string[];
  programId: string | null;
  status: EndpointStatus;
  /** Why it is disabled. */
  cause: string | null;
  secret: Uint8Array;
  /** Signed with as well until `previousUntil`, after a rotation. */
  previousSecret: Uint8Array | null;
  previousUntil: string | null;
  /** Since when every delivery failed. */
  failingSince: string | null;
  /** Deliveries per second at most; null: no limit. */
  maxPerSecond: number | null;
  /** Deliveries at a time; null: as many as the sender gives everybody. */
  maxConcurrent: number | null;
  /** Signs as `v1a` with it; null: does not. */
  signingKey: Uint8Array | null;
  /** Signed with as well until `previousUntil`, after a rotation. */
  previousSigningKey: Uint8Array | null;
  createdAt: string;
  updatedAt: string;
}

function toEndpoint(row: Selectable<Tables["endpoints"]>): Endpoint {
  return {
    organization: row.organization_id,
    id: row.id,
    url: row.url,
    description: row.description,
    types: row.types,
    fields: row.fields,
    programId: row.program_id,
    status: row.status,
    cause: row.cause,
    secret: new Uint8Array(row.secret),
    previousSecret: row.previous_secret && new Uint8Array(row.previous_secret),
    previousUntil: row.previous_until,
    failingSince: row.failing_since,
    maxPerSecond: row.max_per_second,
    maxConcurrent: row.max_concurrent,
    signingKey: row.signing_key && new Uint8Array(row.signing_key),
    previousSigningKey: row.previous_signing_key && new Uint8Array(row.previous_signing_key),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toRow(endpoint: Endpoint) {
  return {
    url: endpoint.url,
    description: endpoint.description,
    types: endpoint.types,
    fields: endpoint.fields,
    program_id: endpoint.programId,
    status: endpoint.status,
    cause: endpoint.cause,
    secret: endpoint.secret,
    previous_secret: endpoint.previousSecret,
    previous_until: endpoint.previousUntil,
    failing_since: endpoint.failingSince,
    max_per_second: endpoint.maxPerSecond,
    max_concurrent: endpoint.maxConcurrent,
    signing_key: endpoint.signingKey,
    previous_signing_key: endpoint.previousSigningKey,
    updated_at: endpoint.updatedAt,
  };
}

export async function insertEndpoint(db: Db, endpoint: Endpoint): Promise<void> {
  await db
    .insertInto("endpoints")
    .values({
      ...toRow(endpoint),
      organization_id: endpoint.organization,
      id: endpoint.id,
      created_at: endpoint.createdAt,
    })
    .execute();
}

/** Writes the whole endpoint; read it with `loadEndpointForUpdate` in the same transaction. */
export async function updateEndpoint(trx: Trx, endpoint: Endpoint): Promise<void> {
  await trx
    .updateTable("endpoints")
    .set(toRow(endpoint))
    .where("organization_id", "=", endpoint.organization)
    .where("id", "=", endpoint.id)
    .execute();
}

/** Deletes an endpoint with its deliveries; false when there is none. */
export async function deleteEndpoint(db: Db, organization: string, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom("endpoints")
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

export async function getEndpoint(db: Db, organization: string, id: string): Promise<Endpoint | undefined> {
  const row = await db
    .selectFrom("endpoints")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return row && toEndpoint(row);
}

/** Endpoints by id, of whatever organizations; for who sends to them. */
export async function loadEndpoints(db: Db, ids: readonly string[]): Promise<Endpoint[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("endpoints")
    .selectAll()
    .where("id", "=", (eb) => eb.fn.any(sql<string[]>`${[...ids]}::text[]`))
    .execute();
  return rows.map(toEndpoint);
}

export async function loadEndpointForUpdate(trx: Trx, organization: string, id: string): Promise<Endpoint | undefined> {
  const row = await trx
    .selectFrom("endpoints")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row && toEndpoint(row);
}

export async function listEndpoints(db: Db, organization: string): Promise<Endpoint[]> {
  const rows = await db
    .selectFrom("endpoints")
    .selectAll()
    .where("organization_id", "=", organization)
    .orderBy("id")
    .execute();
  return rows.map(toEndpoint);
}

/** What attempts told of an endpoint, several in one. */
export interface EndpointNote {
  id: string;
  /** The first failure after the last success; null: the last attempt succeeded. */
  failedAt: string | null;
  /** Whether one of them succeeded. */
  succeeded: boolean;
}

/**
 * Notes whether endpoints answer: `failingSince` is set by the first failure after a success and cleared by a success.
 * Returns since when each of them that fails has been failing.
 */
export async function noteEndpointsHealth(
  db: Db,
  organization: string,
  notes: readonly EndpointNote[],
): Promise<Map<string, string>> {
  if (notes.length === 0) return new Map();
  const rows = notes.map(({ id, failedAt, succeeded }) => ({ id, failed_at: failedAt, succeeded }));
  await sql`
    update endpoints e set failing_since = case when r.succeeded then r.failed_at else coalesce(e.failing_since, r.failed_at) end
    from ${unnest(rows, { id: "text", failed_at: "timestamptz", succeeded: "boolean" })}
    where e.organization_id = ${organization} and e.id = r.id
      and (r.succeeded and e.failing_since is distinct from r.failed_at or e.failing_since is null and r.failed_at is not null)`.execute(
    db,
  );
  const failing = notes.filter(({ failedAt }) => failedAt !== null).map(({ id }) => id);
  if (failing.length === 0) return new Map();
  const since = await db
    .selectFrom("endpoints")
    .select(["id", "failing_since"])
    .where("organization_id", "=", organization)
    .where("id", "in", failing)
    .execute();
  return new Map(since.flatMap(({ id, failing_since: at }) => (at === null ? [] : [[id, at]])));
}

/** Disables an endpoint that was enabled; false when it was not. */
export async function disableEndpoint(
  db: Db,
  organization: string,
  id: string,
  cause: string,
  at: string,
): Promise<boolean> {
  const disabled = await db
    .updateTable("endpoints")
    .set({ status: "disabled", cause, updated_at: at })
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where("status", "=", "enabled")
    .executeTakeFirst();
  return disabled.numUpdatedRows === 1n;
}

/** Leaves an endpoint alone until then: it asked for a pause. A longer one that it asked for before stays. */
export async function pauseEndpoint(db: Db, organization: string, id: string, until: string): Promise<void> {
  await db
    .updateTable("endpoints")
    .set((eb) => ({ next_at: eb.fn<string>("greatest", ["next_at", eb.val(until)]) }))
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .execute();
}
