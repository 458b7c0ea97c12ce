import { describe, expect, test } from "vitest";
import { runAllEffects, send } from "../testing/index.ts";
import { openContracts } from "../testing/open-contracts.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import type { ContractFile } from "./describe.ts";
import { verifyEvidence } from "./evidence/verify.ts";

const contracts = await openContracts();
const { api, admin, clock, picture, service } = contracts;
const {
  comeIn,
  evidenceOf,
  fileOf,
  handIn,
  kindsOf,
  mailsTo,
  pdfOf,
  signAs,
  signInOffice,
  staff,
  stageOf,
  withCharter,
} = contracts;

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
    expect((await handIn(id, "", new TextEncoder().encode("<script>"))).status).toBe(422);
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
    expect(await pdfOf(`/api/contracts/${id}/papers/${file.papers[0]!.id}`)).toEqual(picture);
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

  test("taken back while it is open by whoever works in the program; in force by those who may act in any role", async () => {
    const body = { reason: "La famille refuse le papier." };
    const [open, inForce] = [await withCharter(), await withCharter()];
    const coordinator = await staff();
    const look = await coordinator.send<ContractFile>("GET", `/api/contracts/${open.id}/file`);
    expect(look.body.may).toMatchObject({ void: true });
    expect(await coordinator.send("POST", `/api/contracts/${open.id}/void`, { body })).toMatchObject({
      status: 200,
      body: { status: "voided" },
    });
    expect((await evidenceOf(open.id)).file.events.at(-1)).toMatchObject({ kind: "voided", facts: body });
    expect((await coordinator.send("POST", `/api/contracts/${open.id}/void`, { body })).status).toBe(403);

    await send(admin, inForce.enrollment, "contract.charter.completed");
    await runAllEffects(service);
    expect((await fileOf(inForce.id)).may.void).toBe(true);
    expect((await coordinator.send("POST", `/api/contracts/${inForce.id}/void`, { body })).status).toBe(403);
    const office = await staff("administrator");
    expect(await office.send("POST", `/api/contracts/${inForce.id}/void`, { body })).toMatchObject({
      status: 200,
      body: { status: "voided" },
    });
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

test("nothing here was a fault of ours", () => expect(api.failures).toEqual([]));
