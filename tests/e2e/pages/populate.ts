import type { Studio } from "../start-studio.ts";

/** What the pages are looked at with: ids that their addresses need. */
export interface Shown {
  person: string;
  webhook: string;
  /** Somebody whose contract waits for signatures. */
  signer: string;
}

const asker =
  ({ url, key }: Studio) =>
  async <T = { id: string }>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };

/**
 * Puts on the demo what it lacks, so that no list that is looked at is empty: something given to the administrator, a
 * team, an invitation, a referral, a webhook that was tried.
 */
export const populate = async (studio: Studio): Promise<Shown> => {
  const ask = asker(studio);
  const { items } = await ask<{ items: { participant: string }[] }>(
    "GET",
    "/enrollments?status=active&program=mentoring-mentor&limit=1",
  );
  const person = items[0]?.participant ?? "";
  const members = (await ask<{ items: { id: string; user: string; role: string }[] }>("GET", "/members")).items;
  const administrator = members.find(({ role }) => role === "administrator");
  const coordinator = members.find(({ role }) => role === "coordinator");
  if (administrator === undefined || coordinator === undefined) throw new Error("The demo has no members");
  const mentions = [administrator.user];
  await ask("POST", `/participants/${person}/notes`, { body: "Préfère être appelé le soir.", mentions });
  const dueAt = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const task = { kind: "task", title: "Rappeler l’employeur", owner: administrator.user, dueAt };
  await ask("POST", `/participants/${person}/tasks`, task);
  await ask("POST", "/teams", { title: "Équipe du lundi", members: [administrator.id, coordinator.id] });
  await ask("POST", "/invitations", { email: "lea.petit@example.org", role: "coordinator", scope: "own" });
  const consent = { by: "Baptiste Lacroix", text: "D’accord pour être suivi à Lyon, par téléphone le 12 mars." };
  const sites = (await ask<{ items: { id: string }[] }>("GET", "/sites")).items;
  await ask("POST", "/referrals", { participant: person, to: { site: sites[0]?.id }, consent });
  const { id: webhook } = await ask("POST", "/webhooks", { url: `${studio.url}/api/health`, description: "CRM" });
  await ask("POST", `/webhooks/${webhook}/test`, {});
  const { contracts } = await ask<{ contracts: { participant: string | null }[] }>("GET", "/today");
  const signer = contracts.find(({ participant }) => participant !== null)?.participant ?? "";
  return { person, webhook, signer };
};
