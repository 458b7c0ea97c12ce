import { listMails } from "@parcours/store";
import { contentOf } from "../../mail/queue.ts";
import { createPortalLink } from "../../portal/create-link.ts";
import { addPerson } from "../add-member.ts";
import { openBrowser } from "../browser.ts";
import { openTestApi } from "../open-test-api.ts";
import { duoProgram, mentorProgram } from "../pair-programs.ts";
import { publishUnchecked } from "../publish-unchecked.ts";
import { runAllEffects } from "../run-all-effects.ts";
import { stuckProgram } from "../stuck-program.ts";
import { welcomeProgram } from "../welcome-program.ts";

export interface Made {
  id: string;
}

/** A call of one route. */
export interface Sample {
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

/** Calls by route: each is made anew when it is asked for. */
export type SampleCalls = Record<string, () => Promise<Sample> | Sample>;

/** The smallest picture that counts as one. */
export const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
export const SHEET = {
  kind: "sheet",
  title: "One",
  program: "welcome",
  role: "integrator",
  settings: { columns: ["enrollment"] },
};
export const TRAINING = { program: "mentor", kind: "training", startsAt: "2026-03-02T17:00:00.000Z" };
export const listOfPeople = {
  fileName: "canari.csv",
  content: Buffer.from("nom;mail\nCanari;c@example.org\n").toString("base64"),
};

export type Scene = Awaited<ReturnType<typeof openScene>>;

/** The API with programs, and whatever its routes are called for: people, contracts that wait, visitors of the portal. */
export const openScene = async () => {
  const api = await openTestApi();
  const { admin, call, organization, service } = api;
  const db = service.store.within(organization);
  await call("POST", "/api/programs", { body: { definition: welcomeProgram() } });
  await call("POST", "/api/programs/welcome/versions");
  await publishUnchecked(admin, stuckProgram());
  await publishUnchecked(admin, mentorProgram());
  await publishUnchecked(admin, duoProgram());
  const onPaper = welcomeProgram("on-paper") as { meta: { contracts: Record<string, object> } };
  onPaper.meta.contracts["charter"] = { ...onPaper.meta.contracts["charter"], paper: true };
  await publishUnchecked(admin, onPaper);

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
  const firstOf = async (path: string): Promise<string> =>
    (await call<{ items: Made[] }>("GET", path)).body.items[0]!.id;
  /** Two people who are a pair. */
  const duo = async () => {
    const [mentor, mentee] = [await enroll("mentor"), await enroll("mentor")];
    const members = { mentor: mentor.id, mentee: mentee.id };
    const id = await make("/api/enrollments", { program: "duo", members });
    return { id, program: "duo", mentee: mentee.id, participant: mentee.participant };
  };
  /** A group moment where somebody is expected. */
  const training = async () => {
    const { id: expected } = await enroll("mentor");
    return { id: await make("/api/group-sessions", { ...TRAINING, people: [expected] }), expected };
  };
  const webhook = async (): Promise<string> =>
    await make("/api/webhooks", { url: "http://127.0.0.1:9000/hook", types: ["*"] });
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
  const brought = async (): Promise<string> => await make("/api/imports", listOfPeople);

  return {
    ...api,
    db,
    make,
    person,
    enroll,
    send,
    active,
    firstOf,
    webhook,
    connector,
    cohort,
    invitation,
    site,
    referral,
    deadEffect,
    signIn,
    inPortal,
    toSign,
    byLink,
    codeFor,
    ofContract,
    asVisitor,
    ofPerson,
    ofEnrollment,
    duo,
    training,
    view,
    note,
    brought,
  };
};
