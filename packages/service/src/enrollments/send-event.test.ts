import { expect, test } from "vitest";
import { createParticipant } from "../participants/create.ts";
import { createService } from "../service.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import { entriesOf, expectReplayable, openTestService, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { sendEvent, type SentEvent } from "./send-event.ts";
import { startEnrollment } from "./start.ts";

const { admin, as, clock, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

let people = 0;
const begin = async (birthDate: string | null = "1990-05-02") => {
  people += 1;
  const { value } = await createParticipant(admin, { name: `Person ${people}`, email: "a@b.org", birthDate });
  return (await startEnrollment(admin, { program: "welcome", participant: value.participant.id })).value.id;
};
const send = async (enrollment: string, type: string, more: Partial<SentEvent> = {}, key?: string) => {
  const requested = key === undefined ? undefined : { key, route: "events", fingerprint: JSON.stringify([type, more]) };
  return await sendEvent(admin, { enrollment, event: { type, ...more }, key: requested });
};
const apply = async (enrollment: string) =>
  (await send(enrollment, "form.application.submitted", { data: { motivation: "Help" } })).value.enrollment;
const join = async () => {
  const id = await begin();
  await apply(id);
  await send(id, "contract.charter.completed");
  return id;
};

test("a person is led from application to exit; the journal replays to what is stored", async () => {
  const id = await begin();
  const applied = await apply(id);
  expect(applied).toMatchObject({ status: "active", stages: ["charter"], revision: 2, data: { motivation: "Help" } });
  expect(applied.contracts).toMatchObject([{ contract: "charter", status: "open" }]);
  await send(id, "contract.charter.signed", { as: "participant" });
  const signed = await send(id, "contract.charter.signed", { as: "coordinator" });
  expect(signed.value.enrollment.stages).toEqual(["missions"]);
  expect(signed.value.enrollment.tasks).toMatchObject([{ task: "call", title: "Call", status: "open" }]);
  const left = await send(id, "leave", { reason: { code: "moved" } });
  expect(left.value.enrollment).toMatchObject({ status: "done", outcome: "completed", exit: "left", next: [] });
  await expectReplayable(admin, [id]);
});

test("events that cannot be are refused by name, and leave nothing behind", async () => {
  const id = await begin();
  await expect(send(id, "dance")).rejects.toMatchObject({
    code: "invalid_input",
    details: { errors: [{ path: "/type" }] },
  });
  await expect(send(id, "xstate.after.reply.application")).rejects.toMatchObject({ code: "invalid_input" });
  await expect(send(id, "leave")).rejects.toMatchObject({
    code: "wrong_state",
    details: { extra: { accepted: ["form.application.submitted", "withdraw"] } },
  });
  await expect(send(id, "withdraw")).rejects.toMatchObject({
    code: "invalid_input",
    details: { errors: [{ path: "/reason" }] },
  });
  await expect(send(id, "form.application.submitted", { data: { motivation: 3 } })).rejects.toMatchObject({
    code: "invalid_input",
    details: { errors: [{ path: "/data/motivation" }] },
  });
  await expect(send(id, "withdraw", { occurredAt: "2030-01-01T00:00:00Z" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(send("enr_nobody", "withdraw")).rejects.toMatchObject({ code: "not_found" });
  const event = { type: "withdraw", reason: { code: "x" } };
  await expect(sendEvent(as("partner"), { enrollment: id, event })).rejects.toMatchObject({ code: "forbidden" });
  expect(await entriesOf(admin, id)).toHaveLength(1);
});

test("a missing birth date holds the person and names it; once known, the run goes on by itself", async () => {
  const id = await begin(null);
  const held = await apply(id);
  expect(held).toMatchObject({
    status: "held",
    stages: ["eligibility"],
    cause: { kind: "missing", message: "birth date is missing" },
  });
  const told = await send(id, "person.updated", { data: { birthDate: "1991-01-01" } });
  expect(told.value.enrollment).toMatchObject({ status: "active", stages: ["charter"] });
  await expectReplayable(admin, [id]);
});

test("one key does one thing: the answer is replayed, another body refused", async () => {
  const id = await join();
  const first = await send(id, "mission.done", {}, "key-1");
  expect(first.replayed).toBe(false);
  const again = await send(id, "mission.done", {}, "key-1");
  expect(again).toEqual({ value: JSON.parse(JSON.stringify(first.value)), replayed: true });
  await expect(send(id, "leave", {}, "key-1")).rejects.toMatchObject({ code: "key_reused" });
  // A request that came to nothing does not use its key up.
  await expect(send(id, "wake", {}, "key-2")).rejects.toMatchObject({ code: "wrong_state" });
  await expect(send(id, "wake", {}, "key-2")).rejects.toMatchObject({ code: "wrong_state" });
  expect((await send(id, "mission.done", {}, "key-3")).value.enrollment.measures).toEqual({ missions: 2 });
});

test("twenty copies of one request sent at once are applied once", async () => {
  const id = await join();
  const copies = await Promise.allSettled(
    Array.from({ length: 20 }, async () => await send(id, "mission.done", {}, "copy")),
  );
  const refused = copies.flatMap((copy) => (copy.status === "rejected" ? [copy.reason as { code: string }] : []));
  expect(refused.every(({ code }) => code === "conflict")).toBe(true);
  expect(copies.filter((copy) => copy.status === "fulfilled" && !copy.value.replayed)).toHaveLength(1);
  expect((await send(id, "mission.done")).value.enrollment.measures).toEqual({ missions: 2 });
});

test("events for one enrollment that arrive together are applied in their order", async () => {
  const id = await join();
  const types = ["pause", "resume", "mission.done", "pause", "resume", "mission.done", "leave"];
  const answers = await Promise.all(types.map(async (type) => (await send(id, type)).value.enrollment));
  expect(answers.map(({ stages }) => stages[0])).toEqual([
    "paused",
    "missions",
    "missions",
    "paused",
    "missions",
    "missions",
    "left",
  ]);
  const entries = await entriesOf(admin, id);
  expect(entries.slice(-types.length).map(({ event }) => event.type)).toEqual(types);
  await expectReplayable(admin, [id]);
});

test("one refusal among many that arrive together fails nobody else", async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, join));
  const results = await Promise.allSettled(
    ids.map(async (id, i) => await send(id, i % 2 === 0 ? "mission.done" : "wake")),
  );
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
  ]);
  await expectReplayable(admin, ids);
});

