import { inTransaction, deleteMember, insertMember } from "@parcours/store";
import { getMigrations } from "better-auth/db/migration";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { memberRingOf } from "../../../members/ring.ts";
import type { AuditView } from "../../../audit/read-audit.ts";
import { settleApart } from "../../../sign-in/apart.ts";
import { authOf } from "../../../sign-in/auth.ts";
import { startSession } from "../../../sign-in/sign-in.ts";
import { addPerson, GOOD_PASSWORD } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { oneTimeCode } from "../../../testing/one-time-code.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const MINUTE = 60_000;

vi.useFakeTimers({ toFake: ["Date"] });
afterAll(() => void vi.useRealTimers());
const pass = (milliseconds: number): void => void vi.setSystemTime(Date.now() + milliseconds);

const api = await openTestApi({ realTime: true });
const { app, service, organization } = api;
const everywhere = service.store.everywhere();

/** A browser in which somebody is signed in; without their password, which is slow to check. */
const signedIn = async ({ id }: { id: string }) => {
  const browser = openBrowser(api);
  const { cookies } = await startSession(service, { headers: new Headers(), address: "192.0.2.200" }, id);
  browser.keep(cookies);
  return browser;
};

/** A try from an address, as the server's adapter tells of it. */
const tryFrom = async (remoteAddress: string, email: string, password = "not-the-password") =>
  await app.request(
    "/api/session",
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password }),
    },
    { incoming: { socket: { remoteAddress } } },
  );

const require2fa = async (twoFactorFor: string[]): Promise<unknown> =>
  await api.call("PATCH", "/api/organization", { body: { settings: { twoFactorFor } } });

// A quarter of an hour between tests: none inherits the tries of another.
beforeEach(() => pass(16 * MINUTE));

