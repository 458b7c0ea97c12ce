import { createHmac } from "node:crypto";
import { parse } from "csv-parse/sync";
import ical from "ical.js";
import { Webhook } from "standardwebhooks";
import { listConnectors } from "@parcours/store";
import { expect, test } from "vitest";
import { enroll, publishDefinition, publishUnchecked, send, welcomeProgram } from "../testing/index.ts";
import { healthProgram } from "../testing/health-program.ts";
import { addPerson } from "../testing/add-member.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import { readCalendar } from "./calendar/read-calendar.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import type { NewConnector } from "./manage.ts";
import type { Tried } from "./inbound/try.ts";

const PROXY = "10.0.0.1";
const api = await openTestApi({ instance: { trustedProxies: [PROXY] } });
const { admin, app, call, clock, failures, keys, organization, refused, service } = api;
await publishDefinition(admin, welcomeProgram());
await publishUnchecked(admin, healthProgram());

const make = async (body: object, as: "administrator" | "integrator" = "administrator"): Promise<NewConnector> => {
  const answer = await call<NewConnector>("POST", "/api/connectors", { as, body });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
};
const open = async (address: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(address, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const table = (text: string, delimiter = ";"): string[][] => parse(text, { delimiter, bom: true });

const known = async (person: object): Promise<string> =>
  (await call<{ id: string }>("POST", "/api/participants", { body: { birthDate: "1990-05-02", ...person } })).body.id;
const ada = await known({ name: "=Ada Éléonore", email: "ada@example.org", externalId: "crm-1" });
const run = await enroll(admin, { program: "welcome", participant: ada });
await send(admin, run.id, "form.application.submitted", { data: { motivation: "Aider" } });
const SHEET = { kind: "sheet", title: "Suivi d’accueil", program: "welcome", role: "coordinator" } as const;

test("a spreadsheet at its address shows the columns chosen, neutralized, in the order chosen", async () => {
  const columns = ["stage", "name", "field.motivation", "startedAt"];
  const made = await make({ ...SHEET, settings: { columns } });
  expect(made.address).toMatch(/^\/api\/sheets\/[\w-]{43}\.csv$/);
  const read = await open(made.address);
  expect(read.headers.get("content-type")).toBe("text/csv; charset=utf-8; header=present");
  expect(read.headers.get("content-disposition")).toContain("Suivi-d-accueil-2026-03-02.csv");
  expect(table(read.text)).toEqual([
    ["Étape", "Nom", "Motivation", "Début"],
    ["Charte", "'=Ada Éléonore", "Aider", "2026-03-02"],
  ]);
  const again = await open(made.address, { "if-none-match": read.headers.get("etag") ?? "" });
  expect({ status: again.status, text: again.text }).toEqual({ status: 304, text: "" });
  const logged = await service.store
    .within(organization)
    .selectFrom("audit_entries")
    .select(["kind", "actor_id", "details"])
    .where("action", "=", "sheet.read")
    .execute();
  expect(logged[0]).toMatchObject({ kind: "export", actor_id: made.id, details: '{"people":1,"rows":1}' });
  expect((await call("GET", `/api/connectors/${made.id}`)).text).not.toContain(made.address.split("/")[3]);
});

test("what a role does not see is no column, and special facts and free text are for no role", async () => {
  const columnsOf = async (role: string) =>
    (
      await call<{ items: { id: string }[] }>("GET", `/api/connectors/columns?program=health&role=${role}`)
    ).body.items.map(({ id }) => id);
  const wide = await columnsOf("administrator");
  expect(wide).toEqual(expect.arrayContaining(["name", "email", "field.city", "field.income"]));
  expect(wide).not.toContain("field.illness");
  expect(wide).not.toContain("field.story");
  const narrow = await columnsOf("integrator");
  expect(narrow.filter((id) => id.startsWith("field.") || ["name", "email", "phone"].includes(id))).toEqual([]);
  const asked = { ...SHEET, program: "health", settings: { columns: ["field.illness"] } };
  expect(await refused("POST", "/api/connectors", { body: asked })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "/settings/columns/0" }] },
  });
  const given = { ...SHEET, settings: { columns: ["name"] } };
  expect(await refused("POST", "/api/connectors", { as: "integrator", body: given })).toMatchObject({ status: 403 });
  const ids = await make(
    { ...SHEET, role: "integrator", settings: { columns: ["participant", "stage"] } },
    "integrator",
  );
  expect(table((await open(ids.address)).text)[1]).toEqual([ada, "Charte"]);
});

