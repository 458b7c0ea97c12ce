import { onTestFinished, expect, test } from "vitest";
import { getEnrollment } from "../enrollments/read.ts";
import { sendEvents } from "../enrollments/send-events.ts";
import { updateParticipant } from "../participants/update.ts";
import { readRun } from "../runs/read.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { startCountsWorker } from "./counts.ts";
import { startEffectsWorker } from "./effects.ts";
import { startRunsWorker } from "./runs.ts";
import { startTimersWorker } from "./timers.ts";

const { admin, clock, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());

const startAll = () => {
  const fail = (error: unknown): void => expect.fail(String(error));
  const workers = [
    startTimersWorker(service, "test", fail),
    startEffectsWorker(service, "test", fail),
    startRunsWorker(service, "test", fail),
    startCountsWorker(service, fail),
  ];
  onTestFinished(async () => {
    await Promise.all(workers.map(async (worker) => await worker.stop()));
  });
};

test("with the workers running, what is due happens by itself", async () => {
  startAll();
  const participant = await newPerson(admin, { birthDate: null });
  const held = await enroll(admin, { program: "welcome", participant });
  await send(admin, held.id, "form.application.submitted", { data: { motivation: "x" } });
  await updateParticipant(admin, { id: participant, birthDate: "1990-05-02" });
  await expect.poll(async () => (await getEnrollment(admin, { id: held.id })).stages).toEqual(["charter"]);

  const { id } = await enroll(admin, { program: "welcome" });
  clock.advance(40 * 86_400_000);
  service.wake("timers");
  await expect.poll(async () => (await getEnrollment(admin, { id })).outcome).toBe("expired");

  const many = await Promise.all(
    Array.from({ length: 201 }, async () => (await enroll(admin, { program: "welcome" })).id),
  );
  const event = { type: "withdraw", reason: { text: "closed" } };
  // What a key starts goes on only as long as the key opens the API; nobody can take the service's own away.
  const itself = { ...admin, caller: { ...admin.caller, kind: "system" as const } };
  const { value } = await sendEvents(itself, { ids: many, event });
  expect(value.run!.state).toBe("running");
  await expect.poll(async () => (await readRun(admin, { id: value.run!.id })).done, { timeout: 10_000 }).toBe(201);
});
