import { type Selectable, sql } from "kysely";
import { toRounds } from "./rounds.ts";
import type { Db, Tables, Trx } from "./tables.ts";
import { unnest } from "./unnest.ts";
import { type Sees, seesEnrollmentOf } from "./visibility.ts";

export interface Contract {
  id: string;
  enrollmentId: string;
  /** The program's word for it: a key of `contracts`. */
  contract: string;
  /** 1 for the first of its kind in the enrollment, 2 for its amendment or renewal, … */
  instance: number;
  status: string;
  /** Who signs, in order, and who has; core's shape. */
  parties: unknown;
  /** Of the journal entry that opened it. */
  sequence: number;
  openedAt: string;
  expiresAt: string | null;
  endedAt: string | null;
  effectId: string;
}

/**
 * Changes the contracts of an enrollment that have not ended: of one kind, or of all when null;
 * of one instance, or of all when absent. Only those that entries before `sequence` opened.
 */
export interface ContractChange {
  enrollmentId: string;
  contract: string | null;
  instance?: number;
  sequence: number;
  status: string;
  /** Absent: unchanged. */
  parties?: unknown;
  /** Set when this ends it; null while it goes on. */
  endedAt: string | null;
}

export async function insertContracts(trx: Trx, organization: string, contracts: readonly Contract[]): Promise<void> {
  if (contracts.length === 0) return;
  const rows = contracts.map((contract) => ({
    id: contract.id,
    enrollment_id: contract.enrollmentId,
    contract: contract.contract,
    instance: contract.instance,
    status: contract.status,
    parties: JSON.stringify(contract.parties ?? []),
    sequence: contract.sequence,
    opened_at: contract.openedAt,
    expires_at: contract.expiresAt,
    ended_at: contract.endedAt,
    effect_id: contract.effectId,
  }));
  await sql`
    insert into contracts (organization_id, id, enrollment_id, contract, instance, status, parties, sequence, opened_at,
      expires_at, ended_at, effect_id)
    select ${organization}, id, enrollment_id, contract, instance, status, parties::json, sequence, opened_at,
      expires_at, ended_at, effect_id
    from ${unnest(rows, {
      id: "text",
      enrollment_id: "text",
      contract: "text",
      instance: "integer",
      status: "text",
      parties: "text",
      sequence: "integer",
      opened_at: "timestamptz",
      expires_at: "timestamptz",
      ended_at: "timestamptz",
      effect_id: "text",
    })}`.execute(trx);
}

export async function changeContracts(
  trx: Trx,
  organization: string,
  changes: readonly ContractChange[],
): Promise<void> {
  for (const round of toRounds(changes, ({ enrollmentId }) => enrollmentId)) {
    const rows = round.map((change) => ({
      enrollment_id: change.enrollmentId,
      contract: change.contract,
      instance: change.instance ?? null,
      sequence: change.sequence,
      status: change.status,
      parties: change.parties === undefined ? null : JSON.stringify(change.parties),
      ended_at: change.endedAt,
    }));
    await sql`
      update contracts c set status = r.status, parties = coalesce(r.parties::json, c.parties), ended_at = r.ended_at
      from ${unnest(rows, {
        enrollment_id: "text",
        contract: "text",
        instance: "integer",
        sequence: "integer",
        status: "text",
        parties: "text",
        ended_at: "timestamptz",
      })}
      where c.organization_id = ${organization} and c.enrollment_id = r.enrollment_id and c.ended_at is null
        and c.sequence < r.sequence and (r.contract is null or c.contract = r.contract)
        and (r.instance is null or c.instance = r.instance)`.execute(trx);
  }
}

export function toContract(row: Selectable<Tables["contracts"]>): Contract {
  return {
    id: row.id,
    enrollmentId: row.enrollment_id,
    contract: row.contract,
    instance: row.instance,
    status: row.status,
    parties: JSON.parse(row.parties),
    sequence: row.sequence,
    openedAt: row.opened_at,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    effectId: row.effect_id,
  };
}

export async function getContract(
  db: Db,
  organization: string,
  id: string,
  sees?: Sees,
): Promise<Contract | undefined> {
  const row = await db
    .selectFrom("contracts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("id", "=", id)
    .where(seesEnrollmentOf(sees, "contracts"))
    .executeTakeFirst();
  return row && toContract(row);
}

export async function listContracts(
  db: Db,
  organization: string,
  enrollmentIds: readonly string[],
): Promise<Contract[]> {
  if (enrollmentIds.length === 0) return [];
  const rows = await db
    .selectFrom("contracts")
    .selectAll()
    .where("organization_id", "=", organization)
    .where("enrollment_id", "in", [...enrollmentIds])
    .orderBy("enrollment_id")
    .orderBy("sequence")
    .orderBy("id")
    .execute();
  return rows.map(toContract);
}