test("an address ends when it is renewed, disabled, expired, deleted, and when its maker may no more", async () => {
  const settings = { columns: ["enrollment"] };
  const expiresAt = new Date(clock.now().getTime() + 60_000).toISOString();
  const made = await make({ ...SHEET, settings, expiresAt });
  const statusOf = async (address: string): Promise<number> => (await open(address)).status;
  expect(await statusOf(made.address)).toBe(200);
  const renewed = (await call<NewConnector>("POST", `/api/connectors/${made.id}/renew`, { body: {} })).body;
  expect([await statusOf(made.address), await statusOf(renewed.address)]).toEqual([404, 200]);
  expect(await statusOf(renewed.address.replace(/csv$/, "ics"))).toBe(404);
  await call("PATCH", `/api/connectors/${made.id}`, { body: { status: "disabled" } });
  expect(await statusOf(renewed.address)).toBe(404);
  await call("PATCH", `/api/connectors/${made.id}`, { body: { status: "active" } });
  expect(await statusOf(renewed.address)).toBe(200);
  clock.advance(60_000);
  expect(await statusOf(renewed.address)).toBe(404);
  expect((await call("GET", `/api/connectors/${made.id}`)).body).toMatchObject({ status: "expired" });
  await call("PATCH", `/api/connectors/${made.id}`, { body: { expiresAt: null } });
  expect(await statusOf(renewed.address)).toBe(200);
  expect((await call("DELETE", `/api/connectors/${made.id}`)).status).toBe(204);
  expect(await statusOf(renewed.address)).toBe(404);

  const key = (
    await call<{ id: string; key: string }>("POST", "/api/keys", { body: { name: "x", role: "administrator" } })
  ).body;
  const asked = await app.request("/api/connectors", {
    method: "POST",
    headers: { authorization: `Bearer ${key.key}`, "content-type": "application/json" },
    body: JSON.stringify({ ...SHEET, settings }),
  });
  const { id, address } = (await asked.json()) as NewConnector;
  expect(await statusOf(address)).toBe(200);
  await call("DELETE", `/api/keys/${key.id}`);
  expect(await statusOf(address)).toBe(404);
  expect((await call("GET", `/api/connectors/${id}`)).body).toMatchObject({ status: "left" });
  const taken = (await call<NewConnector>("POST", `/api/connectors/${id}/renew`, { body: {} })).body;
  expect(await statusOf(taken.address)).toBe(200);
});

test("a calendar names nobody unless somebody said so, and shows a member what they look after", async () => {
  const eventsOf = async (address: string) => {
    const { text, headers } = await open(address);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    const calendar = new ical.Component(ical.parse(text) as never);
    return calendar.getAllSubcomponents("vevent").map((event) => new ical.Event(event));
  };
  const show = ["task", "contract", "deadline", "date"];
  const asked = { kind: "calendar", title: "Échéances", program: "welcome", role: "coordinator" };
  const plain = await eventsOf((await make({ ...asked, settings: { show } })).address);
  expect(plain.map(({ summary }) => summary)).toContain("À signer avant : Charte");
  expect(JSON.stringify(plain.map(({ component }) => component.toString()))).not.toContain("Ada");
  const named = await eventsOf((await make({ ...asked, settings: { show, names: true } })).address);
  expect(named.map(({ summary }) => summary)).toContain("À signer avant : Charte (=Ada Éléonore)");
  expect(named.map(({ uid }) => uid)).toEqual(plain.map(({ uid }) => uid));
  const byIntegrator = { ...asked, role: "integrator", settings: { show, names: true } };
  expect((await eventsOf((await make(byIntegrator)).address)).map(({ summary }) => summary)).toEqual(
    plain.map(({ summary }) => summary),
  );
  const { id: user } = await addPerson(service, organization, "coordinator");
  const own = await make({ ...asked, program: null, settings: { show, user } });
  expect(await eventsOf(own.address)).toEqual([]);
  await call("PATCH", `/api/enrollments/${run.id}`, { body: { owner: user } });
  expect((await eventsOf(own.address)).length).toBe(plain.length);
});

