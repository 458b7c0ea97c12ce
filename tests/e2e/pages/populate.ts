import type { Studio } from "../start-studio.ts";

/** What the pages are looked at with: ids that their addresses need. */
export interface Shown {
  person: string;
  webhook: string;
  /** Somebody whose contract waits for signatures. */
  signer: string;
  pair: string;
  session: string;
  cohort: string;
  inbound: string;
  /** The organization, as the addresses of the public pages have it. */
  organization: string;
  /** Paths by which parties come to a contract that they are asked to sign; each opens once. */
  signing: string[];
}

const DAY_MS = 86_400_000;

type Ask = <T = { id: string }>(method: string, path: string, body?: object) => Promise<T>;
interface Listed<T> {
  items: T[];
}

const asker =
  ({ url, key }: Studio): Ask =>
  async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** Group moments, pairs and cohorts. */
const meetings = async (ask: Ask): Promise<Pick<Shown, "pair" | "session" | "cohort">> => {
  const kinds = await ask<Listed<{ program: { slug: string }; kind: string }>>("GET", "/group-session-kinds");
  const { program, kind } = kinds.items[0] ?? { program: { slug: "" }, kind: "" };
  const planned = { program: program.slug, kind, startsAt: inDays(2), place: "Salle 2", everybody: true };
  const { id: session } = await ask("POST", "/group-sessions", planned);
  const { items } = await ask<Listed<{ slug: string }>>("GET", "/pair-programs");
  const open = await Promise.all(
    items.map(
      async ({ slug }) => await ask<Listed<{ id: string }>>("POST", "/pairs/search", { program: slug, status: "open" }),
    ),
  );
  const cohorts = await ask<Listed<{ id: string }>>("GET", "/cohorts");
  return {
    session,
    pair: open.flatMap((pairs) => pairs.items)[0]?.id ?? "",
    cohort: cohorts.items[0]?.id ?? "",
  };
};

/** Ways to other software. */
const connections = async (ask: Ask, url: string): Promise<Pick<Shown, "webhook" | "inbound">> => {
  const { id: webhook } = await ask("POST", "/webhooks", { url: `${url}/api/health`, description: "CRM" });
  await ask("POST", `/webhooks/${webhook}/test`, {});
  const { id: inbound } = await ask("POST", "/connectors", {
    kind: "inbound",
    title: "Formulaire du site",
    program: "mentoring-mentee",
    role: "coordinator",
    settings: { sender: "standard", when: [{ path: "/type", equals: "a" }], externalId: { path: "/id" }, create: true },
  });
  return { webhook, inbound };
};

/**
 * Puts on the demo what it lacks, so that no list that is looked at is empty: something given to the administrator, a
 * team, an invitation, a referral, a group moment, a webhook that was tried.
 */
export const populate = async (studio: Studio): Promise<Shown> => {
  const ask = asker(studio);
  const { items } = await ask<Listed<{ participant: string }>>(
    "GET",
    "/enrollments?status=active&program=mentoring-mentor&limit=1",
  );
  const person = items[0]?.participant ?? "";
  const members = (await ask<Listed<{ id: string; user: string; role: string }>>("GET", "/members")).items;
  const administrator = members.find(({ role }) => role === "administrator");
  const coordinator = members.find(({ role }) => role === "coordinator");
  if (administrator === undefined || coordinator === undefined) throw new Error("The demo has no members");
  const mentions = [administrator.user];
  await ask("POST", `/participants/${person}/notes`, { body: "Préfère être appelé le soir.", mentions });
  const task = { kind: "task", title: "Rappeler l’employeur", owner: administrator.user, dueAt: inDays(3) };
  await ask("POST", `/participants/${person}/tasks`, task);
  await ask("POST", "/teams", { title: "Équipe du lundi", members: [administrator.id, coordinator.id] });
  await ask("POST", "/invitations", { email: "lea.petit@example.org", role: "coordinator", scope: "own" });
  const consent = { by: "Baptiste Lacroix", text: "D’accord pour être suivi à Lyon, par téléphone le 12 mars." };
  const sites = (await ask<Listed<{ id: string }>>("GET", "/sites")).items;
  await ask("POST", "/referrals", { participant: person, to: { site: sites[0]?.id }, consent });
  const { contracts } = await ask<{ contracts: { participant: string | null }[] }>("GET", "/today");
  const signer = contracts.find(({ participant }) => participant !== null)?.participant ?? "";
  const me = await ask<{ organization: string | { id: string } }>("GET", "/me");
  const organization = typeof me.organization === "string" ? me.organization : me.organization.id;
  const mails = await ask<Listed<{ content: { text: string } | null }>>("GET", "/mails?limit=50");
  const signing = mails.items.flatMap(({ content }) => /(\/portal\/sign\/\S+)/.exec(content?.text ?? "")?.[1] ?? []);
  return { person, signer, organization, signing, ...(await meetings(ask)), ...(await connections(ask, studio.url)) };
};
