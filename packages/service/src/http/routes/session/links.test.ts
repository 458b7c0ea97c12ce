import { insertMember, inTransaction } from "@parcours/store";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { memberRingOf } from "../../../members/ring.ts";
import { listMails, type MailView } from "../../../mail/list.ts";
import { sendMails } from "../../../mail/send.ts";
import { settleApart } from "../../../sign-in/apart.ts";
import { startSession } from "../../../sign-in/sign-in.ts";
import { addPerson, GOOD_PASSWORD } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { openMailServer, plainTextOf } from "../../../testing/open-mail-server.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const MINUTE = 60_000;
const NEW_PASSWORD = "girafe-enclume-parapluie";

vi.useFakeTimers({ toFake: ["Date"] });
afterAll(() => void vi.useRealTimers());
const pass = (milliseconds: number): void => void vi.setSystemTime(Date.now() + milliseconds);

const smtp = await openMailServer();
const own = await openMailServer({ user: "asso", pass: "s3cret-smtp" });
const url = "http://localhost";
const mail = { url: `smtp://127.0.0.1:${smtp.port}`, from: "Parcours <parcours@parcours.test>" };
const api = await openTestApi({ realTime: true, instance: { url, mail } });
const { service, organization } = api;

beforeEach(() => {
  pass(16 * MINUTE);
  smtp.taken.length = 0;
});

/** Addresses that mail is really sent to. */
const somebody = async (role: "coordinator" | "administrator" = "coordinator") =>
  await addPerson(service, organization, role, `${service.newId("who").slice(-12)}@parcours.org`);

const ask = async (path: string, email: string) => {
  const answer = await openBrowser(api).send("POST", path, { body: { email } });
  await settleApart(service);
  while ((await sendMails(service)) > 0);
  return answer;
};

const tokenIn = (page: string): string => {
  const text = plainTextOf(smtp.taken.at(-1)!.raw);
  const found = new RegExp(`${url}/sign-in/${page}#(\\S+)`).exec(text)?.[1];
  return found ?? expect.fail(`no link in: ${text}`);
};

const link = async (email: string) => {
  expect((await ask("/api/session/link", email)).status).toBe(202);
  return tokenIn("link");
};

const consume = async (token: string, browser = openBrowser(api)) =>
  await browser.send("POST", "/api/session/link/consume", { body: { token } });

describe("a sign-in link", () => {
  test("SEC-06 signs in once", async () => {
    const person = await somebody();
    const token = await link(person.email);
    const browser = openBrowser(api);
    expect((await consume(token, browser)).body).toEqual({ status: "signed_in" });
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ user: { id: person.id } });
    expect((await consume(token)).status).toBe(401);
  });

  test("of ten at once one signs in", async () => {
    const token = await link((await somebody()).email);
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await consume(token)).status));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(9);
  });

  test("lasts fifteen minutes", async () => {
    const { email } = await somebody();
    const token = await link(email);
    pass(15 * MINUTE + 1_000);
    expect((await consume(token)).status).toBe(401);
    const another = await link(email);
    pass(14 * MINUTE);
    expect((await consume(another)).status).toBe(200);
  });

  test("opens nothing else, and no other link opens a session", async () => {
    const { email } = await somebody();
    const token = await link(email);
    const body = { token, password: NEW_PASSWORD };
    expect((await openBrowser(api).send("POST", "/api/session/recovery/finish", { body })).status).toBe(401);
    await ask("/api/session/recovery", email);
    expect((await consume(tokenIn("recovery"))).status).toBe(401);
    expect((await consume(token)).status).toBe(200);
  });

  test("asks for the second factor all the same", async () => {
    const person = await somebody();
    await service.store
      .everywhere()
      .updateTable("users")
      .set({ two_factor_enabled: true })
      .where("id", "=", person.id)
      .execute();
    const browser = openBrowser(api);
    expect((await consume(await link(person.email), browser)).body).toEqual({ status: "two_factor" });
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
  });

  test("an unknown address is answered alike, at once, and gets no mail; three mails at most", async () => {
    const { email } = await somebody();
    const known = await ask("/api/session/link", email);
    const unknown = await ask("/api/session/link", "nobody@parcours.org");
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(smtp.taken.map(({ to }) => to)).toEqual([[email]]);
    for (const status of [202, 202, 429, 429]) {
      expect((await ask("/api/session/link", "nobody@parcours.org")).status).toBe(status);
    }
  });

  test("neither the token nor the address stands in the database in clear", async () => {
    const { email } = await somebody();
    const token = await link(email);
    const db = service.store.everywhere();
    for (const table of ["verifications", "mails", "rate_limits"] as const) {
      const rows = await db.selectFrom(table).selectAll().execute();
      const text = rows.map(
        (row) => JSON.stringify(row) + ("content" in row ? Buffer.from(row.content).toString() : ""),
      );
      expect(text.join("\n")).not.toContain(token);
    }
  });
});

