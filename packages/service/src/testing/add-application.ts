import { getProgram, inTransaction, insertApplication } from "@parcours/store";
import type { Service } from "../context.ts";

/** An application to the first version of the welcome program that came in by its public page and waits. Its id. */
export const addApplication = async (
  service: Service,
  organization: string,
  {
    name,
    email,
    site = null,
    answers = { motivation: "Canari" },
  }: { name: string; email: string; site?: string | null; answers?: Record<string, unknown> },
): Promise<string> => {
  const program = await getProgram(service.store.within(organization), organization, "welcome");
  const id = service.newId("pap");
  const application = { id, programId: program!.id, version: 1, form: "application", name, email, language: "fr" };
  const rest = { answers, siteId: site, createdAt: service.clock().toISOString() };
  await inTransaction(
    service.store,
    { within: organization },
    async (trx) => await insertApplication(trx, organization, { ...application, ...rest }),
  );
  return id;
};
