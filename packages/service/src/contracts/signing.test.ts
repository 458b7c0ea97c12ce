import { listEvidence, listMails } from "@parcours/store";
import { beforeEach, describe, expect, test } from "vitest";
import fc from "fast-check";
import { contentOf } from "../mail/queue.ts";
import { createPortalLink } from "../portal/create-link.ts";
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
import { consentTo } from "./consent.ts";
import type { ContractFile } from "./describe.ts";
import { beginningOf, linkOf } from "./evidence/chain.ts";
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

const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
const handIn = async (id: string, query: string, file: Uint8Array<ArrayBuffer> = PICTURE) =>
  await request("POST", `/api/contracts/${id}/paper?signedOn=2026-03-01${query}`, {
    file,
    headers: { "parcours-file-title": encodeURIComponent("Camille Roux"), "parcours-file-name": "scan.jpg" },
  });
const stageOf = async (enrollment: string): Promise<string[]> =>
  (await api.call<{ stages: string[] }>("GET", `/api/enrollments/${enrollment}`)).body.stages;

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

describe("whose turn it is", () => {
  test("C1 a minor’s guardian signs after them, the organization last, each asked when it is their turn", async () => {
    const guardian = "guardian@example.org";
    const { id, email } = await withCharter({ birthDate: "2009-06-01", guardian });
    expect(await mailsTo(guardian, "portal_signature")).toBe(0);
    const office = await staff();
    const { body } = await office.send<ContractFile>("GET", `/api/contracts/${id}/file`);
    expect(body.parties.map(({ role, next, signsIn }) => [role, next, signsIn])).toEqual([
      ["participant", true, "portal"],
      ["guardian", false, "portal"],
      ["coordinator", false, "studio"],
    ]);
    expect(body.may).toMatchObject({ sign: null, remind: true, void: false });
    const consent = consentTo("Charter", "en").hash;
    const early = await office.send("POST", `/api/contracts/${id}/sign`, { body: { consent } });
    expect(early).toMatchObject({ status: 409, body: { code: "wrong_state" } });
    await (await signAs(email)).sign();
    await runAllEffects(service);
    const seat = await signAs(guardian, "Grace Martin");
    expect(await seat.look()).toMatchObject({ self: { role: "guardian", next: true } });
    expect(await seat.sign()).toMatchObject({ status: 200 });
    await runAllEffects(service);
    expect((await signInOffice(id)).body).toMatchObject({ status: "completed" });
    const signed = (await evidenceOf(id)).file.events.filter(({ kind }) => kind === "signed");
    expect(signed.map(({ role }) => role)).toEqual(["participant", "guardian", "coordinator"]);
  });

  test("two parties sign at once where the order is free", async () => {
    const { id, email, enrollment } = await withCharter({ program: "parallel" });
    const ada = await signAs(email);
    const [one, other] = await Promise.all([ada.sign(), signInOffice(id)]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(await stageOf(enrollment)).toEqual(["missions"]);
    const { text } = await evidenceOf(id);
    expect(verifyEvidence(Buffer.from(text)).faults).toEqual([]);
    expect((await kindsOf(id)).filter((kind) => /^(signed|completed)/.test(kind)).toSorted()).toEqual([
      "completed",
      "signed coordinator",
      "signed participant",
    ]);
  });

  test("a key does not sign, and nobody signs for a party outside", async () => {
    const { id } = await withCharter({ program: "parallel" });
    const consent = consentTo("Charter", "en").hash;
    expect(await api.refused("POST", `/api/contracts/${id}/sign`, { body: { consent } })).toMatchObject({
      status: 403,
    });
    const office = await staff("administrator");
    const body = { consent, role: "participant" };
    expect(await office.send("POST", `/api/contracts/${id}/sign`, { body })).toMatchObject({ status: 403 });
    const other = { consent: "0".repeat(64) };
    expect(await office.send("POST", `/api/contracts/${id}/sign`, { body: other })).toMatchObject({ status: 422 });
  });

  test("a link opens its own contract only, and a file those of its person", async () => {
    const [one, other] = [await withCharter(), await withCharter()];
    const seat = await comeIn(one.email);
    expect((await seat.look()).id).toBe(one.id);
    const { url } = await createPortalLink(admin, {
      purpose: "file",
      participant: one.participant,
      name: "Ada Martin",
      email: one.email,
      language: "en",
    });
    const browser = openBrowser(api);
    await browser.send("POST", "/api/portal/session", { body: { token: url.split("#")[1]! } });
    const look = async (name: string) =>
      await browser.send<PortalContract>("GET", `/api/portal/contract?contract=${name}`);
    expect((await look(one.id)).body.id).toBe(one.id);
    expect((await look(`${one.enrollment}~charter`)).body.id).toBe(one.id);
    expect((await look(other.id)).status).toBe(404);
    expect((await look(`${other.enrollment}~charter`)).status).toBe(404);
    expect((await browser.send("GET", "/api/portal/contract")).status).toBe(404);
  });
});

describe("SIG-03 the code", () => {
  test("is of no use after five wrong ones, or ten minutes; another one is", async () => {
    const { id, email } = await withCharter();
    const ada = await signAs(email);
    const wrong = ada.code === "000000" ? "000001" : "000000";
    const attempt = async (code: string) => await ada.post("sign", { name: "Ada", code, consent: ada.consent });
    for (let left = 4; left >= 0; left -= 1) {
      const { status, body } = await attempt(wrong);
      expect({ status, body }).toMatchObject({ status: 422, body: { errors: [{ path: "/code" }] } });
    }
    expect((await attempt(ada.code)).status).toBe(422);
    expect((await kindsOf(id)).filter((kind) => kind === "code_wrong participant")).toHaveLength(5);
    const late = await ada.code2();
    clock.advance(11 * 60_000);
    expect((await attempt(late)).status).toBe(422);
    expect((await attempt(await ada.code2())).status).toBe(200);
    const { text } = await evidenceOf(id);
    expect(verifyEvidence(Buffer.from(text)).faults).toEqual([]);
  });

  test("is sent five times an hour, and only once the document was read", async () => {
    const { email } = await withCharter();
    const ada = await comeIn(email);
    expect((await ada.post("code")).status).toBe(409);
    await ada.post("read");
    for (let sent = 0; sent < 5; sent += 1) expect((await ada.post("code")).status).toBe(202);
    expect((await ada.post("code")).status).toBe(429);
    expect(await ada.post("sign", { name: "A", code: "000000", consent: "0".repeat(64) })).toMatchObject({
      status: 422,
    });
  });

  test("signs once, however often one clicks", async () => {
    const { id, email } = await withCharter();
    const ada = await signAs(email);
    const answers = await Promise.all([ada.sign(), ada.sign(), ada.sign()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await kindsOf(id)).filter((kind) => kind.startsWith("signed"))).toEqual(["signed participant"]);
    await runAllEffects(service);
    await runAllEffects(service);
    expect((await kindsOf(id)).filter((kind) => kind === "asked coordinator")).toHaveLength(1);
  });
});

describe("SIG-06 one transaction", () => {
  test("what is stopped before the commit has changed nothing, and can be done again", async () => {
    const { id, email, enrollment } = await withCharter();
    const ada = await signAs(email);
    const before = await kindsOf(id);
    points.at = (point) => {
      if (point === "before-commit") throw new Error("killed");
    };
    expect((await ada.sign()).status).toBe(500);
    points.at = undefined;
    expect(await kindsOf(id)).toEqual(before);
    expect(await stageOf(enrollment)).toEqual(["charter"]);
    expect((await fileOf(id)).parties[0]).toMatchObject({ status: "asked", signedAt: null });
    expect((await ada.sign()).status).toBe(200);
  });
});

describe("what becomes of a contract", () => {
  test("declined with a reason", async () => {
    const { id, email, enrollment } = await withCharter();
    const ada = await comeIn(email);
    const { status, body } = await ada.post("decline", { reason: "Pas maintenant." });
    expect({ status, body }).toMatchObject({ status: 200, body: { status: "declined", self: { status: "declined" } } });
    expect(await stageOf(enrollment)).toEqual(["withdrawn"]);
    const declined = (await evidenceOf(id)).file.events.find(({ kind }) => kind === "declined");
    expect(declined).toMatchObject({ role: "participant", facts: { reason: "Pas maintenant." } });
    expect((await ada.post("code")).status).toBe(409);
  });

  test("signed on paper: told by its content, with who saw it", async () => {
    const { id, enrollment } = await withCharter();
    expect((await handIn(id, "", new TextEncoder().encode("<script>") as Uint8Array<ArrayBuffer>)).status).toBe(422);
    expect((await handIn(id, "&roles=coordinator")).status).toBe(409);
    expect((await handIn(id, "&roles=participant")).status).toBe(200);
    await runAllEffects(service);
    expect((await signInOffice(id)).body).toMatchObject({ status: "completed" });
    expect(await stageOf(enrollment)).toEqual(["missions"]);
    const { text, file } = await evidenceOf(id);
    expect(verifyEvidence(Buffer.from(text)).faults).toEqual([]);
    expect(file.papers).toMatchObject([{ roles: ["participant"], witness: "Camille Roux", mediaType: "image/jpeg" }]);
    expect(file.events.find(({ kind }) => kind === "signed")).toMatchObject({
      facts: { means: "paper", paper: { sha256: file.papers[0]!.sha256 } },
    });
    expect(await pdfOf(`/api/contracts/${id}/papers/${file.papers[0]!.id}`)).toEqual(PICTURE);
    const elsewhere = await withCharter({ program: "parallel" });
    expect((await handIn(elsewhere.id, "")).status).toBe(403);
  });

  test("reminders leave once, and it expires", async () => {
    const { id, email, enrollment } = await withCharter();
    expect(await mailsTo(email, "portal_signature")).toBe(1);
    clock.advance(3 * 86_400_000);
    await fireDueTimers(service);
    await runAllEffects(service);
    await fireDueTimers(service);
    await runAllEffects(service);
    expect(await mailsTo(email, "portal_signature")).toBe(2);
    const remind = async () => (await api.call("POST", `/api/contracts/${id}/remind`)).status;
    expect(await remind()).toBe(429);
    clock.advance(11 * 60_000);
    expect(await remind()).toBe(200);
    expect(await mailsTo(email, "portal_signature")).toBe(3);
    expect((await comeIn(email)).look).toBeDefined();
    clock.advance(14 * 86_400_000);
    await fireDueTimers(service);
    await runAllEffects(service);
    expect(await stageOf(enrollment)).toEqual(["expired"]);
    expect((await kindsOf(id)).at(-1)).toBe("expired");
    expect(await remind()).toBe(409);
  });

  test("nobody is asked without an address; once there is one, a reminder asks", async () => {
    const { id, email, participant } = await withCharter({ birthDate: "2009-06-01" });
    await (await signAs(email)).sign();
    await runAllEffects(service);
    expect((await fileOf(id)).parties[1]).toMatchObject({
      role: "guardian",
      status: "waiting",
      next: true,
      email: null,
    });
    expect((await api.call("POST", `/api/contracts/${id}/remind`)).status).toBe(409);
    await api.call("PATCH", `/api/participants/${participant}`, {
      body: { attributes: { guardianEmail: "late@example.org" } },
    });
    await runAllEffects(service);
    expect((await api.call("POST", `/api/contracts/${id}/remind`)).status).toBe(200);
    expect(await mailsTo("late@example.org", "portal_signature")).toBe(1);
    expect((await fileOf(id)).parties[1]).toMatchObject({ status: "asked", email: "late@example.org" });
  });

  test("taken back by those who may act in any role", async () => {
    const { id } = await withCharter();
    const body = { reason: "Opened by mistake." };
    expect(await (await staff()).send("POST", `/api/contracts/${id}/void`, { body })).toMatchObject({ status: 403 });
    const office = await staff("administrator");
    expect(await office.send("POST", `/api/contracts/${id}/void`, { body })).toMatchObject({
      body: { status: "voided" },
    });
    expect((await evidenceOf(id)).file.events.at(-1)).toMatchObject({ kind: "voided", facts: body });
  });

  test("amended, then ended early after its notice", async () => {
    const { id, enrollment, participant } = await withCharter();
    await send(admin, enrollment, "contract.charter.completed");
    await runAllEffects(service);
    await send(admin, enrollment, "amend");
    await runAllEffects(service);
    const { body } = await api.call<{ items: ContractFile[] }>("GET", `/api/participants/${participant}/contracts`);
    expect(body.items.map(({ instance, status, as }) => [instance, status, as])).toEqual([
      [2, "open", "amendment"],
      [1, "completed", "amendment"],
    ]);
    await send(admin, enrollment, "contract.charter.completed");
    await runAllEffects(service);
    const amended = body.items[0]!.id;
    const office = await staff();
    const path = `/api/contracts/${amended}/terminate`;
    const { body: ending } = await office.send<ContractFile>("POST", path, { body: { reason: "Déménage." } });
    expect(ending).toMatchObject({ status: "completed", may: { terminate: false } });
    expect(ending.endsAt!.slice(0, 7)).not.toBe(clock.now().toISOString().slice(0, 7));
    expect((await office.send("POST", path, { body: { reason: "Déménage." } })).status).toBe(409);
    clock.advance(32 * 86_400_000);
    await runAllEffects(service);
    expect((await fileOf(amended)).status).toBe("terminated");
    expect((await kindsOf(amended)).slice(-2)).toEqual(["notice_given", "terminated"]);
    expect(verifyEvidence(Buffer.from((await evidenceOf(id)).text)).faults).toEqual([]);
  });
});

describe("SIG-01 whatever is changed afterwards is found", () => {
  const rows = async (id: string) => (await evidenceOf(id)).text;
  const faultsOf = async (id: string) => verifyEvidence(Buffer.from(await rows(id))).faults.map(({ kind }) => kind);

  test("in the database: an event, its hash, a row, the text", async () => {
    const { id } = await withCharter();
    const at = (position: number) =>
      db.updateTable("contract_evidence").where("contract_id", "=", id).where("position", "=", position);
    const [first] = await listEvidence(db, organization, id);
    await at(1)
      .set({ facts: first!.facts.replace("Ada Martin", "Eve Martin") })
      .execute();
    expect(await faultsOf(id)).toContain("event_changed");
    await at(1)
      .set({
        hash: linkOf(beginningOf(organization, id), 1, {
          ...first!,
          facts: JSON.parse(first!.facts.replace("Ada Martin", "Eve Martin")) as object as Record<string, unknown>,
        }),
        facts: first!.facts.replace("Ada Martin", "Eve Martin"),
      })
      .execute();
    expect(await faultsOf(id)).toContain("event_forged");
    await at(1).set({ facts: first!.facts, hash: first!.hash }).execute();
    expect(await faultsOf(id)).toEqual([]);
    await db.deleteFrom("contract_evidence").where("contract_id", "=", id).where("position", "=", 2).execute();
    expect(await faultsOf(id)).toContain("event_missing");
    const other = await withCharter();
    await db
      .updateTable("contract_documents")
      .set({ html: "<p>Autre chose</p>" })
      .where("contract_id", "=", other.id)
      .execute();
    expect(await faultsOf(other.id)).toContain("text_changed");
  });

  test("in the files: any byte", async () => {
    const { id, email } = await withCharter();
    await (await signAs(email)).sign();
    const evidence = Buffer.from((await evidenceOf(id)).text);
    const pdf = await pdfOf(`/api/contracts/${id}/document.pdf`);
    expect(verifyEvidence(evidence, { pdf }).ok).toBe(true);
    fc.assert(
      fc.property(fc.nat({ max: evidence.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = Buffer.from(evidence);
        changed[place] = changed[place]! ^ flip;
        return !verifyEvidence(changed).ok;
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.nat({ max: pdf.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = new Uint8Array(pdf);
        changed[place] = changed[place]! ^ flip;
        return verifyEvidence(evidence, { pdf: changed }).pdf === "changed";
      }),
      { numRuns: 50 },
    );
    expect(verifyEvidence(Buffer.from("{}"))).toMatchObject({ ok: false, faults: [{ kind: "not_evidence" }] });
    expect(verifyEvidence(Buffer.concat([evidence, Buffer.from(" ")])).ok).toBe(false);
  });
});

test("nothing here was a fault of ours", () => {
  expect(api.failures.map((error) => (error as Error).message)).toEqual(["killed"]);
});
