import { putSite, readMemberRevision } from "@parcours/store";
import { expect, test } from "vitest";
import type { InvitationView } from "../../../invitations/manage.ts";
import { contentOf } from "../../../mail/queue.ts";
import type { MemberView } from "../../../members/manage.ts";
import { membershipOf } from "../../../members/membership.ts";
import type { KeyView } from "../../../keys/manage.ts";
import { createKey } from "../../../keys/manage.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, clock, failures, organization, refused, service } = await openTestApi({ realTime: true });
await putSite(service.store.within(organization), organization, { id: "lyon", title: "Lyon", data: {} });

const PASSWORD = "quatre nuages mangent des craies";

/** What a browser of our own pages sends along. */
const headers = { "sec-fetch-site": "same-origin" };

/** The token in the newest mail to an address. */
const mailedTo = async (address: string): Promise<string> => {
  const db = service.store.everywhere();
  const row = await db
    .selectFrom("mails")
    .selectAll()
    .where("recipient", "=", address)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const { text } = contentOf(service, new Uint8Array(row.content));
  return /\/invitation#(\S+)/.exec(text)![1]!;
};

const invited = async (email: string, place: object): Promise<{ token: string; id: string }> => {
  const made = await call<InvitationView>("POST", "/api/invitations", { body: { email, ...place } });
  expect(made.status).toBe(201);
  return { token: await mailedTo(email.toLowerCase()), id: made.body.id };
};
const accept = async (token: string, more: object = {}) =>
  await call<{ organization: string }>("POST", "/api/invitation/accept", {
    as: null,
    headers,
    body: { token, name: "Léa Petit", password: PASSWORD, ...more },
  });
const join = async (email: string, place: object): Promise<MemberView & { cookie: string }> => {
  const { token } = await invited(email, place);
  const joined = await accept(token);
  expect(joined).toMatchObject({ status: 200, body: { organization } });
  const cookie = joined.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { items } = (await call<{ items: MemberView[] }>("GET", "/api/members")).body;
  return { ...items.find((member) => member.email === email.toLowerCase())!, cookie };
};
const administrator = { role: "administrator", scope: "organization" };
const coordinator = { role: "coordinator", scope: "sites", sites: ["lyon"] };
const as = (cookie: string) => ({ as: null, headers: { ...headers, cookie, "parcours-organization": organization } });

test("an invitation is looked at, accepted once, and makes a member with the place that it named", async () => {
  const { token, id } = await invited("Lea@Example.org", coordinator);
  const look = async () => await call("POST", "/api/invitation/look", { as: null, headers, body: { token } });
  expect(await look()).toMatchObject({ status: 200, body: { email: "lea@example.org", account: false } });
  expect(
    await refused("POST", "/api/invitation/accept", {
      as: null,
      headers,
      body: { token, name: "Léa", password: "short" },
    }),
  ).toMatchObject({
    status: 422,
    body: { errors: [{ path: "/password" }] },
  });
  const stored = await service.store.everywhere().selectFrom("invitations").selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain(token);
  expect(await accept(token)).toMatchObject({ status: 200 });
  expect(await accept(token)).toMatchObject({ status: 404 });
  expect(await look()).toMatchObject({ status: 404 });
  const { items } = (await call<{ items: MemberView[] }>("GET", "/api/members")).body;
  expect(items).toMatchObject([{ name: "Léa Petit", email: "lea@example.org", ...coordinator }]);
  const listed = (await call<{ items: InvitationView[] }>("GET", "/api/invitations")).body.items;
  expect(listed.find((one) => one.id === id)).toMatchObject({ status: "accepted" });
  expect(
    await refused("POST", "/api/invitations", { body: { email: "lea@example.org", ...coordinator } }),
  ).toMatchObject({
    status: 409,
  });
});

