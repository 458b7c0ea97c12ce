import {
  bootstrapKey,
  createKey,
  ensureAdministrator,
  issueSetUpCode,
  listKeys,
  type Service,
  ServiceError,
  systemContext,
} from "@parcours/service";
import { createOrganization, listOrganizations } from "@parcours/store";
import { type Config, ConfigError } from "./config.ts";
import { ensureDemoAccounts } from "./demo/accounts.ts";
import { keptKey } from "./key-file.ts";

/** The first organization; of a fixed id, so that two processes that start at once make one and not two. */
const FIRST_ORGANIZATION = "org_first";

/** How the administrator's key is known to whoever starts the server. */
export type AdministratorKey =
  /** They gave it. */
  | { from: "environment" }
  /** It is in the data folder, and shown at every start. */
  | { from: "folder"; key: string }
  /** Made just now: this is the only time it is shown. */
  | { from: "made"; key: string }
  /** Made at an earlier start, and shown then. */
  | { from: "earlier" };

export interface Bootstrapped {
  organization: string;
  administratorKey: AdministratorKey;
  /** Opens the set-up page, while nobody has an account. */
  setUpCode: string | undefined;
}

const organizationOf = async (service: Service, { organizationName, demo }: Config): Promise<string> => {
  const db = service.store.everywhere();
  const [found] = await listOrganizations(db);
  if (found !== undefined) return found.id;
  const name = organizationName ?? (demo ? "Association de démonstration" : "Parcours");
  await createOrganization(db, { id: FIRST_ORGANIZATION, name, createdAt: service.clock().toISOString() });
  return FIRST_ORGANIZATION;
};

const keyOf = async (service: Service, organization: string, config: Config): Promise<AdministratorKey> => {
  if (config.apiKey !== undefined) {
    await bootstrapKey(service, organization, config.apiKey);
    return { from: "environment" };
  }
  if ("dataFolder" in config.source) {
    const key = keptKey(config.source.dataFolder);
    await bootstrapKey(service, organization, key);
    return { from: "folder", key };
  }
  const context = systemContext(service, organization);
  if ((await listKeys(context)).length > 0) return { from: "earlier" };
  const { key } = await createKey(context, { name: "First administrator", role: "administrator" });
  return { from: "made", key };
};

/** The first administrator as the operator gave them; a password that will not do is a setting that cannot be used. */
const makeAdministrator = async (service: Service, given: { email: string; password: string }): Promise<void> => {
  try {
    await ensureAdministrator(service, given);
  } catch (error) {
    const fault = error instanceof ServiceError ? error.details.errors?.[0]?.message.en : undefined;
    throw fault === undefined ? error : new ConfigError(`PARCOURS_ADMIN_PASSWORD: ${fault}`);
  }
};

/** Whoever may sign in first: the demo's accounts, the operator's administrator, or whoever has the code. */
const openSignIn = async (service: Service, organization: string, config: Config): Promise<string | undefined> => {
  if (config.administrator !== undefined) await makeAdministrator(service, config.administrator);
  if (config.demo) await ensureDemoAccounts(service, organization);
  return await issueSetUpCode(service);
};

/** What an empty database needs before anybody can use it: an organization, a way in for people, and a key for programs. */
export const bootstrap = async (service: Service, config: Config): Promise<Bootstrapped> => {
  const organization = await organizationOf(service, config);
  const setUpCode = await openSignIn(service, organization, config);
  return { organization, administratorKey: await keyOf(service, organization, config), setUpCode };
};
