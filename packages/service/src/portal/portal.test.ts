import { listMails, listParticipants } from "@parcours/store";
import { beforeEach, describe, expect, test } from "vitest";
import { settleApart } from "../sign-in/apart.ts";
import { contentOf } from "../mail/queue.ts";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import { runAllEffects } from "../testing/run-all-effects.ts";
import { enroll, newPerson, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import { createParticipant } from "../participants/create.ts";
import { createPortalLink } from "./create-link.ts";
import { mediaTypeOf, safeFileName, withoutMetadata } from "./media.ts";
import type { Self } from "./me.ts";

const api = await openTestApi();
const { admin, clock, failures, organization, request, service } = api;
const db = service.store.within(organization);

/** The welcome program, open to whoever comes. */
const open = welcomeProgram() as {
  meta: { forms: Record<string, Record<string, unknown>>; rules: Record<string, Record<string, unknown>> };
};
open.meta.forms["application"] = { ...open.meta.forms["application"], public: true };
await publishDefinition(admin, open);

const letter = { data: { motivation: "Aider." } };
// What is tried too often is refused for a quarter of an hour.
beforeEach(() => clock.advance(16 * 60_000));

const linkFor = async (participant: string, name = "Amina Diallo"): Promise<string> => {
  const person = { purpose: "file", participant, name, email: "amina@example.org", language: "fr" } as const;
  return (await createPortalLink(admin, person)).url.split("#")[1]!;
};
const enter = async (participant: string) => {
  const browser = openBrowser(api);
  const token = await linkFor(participant);
  expect(await browser.send("POST", "/api/portal/session", { body: { token } })).toMatchObject({ status: 200 });
  return browser;
};
const meOf = async (browser: ReturnType<typeof openBrowser>) =>
  (await browser.send<Self>("GET", "/api/portal/me")).body;

/** Tokens of the mails to an address, newest first. */
const mailed = async (email: string): Promise<string[]> => {
  await settleApart(service);
  const { items } = await listMails(db, organization, { limit: 200 });
  return items
    .filter(({ recipient }) => recipient === email)
    .flatMap(({ content }) => /#(\S+)/.exec(contentOf(service, content).text)?.[1] ?? []);
};

const body = { organization, program: "welcome", name: "Amina Diallo", answers: letter.data };

describe("coming in", () => {
  test("by a link, once; nobody comes in by it afterwards, nor by one that has ended", async () => {
    const token = await linkFor(await newPerson(admin));
    const [one, two] = [openBrowser(api), openBrowser(api)];
    expect((await one.send("POST", "/api/portal/session", { body: { token } })).status).toBe(200);
    expect((await two.send("POST", "/api/portal/session", { body: { token } })).status).toBe(401);
    const late = await linkFor(await newPerson(admin));
    clock.advance(8 * 24 * 60 * 60_000);
    expect((await two.send("POST", "/api/portal/session", { body: { token: late } })).status).toBe(401);
    expect((await two.send("GET", "/api/portal/me")).status).toBe(401);
  });

  test("SEC-05 is asked for alike whether or not the address is known; a family gets a mail for each", async () => {
    await newPerson(admin, { name: "Sœur", email: "famille@example.org" });
    await newPerson(admin, { name: "Frère", email: "Famille@Example.org" });
    const known = await api.call("POST", "/api/portal/links", { as: null, body: { email: "famille@example.org" } });
    const unknown = await api.call("POST", "/api/portal/links", { as: null, body: { email: "personne@example.org" } });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(await mailed("famille@example.org")).toHaveLength(1);
    expect(await mailed("Famille@Example.org")).toHaveLength(1);
    expect(await mailed("personne@example.org")).toEqual([]);
    const asked = async () =>
      (await request("POST", "/api/portal/links", { as: null, body: { email: "famille@example.org" } })).status;
    expect([await asked(), await asked(), await asked()]).toEqual([202, 202, 429]);
  });

  test("everybody of a home that shares one address gets a mail, and an application finds the one whose name it bears", async () => {
    const email = "foyer@example.org";
    const ids: string[] = [];
    for (let n = 0; n < 25; n += 1) ids.push(await newPerson(admin, { name: `Résidente ${n}`, email }));
    await api.call("POST", "/api/portal/links", { as: null, body: { email } });
    expect(await mailed(email)).toHaveLength(ids.length);
    const asked = { ...body, name: "Résidente 0", email };
    expect((await api.call("POST", "/api/portal/applications", { as: null, body: asked })).status).toBe(202);
    const browser = openBrowser(api);
    const [token] = await mailed(email);
    await browser.send("POST", "/api/portal/session", { body: { token } });
    expect((await meOf(browser)).person.id).toBe(ids[0]);
  });

  test("a link that has ended is exchanged for another one at the address that had it", async () => {
    const token = await linkFor(await newPerson(admin));
    const before = (await mailed("amina@example.org")).length;
    const again = await api.call("POST", "/api/portal/links/again", { as: null, body: { token } });
    const nonsense = await api.call("POST", "/api/portal/links/again", { as: null, body: { token: "x".repeat(60) } });
    expect([again.status, again.text]).toEqual([nonsense.status, nonsense.text]);
    expect(await mailed("amina@example.org")).toHaveLength(before + 1);
  });

  test("SEC-06 a session unused for 30 minutes is over, and so is one that was left", async () => {
    const browser = await enter(await newPerson(admin));
    for (let minutes = 0; minutes < 60; minutes += 20) {
      clock.advance(20 * 60_000);
      expect((await browser.send("GET", "/api/portal/session")).status).toBe(200);
    }
    clock.advance(31 * 60_000);
    expect((await browser.send("GET", "/api/portal/session")).status).toBe(401);
    const other = await enter(await newPerson(admin));
    const cookies = new Map(other.cookies);
    expect((await other.send("DELETE", "/api/portal/session")).status).toBe(204);
    for (const [name, value] of cookies) other.cookies.set(name, value);
    expect((await other.send("GET", "/api/portal/me")).status).toBe(401);
  });

  test("a link to sign opens one contract and nothing else; a key and a member open nothing of the portal", async () => {
    const { url } = await createPortalLink(admin, {
      purpose: "sign",
      contract: "ctr_x",
      party: "guardian",
      name: "Mme Diallo",
      email: "mere@example.org",
      language: "fr",
    });
    const browser = openBrowser(api);
    await browser.send("POST", "/api/portal/session", { body: { token: url.split("#")[1]! } });
    expect((await browser.send("GET", "/api/portal/session")).body).toMatchObject({ purpose: "sign" });
    for (const path of ["me", "messages", "documents", "file", "accesses"])
      expect((await browser.send("GET", `/api/portal/${path}`)).status).toBe(404);
    const { email, password } = await addPerson(service, organization, "administrator");
    const staff = openBrowser(api);
    await staff.send("POST", "/api/session", { body: { email, password } });
    expect((await staff.send("GET", "/api/portal/me")).status).toBe(401);
    expect((await request("GET", "/api/portal/me")).status).toBe(401);
    expect((await browser.send("GET", "/api/participants")).status).toBe(401);
  });

  test("what a page of another site sends is refused", async () => {
    const browser = await enter(await newPerson(admin));
    const foreign = { body: { language: "en" }, headers: { "sec-fetch-site": "cross-site" } };
    expect((await browser.send("PUT", "/api/portal/language", foreign)).status).toBe(403);
  });
});

describe("one's own journey", () => {
  test("says where I am and what is expected; the form is kept while it is written, then moves me on", async () => {
    const participant = await newPerson(admin, { name: "Amina Diallo", birthDate: null });
    const { id } = await enroll(admin, { program: "welcome", participant });
    const browser = await enter(participant);
    const [journey] = (await meOf(browser)).journeys;
    expect(journey).toMatchObject({
      enrollment: id,
      status: "active",
      actions: expect.arrayContaining([
        expect.objectContaining({
          form: expect.objectContaining({ id: "application" }),
          expected: true,
          leaves: false,
        }),
        expect.objectContaining({ event: "withdraw", expected: false, leaves: true }),
      ]),
    });
    const form = `/api/portal/enrollments/${id}/forms/application`;
    expect((await browser.send("GET", form)).body).toMatchObject({ draft: null, answers: {} });
    const draft = { answers: { motivation: "J’ai commencé", unknown: "x" } };
    const saved = await browser.send("PUT", `/api/portal/enrollments/${id}/form-drafts/application`, { body: draft });
    expect(saved.body).toMatchObject({ revision: 1 });
    expect((await browser.send("GET", form)).body).toMatchObject({ answers: { motivation: "J’ai commencé" } });

    const sent = { type: "form.application.submitted", ...letter };
    const held = await browser.send("POST", `/api/portal/enrollments/${id}/events`, { body: sent });
    expect(held.body).toMatchObject({
      status: "held",
      missing: [{ field: "birthDate", own: true, ask: { type: "date" } }],
    });
    expect((await browser.send("GET", form)).status).toBe(404);
    const facts = (value: unknown) => ({ body: { facts: { birthDate: value } } });
    const wrong = await browser.send("PUT", `/api/portal/enrollments/${id}/facts`, facts("12/05/1990"));
    expect(wrong.body).toMatchObject({ code: "invalid_input", errors: [{ path: "/facts/birthDate" }] });
    const foreign = await browser.send("PUT", `/api/portal/enrollments/${id}/facts`, {
      body: { facts: { name: "x" } },
    });
    expect(foreign.status).toBe(422);
    const told = await browser.send("PUT", `/api/portal/enrollments/${id}/facts`, facts("1990-05-02"));
    expect(told.body).toMatchObject({
      status: "active",
      contracts: [{ id: expect.stringMatching(/^ctr_/), contract: "charter", toSign: true }],
    });
    await runAllEffects(service);
    const { past } = (
      await browser.send<{ past: { kind: string; own: boolean }[] }>("GET", `/api/portal/enrollments/${id}`)
    ).body;
    expect(past.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["started", "form", "told", "stage"]));
    expect(past.find(({ kind }) => kind === "form")).toMatchObject({ own: true });
  });

  test("a person does only what is theirs: no signature by event, no one else's part, nobody else's journey", async () => {
    const participant = await newPerson(admin);
    const { id } = await enroll(admin, { program: "welcome", participant });
    const stranger = await newPerson(admin, { name: "Quelqu’un d’autre" });
    const theirs = await enroll(admin, { program: "welcome", participant: stranger });
    const browser = await enter(participant);
    const post = async (run: string, type: string) =>
      (await browser.send("POST", `/api/portal/enrollments/${run}/events`, { body: { type } })).status;
    expect(await post(id, "contract.charter.signed")).toBe(409);
    expect(await post(id, "person.updated")).toBe(409);
    expect(await post(id, "recheck")).toBe(409);
    expect(await post(id, "xstate.after.x")).toBe(422);
    expect(await post(theirs.id, "withdraw")).toBe(404);
    await send(admin, id, "form.application.submitted", letter);
    for (const [method, path, asked] of [
      ["GET", `enrollments/${theirs.id}`, {}],
      ["GET", `enrollments/${theirs.id}/forms/application`, {}],
      ["PUT", `enrollments/${theirs.id}/form-drafts/application`, { body: { answers: {} } }],
      ["PUT", `enrollments/${theirs.id}/facts`, { body: { facts: {} } }],
    ] as const)
      expect((await browser.send(method, `/api/portal/${path}`, asked)).status).toBe(404);
    const everything = JSON.stringify((await browser.send("GET", "/api/portal/file")).body);
    expect(everything).toContain(id);
    for (const secret of [stranger, theirs.id, "Quelqu’un d’autre"]) expect(everything).not.toContain(secret);
  });

  test("who is refused reads the rule's own sentence", async () => {
    const participant = await newPerson(admin, { birthDate: "2015-01-01" });
    const { id } = await enroll(admin, { program: "welcome", participant });
    await send(admin, id, "form.application.submitted", letter);
    const browser = await enter(participant);
    // A person of the organization has to confirm it first: until then nothing is said of a refusal.
    expect((await meOf(browser)).journeys[0]?.outcome).toBeUndefined();
    await send(admin, id, "refuse");
    const [journey] = (await meOf(browser)).journeys;
    expect(journey).toMatchObject({
      status: "done",
      actions: [],
      outcome: { kind: "ineligible", why: ["You must be 16."] },
    });
  });

  test("SEC-32 who opened my file is told by function; my own visits are not", async () => {
    const participant = await newPerson(admin, { name: "Regardée" });
    await request("GET", `/api/participants/${participant}`, { as: "coordinator" });
    const browser = await enter(participant);
    await browser.send("GET", "/api/portal/file");
    const { items } = (await browser.send<{ items: unknown[] }>("GET", "/api/portal/accesses")).body;
    expect(items).toMatchObject([{ kind: "read", by: { role: "coordinator" } }]);
  });
});

describe("a public application", () => {
  test("of somebody new becomes a person, a journey and its form at once; the mail confirms and lets in", async () => {
    const email = "nouvelle@example.org";
    const shown = await api.call("GET", `/api/portal/programs/${organization}/welcome`, { as: null });
    expect(shown.body).toMatchObject({ asked: { id: "application" } });
    expect((await api.call("POST", "/api/portal/applications", { as: null, body: { ...body, email } })).status).toBe(
      202,
    );
    const [token] = await mailed(email);
    const { items } = await listParticipants(db, organization, { search: email });
    expect(items).toHaveLength(1);
    const browser = openBrowser(api);
    await browser.send("POST", "/api/portal/session", { body: { token } });
    expect(await meOf(browser)).toMatchObject({
      person: { name: "Amina Diallo", email },
      journeys: [{ status: "held", missing: [{ field: "birthDate", own: true }] }],
      applications: [],
    });
  });

  test("in the name of somebody known changes nothing before they confirm, and is answered alike", async () => {
    const email = "connue@example.org";
    const participant = await newPerson(admin, { name: "Diallo Amina", email, birthDate: "1990-01-01" });
    const known = await api.call("POST", "/api/portal/applications", {
      as: null,
      body: { ...body, email, answers: { ...letter.data, birthDate: "2000-02-02" } },
    });
    const unknown = await api.call("POST", "/api/portal/applications", {
      as: null,
      body: { ...body, email: "autre@example.org" },
    });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    const [token] = await mailed(email);
    const birthDate = async () =>
      (await listParticipants(db, organization, { search: email })).items.map((one) => one.birthDate);
    expect(await birthDate()).toEqual(["1990-01-01"]);
    const browser = openBrowser(api);
    await browser.send("POST", "/api/portal/session", { body: { token } });
    await runAllEffects(service);
    expect(await meOf(browser)).toMatchObject({ person: { id: participant }, journeys: [{ status: "active" }] });
    expect(await birthDate()).toEqual(["2000-02-02"]);
  });

  test("with answers that do not fit is refused with their places; a program that is not open is not there", async () => {
    const asked = { ...body, email: "x", name: " " };
    expect((await api.refused("POST", "/api/portal/applications", { as: null, body: asked })).body).toMatchObject({
      errors: [{ path: "/name" }, { path: "/email" }],
    });
    const empty = { ...body, email: "vide@example.org", answers: {} };
    expect((await api.refused("POST", "/api/portal/applications", { as: null, body: empty })).body).toMatchObject({
      code: "invalid_input",
      errors: [{ path: "/answers/motivation" }],
    });
    await publishDefinition(admin, welcomeProgram("closed"));
    for (const path of [`${organization}/closed`, `${organization}/nothing`, "org_nowhere/welcome"])
      expect((await request("GET", `/api/portal/programs/${path}`, { as: null })).status).toBe(404);
  });
});

describe("documents", () => {
  const JPEG = [0xff, 0xd8, 0xff, 0xe1, 0, 10, 69, 120, 105, 102, 0, 0, 71, 80, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9];

  test("SEC-13 are what their content says, without what the camera wrote, and only their owner's", async () => {
    const participant = await newPerson(admin);
    const browser = await enter(participant);
    const upload = async (bytes: number[], name = "photo.exe") =>
      await browser.send<{ id: string; size: number }>("POST", "/api/portal/documents", {
        file: new Uint8Array(bytes),
        headers: { "parcours-file-name": encodeURIComponent(name), "content-type": "image/png" },
      });
    const { status, body: kept } = await upload(JPEG, "../Pièce d’identité.exe");
    expect({ status, kept }).toMatchObject({
      status: 201,
      kept: { mediaType: "image/jpeg", fileName: "Pièce d’identité.jpg", size: JPEG.length - 12, by: "self" },
    });
    expect((await upload([0x4d, 0x5a, 0, 0])).status).toBe(422);
    expect((await upload([])).status).toBe(422);
    const opened = await browser.send("GET", `/api/portal/documents/${kept.id}/content`);
    expect(opened.headers.get("content-disposition")).toMatch(/^attachment; filename\*=UTF-8''Pi%C3%A8ce/);
    expect(opened.headers.get("x-content-type-options")).toBe("nosniff");
    const stranger = await enter(await newPerson(admin));
    expect((await stranger.send("GET", `/api/portal/documents/${kept.id}/content`)).status).toBe(404);
    expect((await stranger.send("DELETE", `/api/portal/documents/${kept.id}`)).status).toBe(404);
    const staff = `/api/participants/${participant}/documents`;
    expect((await api.call("GET", staff, { as: "coordinator" })).body).toMatchObject({ items: [{ id: kept.id }] });
    expect((await api.call("GET", `${staff}/${kept.id}/content`, { as: "coordinator" })).status).toBe(200);
    expect((await browser.send("DELETE", `/api/portal/documents/${kept.id}`)).status).toBe(204);
    expect((await api.call("GET", staff)).body).toMatchObject({ items: [] });
  });

  test("that staff add belong to a journey of the same person, or to none", async () => {
    const participant = await newPerson(admin);
    const own = await enroll(admin, { program: "welcome", participant });
    const other = await enroll(admin, { program: "welcome", participant: await newPerson(admin) });
    const add = async (enrollment: string) =>
      (
        await request("POST", `/api/participants/${participant}/documents?enrollment=${enrollment}`, {
          file: new Uint8Array(JPEG),
        })
      ).status;
    expect([await add(own.id), await add(other.id), await add("enr_nobody")]).toEqual([201, 404, 404]);
  });

  test("larger than 10 MB are refused before they are read whole", async () => {
    const browser = await enter(await newPerson(admin));
    const file = new Uint8Array(10 * 1024 * 1024 + 1);
    expect((await browser.send("POST", "/api/portal/documents", { file })).status).toBe(413);
  });

  test("a type is told by the first bytes, and a name holds no path", () => {
    expect(mediaTypeOf(new TextEncoder().encode("%PDF-1.7"))).toBe("application/pdf");
    expect(mediaTypeOf(new TextEncoder().encode("<svg onload=alert(1)>"))).toBeUndefined();
    expect(safeFileName('..\\..\\a/b\u0000".html', "application/pdf")).toBe("b.pdf");
    expect(safeFileName("", "image/png")).toBe("document.png");
    expect([...withoutMetadata(new Uint8Array(JPEG), "image/jpeg")]).not.toContain(69);
  });
});

test("a coordinator sends a link to the person's address; without one it says so", async () => {
  const participant = await newPerson(admin, { email: "lien@example.org" });
  const path = `/api/participants/${participant}/portal-link`;
  expect((await api.call("POST", path, { as: "coordinator" })).status).toBe(202);
  expect(await mailed("lien@example.org")).toHaveLength(1);
  const { id: silent } = (await createParticipant(admin, { name: "Sans adresse" })).value.participant;
  expect((await api.refused("POST", `/api/participants/${silent}/portal-link`)).status).toBe(409);
  expect((await api.refused("POST", path, { as: "funder" })).status).toBe(403);
});

test("none of this was a fault of ours", () => expect(failures).toEqual([]));
