import { expect, test } from "vitest";
import { readProgram } from "../programs/read.ts";
import { updateParticipant } from "../participants/update.ts";
import {
  enroll,
  entriesOf,
  expectReplayable,
  newPerson,
  openTestService,
  publishUnchecked,
  runAllEffects,
  send,
} from "../testing/index.ts";
import { stuckProgram } from "../testing/stuck-program.ts";
import { fireDueTimers, nextDue } from "../timers/fire-due.ts";
import { getEnrollment, listEnrollments } from "./read.ts";
import { retryEnrollment } from "./retry.ts";

const { admin, as, clock, service } = await openTestService();

await publishUnchecked(admin, stuckProgram("whirl"));

test("a run on which the program fails is held with its cause, takes nothing more, and holds up nobody else", async () => {
  const stuck = await enroll(admin, { program: "whirl" });
  const other = await enroll(admin, { program: "whirl" });
  const results = await Promise.allSettled([send(admin, stuck.id, "spin"), send(admin, other.id, "ask")]);
  expect(results).toMatchObject([{ status: "rejected", reason: { code: "wrong_state" } }, { status: "fulfilled" }]);
  const held = await getEnrollment(admin, { id: stuck.id });
  expect(held).toMatchObject({
    status: "held",
    stages: ["request"],
    cause: { kind: "error", event: "spin" },
    next: [],
  });
  await expect(send(admin, stuck.id, "drop")).rejects.toMatchObject({ code: "wrong_state" });
  expect((await listEnrollments(admin, { status: "held" })).items.map(({ id }) => id)).toContain(stuck.id);
  expect((await entriesOf(admin, stuck.id)).map(({ kind }) => kind)).toEqual(["started", "failed"]);
  expect((await readProgram(admin, { program: "whirl" })).counts).toMatchObject({ held: 1, stuck: { request: 1 } });
  // Counted when asked, for who does not see everybody: the same groups.
  const some = { ...admin, caller: { ...admin.caller, sees: { programs: [held.program.id], own: admin.caller.id } } };
  const { counts } = await readProgram(some, { program: "whirl" });
  expect(counts).toEqual((await readProgram(admin, { program: "whirl" })).counts);
  // The other one took the only place, so the cause is gone.
  await expect(retryEnrollment(as("coordinator"), { id: stuck.id })).rejects.toMatchObject({ code: "forbidden" });
  const { value } = await retryEnrollment(admin, { id: stuck.id });
  expect(value.enrollment).toMatchObject({ status: "active", stages: ["left"] });
  expect((await readProgram(admin, { program: "whirl" })).counts).toMatchObject({ held: 0, stuck: {} });
  await expect(retryEnrollment(admin, { id: stuck.id })).rejects.toMatchObject({ code: "wrong_state" });
  await expectReplayable(admin, [stuck.id, other.id]);
  await send(admin, other.id, "leave");
});

test("deadlines and changes of the person's file wait until a held run is retried", async () => {
  const participant = await newPerson(admin);
  const { id } = await enroll(admin, { program: "whirl", participant });
  await expect(send(admin, id, "spin")).rejects.toMatchObject({ code: "wrong_state" });
  // Still free, so it fails again: the cause and the event stay.
  await expect(retryEnrollment(admin, { id })).rejects.toMatchObject({ code: "wrong_state" });
  await updateParticipant(admin, { id: participant, attributes: { city: "Lyon" } });
  await runAllEffects(service);
  clock.advance(2 * 86_400_000);
  await fireDueTimers(service);
  // What is put off is not due: whoever waits for the next timer would look over and over.
  expect((await nextDue(service))! > clock.now().toISOString()).toBe(true);
  expect(await getEnrollment(admin, { id })).toMatchObject({ status: "held", person: {} });
  const taker = await enroll(admin, { program: "whirl" });
  await send(admin, taker.id, "ask");
  await retryEnrollment(admin, { id });
  clock.advance(3_600_000);
  await runAllEffects(service);
  await fireDueTimers(service);
  expect(await getEnrollment(admin, { id })).toMatchObject({
    status: "active",
    stages: ["left"],
    person: { city: "Lyon" },
  });
  await expectReplayable(admin, [id, taker.id]);
});
