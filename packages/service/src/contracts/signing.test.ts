import { listEvidence } from "@parcours/store";
import { assert as assertProperty, integer, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { createPortalLink } from "../portal/create-link.ts";
import { openBrowser } from "../testing/browser.ts";
import { expectConsistent, runAllEffects } from "../testing/index.ts";
import { openContracts } from "../testing/open-contracts.ts";
import { consentTo } from "./consent.ts";
import type { ContractFile } from "./describe.ts";
import { beginningOf, linkOf } from "./evidence/chain.ts";
import { verifyEvidence } from "./evidence/verify.ts";
import type { PortalContract } from "./portal-view.ts";

const contracts = await openContracts();
const { api, admin, clock, db, organization, points, service } = contracts;
const { comeIn, evidenceOf, fileOf, kindsOf, mailsTo, pdfOf, signAs, signInOffice, staff, stageOf, withCharter } =
  contracts;

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
    expect(body.may).toMatchObject({ sign: null, remind: true, void: true });
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
    const late = await ada.another();
    clock.advance(11 * 60_000);
    expect((await attempt(late)).status).toBe(422);
    expect((await attempt(await ada.another())).status).toBe(200);
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
    assertProperty(
      property(nat({ max: evidence.length - 1 }), integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = Buffer.from(evidence);
        changed[place] = changed[place]! ^ flip;
        return !verifyEvidence(changed).ok;
      }),
      // A part loses its name, and what is looked for in it is not there.
      { numRuns: 300, examples: [[evidence.indexOf('"facts"') + 1, 1]] },
    );
    assertProperty(
      property(nat({ max: pdf.length - 1 }), integer({ min: 1, max: 255 }), (place, flip) => {
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
