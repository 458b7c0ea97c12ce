import { describe, expect, test } from "vitest";
import type { AccessView, AuditView } from "../../../audit/read-audit.ts";
import { sealAudit } from "../../../audit/seal.ts";
import type { AuditVerification } from "../../../audit/verify.ts";
import { listMails } from "@parcours/store";
import { contentOf } from "../../../mail/queue.ts";
import { runAllEffects } from "../../../testing/run-all-effects.ts";
import { createPortalLink } from "../../../portal/create-link.ts";
import { addDocument } from "../../../portal/documents.ts";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { type CallOptions, openTestApi } from "../../../testing/open-test-api.ts";
import { publishUnchecked } from "../../../testing/publish-unchecked.ts";
import { stuckProgram } from "../../../testing/stuck-program.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { describedRoutes } from "../../routes.ts";

const api = await openTestApi();
const { admin, call, clock, failures, organization, refused, request, service } = api;
const db = service.store.within(organization);
await call("POST", "/api/programs", { body: { definition: welcomeProgram() } });
await call("POST", "/api/programs/welcome/versions");
await publishUnchecked(admin, stuckProgram());
const onPaper = welcomeProgram("on-paper") as { meta: { contracts: Record<string, object> } };
onPaper.meta.contracts["charter"] = { ...onPaper.meta.contracts["charter"], paper: true };
await publishUnchecked(admin, onPaper);

type Made = { id: string };
const make = async (path: string, body: object, method = "POST"): Promise<string> =>
  (await call<Made>(method, path, { body })).body.id;
const person = async (): Promise<string> => await make("/api/participants", { name: "Canari Éléonore" });
const enroll = async (program = "welcome"): Promise<{ id: string; participant: string }> => {
  const participant = await make("/api/participants", { name: "Canari Éléonore", birthDate: "1990-05-02" });
  return { id: await make("/api/enrollments", { program, participant }), participant };
};
const send = async (id: string, type: string, more: object = {}): Promise<unknown> =>
  await call("POST", `/api/enrollments/${id}/events`, { body: { type, ...more } });
/** Someone with a contract behind them and a task before them. */
const active = async () => {
  const found = await enroll();
  await send(found.id, "form.application.submitted", { data: { motivation: "Canari" } });
  await send(found.id, "contract.charter.completed");
  return found;
};
const firstOf = async (path: string): Promise<string> => (await call<{ items: Made[] }>("GET", path)).body.items[0]!.id;
const webhook = async (): Promise<string> =>
  await make("/api/webhooks", { url: "http://127.0.0.1:9000/hook", types: ["*"] });
const SHEET = {
  kind: "sheet",
  title: "One",
  program: "welcome",
  role: "integrator",
  settings: { columns: ["enrollment"] },
};
const connector = async (): Promise<string> => await make("/api/connectors", SHEET);
const cohort = async (slug: string): Promise<string> =>
  await make("/api/cohorts", { program: "welcome", slug, title: slug });
const invitation = async (email: string): Promise<string> =>
  await make("/api/invitations", { email, role: "coordinator", scope: "organization" });
const site = async (id: string): Promise<string> => (
  await call("PUT", `/api/sites/${id}`, { body: { title: id } }),
  id
);
const referral = async (to: string): Promise<string> =>
  await make("/api/referrals", {
    participant: await person(),
    to: { site: await site(to) },
    consent: { text: "Canari agrees.", by: "person" },
  });
const deadEffect = async (): Promise<string> => {
  const { id: enrollment } = await enroll();
  const id = `${enrollment}/1/audit`;
  await db
    .insertInto("effects")
    .values({
      organization_id: organization,
      id,
      enrollment_id: enrollment,
      kind: "memberUpdated",
      payload: "{}",
      state: "dead",
      attempts: 9,
      next_attempt_at: service.clock().toISOString(),
      claimed_until: null,
      claimed_by: null,
      error: "test",
    })
    .execute();
  return id;
};

