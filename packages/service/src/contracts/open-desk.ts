import {
  type Contract,
  type ContractDocument,
  type ContractParty,
  getContract,
  getContractDocument,
  getOrganization,
  listContractParties,
  lockContracts,
  type Trx,
} from "@parcours/store";
import type { Context } from "../context.ts";

/** A contract as one works on it: locked. */
export interface Desk {
  context: Context;
  trx: Trx;
  contract: Contract;
  document: ContractDocument;
  parties: ContractParty[];
  organizationName: string;
  at: string;
}

/** Opens a contract for work, in a transaction; undefined when nothing is kept of it. */
export const openDesk = async (context: Context, trx: Trx, id: string): Promise<Desk | undefined> => {
  const { service, organization } = context;
  await lockContracts(trx, organization, [id]);
  const contract = await getContract(trx, organization, id);
  const document = contract && (await getContractDocument(trx, organization, id));
  if (contract === undefined || document === undefined) return undefined;
  const parties = await listContractParties(trx, organization, [id]);
  const organizationName = (await getOrganization(trx, organization))?.name ?? "";
  return { context, trx, contract, document, parties, organizationName, at: service.clock().toISOString() };
};
