import { listEvidence, listMails } from "@parcours/store";
import { beforeEach, describe, expect, test } from "vitest";
import { contentOf } from "../mail/queue.ts";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import {
  enroll,
  expectConsistent,
  newPerson,
  publishDefinition,
  runAllEffects,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import type { ContractFile } from "./describe.ts";
import type { EvidenceFile } from "./evidence/file.ts";
import { verifyEvidence } from "./evidence/verify.ts";
import type { PortalContract } from "./portal-view.ts";

const points: { at: ((point: string) => void) | undefined } = { at: undefined };
const api = await openTestApi({ at: (point) => points.at?.(point) });
const { admin, clock, organization, service, request } = api;
const db = service.store.within(organization);

type Contracts = Record<
  string,
  { paper?: boolean; signing: string; notice?: string; expires?: string; reminders?: string[] }
>;
const definition = welcomeProgram() as { meta: { contracts: Contracts } };
definition.meta.contracts["charter"] = { ...definition.meta.contracts["charter"]!, paper: true, notice: "P1M" };
await publishDefinition(admin, definition);
const parallel = welcomeProgram("parallel") as { meta: { contracts: Contracts } };
parallel.meta.contracts["charter"] = { ...parallel.meta.contracts["charter"]!, signing: "any-order", paper: false };
await publishDefinition(admin, parallel);

beforeEach(() => {
  points.at = undefined;
  clock.advance(60 * 60_000);
});

/** The newest mail of a kind to an address. */
const mailTo = async (email: string, kind: string): Promise<string> => {
  const { items } = await listMails(db, organization, { limit: 200 });
  const found = items
    .filter((mail) => mail.recipient === email && mail.kind === kind)
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  return found[0] === undefined ? "" : contentOf(service, found[0].content).text;
};
const mailsTo = async (email: string, kind: string): Promise<number> =>
  (await listMails(db, organization, { limit: 200 })).items.filter(
    (mail) => mail.recipient === email && mail.kind === kind,
  ).length;

let count = 0;
/** Somebody whose charter is open, with an address of their own. */
const withCharter = async (more: { birthDate?: string; program?: string; guardian?: string } = {}) => {
  const email = `person-${(count += 1)}@example.org`;
  const attributes = more.guardian === undefined ? {} : { guardianEmail: more.guardian };
  const participant = await newPerson(admin, {
    name: "Ada Martin",
    email,
    birthDate: more.birthDate ?? "1990-05-02",
    attributes,
  });
  const { id: enrollment } = await enroll(admin, { program: more.program ?? "welcome", participant });
  await send(admin, enrollment, "form.application.submitted", { data: { motivation: "x" } });
  await runAllEffects(service);
  const { body } = await api.call<{ items: ContractFile[] }>("GET", `/api/participants/${participant}/contracts`);
  const contract = body.items.find((one) => one.enrollment === enrollment)!;
  return { participant, enrollment, email, contract, id: contract.id };
};

/** Comes in by the newest link to sign that was mailed to an address. */
const comeIn = async (email: string) => {
  const browser = openBrowser(api);
  const token = /#(\S+)/.exec(await mailTo(email, "portal_signature"))?.[1] ?? "";
  expect((await browser.send("POST", "/api/portal/session", { body: { token } })).status).toBe(200);
  const post = async (what: string, body: object = {}) =>
    await browser.send("POST", `/api/portal/contract/${what}`, { body });
  return {
    browser,
    post,
    look: async () => (await browser.send<PortalContract>("GET", "/api/portal/contract")).body,
    code: async (): Promise<string> => {
      expect((await post("code")).status).toBe(202);
      return /(\d{6})/.exec(await mailTo(email, "portal_code"))?.[1] ?? "";
    },
  };
};

const signAs = async (email: string, name = "Ada Martin") => {
  const seat = await comeIn(email);
  const { consent } = await seat.look();
  await seat.post("read");
  const code = await seat.code();
  return {
    ...seat,
    consent: consent.hash,
    code,
    sign: async () => await seat.post("sign", { name, code, consent: consent.hash }),
  };
};

/** Somebody of the organization, signed in. */
const staff = async (role: "coordinator" | "administrator" = "coordinator") => {
  const { email, password } = await addPerson(service, organization, role);
  const browser = openBrowser(api);
  await browser.send("POST", "/api/session", { body: { email, password } });
  return browser;
};
const fileOf = async (id: string): Promise<ContractFile> =>
  (await api.call<ContractFile>("GET", `/api/contracts/${id}/file`)).body;

const signInOffice = async (id: string) => {
  const browser = await staff();
  const { body } = await browser.send<ContractFile>("GET", `/api/contracts/${id}/file`);
  const { consent } = body.may.sign!;
  return await browser.send("POST", `/api/contracts/${id}/sign`, { body: { consent: consent.hash } });
};
const evidenceOf = async (id: string): Promise<{ text: string; file: EvidenceFile }> => {
  const { text } = await api.call("GET", `/api/contracts/${id}/evidence.json`);
  return { text, file: JSON.parse(text) as EvidenceFile };
};
const pdfOf = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await request("GET", path)).arrayBuffer());
const kindsOf = async (id: string): Promise<string[]> =>
  (await listEvidence(db, organization, id)).map(({ kind, role }) => (role === null ? kind : `${kind} ${role}`));

