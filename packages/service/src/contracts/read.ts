import { getContract, listContracts as listStored } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { contractView, type ContractView } from "./view.ts";

/** Contracts of an enrollment, each opening on its own, oldest first. */
export const listContracts = async (
  context: Context,
  { enrollment }: { enrollment: string },
): Promise<ContractView[]> => {
  authorize(context, "enrollment.read");
  return (await listStored(context.service.store.db, context.organization, [enrollment])).map(contractView);
};

/** Throws `not_found`, `forbidden`. */
export const readContract = async (context: Context, { id }: { id: string }): Promise<ContractView> => {
  authorize(context, "enrollment.read");
  const contract = await getContract(context.service.store.db, context.organization, id);
  if (contract === undefined) throw notFound({ fr: "Contrat", en: "Contract" });
  return contractView(contract);
};
