import type { Definition } from "@parcours/core";
import { inTransaction, mergeParticipantFields, putSite, updateMember, getMember } from "@parcours/store";
import { describe, expect, test } from "vitest";
import { createCohort } from "../cohorts/cohorts.ts";
import { addDocument } from "../portal/documents.ts";
import { sendEvents } from "../enrollments/send-events.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { listTasks } from "../tasks/list.ts";
import { listContracts } from "../contracts/read.ts";
import { memberRingOf } from "../members/ring.ts";
import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { type Entry, LETTERS, TABLE } from "../testing/access-table.ts";
import { addApplication } from "../testing/add-application.ts";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import { healthProgram } from "../testing/health-program.ts";
import {
  duoProgram,
  enroll,
  mentorProgram,
  newPerson,
  publishDefinition,
  publishUnchecked,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { runAllEffects } from "../testing/run-all-effects.ts";
import { OURS, PERSON, SPECIAL } from "../testing/secrets.ts";
import { type CallOptions, openTestApi } from "../testing/open-test-api.ts";
import { assertDeclared } from "./declared.ts";
import type { Route } from "./route.ts";
import { describedRoutes } from "./routes.ts";

/*
 * Who may use which operation, and what they get to see: every route, as every role, in one's own organization, in
 * another one, as a coordinator who works elsewhere, and as nobody. A route without an entry in the table fails.
 */

const api = await openTestApi();
const { admin, call, clock, failures, keys, organization, request, service } = api;
const routes = describedRoutes({ version: "0", url: "http://localhost" });

const within = { within: organization };
for (const id of ["here", "elsewhere"])
  await putSite(service.store.within(organization), organization, { id, title: `${OURS.site} ${id}`, data: {} });
await publishDefinition(admin, welcomeProgram());
await publishUnchecked(admin, healthProgram());
const onPaper = welcomeProgram("on-paper") as { meta: { contracts: Record<string, object> } };
onPaper.meta.contracts["charter"] = { ...onPaper.meta.contracts["charter"], paper: true };
await publishUnchecked(admin, onPaper);
await inTransaction(service.store, within, async (trx) => {
  const fields = Object.entries((healthProgram() as unknown as Definition).meta.fields ?? {});
  const shared = fields.filter(([, { source }]) => source === "participant");
  return await mergeParticipantFields(
    trx,
    organization,
    shared.map(([id, field]) => ({ id, type: field.type, definition: field })),
  );
});

/** A person with everything that can be known of one, who runs through both programs. */
const someone = async (): Promise<{ participant: string; enrollment: string; other: string }> => {
  const participant = await newPerson(admin, {
    name: PERSON.name,
    email: PERSON.email,
    attributes: { city: PERSON.city, illness: SPECIAL },
  });
  const health = { illness: SPECIAL, story: PERSON.story, kinPhone: PERSON.phone, city: PERSON.city };
  const { id: other } = await enroll(admin, { program: "health", participant, site: "here" });
  await send(admin, other, "form.intake.submitted", { data: health, reason: { text: PERSON.reason } });
  const { id: enrollment } = await enroll(admin, { program: "welcome", participant, site: "here" });
  await send(admin, enrollment, "form.application.submitted", {
    data: { motivation: PERSON.motivation, birthDate: "1990-05-02" },
    reason: { text: PERSON.reason },
  });
  for (const as of ["participant", "coordinator"]) await send(admin, enrollment, "contract.charter.signed", { as });
  return { participant, enrollment, other };
};
const { participant, enrollment, other } = await someone();
await publishDefinition(admin, mentorProgram());
await publishDefinition(admin, duoProgram());
/** Two people who could be a pair, and the pair that they are. */
const mentoring = async () =>
  await enroll(admin, { program: "mentor", participant: await newPerson(admin), site: "here" });
const { id: mentee } = await enroll(admin, { program: "mentor", participant, site: "here" });
const pair = (await startEnrollment(admin, { program: "duo", members: { mentor: (await mentoring()).id, mentee } }))
  .value;
await runAllEffects(service);
const [contract] = await listContracts(admin, { enrollment });
/** A contract that was signed before anybody wanted its PDF. */
const unready = async () => (await listContracts(admin, { enrollment: (await someone()).enrollment }))[0]!.id;
/** One that waits to be signed, on paper too. */
const unsigned = async () => {
  const signer = await newPerson(admin, { name: PERSON.name });
  const { id: run } = await enroll(admin, { program: "on-paper", participant: signer, site: "here" });
  await send(admin, run, "form.application.submitted", {
    data: { motivation: PERSON.motivation, birthDate: "1990-05-02" },
  });
  await runAllEffects(service);
  return (await listContracts(admin, { enrollment: run }))[0]!.id;
};
const HASH = "0".repeat(64);
const cohort = (await createCohort(admin, { program: "welcome", slug: "spring", title: OURS.cohort })).value;
const run = (await sendEvents(admin, { ids: [enrollment], event: { type: "mission.done" } })).value.run!;

const made = async (method: string, path: string, asked: CallOptions): Promise<string> => {
  const answer = await call<{ id: string }>(method, path, asked);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.text}`);
  return answer.body.id;
};
let count = 0;
const invitation = async () => {
  const email = `${(count += 1)}-${OURS.invited}`;
  return await made("POST", "/api/invitations", { body: { email, role: "coordinator", scope: "organization" } });
};
const member = async () =>
  (await addPerson(service, organization, "coordinator", `${(count += 1)}-${OURS.colleague}`)).member;
const team = async () => await made("POST", "/api/teams", { body: { title: OURS.team, members: [] } });
const hook = async () => await made("POST", "/api/webhooks", { body: { url: OURS.hook, types: ["*"] } });
const SHEET = {
  kind: "sheet",
  title: OURS.hook,
  program: "welcome",
  role: "integrator",
  settings: { columns: ["enrollment"] },
};
const connector = async () => await made("POST", "/api/connectors", { body: SHEET });
const key = async (as: OrganizationRole) =>
  await made("POST", "/api/keys", { as, body: { name: OURS.key, role: "integrator" } });
const consent = { by: PERSON.name, text: PERSON.story };
const proposed = async () =>
  await made("POST", "/api/referrals", {
    as: "partner",
    body: { person: { name: PERSON.name, email: PERSON.email }, to: { site: "here" }, consent },
  });
const sent = async (as: OrganizationRole) =>
  as === "partner"
    ? await proposed()
    : await made("POST", "/api/referrals", { body: { participant, to: { site: "elsewhere" }, consent } });
const task = async () => (await listTasks(admin, { enrollment: (await someone()).enrollment })).items[0]!.id;

/** The smallest picture that counts as one. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
const paper = await addDocument(admin, { participant, file: { bytes: PICTURE, name: "paper.jpg" } });

const training = { program: "mentor", kind: "training", startsAt: "2026-03-02T17:00:00.000Z" };
const trained = async () => await made("POST", "/api/group-sessions", { body: { ...training, people: [mentee] } });

interface Sample {
  /** Sent instead of a JSON body. */
  file?: Uint8Array<ArrayBuffer>;
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** What else than success tells that the caller may: nothing here is in the state that is asked for. */
  or?: number[];
}
const id = async (one: string | Promise<string>): Promise<Sample> => ({ params: { id: await one } });
const asRole = (as: OrganizationRole): { as: OrganizationRole } => ({
  as: "amc".includes(LETTERS[as]) ? as : "administrator",
});
const view = async (as: OrganizationRole) =>
  await made("POST", "/api/views", { ...asRole(as), body: { title: OURS.team, shared: true, query: {} } });
const note = async (as: OrganizationRole) =>
  await made("POST", `/api/participants/${participant}/notes`, { ...asRole(as), body: { body: PERSON.story } });
const application = async () => {
  const email = `${(count += 1)}-${PERSON.email}`;
  return await addApplication(service, organization, { name: PERSON.name, email, site: "here" });
};
const handTask = async () =>
  await made("POST", `/api/participants/${participant}/tasks`, { body: { kind: "task", title: PERSON.reason } });
const listOfPeople = {
  fileName: "people.csv",
  content: Buffer.from(`name;email\n${PERSON.name};x@example.org\n`).toString("base64"),
};
const brought = async (as: OrganizationRole) =>
  await made("POST", "/api/imports", { ...asRole(as), body: listOfPeople });
const shared = { invitation: invitation(), member: member(), team: team(), hook: hook(), connector: connector() };
const program = { program: "welcome" };

/** What is asked of each route; made anew for each role that may use it. `first`: by those who are refused. */
const SAMPLES: Record<string, (as: OrganizationRole, first: boolean) => Promise<Sample> | Sample> = {
  "POST /programs": () => ({ body: { definition: welcomeProgram(`made-${(count += 1)}`) } }),
  "PUT /programs/{program}/draft": () => ({
    params: program,
    body: { definition: welcomeProgram() },
    headers: { "if-match": '"1"' },
    or: [412],
  }),
  "POST /programs/{program}/versions": () => ({ params: program, body: {} }),
  "POST /programs/{program}/check": () => ({ params: program, body: {} }),
  "GET /programs/{program}/versions/{version}/definition": () => ({ params: { ...program, version: "1" } }),
  "POST /participants": () => ({ body: { name: "Somebody" } }),
  "POST /participants/search": () => ({ body: {} }),
  "POST /enrollments/search": () => ({ body: {} }),
  "PATCH /participants/{id}": () => ({ params: { id: participant }, body: { phone: PERSON.phone } }),
  // With a plan that nobody read: whoever might would be gone after the first.
  "DELETE /participants/{id}": () => ({
    params: { id: participant },
    query: "?confirm=none",
    headers: { "parcours-reason": "asked" },
    or: [409, 412],
  }),
  "POST /participants/{id}/portal-link": () => ({ params: { id: participant }, or: [429] }),
  "POST /participants/{id}/documents": () => ({ params: { id: participant }, file: PICTURE }),
  "GET /participants/{id}/documents/{document}/content": () => ({ params: { id: participant, document: paper.id } }),
  "PATCH /participants/{id}/documents/{document}": () => ({
    params: { id: participant, document: paper.id },
    body: { validUntil: "2027-03-01" },
  }),
  "POST /participants/{id}/merges": async () => ({
    params: { id: participant },
    body: { other: await newPerson(admin), dryRun: true },
  }),
  "DELETE /participants/{id}/merges/{merge}": async () => {
    const path = `/api/participants/${participant}/merges`;
    const { body } = await call<{ merge: { id: string } }>("POST", path, { body: { other: await newPerson(admin) } });
    return { params: { id: participant, merge: body.merge.id } };
  },
  "POST /enrollments/{id}/moves": () => ({
    params: { id: enrollment },
    body: { to: "left", reason: PERSON.reason, dryRun: true },
  }),
  "POST /enrollments": async (_, first) => ({
    body: { program: "welcome", participant: first ? participant : await newPerson(admin) },
  }),
  "PATCH /enrollments/{id}": () => ({ params: { id: enrollment }, body: { owner: null } }),
  "PUT /enrollments/{id}/roles": () => ({ params: { id: enrollment }, body: { roles: [] } }),
  "POST /enrollments/{id}/events": () => ({ params: { id: enrollment }, body: { type: "mission.done" } }),
  "POST /enrollments/{id}/retry": () => ({ params: { id: enrollment }, or: [409] }),
  "GET /enrollments/{id}/journal": () => ({ params: { id: other } }),
  "POST /enrollments/events": () => ({ body: { ids: [enrollment], event: { type: "mission.done" }, dryRun: true } }),
  "GET /group-sessions": () => ({}),
  "POST /group-sessions": () => ({ body: training }),
  "GET /group-sessions/{id}": async () => await id(trained()),
  "PATCH /group-sessions/{id}": async () => ({ ...(await id(trained())), body: { place: "x" } }),
  "POST /group-sessions/{id}/people": async () => ({ ...(await id(trained())), body: { everybody: true } }),
  "DELETE /group-sessions/{id}/people/{enrollment}": async () => ({
    params: { id: await trained(), enrollment: mentee },
  }),
  "POST /group-sessions/{id}/attendance": async () => ({
    ...(await id(trained())),
    body: { people: [{ enrollment: mentee, attendance: "present" }] },
  }),
  "POST /pairs/search": () => ({ body: { program: "duo", q: PERSON.name } }),
  "GET /pairs/{id}": () => ({ params: { id: pair.id } }),
  "GET /programs/{program}/ready/{member}": () => ({ params: { program: "duo", member: "mentee" } }),
  "GET /enrollments/{id}/matches": () => ({ params: { id: mentee }, query: "?program=duo&member=mentee" }),
  "GET /runs/{id}": () => ({ params: { id: run.id } }),
  "GET /library/{slug}": () => ({ params: { slug: "none" }, or: [404] }),
  "POST /tasks/{id}/done": async () => ({ params: { id: await task() }, body: {} }),
  "PATCH /tasks/{id}": async () => ({ params: { id: await task() }, body: { owner: null } }),
  "POST /enrollments/count": () => ({ body: {} }),
  "POST /enrollments/export": () => ({ body: { where: {}, format: "csv" } }),
  "POST /runs/{id}/export": () => ({ params: { id: run.id }, body: { format: "csv" } }),
  "POST /participants/{id}/tasks": () => ({ params: { id: participant }, body: { kind: "task", title: "x" } }),
  "PATCH /file-tasks/{id}": async () => ({ ...(await id(handTask())), body: { status: "done" } }),
  "POST /applications/{id}/take": async () => await id(application()),
  "DELETE /applications/{id}": async () => await id(application()),
  "POST /participants/{id}/notes": () => ({ params: { id: participant }, body: { body: "x" } }),
  "PATCH /notes/{id}": async (as) => ({ ...(await id(note(as))), body: { special: false } }),
  "DELETE /notes/{id}": async (as) => await id(note(as)),
  "POST /notifications/seen": () => ({ body: { until: "2026-03-02T09:00:00.000Z" } }),
  "POST /views": () => ({ body: { title: OURS.team, query: {} } }),
  "PATCH /views/{id}": async (as) => ({ ...(await id(view(as))), body: { shared: true } }),
  "DELETE /views/{id}": async (as) => await id(view(as)),
  // What somebody brings comes back to them: here, nobody's name.
  "POST /imports": () => ({ body: { fileName: "people.csv", content: btoa("name\nSomebody\n") } }),
  "GET /imports/{id}": async (as) => await id(brought(as)),
  "PUT /imports/{id}/mapping": async (as) => ({ ...(await id(brought(as))), body: { mapping: { "0": "name" } } }),
  "POST /imports/{id}/start": async (as) => ({ ...(await id(brought(as))), body: {} }),
  "GET /imports/{id}/rows": async (as) => await id(brought(as)),
  "DELETE /imports/{id}": async (as) => await id(brought(as)),
  "GET /contracts/{id}": () => ({ params: { id: contract!.id } }),
  "GET /contracts/{id}/file": () => ({ params: { id: contract!.id } }),
  "GET /contracts/{id}/document.pdf": () => ({ params: { id: contract!.id } }),
  "GET /contracts/{id}/evidence.json": () => ({ params: { id: contract!.id } }),
  "GET /contracts/{id}/evidence.pdf": () => ({ params: { id: contract!.id } }),
  "GET /contracts/{id}/papers/{paper}": () => ({ params: { id: contract!.id, paper: "none" }, or: [404] }),
  // A key does not sign.
  "POST /contracts/{id}/sign": () => ({ params: { id: contract!.id }, body: { consent: HASH }, or: [403] }),
  "POST /contracts/{id}/decline": () => ({ params: { id: contract!.id }, body: { reason: "No." }, or: [403, 409] }),
  "POST /contracts/{id}/remind": () => ({ params: { id: contract!.id }, body: {}, or: [409] }),
  "POST /contracts/{id}/paper": async () => ({
    ...(await id(unsigned())),
    query: "?signedOn=2026-03-01",
    file: PICTURE,
    headers: { "parcours-file-title": "Witness" },
  }),
  // By those who may act in any role: not by coordinators.
  "POST /contracts/{id}/void": async () => ({ ...(await id(unready())), body: { reason: "No." }, or: [403] }),
  "POST /contracts/{id}/terminate": async () => ({ ...(await id(unready())), body: { reason: "No." } }),
  "POST /cohorts": () => ({ body: { program: "welcome", slug: `c-${(count += 1)}`, title: OURS.cohort } }),
  "GET /cohorts/{id}": () => ({ params: { id: cohort.id } }),
  "PATCH /cohorts/{id}": () => ({ params: { id: cohort.id }, body: { title: OURS.cohort } }),
  "GET /sites/{id}": () => ({ params: { id: "here" } }),
  "PUT /sites/{id}": () => ({ params: { id: "another" }, body: { title: "Another site" } }),
  "POST /webhooks": () => ({ body: { url: OURS.hook, types: ["*"] } }),
  "DELETE /webhooks/{id}": async (_, first) => await id(first ? shared.hook : hook()),
  "PATCH /webhooks/{id}": async () => ({ ...(await id(shared.hook)), body: {} }),
  "POST /webhooks/{id}/rotate-secret": async () => ({ ...(await id(shared.hook)), body: {} }),
  "POST /webhooks/{id}/replay": async () => ({ ...(await id(shared.hook)), body: { after: "0.0.0.0" } }),
  "PATCH /organization": () => ({ body: {} }),
  "PUT /organization/mail": () => ({ body: {}, or: [422] }),
  // A key has no address to write to.
  "POST /organization/mail/test": () => ({ or: [404] }),
  "PATCH /members/{id}": async () => ({ ...(await id(shared.member)), body: { role: "coordinator" } }),
  // Nobody here has set one up.
  "DELETE /members/{id}/two-factor": async () => ({ ...(await id(shared.member)), or: [409] }),
  "DELETE /members/{id}": async (_, first) => await id(first ? shared.member : member()),
  "POST /invitations": () => ({
    body: { email: `${(count += 1)}-${OURS.invited}`, role: "coordinator", scope: "organization" },
  }),
  "POST /invitations/{id}/resend": async () => ({ ...(await id(shared.invitation)), body: {} }),
  "DELETE /invitations/{id}": async (_, first) => await id(first ? shared.invitation : invitation()),
  "POST /teams": () => ({ body: { title: OURS.team, members: [] } }),
  "PUT /teams/{id}": async () => ({ ...(await id(shared.team)), body: { title: OURS.team, members: [] } }),
  "DELETE /teams/{id}": async (_, first) => await id(first ? shared.team : team()),
  "POST /referrals": (as) => ({
    body:
      as === "partner"
        ? { person: { name: PERSON.name }, to: {}, consent }
        : { participant, to: { site: "elsewhere" }, consent },
  }),
  "GET /referrals/{id}": async (as, first) => await id(first ? proposed() : sent(as)),
  "POST /referrals/{id}/accept": async () => ({ ...(await id(proposed())), body: {} }),
  "POST /referrals/{id}/decline": async () => ({ ...(await id(proposed())), body: {} }),
  "POST /referrals/{id}/withdraw": async (as, first) => ({
    ...(await id(first ? proposed() : sent(as))),
    body: {},
  }),
  "POST /keys": () => ({ body: { name: OURS.key, role: "integrator" } }),
  "DELETE /keys/{id}": async (as, first) => await id(key(first ? "administrator" : as)),
  "POST /effects/retry": () => ({ body: { id: "enr_x/1/0" }, or: [404] }),
  "GET /audit/verification": () => ({ or: [409] }),
  "POST /connectors": () => ({ body: SHEET }),
  "POST /webhooks/{id}/replay/count": async () => ({
    ...(await id(shared.hook)),
    body: { from: "2026-01-01T00:00:00.000Z" },
  }),
  "GET /webhooks/{id}/deliveries/{delivery}": async () => ({
    params: { id: await shared.hook, delivery: "dlv_none" },
    or: [404],
  }),
  "GET /connectors/columns": () => ({ query: "?program=welcome&role=integrator" }),
  // Whom a mapping finds is for those who may see people.
  "POST /connectors/try": () => ({
    body: {
      program: "welcome",
      role: "integrator",
      settings: { sender: "standard", externalId: { path: "/id" } },
      body: {},
    },
    or: [403],
  }),
  "PATCH /connectors/{id}": async () => ({ ...(await id(shared.connector)), body: { title: OURS.hook } }),
  "DELETE /connectors/{id}": async (_, first) => await id(first ? shared.connector : connector()),
};

/** Ids of what is asked by default. */
const DEFAULTS: [prefix: string, sample: () => Promise<Sample> | Sample][] = [
  ["/participants/", () => ({ params: { id: participant } })],
  ["/enrollments/", () => ({ params: { id: enrollment } })],
  ["/programs/", () => ({ params: program })],
  ["/webhooks/", async () => await id(shared.hook)],
  ["/connectors/", async () => await id(shared.connector)],
];
const sampleOf = async (name: string, path: string, as: OrganizationRole, first: boolean): Promise<Sample> => {
  const own = SAMPLES[name];
  if (own !== undefined) return await own(as, first);
  if (!path.includes("{")) return {};
  const found = DEFAULTS.find(([prefix]) => path.startsWith(prefix));
  if (found === undefined) throw new Error(`${name} needs a sample: say in SAMPLES what is asked of it.`);
  return await found[1]();
};

/** A coordinator who works at another site, signed in. */
const limited = await addPerson(service, organization, "coordinator");
await inTransaction(service.store, within, async (trx) => {
  const found = await getMember(trx, organization, limited.member);
  await updateMember(trx, { ...found!, scope: "sites", sites: ["elsewhere"], updatedAt: clock.now().toISOString() });
});
memberRingOf(service).forget();
const browser = openBrowser(api);
await browser.send("POST", "/api/session", { body: { email: limited.email, password: limited.password } });
const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

type As = OrganizationRole | "stranger" | "elsewhere" | "nobody";

const credentialsOf = (as: As): CallOptions => {
  if (as === "nobody") return { as: null };
  if (as === "elsewhere") return { as: null, headers: { cookie, "sec-fetch-site": "same-origin" } };
  return { as };
};

/** What must not be in an answer to somebody. */
const secretsFor = (as: As, name: string): string[] => {
  const ours = Object.values(OURS);
  const person = Object.values(PERSON);
  if (as === "stranger" || as === "nobody") return [...person, SPECIAL, ...ours];
  if (as === "administrator" || as === "coordinator") return [];
  if (as === "program_manager") return [SPECIAL];
  // What a partner said of somebody is theirs to read again.
  if (as === "partner" && name.includes("/referral")) return [SPECIAL, PERSON.city, PERSON.motivation];
  return [...person, SPECIAL];
};

const ask = async (route: Route, name: string, as: As, sample: Sample) => {
  const { params = {}, query = "", body, headers, file } = sample;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, place: string) => params[place] ?? "none");
  const given = credentialsOf(as);
  // What somebody wrote themselves would come back to them; nobody writes a secret but those who know it.
  const answer = await request(route.method.toUpperCase(), `/api${path}${query}`, {
    ...given,
    headers: { ...given.headers, ...headers },
    ...(route.body !== undefined && { body: body ?? {} }),
    ...(file !== undefined && { file }),
  });
  const isStream = answer.headers.get("content-type")?.includes("event-stream") === true;
  if (isStream) await answer.body?.cancel();
  const text = isStream ? "" : await answer.text();
  const told = `${text}\n${JSON.stringify([...answer.headers])}`;
  const written = JSON.stringify(body ?? {});
  for (const secret of secretsFor(as, name))
    if (answer.status >= 400 || !written.includes(secret))
      expect({ name, as, leaks: told.includes(secret) ? secret : "" }).toEqual({ name, as, leaks: "" });
  if (answer.status === 404 || answer.status === 403 || answer.status === 401)
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  return answer.status;
};

const nameOf = ({ method, path }: Pick<Route, "method" | "path">): string => `${method.toUpperCase()} ${path}`;

const tryTable = async (route: Route, name: string, [may, stranger, elsewhere = "404"]: Exclude<Entry, string>) => {
  const allowed = ORGANIZATION_ROLES.filter((role) => may.includes(LETTERS[role]));
  const refused = ORGANIZATION_ROLES.filter((role) => !allowed.includes(role));
  const first = await sampleOf(name, route.path, "administrator", true);
  const told: [As, number][] = [["nobody", await ask(route, name, "nobody", first)]];
  for (const role of refused) told.push([role, await ask(route, name, role, first)]);
  expect({ name, told }).toEqual({ name, told: [["nobody", 401], ...refused.map((role) => [role, 403])] });

  const success = [...Object.keys(route.answers).map(Number), ...(first.or ?? [])];
  const there = await ask(route, name, "stranger", first);
  if (stranger === "404") expect({ name, there }).toEqual({ name, there: 404 });
  else expect({ name, there, ok: success.includes(there) }).toMatchObject({ ok: true });
  const far = await ask(route, name, "elsewhere", first);
  if (!may.includes("c")) expect({ name, far }).toEqual({ name, far: 403 });
  else if (elsewhere === "404") expect({ name, far }).toEqual({ name, far: 404 });
  else expect({ name, far, ok: success.includes(far) }).toMatchObject({ ok: true });

  for (const role of allowed) {
    const sample = await sampleOf(name, route.path, role, false);
    const status = await ask(route, name, role, sample);
    expect({
      name,
      role,
      status,
      ok: [...Object.keys(route.answers).map(Number), ...(sample.or ?? [])].includes(status),
    }).toMatchObject({ ok: true });
  }
};

/** What is for everybody, or for a person as such: a key opens nothing of the second. */
const tryOpen = async (route: Route, name: string, entry: "public" | "person") => {
  for (const as of ["nobody", "administrator", "stranger"] as const) {
    const status = await ask(route, name, as, {});
    const expected = entry === "person" ? status === 401 : status < 500;
    expect({ name, as, status, expected }).toMatchObject({ expected: true });
  }
};

describe("who may do what", () => {
  test("every route has an entry, and no entry is left over", () => {
    expect(Object.keys(TABLE).toSorted()).toEqual(routes.map(nameOf).toSorted());
    expect(Object.keys(keys)).toEqual(expect.arrayContaining([...ORGANIZATION_ROLES, "stranger"]));
  });

  test.each(routes.map((route) => [nameOf(route), route] as const))("%s", async (name, route) => {
    expect.hasAssertions();
    const entry = TABLE[name];
    if (entry === undefined) throw new Error(`${name} has no entry in the table of this test.`);
    await (typeof entry === "object" ? tryTable(route, name, entry) : tryOpen(route, name, entry));
  });

  test("the server does not start with a route that nobody said who may use", () => {
    const route = { method: "get", path: "/secret" } as const;
    expect(() => assertDeclared(routes)).not.toThrow();
    for (const access of [undefined, "", "participant.peek"]) {
      const undeclared = [{ ...route, access: access as Route["access"] }];
      expect(() => assertDeclared(undeclared)).toThrow("GET /secret");
    }
  });

  test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
});
