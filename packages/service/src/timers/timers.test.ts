import { expect, test } from "vitest";
import { getEnrollment } from "../enrollments/read.ts";
import { createService } from "../service.ts";
import {
  enroll,
  entriesOf,
  expectReplayable,
  openTestService,
  publishDefinition,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { fireDueTimers, nextDue } from "./fire-due.ts";

const DAY = 86_400_000;
const { admin, clock, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

const active = async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  return { id, signed: await send(admin, id, "contract.charter.completed") };
};
const dueOf = (timers: { event: string; dueAt: string }[], name: string): string | undefined =>
  timers.find(({ event }) => event.includes(name))?.dueAt;

test("a contract that nobody signs expires after 14 days, also in a process that started meanwhile", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  const restarted = createService({ store: service.store, secret: service.secret, clock: clock.now });
  clock.advance(14 * DAY - 1);
  await fireDueTimers(restarted);
  expect(await getEnrollment(admin, { id })).toMatchObject({ stages: ["charter"] });
  clock.advance(1);
  expect(await fireDueTimers(restarted)).toMatchObject({ fired: 1 });
  expect(await getEnrollment(admin, { id })).toMatchObject({ status: "done", outcome: "expired" });
  expect((await entriesOf(admin, id)).at(-1)).toMatchObject({ kind: "timer", occurredAt: clock.now().toISOString() });
});

test("a frozen deadline moves by the length of the suspension", async () => {
  const { id, signed } = await active();
  const due = dueOf(signed.timers, "silence")!;
  // Past the change to summer time, so that a day is 24 hours.
  clock.advance(30 * DAY);
  expect(dueOf((await send(admin, id, "pause")).timers, "silence")).toBeUndefined();
  clock.advance(100 * DAY);
  await fireDueTimers(service);
  const resumed = await send(admin, id, "resume");
  expect(resumed.stages).toEqual(["missions"]);
  expect(dueOf(resumed.timers, "silence")).toBe(new Date(Date.parse(due) + 100 * DAY).toISOString());
  await expectReplayable(admin, [id]);
});

test("a deadline that fires late counts from the day on which it was due", async () => {
  const { id, signed } = await active();
  const due = dueOf(signed.timers, "silence")!;
  clock.advance(200 * DAY);
  for (let round = 0; round < 3; round += 1) await fireDueTimers(service);
  const dormant = await getEnrollment(admin, { id });
  expect(dormant.stages).toEqual(["dormant"]);
  expect((await entriesOf(admin, id)).at(-1)).toMatchObject({ occurredAt: due, recordedAt: clock.now().toISOString() });
  await expectReplayable(admin, [id]);
});

test("the next due time is known, for whoever waits for it", async () => {
  const { timers } = await enroll(admin, { program: "welcome" });
  const known = await nextDue(service);
  expect(known! <= timers[0]!.dueAt).toBe(true);
});