describe("recovery", () => {
  test("sets a new password once, ends sessions, tells the owner; a weak one spends nothing", async () => {
    const person = await somebody();
    const open = openBrowser(api);
    open.keep((await startSession(service, { headers: new Headers(), address: undefined }, person.id)).cookies);
    await ask("/api/session/recovery", person.email);
    const token = tokenIn("recovery");
    const finish = async (password: string) =>
      await openBrowser(api).send("POST", "/api/session/recovery/finish", { body: { token, password } });
    const weak = await finish("azertyuiop123");
    expect([weak.status, weak.body["errors"]]).toMatchObject([422, [{ path: "/password" }]]);
    expect((await finish(NEW_PASSWORD)).status).toBe(204);
    expect((await finish("autre-phrase-de-passe-9")).status).toBe(401);
    expect((await open.send("GET", "/api/session")).status).toBe(401);
    const sign = async (password: string) =>
      (await openBrowser(api).send("POST", "/api/session", { body: { email: person.email, password } })).status;
    expect([await sign(GOOD_PASSWORD), await sign(NEW_PASSWORD)]).toEqual([401, 200]);
    while ((await sendMails(service)) > 0);
    expect(plainTextOf(smtp.taken.at(-1)!.raw)).toContain("mot de passe de votre compte");
  });

  test("its link lasts thirty minutes", async () => {
    const { email } = await somebody();
    await ask("/api/session/recovery", email);
    const body = { token: tokenIn("recovery"), password: NEW_PASSWORD };
    pass(31 * MINUTE);
    expect((await openBrowser(api).send("POST", "/api/session/recovery/finish", { body })).status).toBe(401);
  });
});