/** An administrator's browser, signed in. */
const signIn = async () => {
  const { email, password } = await addPerson(service, organization, "administrator");
  const browser = openBrowser(api);
  await browser.send("POST", "/api/session", { body: { email, password } });
  await browser.send("GET", "/api/me");
  return browser;
};

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
let visits = 0;
/** Somebody in their portal, held for want of their birth date. */
const inPortal = async () => {
  const participant = await make("/api/participants", { name: "Canari Éléonore", language: "fr" });
  const enrollment = await make("/api/enrollments", { program: "welcome", participant });
  const { url } = await createPortalLink(admin, {
    purpose: "file",
    participant,
    name: "Canari Éléonore",
    email: `canari-${(visits += 1)}@example.org`,
    language: "fr",
  });
  const browser = openBrowser(api);
  await browser.send("POST", "/api/portal/session", { body: { token: url.split("#")[1]! } });
  const headers = {
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    "sec-fetch-site": "same-origin",
  };
  return { participant, enrollment, headers, browser };
};
/** Somebody whose contract waits to be signed; `byLink`: by its party, who came in by their link. */
const toSign = async () => {
  const { id, participant } = await enroll("on-paper");
  await send(id, "form.application.submitted", { data: { motivation: "Canari" } });
  await runAllEffects(service);
  return { enrollment: id, participant, contract: await firstOf(`/api/enrollments/${id}/contracts`) };
};
const byLink = async () => {
  const { participant, contract } = await toSign();
  const email = `canari-${(visits += 1)}@example.org`;
  const party = { participant, contract, party: "participant" };
  const { url } = await createPortalLink(admin, { purpose: "sign", ...party, name: "Canari", email, language: "en" });
  const browser = openBrowser(api);
  await browser.send("POST", "/api/portal/session", { body: { token: url.split("#")[1]! } });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const headers = { cookie, "sec-fetch-site": "same-origin" };
  return { participant, headers, visitor: true as const, browser, email };
};
const codeFor = async (email: string): Promise<string> => {
  const { items } = await listMails(db, organization, { limit: 200 });
  const mail = items.find(({ recipient, kind }) => recipient === email && kind === "portal_code");
  return /(\d{6})/.exec(mail === undefined ? "" : contentOf(service, mail.content).text)?.[1] ?? "";
};
const ofContract = async (rest: string, more: Partial<Sample> = {}): Promise<Sample> => {
  const { contract, participant } = await toSign();
  return { path: `/contracts/${contract}${rest}`, participant, ...more };
};
const asVisitor = async (path: (enrollment: string) => string, more: Partial<Sample> = {}): Promise<Sample> => {
  const { participant, enrollment, headers } = await inPortal();
  return { path: path(enrollment), participant, headers, visitor: true, ...more };
};

interface Sample {
  path: string;
  /** Asked by a participant in their portal; the headers say who. */
  visitor?: true;
  file?: Uint8Array<ArrayBuffer>;
  body?: object;
  headers?: Record<string, string>;
  /** Whose file it must be said to be. */
  participant?: string;
  /** Only for somebody signed in. */
  signedIn?: true;
}

const ofPerson = async (rest = ""): Promise<Sample> => {
  const id = await person();
  return { path: `/participants/${id}${rest}`, participant: id };
};
const ofEnrollment = async (rest = "", body?: object): Promise<Sample> => {
  const { id, participant } = await active();
  return { path: `/enrollments/${id}${rest}`, participant, ...(body && { body }) };
};

const view = async (): Promise<string> => await make("/api/views", { title: "Canari", query: {} });
const note = async (): Promise<Sample & { participant: string }> => {
  const participant = await person();
  return { path: `/notes/${await make(`/api/participants/${participant}/notes`, { body: "Canari" })}`, participant };
};
const listOfPeople = {
  fileName: "canari.csv",
  content: Buffer.from("nom;mail\nCanari;c@example.org\n").toString("base64"),
};
const brought = async (): Promise<string> => await make("/api/imports", listOfPeople);