test("our tables are what better-auth expects", async () => {
  const { options } = await authOf(service);
  const { toBeCreated, toBeAdded } = await getMigrations({
    ...options,
    database: { db: everywhere as never, type: "postgres" },
  });
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

describe("by password", () => {
  test("signs in, knows who and where, signs out", async () => {
    const person = await addPerson(service, organization);
    const browser = openBrowser(api);
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
    const email = ` ${person.email.toUpperCase()} `;
    const wrong = await browser.send("POST", "/api/session", { body: { email, password: `${GOOD_PASSWORD}x` } });
    expect([wrong.status, wrong.body["code"]]).toEqual([401, "unauthorized"]);
    expect(wrong.text.toLowerCase()).not.toContain(person.email);
    const right = await browser.send("POST", "/api/session", { body: { email, password: GOOD_PASSWORD } });
    expect(right.body).toEqual({ status: "signed_in" });
    const session = await browser.send("GET", "/api/session");
    expect(session.body).toMatchObject({
      user: { id: person.id, email: person.email, twoFactor: false },
      organization,
      organizations: [{ id: organization, role: "coordinator", member: person.member }],
      twoFactorRequired: false,
      demo: false,
      demoShare: null,
    });
    expect((await browser.send("GET", "/api/me")).body).toMatchObject({ kind: "user", id: person.id });
    const out = await browser.send("DELETE", "/api/session");
    expect(out.headers.get("clear-site-data")).toBe('"cache", "cookies", "storage"');
    expect(browser.cookies.size).toBe(0);
  });

  test("a session that ended opens nothing, though its cookie is kept", async () => {
    const browser = await signedIn(await addPerson(service, organization));
    const thief = openBrowser(api);
    for (const [name, value] of browser.cookies) thief.cookies.set(name, value);
    expect((await thief.send("GET", "/api/session")).status).toBe(200);
    await browser.send("DELETE", "/api/session");
    expect((await thief.send("GET", "/api/session")).status).toBe(401);
  });

  test("a session lasts twelve hours, whatever is done meanwhile", async () => {
    const browser = await signedIn(await addPerson(service, organization));
    pass(11 * 60 * MINUTE);
    expect((await browser.send("GET", "/api/session")).status).toBe(200);
    pass(61 * MINUTE);
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
  });

  test("nobody signs up by better-auth's own ways", async () => {
    const { api: own } = await authOf(service);
    await expect(
      own.signUpEmail({ body: { email: "new@example.org", name: "New", password: GOOD_PASSWORD } }),
    ).rejects.toMatchObject({ status: "BAD_REQUEST" });
    for (const path of ["/api/auth/sign-up/email", "/api/session/internal/sign-in/email", "/sign-up/email"]) {
      expect((await app.request(path, { method: "POST" })).status).toBe(404);
    }
  });

  test("SEC-05 a known and an unknown address are answered alike, in like time", async () => {
    const known = await Promise.all(Array.from({ length: 5 }, async () => await addPerson(service, organization)));
    const took: Record<string, number[]> = { known: [], unknown: [] };
    const bodies = new Set<string>();
    for (const { email } of known) {
      for (const [kind, address] of [
        ["known", email],
        ["unknown", `nobody-${email}`],
      ] as const) {
        const begun = performance.now();
        const { status, body } = await api.refused("POST", "/api/session", {
          as: null,
          body: { email: address, password: "not-the-password" },
        });
        took[kind]!.push(performance.now() - begun);
        bodies.add(JSON.stringify([status, { ...body, instance: "" }]));
      }
    }
    expect(bodies.size).toBe(1);
    const median = (values: number[]) => values.toSorted((one, other) => one - other)[2]!;
    const ratio = median(took["known"]!) / median(took["unknown"]!);
    // Without the same work for both it would be 20 and more.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});

test("SEC-30 a wrong password is told to the account's organizations, without its address", async () => {
  const { id, email } = await addPerson(service, organization);
  for (const _ of [1, 2]) await tryFrom("192.0.2.44", email);
  await tryFrom("192.0.2.44", `nobody-${email}`);
  await settleApart(service);
  const { body, text } = await api.call<{ items: AuditView[] }>("GET", "/api/audit?action=session.refuse&limit=200");
  const told = body.items.filter(({ subject }) => subject === id);
  expect(told.map(({ kind, details }) => [kind, details])).toEqual([
    ["sign_in", { failures: 2 }],
    ["sign_in", { failures: 1 }],
  ]);
  expect(told[0]?.origin).toEqual({ address: "192.0.2.0/24" });
  expect(text).not.toContain(email);
});

describe("SEC-08 tries", () => {
  test("1,000 on one account from 1,000 addresses: five are looked at; later the owner comes in", async () => {
    const { email } = await addPerson(service, organization);
    const statuses: Record<number, number> = {};
    for (let i = 0; i < 1_000; i += 1) {
      const { status } = await tryFrom(`198.51.${Math.floor(i / 250)}.${i % 250}`, email);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses).toEqual({ 401: 5, 429: 995 });
    const locked = await tryFrom("192.0.2.1", email, GOOD_PASSWORD);
    expect(locked.status).toBe(429);
    const wait = Number(locked.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(15 * 60);
    pass(wait * 1_000);
    expect((await tryFrom("192.0.2.1", email, GOOD_PASSWORD)).status).toBe(200);
  }, 120_000);

  test("of many accounts from one network: twenty are looked at, and other networks are not held up", async () => {
    const { email } = await addPerson(service, organization);
    const statuses: number[] = [];
    for (let i = 0; i < 60; i += 1) {
      statuses.push((await tryFrom(`2001:db8:1:2::${i}`, `guess-${i}@example.org`)).status);
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(20);
    expect(statuses.slice(20).every((status) => status === 429)).toBe(true);
    expect((await tryFrom("2001:db8:1:2::ffff", email, GOOD_PASSWORD)).status).toBe(429);
    expect((await tryFrom("2001:db8:1:3::1", email, GOOD_PASSWORD)).status).toBe(200);
  }, 60_000);

  test("of many at once no more are looked at; a right password counts for nothing", async () => {
    const { email } = await addPerson(service, organization);
    const at_once = await Promise.all(Array.from({ length: 12 }, async () => await tryFrom("192.0.2.9", email)));
    expect(at_once.filter(({ status }) => status === 401)).toHaveLength(5);
    const other = await addPerson(service, organization);
    const counts = async () =>
      new Map((await everywhere.selectFrom("rate_limits").selectAll().execute()).map(({ key, count }) => [key, count]));
    const before = await counts();
    for (let i = 0; i < 6; i += 1) {
      expect((await tryFrom("192.0.2.10", other.email, GOOD_PASSWORD)).status).toBe(200);
    }
    const left = [...(await counts())].filter(([key]) => !before.has(key));
    expect(left).toEqual([[expect.stringContaining("password:address:"), 0]]);
  });

  test("what is counted names nobody", async () => {
    await tryFrom("192.0.2.77", "canary@example.org");
    const rows = await everywhere.selectFrom("rate_limits").select("key").execute();
    expect(JSON.stringify(rows)).not.toMatch(/canary|192\.0\.2/);
  });
});

test("no key that opens something stands in the database", async () => {
  const browser = await signedIn(await addPerson(service, organization));
  const token = decodeURIComponent([...browser.cookies.values()][0]!).split(".")[0]!;
  const rows = await everywhere.selectFrom("sessions").selectAll().execute();
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
  const accounts = await everywhere.selectFrom("accounts").selectAll().execute();
  expect(JSON.stringify(accounts)).not.toContain(GOOD_PASSWORD);
});

describe("organizations", () => {
  test("the header says which; one where they are no member does not exist", async () => {
    const browser = await signedIn(await addPerson(service, organization));
    const to = (id: string) => ({ headers: { "parcours-organization": id } });
    expect((await browser.send("GET", "/api/me", to(organization))).body["organization"]).toBe(organization);
    for (const other of ["org_other", api.elsewhere]) {
      expect((await browser.send("GET", "/api/me", to(other))).status).toBe(404);
      expect((await browser.send("GET", "/api/session", to(other))).status).toBe(404);
    }
  });

  test("SEC-07 a removed member is out with the next request", async () => {
    const person = await addPerson(service, organization);
    const browser = await signedIn(person);
    expect((await browser.send("GET", "/api/programs")).status).toBe(200);
    await inTransaction(service.store, { within: organization }, async (trx) => {
      await deleteMember(trx, organization, person.member);
    });
    memberRingOf(service).forget();
    expect((await browser.send("GET", "/api/programs")).status).toBe(404);
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ organizations: [], organization: null });
  });

  test("a role asked for two factors does nothing before one is set up", async () => {
    const browser = await signedIn(await addPerson(service, organization, "funder"));
    await require2fa(["funder"]);
    const refused = await browser.send("GET", "/api/programs");
    expect([refused.status, refused.body["twoFactorRequired"]]).toEqual([403, true]);
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ twoFactorRequired: true, actions: [] });
    await require2fa([]);
  });
});

describe("writes of other sites", () => {
  const attempts: [string, Record<string, string>, number][] = [
    ["a page of another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a page of a neighboring host", { "sec-fetch-site": "same-site" }, 403],
    ["an old browser on another site", { origin: "https://evil.example", host: "localhost" }, 403],
    ["an old browser without an origin of its own", { origin: "null", host: "localhost" }, 403],
    ["who says nothing", {}, 403],
    ["a page of ours", { "sec-fetch-site": "same-origin" }, 204],
    ["a page of ours in an old browser", { origin: "http://localhost", host: "localhost" }, 204],
  ];
  test.each(attempts)("with a cookie, %s", async (_, headers, status) => {
    const browser = await signedIn(await addPerson(service, organization));
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await app.request("/api/account/sessions", { method: "DELETE", headers: { cookie, ...headers } });
    expect(answer.status).toBe(status);
  });

  test("nobody is signed in by a page of another site", async () => {
    const { email } = await addPerson(service, organization);
    const body = { email, password: GOOD_PASSWORD };
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await api.refused("POST", "/api/session", { as: null, body, headers })).status).toBe(403);
  });

  test("a key needs no such word, and a cookie beside a key changes nothing", async () => {
    const browser = await signedIn(await addPerson(service, organization));
    const answer = await browser.send("GET", "/api/me", { as: "integrator" });
    expect(answer.body).toMatchObject({ kind: "key", role: "integrator" });
  });
});

describe("two factors", () => {
  const setUpFactor = async () => {
    const person = await addPerson(service, organization);
    const browser = await signedIn(person);
    const wrong = await browser.send("POST", "/api/account/two-factor", { body: { password: "wrong" } });
    expect([wrong.status, wrong.body["errors"]]).toEqual([422, [{ path: "/password", message: "Wrong password." }]]);
    const { body } = await browser.send<{ uri: string; backupCodes: string[] }>("POST", "/api/account/two-factor", {
      body: { password: GOOD_PASSWORD },
    });
    const code = oneTimeCode(body.uri, new Date());
    expect((await browser.send("POST", "/api/account/two-factor/confirm", { body: { code: "000000" } })).status).toBe(
      422,
    );
    expect((await browser.send("POST", "/api/account/two-factor/confirm", { body: { code } })).status).toBe(204);
    expect((await browser.send("GET", "/api/account")).body).toMatchObject({ twoFactor: true });
    return { person, browser, ...body };
  };

  test("asked at every sign-in; codes written down work once; secrets are encrypted; taken away by the password", async () => {
    const { person, uri, backupCodes } = await setUpFactor();
    const secret = new URL(uri).searchParams.get("secret")!;
    const rows = await everywhere.selectFrom("two_factors").selectAll().where("user_id", "=", person.id).execute();
    for (const hidden of [secret, ...backupCodes]) expect(JSON.stringify(rows)).not.toContain(hidden);

    const browser = openBrowser(api);
    const first = { body: { email: person.email, password: GOOD_PASSWORD } };
    expect((await browser.send("POST", "/api/session", first)).body).toEqual({ status: "two_factor" });
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
    expect((await browser.send("POST", "/api/session/two-factor", { body: { code: "123456" } })).status).toBe(401);
    pass(MINUTE);
    const code = oneTimeCode(uri, new Date());
    expect((await browser.send("POST", "/api/session/two-factor", { body: { code } })).body).toEqual({
      status: "signed_in",
    });
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ user: { twoFactor: true } });

    for (const [expected, backupCode] of [
      [200, backupCodes[0]],
      [401, backupCodes[0]],
      [200, backupCodes[1]],
    ] as const) {
      const other = openBrowser(api);
      await other.send("POST", "/api/session", first);
      expect((await other.send("POST", "/api/session/two-factor", { body: { backupCode } })).status).toBe(expected);
    }
    expect((await browser.send("DELETE", "/api/account/two-factor", { body: { password: "wrong" } })).status).toBe(422);
    const gone = await browser.send("DELETE", "/api/account/two-factor", { body: { password: GOOD_PASSWORD } });
    expect(gone.status).toBe(204);
    expect((await openBrowser(api).send("POST", "/api/session", first)).body).toEqual({ status: "signed_in" });
  });

  test("lost with its codes, it is taken away by an administrator of the only organization that the account opens", async () => {
    const { person, browser } = await setUpFactor();
    const path = `/api/members/${person.member}/two-factor`;
    expect((await browser.send("DELETE", path)).status).toBe(403);
    const abroad = { organization: api.elsewhere, id: "mbr_abroad", role: "funder", scope: "own" as const, sites: [] };
    const at = service.clock().toISOString();
    const also = { ...abroad, userId: person.id, createdAt: at, createdBy: null, updatedAt: at };
    await inTransaction(service.store, { within: api.elsewhere }, async (trx) => await insertMember(trx, also));
    expect((await api.refused("DELETE", path)).body.code).toBe("wrong_state");
    expect((await api.refused("DELETE", path, { as: "stranger" })).status).toBe(404);
    await inTransaction(service.store, { within: api.elsewhere }, async (trx) => {
      await deleteMember(trx, api.elsewhere, "mbr_abroad");
    });
    expect((await api.call("DELETE", path)).status).toBe(204);
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
    const first = { body: { email: person.email, password: GOOD_PASSWORD } };
    expect((await openBrowser(api).send("POST", "/api/session", first)).body).toEqual({ status: "signed_in" });
    expect((await api.refused("DELETE", path)).body.code).toBe("wrong_state");
    const mails = await everywhere.selectFrom("mails").selectAll().where("user_id", "=", person.id).execute();
    expect(mails.map(({ subject }) => subject)).toContain("Second facteur réinitialisé");
  });

  test("who has no password sets one up, or takes it away, only a short while after signing in", async () => {
    const person = await addPerson(service, organization);
    await everywhere.deleteFrom("accounts").where("user_id", "=", person.id).execute();
    const browser = await signedIn(person);
    const begin = async () => await browser.send("POST", "/api/account/two-factor", { body: {} });
    expect((await begin()).status).toBe(200);
    pass(16 * MINUTE);
    expect((await begin()).status).toBe(403);
    const next = "girafe-enclume-parapluie";
    expect((await browser.send("POST", "/api/account/password", { body: { next } })).status).toBe(403);
  });

  test("guessing codes ends the sign-in and locks the factor for a quarter of an hour", async () => {
    const { person, uri } = await setUpFactor();
    const first = { body: { email: person.email, password: GOOD_PASSWORD } };
    const browser = openBrowser(api);
    await browser.send("POST", "/api/session", first);
    const statuses: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      const code = String(100_000 + i);
      statuses.push((await browser.send("POST", "/api/session/two-factor", { body: { code } })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    const again = openBrowser(api);
    await again.send("POST", "/api/session", first);
    const right = () => ({ body: { code: oneTimeCode(uri, new Date()) } });
    expect((await again.send("POST", "/api/session/two-factor", right())).status).toBe(429);
    pass(16 * MINUTE);
    const later = openBrowser(api);
    await later.send("POST", "/api/session", first);
    expect((await later.send("POST", "/api/session/two-factor", right())).status).toBe(200);
  });

  test("a remembered device is not asked; another one is", async () => {
    const { person, uri } = await setUpFactor();
    const first = { body: { email: person.email, password: GOOD_PASSWORD } };
    const browser = openBrowser(api);
    await browser.send("POST", "/api/session", first);
    pass(MINUTE);
    const body = { code: oneTimeCode(uri, new Date()), remember: true };
    await browser.send("POST", "/api/session/two-factor", { body });
    expect((await browser.send("POST", "/api/session", first)).body).toEqual({ status: "signed_in" });
    expect((await openBrowser(api).send("POST", "/api/session", first)).body).toEqual({ status: "two_factor" });
  });
});

describe("one's own account", () => {
  test("sessions are listed and ended, one or all others", async () => {
    const person = await addPerson(service, organization);
    const [here, there, elsewhere] = [await signedIn(person), await signedIn(person), await signedIn(person)];
    const { body } = await here.send<{ items: { id: string; current: boolean }[] }>("GET", "/api/account/sessions");
    expect(body.items.map(({ current }) => String(current)).toSorted()).toEqual(["false", "false", "true"]);
    const stranger = await signedIn(await addPerson(service, organization));
    const victim = body.items.find(({ current }) => !current)!;
    expect((await stranger.send("DELETE", `/api/account/sessions/${victim.id}`)).status).toBe(404);
    expect((await here.send("DELETE", `/api/account/sessions/${victim.id}`)).status).toBe(204);
    const alive = async () =>
      await Promise.all([here, there, elsewhere].map(async (one) => (await one.send("GET", "/api/session")).status));
    expect((await alive()).filter((status) => status === 200)).toHaveLength(2);
    await here.send("DELETE", "/api/account/sessions");
    expect(await alive()).toEqual([200, 401, 401]);
  });

  test("a new password asks for the old one, must be good, and ends other sessions", async () => {
    const person = await addPerson(service, organization);
    const [here, there] = [await signedIn(person), await signedIn(person)];
    const change = async (current: string, next: string) =>
      await here.send<{ errors?: { path: string }[] }>("POST", "/api/account/password", { body: { current, next } });
    const paths = ({ body }: { body: { errors?: { path: string }[] } }) => body.errors?.map(({ path }) => path);
    expect(paths(await change(GOOD_PASSWORD, "court"))).toEqual(["/next"]);
    expect(paths(await change(GOOD_PASSWORD, "motdepasse1234"))).toEqual(["/next"]);
    expect(paths(await change(GOOD_PASSWORD, "camille roux 1990"))).toEqual(["/next"]);
    expect(paths(await change("wrong-password", "girafe-enclume-parapluie"))).toEqual(["/current"]);
    expect((await change(GOOD_PASSWORD, "girafe-enclume-parapluie")).status).toBe(204);
    expect((await here.send("GET", "/api/session")).status).toBe(200);
    expect((await there.send("GET", "/api/session")).status).toBe(401);
    expect((await tryFrom("192.0.2.1", person.email, GOOD_PASSWORD)).status).toBe(401);
    expect((await tryFrom("192.0.2.1", person.email, "girafe-enclume-parapluie")).status).toBe(200);
  });

  test("name and language are changed, and nothing else", async () => {
    const browser = await signedIn(await addPerson(service, organization));
    const changed = await browser.send("PATCH", "/api/account", { body: { name: " Anaïs ", language: "en" } });
    expect(changed.body).toMatchObject({ name: "Anaïs", language: "en" });
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ user: { name: "Anaïs", language: "en" } });
    expect((await browser.send("PATCH", "/api/account", { body: { name: " " } })).status).toBe(422);
    expect((await browser.send("PATCH", "/api/account", { body: { twoFactor: false } })).status).toBe(422);
  });
});

test("where the site is encrypted, so are its cookies, and no other host may set them", async () => {
  const person = await addPerson(service, organization);
  const instance = { ...service.instance, url: "https://parcours.example.org" };
  const visit = { headers: new Headers(), address: undefined };
  const { cookies } = await startSession({ ...service, instance }, visit, person.id);
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^__Host-parcours\.session_token=/);
  expect(cookies[0]).toMatch(/; Secure\b/);
  expect(cookies[0]).not.toMatch(/domain/i);
});

test("there is no demo where there is none", async () => {
  const body = { role: "administrator" };
  expect((await api.refused("POST", "/api/session/demo", { as: null, body })).status).toBe(404);
  expect((await api.call("GET", "/api/sign-in", { as: null })).body).toMatchObject({ demo: null, setup: false });
});

test("none of this was a fault of ours", () => expect(api.failures).toEqual([]));