const INBOUND = {
  sender: "standard",
  when: [{ path: "/type", equals: "application" }],
  externalId: { path: "/who/id", prefix: "form:" },
  create: true,
  person: { name: ["/who/first", "/who/last"], email: "/who/email", birthDate: "/who/born" },
  start: true,
  event: "form.application.submitted",
  data: { motivation: "/answers/name=Pourquoi/answer" },
} as const;
const inbound = { kind: "inbound", title: "Site web", program: "welcome", role: "coordinator", settings: INBOUND };
const message = (id: string, more: object = {}) => ({
  type: "application",
  who: { id, first: "Zoé", last: "Petit", email: "zoe@example.org", born: "1990-05-15T02:00:00+02:00" },
  answers: [
    { name: "Ville", answer: "Lyon" },
    { name: "Pourquoi", answer: "Pour aider" },
  ],
  ...more,
});
const post = async (path: string, body: string, headers: Record<string, string>, from = "203.0.113.7") => {
  const request = new Request(`http://localhost${path}`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "x-forwarded-for": from, ...headers },
  });
  const answer = await app.request(request, undefined, { incoming: { socket: { remoteAddress: PROXY } } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const signed = async ({ address, secret }: NewConnector, id: string, body: object, at = clock.now()) => {
  const text = JSON.stringify(body);
  const signature = new Webhook(secret ?? "").sign(id, at, text);
  return await post(address, text, {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": signature,
  });
};
const receipts = async ({ id }: { id: string }) =>
  (await call<{ items: Record<string, unknown>[] }>("GET", `/api/connectors/${id}/receipts`)).body.items;
const journalOf = async (enrollment: string) =>
  (await call<{ items: { event: { type: string } }[] }>("GET", `/api/enrollments/${enrollment}/journal`)).body.items;

test("an agenda holds the dates of people who are held for want of a fact too", async () => {
  const definition = welcomeProgram("dated") as {
    meta: { fields: Record<string, object>; forms: { application: { fields: object[] } } };
  };
  const { motivation } = definition.meta.fields;
  definition.meta.fields["visit"] = { ...motivation, type: "date", title: { fr: "Visite", en: "Visit" } };
  definition.meta.forms.application.fields.push({ field: "visit" });
  await publishDefinition(admin, definition);
  const { id } = (await call<{ id: string }>("POST", "/api/participants", { body: { name: "Held", birthDate: null } }))
    .body;
  const held = await enroll(admin, { program: "dated", participant: id });
  const data = { motivation: "x", visit: "2027-01-05" };
  expect(await send(admin, held.id, "form.application.submitted", { data })).toMatchObject({ status: "held" });
  const asked = { kind: "calendar", title: "Visites", program: "dated", role: "coordinator" };
  const { text } = await open((await make({ ...asked, settings: { show: ["date"] } })).address);
  expect(text).toContain("SUMMARY:Visite");
  expect(text).toContain("DTSTART;VALUE=DATE:20270105");
});

test("a table never lacks people without a word, and an agenda says until when it goes", async () => {
  const acting = { ...admin, caller: { ...admin.caller, role: "coordinator" as const } };
  const other = await known({ name: "Another one" });
  await enroll(admin, { program: "welcome", participant: other });
  const storedOf = async (id: string) => {
    const all = await listConnectors(service.store.within(organization), organization);
    return all.find((one) => one.id === id)!;
  };
  const sheet = await storedOf((await make({ ...SHEET, settings: { columns: ["enrollment"] } })).id);
  expect(await readSheet(acting, sheet, 2)).toMatchObject({ rows: 2 });
  await expect(readSheet(acting, sheet, 1)).rejects.toMatchObject({ code: "too_large" });
  const settings = { show: ["task", "contract", "deadline", "date"] };
  const asked = { kind: "calendar", title: "Échéances", program: "welcome", role: "coordinator", settings };
  const calendar = await storedOf((await make(asked)).id);
  const whole = await readCalendar(acting, calendar);
  expect(whole.entries).toBeGreaterThan(1);
  expect(whole.calendar).not.toContain("more@parcours");
  const cut = await readCalendar(acting, calendar, whole.entries - 1);
  expect(cut.entries).toBe(whole.entries - 1);
  expect(cut.calendar.replaceAll("\r\n ", "")).toContain(`Agenda incomplet : les ${cut.entries} premières dates`);
});

test("a signed message adds the person, begins the run and sends the event, once however often it comes", async () => {
  const made = await make(inbound);
  expect(made).toMatchObject({ address: `/api/inbound/${made.id}`, secret: expect.stringMatching(/^whsec_/) });
  expect(await signed(made, "msg-1", message("7"))).toMatchObject({
    status: 200,
    body: { outcome: "done", duplicate: false },
  });
  expect(await signed(made, "msg-1", message("7"))).toMatchObject({ status: 200, body: { duplicate: true } });
  const [receipt] = await receipts(made);
  expect(receipt).toMatchObject({
    message: "msg-1",
    times: 2,
    outcome: "done",
    report: { steps: [{ step: "person_added" }, { step: "run_started" }, { step: "event_sent" }] },
  });
  expect(JSON.stringify(receipt)).not.toMatch(/Zoé|Lyon|aider/);
  const person = (await call("GET", `/api/participants/${receipt?.["participant"] as string}`)).body;
  expect(person).toMatchObject({ name: "Zoé Petit", birthDate: "1990-05-15", externalId: "form:7" });
  const enrollment = receipt?.["enrollment"] as string;
  const types = (await journalOf(enrollment)).map(({ event }) => event.type);
  expect(types.filter((type) => type === "form.application.submitted")).toHaveLength(1);

  // Known by now, and past that form: refused with the reason, and told in the log.
  expect(await signed(made, "msg-2", message("7"))).toMatchObject({ status: 409, body: { code: "wrong_state" } });
  expect(await signed(made, "msg-3", message("8", { type: "newsletter" }))).toMatchObject({
    body: { outcome: "ignored" },
  });
  expect((await receipts(made)).map(({ outcome }) => outcome)).toEqual(["ignored", "refused", "done"]);
});

test("what is not signed, signed with another secret, changed or old does nothing", async () => {
  const made = await make(inbound);
  const text = JSON.stringify(message("9"));
  expect(await post(made.address, text, {})).toMatchObject({ status: 401 });
  expect(await signed({ ...made, secret: (await make(inbound)).secret! }, "m", message("9"))).toMatchObject({
    status: 401,
  });
  expect(await signed(made, "m", message("9"), new Date(clock.now().getTime() - 301_000))).toMatchObject({
    status: 401,
  });
  expect(await signed({ ...made, address: "/api/inbound/cnx_nobody" }, "m", message("9"))).toMatchObject({
    status: 404,
  });
  expect(await receipts(made)).toEqual([]);
});

test("a message refused may come again once the cause is gone", async () => {
  const made = await make({ ...inbound, settings: { ...INBOUND, create: false } });
  expect(await signed(made, "late", message("late"))).toMatchObject({ status: 409 });
  const person = await known({ name: "Zoé", externalId: "form:late" });
  expect(await signed(made, "late", message("late"))).toMatchObject({
    status: 200,
    body: { outcome: "done", duplicate: false },
  });
  expect(await receipts(made)).toMatchObject([{ times: 2, outcome: "done", participant: person }]);
});

const payment = (id: number, state = "Authorized") => ({
  eventType: "Payment",
  data: {
    id,
    state,
    payer: {
      email: "Hugo@Example.org",
      firstName: "Hugo",
      lastName: "Dubois",
      dateOfBirth: "1984-05-15T02:00:00+02:00",
    },
    items: [{ customFields: [{ name: "Motivation", type: "TextInput", answer: "Aider" }] }],
  },
});
const HELLOASSO = {
  ...INBOUND,
  when: [
    { path: "/eventType", equals: "Payment" },
    { path: "/data/state", equals: "Authorized" },
  ],
  externalId: { path: "/data/payer/email", prefix: "helloasso:" },
  person: {
    name: ["/data/payer/firstName", "/data/payer/lastName"],
    email: "/data/payer/email",
    birthDate: "/data/payer/dateOfBirth",
  },
  data: { motivation: "/data/items/0/customFields/name=Motivation/answer" },
};

test("HelloAsso: believed by the address and where it comes from; a partner's by its signature", async () => {
  const made = await make({ ...inbound, settings: { ...HELLOASSO, sender: "helloasso" } });
  expect(made.address).toMatch(/\?key=/);
  const text = JSON.stringify(payment(1));
  expect(await post(made.address, text, {})).toMatchObject({ status: 401 });
  const theirs = "51.138.206.200";
  expect(
    await post(
      made.address.replace(/key=./, (start) => (start === "key=_" ? "key=-" : "key=_")),
      text,
      {},
      theirs,
    ),
  ).toMatchObject({ status: 401 });
  expect(await post(made.address, text, {}, theirs)).toMatchObject({ status: 200, body: { outcome: "done" } });
  expect(await post(made.address, text, {}, theirs)).toMatchObject({ body: { duplicate: true } });
  const refund = JSON.stringify(payment(1, "Refunded"));
  expect(await post(made.address, refund, {}, theirs)).toMatchObject({
    body: { outcome: "ignored", duplicate: false },
  });
  const [, receipt] = await receipts(made);
  const person = (await call("GET", `/api/participants/${receipt?.["participant"] as string}`)).body;
  expect(person).toMatchObject({
    externalId: "helloasso:hugo@example.org",
    name: "Hugo Dubois",
    birthDate: "1984-05-15",
  });

  const settings = { ...HELLOASSO, sender: "helloasso-partner" };
  expect(await refused("POST", "/api/connectors", { body: { ...inbound, settings } })).toMatchObject({ status: 422 });
  const signatureKey = "AyCM0yTeQd8In2OzdP3R2HGTrYiCA818";
  const partner = await make({ ...inbound, settings, signatureKey });
  expect(partner).not.toHaveProperty("secret");
  const other = JSON.stringify(payment(2));
  const signature = createHmac("sha256", signatureKey).update(other).digest("hex");
  expect(await post(partner.address, `${other} `, { "x-ha-signature": signature })).toMatchObject({ status: 401 });
  expect(await post(partner.address, other, { "x-ha-signature": signature })).toMatchObject({ status: 409 });
});

test("a trial says what would happen, and does nothing", async () => {
  const trial = async (
    body: object,
    settings: object = INBOUND,
    as: "administrator" | "integrator" = "administrator",
  ) =>
    await call<Tried>("POST", "/api/connectors/try", {
      as,
      body: { program: "welcome", role: "coordinator", settings, body },
    });
  const before = (await call<{ items: unknown[] }>("GET", "/api/participants?limit=200")).body.items.length;
  expect((await trial(message("new"))).body).toMatchObject({
    outcome: "done",
    steps: [{ step: "person_added" }, { step: "run_started" }, { step: "event_sent" }],
    read: { externalId: "form:new", person: { name: "Zoé Petit" }, event: { data: { motivation: "Pour aider" } } },
  });
  expect((await trial(message("new", { type: "other" }))).body).toMatchObject({
    outcome: "ignored",
    ignored: { path: "/type", expected: "application", found: "other" },
  });
  expect((await trial({ type: "application" })).body).toMatchObject({
    outcome: "refused",
    reason: { path: "/who/id" },
  });
  expect((await trial(message("new"), { ...INBOUND, create: false })).body).toMatchObject({ outcome: "refused" });
  const unprefixed = { ...INBOUND, externalId: { path: "/who/id" } };
  expect((await trial(message("crm-1"), unprefixed)).body).toMatchObject({
    outcome: "refused",
    steps: [{ step: "person_found" }, { step: "run_found" }],
    reason: { code: "wrong_state" },
  });
  expect((await trial(message("new"), INBOUND, "integrator")).status).toBe(403);
  const after = (await call<{ items: unknown[] }>("GET", "/api/participants?limit=200")).body.items.length;
  expect(after).toBe(before);
});

test("nothing here was a fault of ours", () => {
  expect(failures).toEqual([]);
  expect(Object.keys(keys).length).toBeGreaterThan(0);
});
