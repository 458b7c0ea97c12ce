import { contextOf, type ContractState, nextSigners } from "@parcours/core";
import {
  type Contract,
  type ContractDocument,
  type ContractParty,
  getContract,
  getContractDocument,
  listContractParties,
  lockContracts,
  type Trx,
} from "@parcours/store";
import type { Batch, Running } from "../enrollments/batch.ts";
import { runningOf } from "../enrollments/apply.ts";
import { noContract, notOpen, notReady, notYourTurn } from "./refusals.ts";

/** A contract that is about to be signed or declined: its enrollment and itself are locked. */
export interface Table {
  running: Running;
  contract: Contract;
  document: ContractDocument & { pdfHash: string };
  parties: ContractParty[];
  state: ContractState;
}

/** The same, whether its PDF was made or not: what was signed elsewhere may have none, and ends all the same. */
type TableToEnd = Omit<Table, "document"> & { document: ContractDocument };

/** Takes a contract up in the transaction of a batch, to end it. Throws `not_found`, `wrong_state`. */
export const takeUpToEnd = async (
  batch: Batch,
  trx: Trx,
  { enrollment, id }: { enrollment: string; id: string },
): Promise<TableToEnd> => {
  const { organization } = batch;
  await lockContracts(trx, organization, [id]);
  const running = runningOf(batch, enrollment);
  const contract = await getContract(trx, organization, id);
  const document = await getContractDocument(trx, organization, id);
  if (contract === undefined || document === undefined) throw noContract();
  const state = contextOf(running.snapshot).contracts[contract.contract];
  if (state === undefined || state.instance !== contract.instance) throw notOpen();
  const parties = await listContractParties(trx, organization, [id]);
  return { running, contract, document, parties, state };
};

/** Takes a contract up, to be signed or declined as it is written. Throws `not_found`, `wrong_state`. */
export const takeUp = async (batch: Batch, trx: Trx, what: { enrollment: string; id: string }): Promise<Table> => {
  const table = await takeUpToEnd(batch, trx, what);
  const { pdfHash } = table.document;
  if (pdfHash === null) throw notReady();
  return { ...table, document: { ...table.document, pdfHash } };
};

/** Whether this party's signature is there; asked of the run, which other requests of the same commit have moved. */
export const hasSigned = ({ state }: Pick<Table, "state">, role: string): boolean =>
  state.parties.some((party) => party.role === role && party.signedAt !== undefined);

/** Roles that may sign now. */
export const turnIn = ({ running, contract, state }: Table): string[] =>
  nextSigners(running.program.compiled.definition, contract.contract, state);

/** Throws `wrong_state` unless this party may sign now. */
export const assertTurn = (table: Table, role: string): void => {
  if (table.state.status !== "open") throw notOpen();
  if (!turnIn(table).includes(role)) throw notYourTurn();
};

/** What is in every signature: exactly what was signed. */
export const signedObject = ({ document }: Pick<Table, "document">) => ({
  htmlHash: document.htmlHash,
  pdfHash: document.pdfHash,
});