describe("mails", () => {
  const listed = async (as: "administrator" | "coordinator" = "administrator") =>
    await api.call<{ items: MailView[] }>("GET", "/api/mails", { as });
  const newest = async (): Promise<MailView> => (await listed()).body.items[0]!;

  test("are written in the reader's language, in plain text and HTML, and carry no key into a header", async () => {
    const { email } = await somebody();
    const token = await link(email);
    const [taken] = smtp.taken;
    expect(taken!.raw).toContain("Subject: Votre lien de connexion");
    expect(taken!.raw).toMatch(/Content-Type: text\/html/);
    expect(taken!.raw.split("\r\n\r\n")[0]).not.toContain(token);
    expect(plainTextOf(taken!.raw)).toContain("Bonjour Camille Roux,");
  });

  test("administrators see that a link was sent, never the link", async () => {
    const { email } = await somebody();
    await link(email);
    expect(await newest()).toMatchObject({
      kind: "sign_in_link",
      to: email,
      status: "sent",
      content: null,
      attempts: 1,
    });
    expect((await api.refused("GET", "/api/mails", { as: "coordinator" })).status).toBe(403);
  });

  test("in the demo they are read where they were written", async () => {
    const { email } = await somebody();
    const token = await link(email);
    const demo = { ...service, instance: { ...service.instance, demo: true } };
    const { items } = await listMails({ ...api.admin, service: demo });
    expect(items[0]!.content?.text).toContain(`${url}/sign-in/link#${token}`);
  });

  test("a busy server gets it later; what a server says of an address is not kept", async () => {
    const { email } = await somebody();
    smtp.treatments.push("busy");
    await ask("/api/session/link", email);
    expect(await newest()).toMatchObject({ status: "queued", attempts: 1, error: "EMESSAGE 451", maybeTwice: false });
    expect(await sendMails(service)).toBe(0);
    pass(MINUTE);
    expect(await sendMails(service)).toBe(1);
    expect(await newest()).toMatchObject({ status: "sent", attempts: 2, error: null });

    const lost = await somebody();
    smtp.treatments.push("unknown-recipient");
    await ask("/api/session/link", lost.email);
    expect(await newest()).toMatchObject({ status: "failed", error: "EENVELOPE 550" });
  });

  test("a link that has ended is not sent any more", async () => {
    const { email } = await somebody();
    smtp.treatments.push("busy", "busy", "busy");
    await ask("/api/session/link", email);
    for (const minutes of [1, 5, 30]) {
      pass(minutes * MINUTE);
      await sendMails(service);
    }
    expect(await newest()).toMatchObject({ status: "expired" });
    expect(smtp.taken).toEqual([]);
    smtp.treatments.length = 0;
  });

  test("what may have come twice says so, and comes under one name", async () => {
    const { email } = await somebody();
    smtp.treatments.push("take-and-vanish");
    await ask("/api/session/link", email);
    pass(MINUTE);
    while ((await sendMails(service)) > 0);
    expect(await newest()).toMatchObject({ status: "sent", attempts: 2, maybeTwice: true });
    const names = smtp.taken.map(({ raw }) => /Message-ID: (\S+)/i.exec(raw)?.[1]);
    expect(names).toEqual([names[0], names[0]]);
    expect(names[0]).toContain("eml_");
  });

  test("a process that vanished while sending leaves a doubt, not a silence", async () => {
    const { email } = await somebody();
    smtp.treatments.push("busy");
    await ask("/api/session/link", email);
    const { id } = await newest();
    pass(MINUTE);
    await service.store
      .everywhere()
      .updateTable("mails")
      .set({ sending: true, claimed_by: "gone", claimed_until: new Date(Date.now() + MINUTE).toISOString() })
      .where("id", "=", id)
      .execute();
    expect(await sendMails(service)).toBe(0);
    pass(2 * MINUTE);
    expect(await sendMails(service)).toBe(1);
    expect(await newest()).toMatchObject({ id, status: "sent", maybeTwice: true });
  });

  test("to addresses that nobody has, nothing is sent", async () => {
    const { email } = await addPerson(service, organization);
    await ask("/api/session/link", email);
    expect(await newest()).toMatchObject({ to: email, status: "kept" });
    expect(smtp.taken).toEqual([]);
  });

  test("an organization's own server comes first; its password is never answered, and never given to another host", async () => {
    const server = {
      host: "127.0.0.1",
      port: own.port,
      security: "none",
      username: "asso",
      senderName: "Association",
      senderAddress: "asso@parcours.org",
    };
    const put = async (change: object) =>
      await api.call<{ via: string; server: { hasPassword: boolean } }>("PUT", "/api/organization/mail", {
        body: { server: { ...server, ...change } },
      });
    const set = await put({ password: "s3cret-smtp" });
    expect(set.body).toMatchObject({ via: "organization", server: { hasPassword: true } });
    expect(set.text).not.toContain("s3cret");
    expect((await put({ senderName: "Asso" })).body.server.hasPassword).toBe(true);
    const rows = await service.store.everywhere().selectFrom("mail_settings").selectAll().execute();
    expect(Buffer.from(rows[0]!.password!).toString()).not.toContain("s3cret");
    const person = await somebody("administrator");
    const browser = openBrowser(api);
    browser.keep((await startSession(service, { headers: new Headers(), address: undefined }, person.id)).cookies);
    expect((await browser.send("POST", "/api/organization/mail/test")).body).toEqual({ sent: true, error: null });
    expect(own.taken).toMatchObject([{ from: "asso@parcours.org", to: [person.email], user: "asso" }]);
    await ask("/api/session/link", person.email);
    expect([own.taken.length, smtp.taken.length]).toEqual([2, 0]);

    // Whoever runs the server could read the link, and sign in where they have no business.
    const at = service.clock().toISOString();
    const also = { organization: api.elsewhere, id: "mbr_also", userId: person.id, role: "administrator", sites: [] };
    await inTransaction(service.store, { within: api.elsewhere }, async (trx) => {
      await insertMember(trx, { ...also, scope: "own", createdAt: at, createdBy: null, updatedAt: at });
    });
    memberRingOf(service).forget();
    await ask("/api/session/link", person.email);
    expect([own.taken.length, smtp.taken.length]).toEqual([2, 1]);

    expect((await put({ host: "localhost" })).body.server.hasPassword).toBe(false);
    const refused = await browser.send<{ error: string }>("POST", "/api/organization/mail/test");
    expect(refused.body).toMatchObject({ sent: false });
    await put({ host: "169.254.169.254", port: 25 });
    expect((await browser.send("POST", "/api/organization/mail/test")).body).toEqual({
      sent: false,
      error: "EADDRESS",
    });
    const odd = await api.refused("PUT", "/api/organization/mail", {
      body: { server: { ...server, senderName: "Asso\r\nBcc: all@parcours.org" } },
    });
    expect([odd.status, odd.body.errors]).toMatchObject([422, [{ path: "/senderName" }]]);
    const gone = await api.call("PUT", "/api/organization/mail", { body: { server: null } });
    expect(gone.body).toEqual({ via: "instance", server: null });
  });
});

test("none of this was a fault of ours", () => expect(api.failures).toEqual([]));