/** A call for each route that leaves something in the log; a route without one fails the suite. */
const samples: Record<string, () => Promise<Sample> | Sample> = {
  "GET /participants": () => ({ path: "/participants?q=canari&limit=2" }),
  "POST /participants/search": () => ({ path: "/participants/search", body: { q: "canari" } }),
  "POST /participants": () => ({ path: "/participants", body: { name: "Canari" } }),
  "GET /participants/{id}": async () => await ofPerson(),
  "PATCH /participants/{id}": async () => ({ ...(await ofPerson()), body: { name: "Canari Deux" } }),
  "GET /participants/{id}/file": async () => await ofPerson("/file"),
  "GET /participants/{id}/accesses": async () => await ofPerson("/accesses"),
  "GET /participants/{id}/documents": async () => await ofPerson("/documents"),
  "POST /participants/{id}/documents": async () => ({ ...(await ofPerson("/documents")), file: PICTURE }),
  "GET /participants/{id}/documents/{document}/content": async () => {
    const participant = await person();
    const { id } = await addDocument(admin, { participant, file: { bytes: PICTURE, name: "x.jpg" } });
    return { path: `/participants/${participant}/documents/${id}/content`, participant };
  },
  "POST /participants/{id}/portal-link": async () => {
    const participant = await make("/api/participants", { name: "Canari", email: "canari@example.org" });
    return { path: `/participants/${participant}/portal-link`, participant };
  },
  "POST /portal/enrollments/{id}/events": async () =>
    await asVisitor((id) => `/portal/enrollments/${id}/events`, {
      body: { type: "form.application.submitted", data: { motivation: "Canari" } },
    }),
  "PUT /portal/enrollments/{id}/facts": async () => {
    const { participant, enrollment, headers } = await inPortal();
    await send(enrollment, "form.application.submitted", { data: { motivation: "Canari" } });
    const path = `/portal/enrollments/${enrollment}/facts`;
    return { path, participant, headers, visitor: true, body: { facts: { birthDate: "1990-05-02" } } };
  },
  "POST /portal/documents": async () => await asVisitor(() => "/portal/documents", { file: PICTURE }),
  "DELETE /portal/documents/{id}": async () => {
    const { participant, headers, browser } = await inPortal();
    const { body } = await browser.send<{ id: string }>("POST", "/api/portal/documents", { file: PICTURE });
    return { path: `/portal/documents/${body.id}`, participant, headers, visitor: true };
  },
  "PUT /portal/language": async () => await asVisitor(() => "/portal/language", { body: { language: "en" } }),
  "DELETE /portal/session": async () => {
    const { headers } = await inPortal();
    return { path: "/portal/session", headers, visitor: true };
  },
  "GET /portal/file": async () => await asVisitor(() => "/portal/file"),
  "GET /enrollments": () => ({ path: "/enrollments?status=active" }),
  "POST /enrollments/search": () => ({ path: "/enrollments/search", body: { q: "canari", status: "active" } }),
  "POST /enrollments": async () => {
    const participant = await person();
    return { path: "/enrollments", body: { program: "welcome", participant }, participant };
  },
  "GET /enrollments/{id}": async () => await ofEnrollment(),
  "PATCH /enrollments/{id}": async () => await ofEnrollment("", { owner: "usr_someone" }),
  "GET /enrollments/{id}/effects": async () => await ofEnrollment("/effects"),
  "GET /enrollments/{id}/journal": async () => await ofEnrollment("/journal"),
  "GET /enrollments/{id}/contracts": async () => await ofEnrollment("/contracts"),
  "PUT /enrollments/{id}/roles": async () =>
    await ofEnrollment("/roles", { roles: [{ role: "guardian", kind: "user", id: "usr_guardian" }] }),
  "POST /enrollments/{id}/events": async () => await ofEnrollment("/events", { type: "mission.done" }),
  "POST /enrollments/{id}/retry": async () => {
    const participant = await person();
    const id = await make("/api/enrollments", { program: "stuck", participant });
    await request("POST", `/api/enrollments/${id}/events`, { body: { type: "spin" } });
    // Somebody takes the only place, and so the cause is gone.
    await send(await make("/api/enrollments", { program: "stuck", participant: await person() }), "ask");
    return { path: `/enrollments/${id}/retry`, body: {}, participant };
  },
  "POST /enrollments/events": async () => {
    const { id } = await active();
    return { path: "/enrollments/events", body: { ids: [id], event: { type: "mission.done" } } };
  },
  "GET /runs/{id}": async () => {
    const { id } = await active();
    const body = { ids: [id], event: { type: "mission.done" } };
    const { run } = (await call<{ run: string }>("POST", "/api/enrollments/events", { body })).body;
    return { path: `/runs/${run}` };
  },
  "GET /today": () => ({ path: "/today" }),
  "GET /views": () => ({ path: "/views" }),
  "POST /views": () => ({ path: "/views", body: { title: "Canari", query: {} } }),
  "PATCH /views/{id}": async () => ({ path: `/views/${await view()}`, body: { shared: true } }),
  "DELETE /views/{id}": async () => ({ path: `/views/${await view()}` }),
  "POST /enrollments/count": () => ({ path: "/enrollments/count", body: { status: "active" } }),
  "POST /enrollments/export": () => ({
    path: "/enrollments/export",
    body: { where: { status: "active" }, format: "csv" },
  }),
  "POST /runs/{id}/export": async () => {
    const { id } = await active();
    const body = { ids: [id], event: { type: "mission.done" } };
    const { run } = (await call<{ run: string }>("POST", "/api/enrollments/events", { body })).body;
    return { path: `/runs/${run}/export`, body: { format: "xlsx" } };
  },
  "PATCH /tasks/{id}": async () => {
    const { id } = await active();
    const dueAt = "2030-01-01T09:00:00.000Z";
    return { path: `/tasks/${await firstOf(`/api/tasks?enrollment=${id}`)}`, body: { dueAt } };
  },
  "GET /participants/{id}/tasks": async () => await ofPerson("/tasks"),
  "POST /participants/{id}/tasks": async () => ({
    ...(await ofPerson("/tasks")),
    body: { kind: "task", title: "Canari" },
  }),
  "PATCH /file-tasks/{id}": async () => {
    const participant = await person();
    const id = await make(`/api/participants/${participant}/tasks`, { kind: "task", title: "Canari" });
    return { path: `/file-tasks/${id}`, body: { status: "done" }, participant };
  },
  "GET /participants/{id}/notes": async () => await ofPerson("/notes"),
  "POST /participants/{id}/notes": async () => ({ ...(await ofPerson("/notes")), body: { body: "Canari" } }),
  "PATCH /notes/{id}": async () => {
    const { path, participant } = await note();
    return { path, body: { body: "Canari chante" }, participant };
  },
  "DELETE /notes/{id}": async () => await note(),
  "GET /imports": () => ({ path: "/imports" }),
  "POST /imports": () => ({ path: "/imports", body: listOfPeople }),
  "GET /imports/{id}": async () => ({ path: `/imports/${await brought()}` }),
  "PUT /imports/{id}/mapping": async () => ({
    path: `/imports/${await brought()}/mapping`,
    body: { mapping: { "0": "name" } },
  }),
  "POST /imports/{id}/start": async () => ({ path: `/imports/${await brought()}/start`, body: {} }),
  "GET /imports/{id}/rows": async () => ({ path: `/imports/${await brought()}/rows` }),
  "DELETE /imports/{id}": async () => ({ path: `/imports/${await brought()}` }),
  "GET /tasks": () => ({ path: "/tasks?status=open" }),
  "POST /tasks/{id}/done": async () => {
    const { id, participant } = await active();
    return { path: `/tasks/${await firstOf(`/api/tasks?enrollment=${id}`)}/done`, body: {}, participant };
  },
  "GET /contracts": () => ({ path: "/contracts?status=open" }),
  "GET /participants/{id}/contracts": async () => await ofPerson("/contracts"),
  "GET /contracts/{id}/file": async () => await ofContract("/file"),
  "GET /contracts/{id}/document.pdf": async () => await ofContract("/document.pdf"),
  "GET /contracts/{id}/evidence.json": async () => await ofContract("/evidence.json"),
  "GET /contracts/{id}/evidence.pdf": async () => await ofContract("/evidence.pdf"),
  "GET /contracts/{id}/papers/{paper}": async () => {
    const { path, participant = "" } = await ofContract("");
    const file = { file: PICTURE, headers: { "parcours-file-title": "Canari" } };
    await request("POST", `/api${path}/paper?signedOn=2026-03-01`, file);
    const { papers } = (await call<{ papers: Made[] }>("GET", `/api${path}/evidence.json`)).body;
    return { path: `${path}/papers/${papers[0]!.id}`, participant };
  },
  "POST /contracts/{id}/sign": async () => {
    const { contract, participant } = await toSign();
    await request("POST", `/api/contracts/${contract}/paper?signedOn=2026-03-01&roles=participant`, {
      file: PICTURE,
      headers: { "parcours-file-title": "Canari" },
    });
    const browser = await signIn();
    const { body } = await browser.send<{ may: { sign: { consent: { hash: string } } } }>(
      "GET",
      `/api/contracts/${contract}/file`,
    );
    const consent = body.may.sign.consent.hash;
    return { path: `/contracts/${contract}/sign`, participant, signedIn: true, body: { consent } };
  },
  "POST /contracts/{id}/decline": async () => await ofContract("/decline", { body: { reason: "Canari" } }),
  "POST /contracts/{id}/remind": async () => {
    const { contract, participant } = await toSign();
    await call("PATCH", `/api/participants/${participant}`, { body: { email: "canari@example.org" } });
    return { path: `/contracts/${contract}/remind`, participant, body: {} };
  },
  "POST /contracts/{id}/paper": async () =>
    await ofContract("/paper?signedOn=2026-03-01", { file: PICTURE, headers: { "parcours-file-title": "Canari" } }),
  "POST /contracts/{id}/void": async () => await ofContract("/void", { body: { reason: "Canari" } }),
  "POST /contracts/{id}/terminate": async () => {
    const { id, participant } = await active();
    await runAllEffects(service);
    const contract = await firstOf(`/api/enrollments/${id}/contracts`);
    return { path: `/contracts/${contract}/terminate`, participant, body: { reason: "Canari" } };
  },
  "POST /portal/contract/read": async () => {
    const { browser: _, email: __, ...who } = await byLink();
    return { path: "/portal/contract/read", body: {}, ...who };
  },
  "POST /portal/contract/code": async () => {
    const { browser, email: _, ...who } = await byLink();
    await browser.send("POST", "/api/portal/contract/read", { body: {} });
    return { path: "/portal/contract/code", body: {}, ...who };
  },
  "POST /portal/contract/sign": async () => {
    const { browser, email, participant, headers, visitor } = await byLink();
    await browser.send("POST", "/api/portal/contract/read", { body: {} });
    await browser.send("POST", "/api/portal/contract/code", { body: {} });
    const { body } = await browser.send<{ consent: { hash: string } }>("GET", "/api/portal/contract");
    const signature = { name: "Canari", code: await codeFor(email), consent: body.consent.hash };
    return { path: "/portal/contract/sign", body: signature, participant, headers, visitor };
  },
  "POST /portal/contract/decline": async () => {
    const { browser: _, email: __, ...who } = await byLink();
    return { path: "/portal/contract/decline", body: { reason: "Canari" }, ...who };
  },
  "GET /contracts/{id}": async () => {
    const { id, participant } = await active();
    return { path: `/contracts/${await firstOf(`/api/enrollments/${id}/contracts`)}`, participant };
  },
  "GET /messages": () => ({ path: "/messages" }),
  "POST /effects/retry": async () => ({ path: "/effects/retry", body: { id: await deadEffect() } }),
  "POST /programs": () => ({ path: "/programs", body: { definition: welcomeProgram("second") } }),
  "PUT /programs/{program}/draft": async () => {
    await call("POST", "/api/programs", { body: { definition: welcomeProgram("third") } });
    return {
      path: "/programs/third/draft",
      body: { definition: welcomeProgram("third") },
      headers: { "if-match": '"1"' },
    };
  },
  "POST /programs/{program}/versions": async () => {
    await call("POST", "/api/programs", { body: { definition: welcomeProgram("fourth") } });
    return { path: "/programs/fourth/versions", body: {} };
  },
  "POST /cohorts": () => ({ path: "/cohorts", body: { program: "welcome", slug: "one", title: "One" } }),
  "PATCH /cohorts/{id}": async () => ({ path: `/cohorts/${await cohort("two")}`, body: { title: "Zwei" } }),
  "PUT /sites/{id}": () => ({ path: "/sites/lyon", body: { title: "Lyon" } }),
  "POST /connectors": () => ({ path: "/connectors", body: SHEET }),
  "PATCH /connectors/{id}": async () => ({ path: `/connectors/${await connector()}`, body: { title: "Two" } }),
  "POST /connectors/{id}/renew": async () => ({ path: `/connectors/${await connector()}/renew`, body: {} }),
  "DELETE /connectors/{id}": async () => ({ path: `/connectors/${await connector()}` }),
  "POST /connectors/try": () => ({
    path: "/connectors/try",
    body: {
      program: "welcome",
      role: "coordinator",
      settings: { sender: "standard", externalId: { path: "/id" } },
      body: { id: "7" },
    },
  }),
  "POST /webhooks": () => ({ path: "/webhooks", body: { url: "http://127.0.0.1:9000/x", types: ["*"] } }),
  "PATCH /webhooks/{id}": async () => ({ path: `/webhooks/${await webhook()}`, body: { types: ["task.done"] } }),
  "DELETE /webhooks/{id}": async () => ({ path: `/webhooks/${await webhook()}` }),
  "POST /webhooks/{id}/test": async () => ({ path: `/webhooks/${await webhook()}/test`, body: {} }),
  "POST /webhooks/{id}/replay": async () => ({
    path: `/webhooks/${await webhook()}/replay`,
    body: { from: "2026-01-01T00:00:00.000Z" },
  }),
  "POST /webhooks/{id}/rotate-secret": async () => ({ path: `/webhooks/${await webhook()}/rotate-secret`, body: {} }),
  "POST /keys": () => ({ path: "/keys", body: { name: "CRM", role: "integrator" } }),
  "DELETE /keys/{id}": async () => ({ path: `/keys/${await make("/api/keys", { name: "x", role: "funder" })}` }),
  "GET /audit": () => ({ path: "/audit?kind=read" }),
  "GET /audit/verification": () => ({ path: "/audit/verification" }),
  "GET /mails": () => ({ path: "/mails" }),
  "PUT /organization/mail": () => ({ path: "/organization/mail", body: { server: null } }),
  "POST /organization/mail/test": async () => {
    const server = { host: "127.0.0.1", port: 9, security: "none", senderName: "x", senderAddress: "x@example.org" };
    await call("PUT", "/api/organization/mail", { body: { server } });
    return { path: "/organization/mail/test", signedIn: true };
  },
  "PATCH /organization": () => ({ path: "/organization", body: { settings: { twoFactorFor: [] } } }),
  "PATCH /members/{id}": async () => {
    const { member } = await addPerson(service, organization);
    return { path: `/members/${member}`, body: { role: "program_manager" } };
  },
  "DELETE /members/{id}": async () => ({ path: `/members/${(await addPerson(service, organization)).member}` }),
  "DELETE /members/{id}/two-factor": async () => {
    const { id, member } = await addPerson(service, organization);
    const factor = { id: `fac_${id}`, user_id: id, secret: "x", backup_codes: "x" };
    await service.store.everywhere().insertInto("two_factors").values(factor).execute();
    return { path: `/members/${member}/two-factor` };
  },
  "POST /invitations": () => ({
    path: "/invitations",
    body: { email: "canari@example.org", role: "coordinator", scope: "organization" },
  }),
  "DELETE /invitations/{id}": async () => ({ path: `/invitations/${await invitation("a@example.org")}` }),
  "POST /invitations/{id}/resend": async () => {
    const id = await invitation("b@example.org");
    return { path: `/invitations/${id}/resend`, body: {} };
  },
  "POST /teams": () => ({ path: "/teams", body: { title: "One", members: [] } }),
  "PUT /teams/{id}": async () => {
    const body = { title: "Two", members: [] };
    return { path: `/teams/${await make("/api/teams", body)}`, body };
  },
  "DELETE /teams/{id}": async () => ({ path: `/teams/${await make("/api/teams", { title: "x", members: [] })}` }),
  "GET /referrals": () => ({ path: "/referrals" }),
  "GET /referrals/{id}": async () => ({ path: `/referrals/${await referral("paris")}` }),
  "POST /referrals": async () => ({
    path: "/referrals",
    body: {
      participant: await person(),
      to: { site: await site("nantes") },
      consent: { text: "Canari agrees.", by: "person" },
    },
  }),
  "POST /referrals/{id}/accept": async () => ({ path: `/referrals/${await referral("lille")}/accept`, body: {} }),
  "POST /referrals/{id}/decline": async () => ({ path: `/referrals/${await referral("brest")}/decline`, body: {} }),
  "POST /referrals/{id}/withdraw": async () => ({ path: `/referrals/${await referral("metz")}/withdraw`, body: {} }),
};