describe("a contract signed by a person and by the organization", () => {
  test("SIG-01 SIG-02 SIG-05 SIG-06 from the link to a record that anybody can check", async () => {
    const { id, email, enrollment } = await withCharter();
    expect(await fileOf(id)).toMatchObject({
      status: "open",
      pdfHash: expect.stringMatching(/^[\da-f]{64}$/) as string,
    });
    const ada = await signAs(email);
    expect(await ada.look()).toMatchObject({
      title: "Charter",
      signature: "simple electronic signature (eIDAS art. 25.1)",
      text: [{ type: "paragraph", content: [{ text: "Between us and " }, { text: "Ada Martin" }, { text: "." }] }],
      self: { role: "participant", next: true, read: true },
    });
    expect(await ada.sign()).toMatchObject({ status: 200, body: { self: { status: "signed", next: false } } });
    await runAllEffects(service);
    expect(await signInOffice(id)).toMatchObject({ status: 200, body: { status: "completed" } });
    await runAllEffects(service);
    expect(await kindsOf(id)).toEqual([
      "opened",
      "frozen",
      "asked participant",
      "shown participant",
      "read participant",
      "code_sent participant",
      "signed participant",
      "asked coordinator",
      "signed coordinator",
      "completed",
      "copy_sent participant",
    ]);
    const run = await api.call<{ stages: string[] }>("GET", `/api/enrollments/${enrollment}`);
    expect(run.body.stages).toEqual(["missions"]);
    const { text, file } = await evidenceOf(id);
    const pdf = await pdfOf(`/api/contracts/${id}/document.pdf`);
    expect(verifyEvidence(Buffer.from(text), { pdf })).toMatchObject({ ok: true, pdf: "same", faults: [] });
    const signed = file.events.find(({ kind }) => kind === "signed")!.facts;
    expect(signed).toMatchObject({
      means: "portal",
      name: "Ada Martin",
      pdfHash: file.document.pdfHash,
      consent: { sentence: expect.stringContaining("simple electronic signature (eIDAS art. 25.1)") as string },
      identified: { by: "link_and_code", link: { to: email } },
      device: { session: expect.stringMatching(/^pse_/) as string },
    });
    const known = await api.call<{ items: { fingerprint: string }[] }>("GET", "/api/organization/signing-keys");
    const { fingerprint } = known.body.items[0]!;
    expect(verifyEvidence(Buffer.from(text), { expectedKey: fingerprint }).ok).toBe(true);
    expect(verifyEvidence(Buffer.from(text), { expectedKey: "0".repeat(32) }).faults).toEqual([
      { kind: "key_not_expected" },
    ]);
    await expectConsistent(admin, (await api.call<{ id: string }>("GET", "/api/programs/welcome")).body.id);
  });
});

void fireDueTimers;