test("a link that was sent again, revoked or guessed opens nothing", async () => {
  const { token, id } = await invited("zoe@example.org", coordinator);
  const path = `/api/invitations/${id}`;
  expect(
    await refused("POST", "/api/invitations", { body: { email: "zoe@example.org", ...coordinator } }),
  ).toMatchObject({
    status: 409,
  });
  expect(await call("POST", `${path}/resend`, { body: {} })).toMatchObject({ status: 200 });
  expect(await accept(token)).toMatchObject({ status: 404 });
  const second = await mailedTo("zoe@example.org");
  expect(await call("DELETE", path)).toMatchObject({ status: 204 });
  expect(await accept(second)).toMatchObject({ status: 404 });
  expect(await refused("DELETE", path)).toMatchObject({ status: 404 });
  expect(await refused("POST", `${path}/resend`, { body: {} })).toMatchObject({ status: 404 });
  for (const guess of [
    "",
    "x",
    `${organization}.${"a".repeat(43)}`,
    "org_other.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  ])
    expect((await accept(guess)).status).toBeGreaterThanOrEqual(404);
});

test("whoever has an account signs in first; who is signed in joins as themselves", async () => {
  const member = await join("ana@example.org", coordinator);
  expect(await call("GET", "/api/me", as(member.cookie))).toMatchObject({ body: { role: "coordinator" } });
  const elsewhere = await call("DELETE", `/api/members/${member.id}`);
  expect(elsewhere.status).toBe(204);
  const { token } = await invited("ana@example.org", { role: "program_manager", scope: "organization" });
  expect(await accept(token)).toMatchObject({ status: 401, body: { account: true } });
});

test("a removed member has no session and no key left before the next request", async () => {
  const member = await join("gone@example.org", administrator);
  const context = {
    ...admin,
    caller: { kind: "user" as const, id: member.user, role: "administrator" as const, sees: { all: true as const } },
  };
  const { key, id } = await createKey(context, { name: "theirs", role: "coordinator" });
  const byKey = { as: null, headers: { authorization: `Bearer ${key}` } };
  expect((await call("GET", "/api/me", byKey)).status).toBe(200);
  expect((await call("GET", "/api/me", as(member.cookie))).status).toBe(200);
  await join("stays@example.org", administrator);
  const revision = await readMemberRevision(service.store.everywhere());
  expect((await call("DELETE", `/api/members/${member.id}`)).status).toBe(204);
  expect(await readMemberRevision(service.store.everywhere())).toBeGreaterThan(revision);
  expect((await refused("GET", "/api/me", byKey)).status).toBe(401);
  expect((await refused("GET", "/api/me", as(member.cookie))).status).toBe(401);
  const { items } = (await call<{ items: KeyView[] }>("GET", "/api/keys")).body;
  expect(items.find((one) => one.id === id)).toMatchObject({ createdBy: member.user, revokedAt: expect.any(String) });
  const sessions = await service.store
    .everywhere()
    .selectFrom("sessions")
    .where("user_id", "=", member.user)
    .select("id")
    .execute();
  expect(sessions).toEqual([]);
});

test("who manages members sees who has a second factor and when they were last here; others do not", async () => {
  const member = await join("seen@example.org", coordinator);
  const asked = clock.now().toISOString();
  expect((await call("GET", "/api/me", as(member.cookie))).status).toBe(200);
  const seen = async (more: object = {}): Promise<MemberView | undefined> =>
    (await call<{ items: MemberView[] }>("GET", "/api/members", more)).body.items.find(({ id }) => id === member.id);
  const listed = await seen();
  expect(listed).toMatchObject({ twoFactor: false, lastSeenAt: expect.any(String) });
  expect(listed!.lastSeenAt! >= asked).toBe(true);
  await service.store
    .everywhere()
    .updateTable("users")
    .set({ two_factor_enabled: true })
    .where("id", "=", member.user)
    .execute();
  expect(await seen()).toMatchObject({ twoFactor: true });
  const own = await seen(as(member.cookie));
  expect(own).toMatchObject({ email: "seen@example.org" });
  expect(own).not.toHaveProperty("twoFactor");
  expect(own).not.toHaveProperty("lastSeenAt");
});

test("nobody raises themselves, and the only administrator stays", async () => {
  const { items } = (await call<{ items: MemberView[] }>("GET", "/api/members")).body;
  const [only] = items.filter(({ role }) => role === "administrator");
  expect(only).toMatchObject({ email: "stays@example.org" });
  const path = `/api/members/${only!.id}`;
  expect(await refused("PATCH", path, { body: { role: "coordinator" } })).toMatchObject({ status: 409 });
  expect(await refused("DELETE", path)).toMatchObject({ status: 409 });
  const manager = await join("manager@example.org", { role: "program_manager", scope: "organization" });
  const raise = { ...as(manager.cookie), body: { role: "administrator" } };
  expect(await refused("PATCH", `/api/members/${manager.id}`, raise)).toMatchObject({ status: 403 });
  expect(
    await refused("POST", "/api/invitations", {
      ...as(manager.cookie),
      body: { email: "x@example.org", ...administrator },
    }),
  ).toMatchObject({ status: 403 });
  for (const [body, path_] of [
    [{ scope: "sites", sites: [] }, "/sites"],
    [{ scope: "sites", sites: ["nowhere"] }, "/sites"],
    [{ role: "participant" }, "/role"],
  ] as const)
    expect(await refused("PATCH", `/api/members/${manager.id}`, { body })).toMatchObject({
      status: 422,
      body: { errors: [{ path: path_ }] },
    });
});

test("a change of role holds at once, and ends the keys beyond it", async () => {
  const member = await join("change@example.org", administrator);
  const context = {
    ...admin,
    caller: { kind: "user" as const, id: member.user, role: "administrator" as const, sees: { all: true as const } },
  };
  const { key } = await createKey(context, { name: "theirs", role: "administrator" });
  const changed = await call<MemberView>("PATCH", `/api/members/${member.id}`, { body: coordinator });
  expect(changed).toMatchObject({ status: 200, body: coordinator });
  expect((await refused("GET", "/api/me", { as: null, headers: { authorization: `Bearer ${key}` } })).status).toBe(401);
  expect(await call("GET", "/api/me", as(member.cookie))).toMatchObject({ body: { role: "coordinator" } });
  expect(await membershipOf(service, member.user, organization)).toMatchObject({ scope: "sites", sites: ["lyon"] });
});

test("an invitation ends after seven days", async () => {
  const { token, id } = await invited("late@example.org", coordinator);
  const past = new Date(clock.now().getTime() - 1000).toISOString();
  await service.store.everywhere().updateTable("invitations").set({ expires_at: past }).where("id", "=", id).execute();
  expect(await accept(token)).toMatchObject({ status: 404 });
  await invited("late@example.org", coordinator);
});

test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
