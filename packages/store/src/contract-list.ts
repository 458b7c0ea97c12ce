import { type Selectable, sql } from "kysely";
import { type Contract, toContract } from "./contracts.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import type { Db, Tables } from "./tables.ts";
import { type Sees, seesEnrollmentOf } from "./visibility.ts";

type Row = Selectable<Tables["contracts"]>;

/** Contracts of a person’s runs, and those of pairs that they sign, oldest first. */
export async function listContractsOfPerson(
  db: Db,
  organization: string,
  participantId: string,
  sees: Sees | undefined,
): Promise<Contract[]> {
  const { rows } = await sql<Row>`
    select contracts.* from contracts
    where contracts.organization_id = ${organization} and (
      exists (select from enrollments own where own.organization_id = contracts.organization_id
        and own.id = contracts.enrollment_id and own.participant_id = ${participantId})
      or exists (select from contract_parties party where party.organization_id = contracts.organization_id
        and party.contract_id = contracts.id and party.participant_id = ${participantId}))
      and ${seesEnrollmentOf(sees, "contracts")}
    order by contracts.id`.execute(db);
  return rows.map(toContract);
}

const DEFAULT_LIMIT = 50;

/** Contracts of the organization in the order in which they opened. */
export async function listContractsByStatus(
  db: Db,
  organization: string,
  { status, sees, cursor, limit = DEFAULT_LIMIT }: PageOptions & { status?: string; sees?: Sees } = {},
): Promise<Page<Contract>> {
  const { rows } = await sql<Row>`
    select contracts.* from contracts
    where contracts.organization_id = ${organization}
      and ${status === undefined ? sql`true` : sql`contracts.status = ${status}`}
      and ${cursor === undefined ? sql`true` : sql`contracts.id > ${cursor}`}
      and ${seesEnrollmentOf(sees, "contracts")}
    order by contracts.id limit ${limit + 1}`.execute(db);
  return toPage(rows, limit, toContract);
}