/** What a request left, without its key's first use in the hour. */
const leftBy = async (requestId: string | null) =>
  await db
    .selectFrom("audit_entries")
    .selectAll()
    .where("request_id", "=", requestId)
    .where("kind", "!=", "key_use")
    .execute();

const routes = describedRoutes({ version: "0", url: "http://localhost" });
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method.toUpperCase()} ${path}`;
const recorded = routes.flatMap((route) =>
  typeof route.record === "object" && route.access !== "person" ? [{ name: nameOf(route), rule: route.record }] : [],
);

describe("SEC-30 every route", () => {
  test("says what it leaves in the log, and has a sample call here when that is something", () => {
    expect(routes.filter(({ record }) => record === undefined).map(nameOf)).toEqual([]);
    const known = new Set(recorded.map(({ name }) => name));
    expect(recorded.filter(({ name }) => !(name in samples)).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(samples).filter((name) => !known.has(name))).toEqual([]);
  });

  test("that shows or changes people's data, or who may do what, leaves something", () => {
    const silent = routes.filter(({ record }) => record === "nothing");
    const changing = silent.filter(
      ({ method, access }) => method !== "get" && access !== "public" && access !== "person",
    );
    // Checks a draft and changes nothing; keeps what somebody has begun to write about themselves.
    expect(changing.map(nameOf)).toEqual([
      "POST /programs/{program}/check",
      "PUT /portal/enrollments/{id}/form-drafts/{form}",
    ]);
    const people = silent.filter(({ access }) =>
      ["participant.read", "enrollment.read", "journal.read"].includes(access),
    );
    // How many places are free.
    expect(people.map(nameOf)).toEqual(["GET /programs/{program}/places"]);
  });

  test.each(recorded.filter(({ name }) => name in samples))(
    "leaves exactly one row, and only that it was asked when it is refused: $name",
    async ({ name, rule }) => {
      const { path, body, file, headers, participant, signedIn, visitor } = await samples[name]!();
      const [method = ""] = name.split(" ");
      const sent = { ...(body && { body }), ...(file && { file }) };
      const asked: CallOptions = { ...sent, ...(headers && { headers }), ...(visitor && { as: null }) };
      // A key opens nothing of the portal.
      const forbidden = await request(method, `/api${path}`, { ...sent, as: "participant" });
      expect(visitor ? [401] : [403, 404]).toContain(forbidden.status);
      const refusal = { kind: "refusal", details: expect.stringContaining(`"request":"${name}"`) as string };
      const left = await leftBy(forbidden.headers.get("x-request-id"));
      // The same that is refused again in the hour is not told twice.
      expect(left.length).toBeLessThanOrEqual(1);
      expect(left).toMatchObject(left.map(() => refusal));
      const ask = signedIn ? (await signIn()).send : call;
      const answer = await ask(method, `/api${path}`, asked);
      expect({ status: answer.status, text: answer.text }).toMatchObject({
        status: expect.toBeOneOf([200, 201, 202, 204]),
      });
      const rows = await leftBy(answer.headers.get("x-request-id"));
      expect(rows).toMatchObject([
        {
          ...rule,
          actor_kind: visitor ? "participant" : signedIn ? "user" : "key",
          actor_role: visitor ? "participant" : "administrator",
          ...(participant && { participant_id: participant }),
        },
      ]);
    },
    60_000,
  );

  test("none of this was a fault of ours, and nothing that people are called or wrote is in the log", async () => {
    expect(failures).toEqual([]);
    const rows = await db.selectFrom("audit_entries").selectAll().execute();
    expect(rows.length).toBeGreaterThan(100);
    expect(JSON.stringify(rows)).not.toMatch(/canari/i);
    while ((await sealAudit(service)) > 0);
    const { body } = await call<AuditVerification>("GET", "/api/audit/verification");
    expect(body).toMatchObject({ ok: true, head: expect.stringMatching(/^\d+:[\da-f]{64}$/) });
    const again = await call<AuditVerification>("GET", `/api/audit/verification?expected=${body.head}`);
    expect(again.body.ok).toBe(true);
    expect(await refused("GET", "/api/audit/verification?expected=nonsense")).toMatchObject({ status: 422 });
  });
});

describe("the log", () => {
  test("tells an event with its place in the journal, and a repetition as such", async () => {
    const { id } = await enroll();
    const asked = { body: { type: "withdraw", reason: { code: "x" } }, headers: { "idempotency-key": "audit-once" } };
    const first = await call("POST", `/api/enrollments/${id}/events`, asked);
    const [row] = await leftBy(first.headers.get("x-request-id"));
    expect(row).toMatchObject({ action: "event.send", enrollment_id: id, sequence: expect.any(Number) });
    const journal = await call<{ items: { sequence: number; event: { type: string } }[] }>(
      "GET",
      `/api/enrollments/${id}/journal`,
    );
    const told = journal.body.items.find(({ event }) => event.type === "withdraw");
    expect(told?.sequence).toBeLessThanOrEqual(row?.sequence ?? 0);
    const again = await call("POST", `/api/enrollments/${id}/events`, asked);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const [repeated] = await leftBy(again.headers.get("x-request-id"));
    expect(JSON.parse(repeated?.details ?? "{}")).toEqual({ replayed: true });
  });

  test("is filtered and paged, newest first, for administrators", async () => {
    const { id, participant } = await enroll();
    clock.advance(60_000);
    const from = service.clock().toISOString();
    const headers = { "parcours-reason": encodeURIComponent("Rappel demandé par l’intéressée") };
    await call("GET", `/api/participants/${participant}`, { headers });
    await call("GET", `/api/enrollments/${id}`, { as: "coordinator" });
    await call("GET", "/api/participants?q=canari&site=lyon");
    const list = async (query: string) =>
      (await call<{ items: AuditView[]; next: string | null }>("GET", `/api/audit?${query}`)).body;
    const since = (await list(`from=${from}&person=${participant}`)).items;
    expect(since.map(({ action }) => action)).toEqual(["enrollment.read", "participant.read"]);
    expect(since[1]).toMatchObject({
      kind: "read",
      actor: { kind: "key", role: "administrator", name: "administrator" },
      reason: "Rappel demandé par l’intéressée",
      participant,
      details: {},
    });
    const [search] = (await list(`from=${from}&action=participant.list`)).items;
    expect(search?.details).toEqual({ count: 0, filters: ["q", "site"] });
    expect((await list(`to=${from}&from=${from}`)).items).toEqual([]);
    const one = since[0]!.actor.id;
    expect((await list(`actor=${one}&kind=read`)).items.every(({ actor }) => actor.id === one)).toBe(true);
    const whole = (await list("limit=200")).items.map((entry) => entry.id);
    const paged: string[] = [];
    for (let cursor: string | null = ""; cursor !== null && paged.length < 150;) {
      const page: { items: AuditView[]; next: string | null } = await list(
        `limit=40&to=${from}${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map((entry) => entry.id));
      cursor = page.next;
    }
    expect(new Set(paged).size).toBe(paged.length);
    const shared = paged.filter((entry) => whole.includes(entry));
    expect(shared).toEqual(whole.filter((entry) => paged.includes(entry)));
    for (const as of ["program_manager", "coordinator", "funder", "integrator"] as const) {
      expect(await refused("GET", "/api/audit", { as })).toMatchObject({ status: 403 });
      expect(await refused("GET", "/api/audit/verification", { as })).toMatchObject({ status: 403 });
    }
    const strangers = await call<{ items: AuditView[] }>("GET", "/api/audit", { as: "stranger" });
    expect(strangers.body.items.every(({ kind }) => kind === "key_use" || kind === "list")).toBe(true);
    for (const bad of ["%zz", "x".repeat(600), encodeURIComponent("a\u0000b")]) {
      const answer = await refused("GET", "/api/participants", { headers: { "parcours-reason": bad } });
      expect(answer.status).toBe(400);
    }
  });

  test("SEC-32 of a person's file tells who opened it by function, not by name", async () => {
    const id = await person();
    await call("GET", `/api/participants/${id}`, { as: "coordinator" });
    await call("PATCH", `/api/participants/${id}`, { body: { name: "Canari Trois" } });
    const { items } = (await call<{ items: AccessView[] }>("GET", `/api/participants/${id}/accesses`)).body;
    expect(items.map(({ action, kind, by }) => [action, kind, by.role])).toEqual([
      ["participant.change", "change", "administrator"],
      ["participant.read", "read", "coordinator"],
      ["participant.create", "change", "administrator"],
    ]);
    expect(Object.keys(items[0]!).toSorted()).toEqual(["action", "at", "by", "id", "kind"]);
    expect(await refused("GET", `/api/participants/${id}/accesses`, { as: "stranger" })).toMatchObject({ status: 404 });
    expect(await refused("GET", `/api/participants/${id}/accesses`, { as: "funder" })).toMatchObject({ status: 403 });
  });

  test("tells each key's first use in an hour, and each session once", async () => {
    const uses = async (): Promise<number> =>
      (await call<{ items: AuditView[] }>("GET", "/api/audit?kind=key_use&limit=200")).body.items.filter(
        ({ actor }) => actor.role === "funder",
      ).length;
    clock.advance(2 * 60 * 60_000);
    const before = await uses();
    for (let n = 0; n < 3; n += 1) await call("GET", "/api/programs", { as: "funder" });
    expect(await uses()).toBe(before + 1);
    clock.advance(60 * 60_000);
    await call("GET", "/api/programs", { as: "funder" });
    expect(await uses()).toBe(before + 2);

    const member = await addPerson(service, organization, "coordinator");
    const browser = openBrowser(api);
    const { email, password } = member;
    await browser.send("POST", "/api/session", { body: { email, password } });
    await browser.send("GET", "/api/participants");
    await browser.send("GET", "/api/participants");
    await browser.send("DELETE", "/api/session");
    const asked = `/api/audit?actor=${member.id}`;
    const { items } = (await call<{ items: AuditView[] }>("GET", asked)).body;
    expect(items.map(({ action }) => action).toSorted()).toEqual([
      "participant.list",
      "participant.list",
      "session.begin",
      "session.sign_out",
    ]);
    for (const { actor, origin } of items) {
      expect(actor).toMatchObject({ kind: "user", role: "coordinator", member: member.member, name: "Camille Roux" });
      expect(origin.session).toMatch(/^ses_/);
    }
  });
});
