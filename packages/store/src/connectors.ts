import { type Selectable, sql } from "kysely";
import type { Db, Tables, Trx } from "./tables.ts";
import type { ConnectorKind } from "./tables/connectors.ts";

/** Other software's way in or out. Its secret is encrypted by the caller; of its address's secret only the hash is here. */
export interface Connector {
  organization: string;
  id: string;
  kind: ConnectorKind;
  title: string;
  programId: string | null;
  settings: Record<string, unknown>;
  role: string;
  tokenHash: string | null;
  secret: Uint8Array | null;
  createdAt: string;
  createdBy: string | null;
  updatedAt: string;
  expiresAt: string | null;
  disabledAt: string | null;
  lastUsedAt: string | null;
}

const toConnector = (row: Selectable<Tables["connectors"]>): Connector => ({
  organization: row.organization_id,
  id: row.id,
  kind: row.kind,
  title: row.title,
  programId: row.program_id,
  settings: row.settings,
  role: row.role,
  tokenHash: row.token_hash,
  secret: row.secret && new Uint8Array(row.secret),
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  expiresAt: row.expires_at,
  disabledAt: row.disabled_at,
  lastUsedAt: row.last_used_at,
});

const toRow = (connector: Connector) => ({
  title: connector.title,
  program_id: connector.programId,
  settings: JSON.stringify(connector.settings),
  role: connector.role,
  token_hash: connector.tokenHash,
  secret: connector.secret,
  created_by: connector.createdBy,
  updated_at: connector.updatedAt,
  expires_at: connector.expiresAt,
  disabled_at: connector.disabledAt,
});

export async function insertConnector(db: Db, connector: Connector): Promise<void> {
  await db
    .insertInto("connectors")
    .values({
      ...toRow(connector),
      organization_id: connector.organization,
      id: connector.id,
      kind: connector.kind,
      created_at: connector.createdAt,
    })
    .execute();
}

/** Writes the whole connector; read it with `lock` in the same transaction. */
export async function updateConnector(trx: Trx, connector: Connector): Promise<void> {
  await trx
    .updateTable("connectors")
    .set(toRow(connector))
    .where("organization_id", "=", connector.organization)
    .where("id", "=", connector.id)
    .execute();
}

/** A connector by its id; `lock` holds it until the transaction ends. */
export async function getConnector(
  db: Db,
  organization: string,
  id: string,
  { lock = false } = {},
): Promise<Connector | undefined> {
  const row = await db
    .selectFrom("connectors")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row && toConnector(row);
}

/** Connectors of an organization, newest first. */
export async function listConnectors(db: Db, organization: string): Promise<Connector[]> {
  const rows = await db
    .selectFrom("connectors")
    .selectAll()
    .where("organization_id", "=", organization)
    .orderBy("id", "desc")
    .execute();
  return rows.map(toConnector);
}

/** Whichever organization's it is: by the hash of the secret in its address, or by its id for what is signed. */
export async function findConnector(
  db: Db,
  by: { tokenHash: string } | { id: string },
): Promise<Connector | undefined> {
  const row = await db
    .selectFrom("connectors")
    .selectAll()
    .$if("tokenHash" in by, (query) => query.where("token_hash", "=", "tokenHash" in by ? by.tokenHash : ""))
    .$if("id" in by, (query) => query.where("id", "=", "id" in by ? by.id : ""))
    .executeTakeFirst();
  return row && toConnector(row);
}

/** Deletes a connector with what is kept of its messages; false when there is none. */
export async function deleteConnector(db: Db, organization: string, id: string): Promise<boolean> {
  const deleted = await db
    .deleteFrom("connectors")
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}

/** Notes that it was used; to the minute is enough, so most uses write nothing. */
export async function touchConnector(db: Db, organization: string, id: string, now: string): Promise<void> {
  await sql`
    update connectors set last_used_at = ${now}
    where organization_id = ${organization} and id = ${id}
      and (last_used_at is null or last_used_at < ${now}::timestamptz - interval '1 minute')`.execute(db);
}
