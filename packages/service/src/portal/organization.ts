import { getOrganization } from "@parcours/store";
import type { Context } from "../context.ts";

/** What the organization is called, for the people it follows. */
export const getOrganizationName = async ({ service, organization }: Context): Promise<string> =>
  (await getOrganization(service.store.within(organization), organization))?.name ?? "";
