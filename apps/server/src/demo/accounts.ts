import {
  createUser,
  demoAddress,
  findUser,
  memberRingOf,
  type OrganizationRole,
  type Service,
} from "@parcours/service";
import { inTransaction, insertMember, listSites, type Member, putSite } from "@parcours/store";
import { SITES } from "./names.ts";

interface DemoRole {
  role: OrganizationRole;
  name: string;
  scope: Member["scope"];
  sites: readonly string[];
}

/** One person per role. Participants come in by their portal, not here. */
const ACCOUNTS: readonly DemoRole[] = [
  { role: "administrator", name: "Awa Diop", scope: "organization", sites: [] },
  { role: "program_manager", name: "Nicolas Ferrand", scope: "organization", sites: [] },
  { role: "coordinator", name: "Camille Roux", scope: "sites", sites: ["paris-nord", "saint-denis"] },
  { role: "partner", name: "Hélène Caron", scope: "own", sites: [] },
  { role: "funder", name: "Marc Tessier", scope: "organization", sites: [] },
  { role: "integrator", name: "Inès Le Goff", scope: "organization", sites: [] },
];

/** The sites that the coordinator works at, should the demo's people not be there yet. */
const ensureSites = async (service: Service, organization: string): Promise<void> => {
  const db = service.store.within(organization);
  const known = new Set((await listSites(db, organization)).map(({ id }) => id));
  for (const { id, title, city, postalCode } of SITES) {
    if (!known.has(id)) await putSite(db, organization, { id, title, data: { city, postalCode } });
  }
};

/**
 * Accounts to try the software with, one per role, members of the demo's organization. Nothing happens to those that are
 * there. They have no password: in the demo one click signs in, elsewhere they open nothing.
 */
export const ensureDemoAccounts = async (service: Service, organization: string): Promise<void> => {
  await ensureSites(service, organization);
  for (const { role, name, scope, sites } of ACCOUNTS) {
    const email = demoAddress(role);
    const user = (await findUser(service, email)) ?? (await createUser(service, { email, name, language: "fr" }));
    const at = service.clock().toISOString();
    const member: Member = {
      organization,
      id: service.newId("mbr"),
      userId: user.id,
      role,
      scope,
      sites: [...sites],
      createdAt: at,
      createdBy: null,
      updatedAt: at,
    };
    await inTransaction(service.store, { within: organization }, async (trx) => await insertMember(trx, member));
  }
  memberRingOf(service).forget();
};
