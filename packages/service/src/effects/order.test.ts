import { expect, test } from "vitest";
import { getEnrollment } from "../enrollments/read.ts";
import { retryEnrollment } from "../enrollments/retry.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { updateParticipant } from "../participants/update.ts";
import { stuckProgram } from "../testing/stuck-program.ts";
import {
  enroll,
  mentorProgram,
  newPerson,
  openTestService,
  pairProgram,
  publishDefinition,
  publishUnchecked,
  runAllEffects,
  send,
} from "../testing/index.ts";

const { admin, clock, service } = await openTestService();
await publishDefinition(admin, mentorProgram());
await publishDefinition(admin, pairProgram());
await publishUnchecked(admin, stuckProgram());

test("a change of the file that had to wait does not undo the one that came after it", async () => {
  const participant = await newPerson(admin, { attributes: { city: "Paris" } });
  const { id } = await enroll(admin, { program: "stuck", participant });
  await expect(send(admin, id, "spin")).rejects.toMatchObject({ code: "wrong_state" });
  await updateParticipant(admin, { id: participant, attributes: { city: "Lyon" } });
  // Held: it is put off, and comes after the next one.
  await runAllEffects(service);
  const taker = await enroll(admin, { program: "stuck" });
  await send(admin, taker.id, "ask");
  await retryEnrollment(admin, { id });
  await updateParticipant(admin, { id: participant, attributes: { city: "Brest" } });
  await runAllEffects(service);
  clock.advance(3_600_000);
  await runAllEffects(service);
  expect(await getEnrollment(admin, { id })).toMatchObject({ person: { city: "Brest" } });
});

test("a pair learns what its member shows now, not what it showed when it was told", async () => {
  const participant = await newPerson(admin, { attributes: { city: "Paris" } });
  const mentor = await enroll(admin, { program: "mentor", participant });
  const { value: pair } = await startEnrollment(admin, { program: "pair", members: { mentor: mentor.id } });
  await send(admin, mentor.id, "form.place.submitted", { data: { city: "Brest" } });
  await send(admin, mentor.id, "form.place.submitted", { data: { city: "Lyon" } });
  await runAllEffects(service);
  expect(await send(admin, pair.id, "meet")).toMatchObject({ stages: ["meeting"] });
});
