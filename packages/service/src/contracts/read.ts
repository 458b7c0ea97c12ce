import { getContract, listContracts as listStored } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { findEnrollment } from "../enrollments/read.ts";
import { notFound } from "../errors.ts";
import { contractView, type ContractView } from "./view.ts";

/** Contracts of an enrollment, each opening on its own, oldest first. Throws `not_found`, `forbidden`. */
export const listContracts = async (
  context: Context,
  { enrollment }: { enrollment: string },
): Promise<ContractView[]> => {
  authorize(context, "enrollment.read");
  const { id } = await findEnrollment(context, enrollment);
  return (await listStored(context.service.store.within(context.organization), context.organization, [id])).map(
    contractView,
  );
};

/** Throws `not_found`, `forbidden`. */
export const readContract = async (context: Context, { id }: { id: string }): Promise<ContractView> => {
  authorize(context, "enrollment.read");
  const contract = await getContract(
    context.service.store.within(context.organization),
    context.organization,
    id,
    context.caller.sees,
  );
  if (contract === undefined) throw notFound({ fr: "Contrat", en: "Contract" });
  return contractView(contract);
};