test("a process that dies before its commit leaves nothing; the same request then happens once", async () => {
  const id = await join();
  let deaths = 1;
  const dying = createService({
    store: service.store,
    secret: service.secret,
    clock: clock.now,
    at: (point) => {
      if (point === "before-commit" && deaths-- > 0) throw new Error("killed");
    },
  });
  const input = {
    enrollment: id,
    event: { type: "mission.done" },
    key: { key: "dead", route: "events", fingerprint: "x" },
  };
  await expect(sendEvent({ ...admin, service: dying }, input)).rejects.toThrow("killed");
  await expectReplayable(admin, [id]);
  const { value, replayed } = await sendEvent(admin, input);
  expect([value.enrollment.measures, replayed]).toEqual([{ missions: 1 }, false]);
});

test("a deadline fires once, however many processes fire it", async () => {
  const id = await begin();
  clock.advance(29 * 86_400_000);
  await fireDueTimers(service);
  expect(await entriesOf(admin, id)).toHaveLength(1);
  clock.advance(2 * 86_400_000);
  const rounds = await Promise.all([1, 2, 3].map(async (n) => await fireDueTimers(service, { owner: `p${n}` })));
  expect(rounds.reduce((sum, { fired }) => sum + fired, 0)).toBeGreaterThan(0);
  const entries = await entriesOf(admin, id);
  expect(entries.filter(({ kind }) => kind === "timer")).toHaveLength(1);
  expect(entries.at(-1)).toMatchObject({ status: "done", outcome: "expired" });
  await expectReplayable(admin, [id]);
});
