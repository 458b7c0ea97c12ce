import { listEvidence, listMails } from "@parcours/store";
import { beforeEach, expect } from "vitest";
import type { ContractFile } from "../contracts/describe.ts";
import type { EvidenceFile } from "../contracts/evidence/file.ts";
import type { PortalContract } from "../contracts/portal-view.ts";
import { contentOf } from "../mail/queue.ts";
import { addPerson } from "./add-member.ts";
import { openBrowser } from "./browser.ts";
import { enroll, newPerson, send } from "./enroll.ts";
import { openTestApi } from "./open-test-api.ts";
import type { TestServiceOptions } from "./open-test-service.ts";
import { publishDefinition } from "./publish-definition.ts";
import { runAllEffects } from "./run-all-effects.ts";
import { welcomeProgram } from "./welcome-program.ts";

/**
 * The API with two programs whose charter is to be signed (`welcome`: in order, on paper too, with notice, and amended;
 * `parallel`: in any order), and all that one needs to sign it as somebody outside or of the organization.
 */
export const openContracts = async (options: Pick<TestServiceOptions, "around"> = {}) => {
  const points: { at: ((point: string) => void) | undefined } = { at: undefined };
  const api = await openTestApi({ ...options, at: (point) => points.at?.(point) });
  const { admin, clock, organization, service, request } = api;
  const db = service.store.within(organization);

  type Contracts = Record<
    string,
    { paper?: boolean; signing: string; notice?: string; expires?: string; reminders?: string[] }
  >;
  const definition = welcomeProgram() as {
    meta: { contracts: Contracts };
    states: { active: { states: { missions: { on: Record<string, object> } } } };
  };
  definition.states.active.states.missions.on["amend"] = {
    actions: [{ type: "openContract", params: { contract: "charter", as: "amendment" } }],
    meta: { label: { fr: "Avenant", en: "Amend" } },
  };
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
    const consent = (await seat.look()).consent.hash;
    await seat.post("read");
    const code = await seat.code();
    const sign = async () => await seat.post("sign", { name, code, consent });
    return { ...seat, consent, code, another: seat.code, sign };
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

  const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
  const handIn = async (id: string, query: string, file: Uint8Array<ArrayBuffer> = PICTURE) =>
    await request("POST", `/api/contracts/${id}/paper?signedOn=2026-03-01${query}`, {
      file,
      headers: { "parcours-file-title": encodeURIComponent("Camille Roux"), "parcours-file-name": "scan.jpg" },
    });
  const stageOf = async (enrollment: string): Promise<string[]> =>
    (await api.call<{ stages: string[] }>("GET", `/api/enrollments/${enrollment}`)).body.stages;
  return {
    api,
    admin,
    clock,
    db,
    organization,
    service,
    points,
    mailsTo,
    withCharter,
    comeIn,
    signAs,
    staff,
    fileOf,
    signInOffice,
    evidenceOf,
    pdfOf,
    kindsOf,
    handIn,
    stageOf,
    picture: PICTURE,
  };
};
