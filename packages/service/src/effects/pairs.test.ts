import { expect, test } from "vitest";
import { getEnrollment } from "../enrollments/read.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { updateParticipant } from "../participants/update.ts";
import {
  enroll,
  entriesOf,
  expectReplayable,
  mentorProgram,
  newPerson,
  openTestService,
  pairProgram,
  publishDefinition,
  runAllEffects,
  send,
} from "../testing/index.ts";
import { listEffects } from "./list.ts";
import { runEffects } from "./run-effects.ts";

const { admin, service } = await openTestService();
await publishDefinition(admin, mentorProgram());
await publishDefinition(admin, pairProgram());

const newPair = async (city = "Lyon") => {
  const participant = await newPerson(admin, { attributes: { city } });
  const mentor = await enroll(admin, { program: "mentor", participant });
  const { value: pair } = await startEnrollment(admin, { program: "pair", members: { mentor: mentor.id } });
  return { participant, mentor: mentor.id, pair: pair.id };
};
const stagesOf = async (id: string) => (await getEnrollment(admin, { id })).stages;

test("a pair starts with the enrollments of its members and no person of its own", async () => {
  const { mentor, pair } = await newPair();
  expect(await getEnrollment(admin, { id: pair })).toMatchObject({ participant: null, members: { mentor }, pairs: [] });
  expect(await getEnrollment(admin, { id: mentor })).toMatchObject({
    members: {},
    pairs: [{ enrollment: pair, member: "mentor" }],
  });
  const refused = async (members: Record<string, string>) =>
    await expect(startEnrollment(admin, { program: "pair", members })).rejects.toMatchObject({ code: "invalid_input" });
  await refused({});
  await refused({ mentor: pair });
  await refused({ mentor, other: mentor });
});

test("what a pair sends its member arrives once, however many processes carry it out", async () => {
  const { mentor, pair } = await newPair();
  await send(admin, pair, "meet");
  expect(await stagesOf(mentor)).toEqual(["available"]);
  const owners = ["a", "b", "c", "d"];
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(owners.map(async (owner) => await runEffects(service, { owner })));
  }
  expect(await stagesOf(mentor)).toEqual(["engaged"]);
  expect((await entriesOf(admin, mentor)).filter(({ event }) => event.type === "matched")).toHaveLength(1);
  await expectReplayable(admin, [mentor, pair]);
});

test("what a member sends its pairs reaches each of them; one that does not expect it stays as it is", async () => {
  const { mentor, pair } = await newPair();
  const { value: second } = await startEnrollment(admin, { program: "pair", members: { mentor } });
  await send(admin, pair, "meet");
  await runAllEffects(service);
  await send(admin, mentor, "retire");
  await runAllEffects(service);
  expect(await stagesOf(pair)).toEqual(["ended"]);
  expect(await stagesOf(second.id)).toEqual(["proposed"]);
  // Why it came to nothing stays with it.
  expect(await listEffects(admin, { enrollment: second.id })).toMatchObject([
    { kind: "deliver", state: "done", note: expect.stringMatching(/^wrong_state: /) as string },
  ]);
  expect((await listEffects(admin, { enrollment: pair })).every(({ note }) => note === undefined)).toBe(true);
  await expectReplayable(admin, [mentor, pair, second.id]);
});

test("a pair follows the facts of its members that it reads", async () => {
  const { participant, mentor, pair } = await newPair("Paris");
  await expect(send(admin, pair, "meet")).rejects.toMatchObject({ code: "rule_not_met" });
  await updateParticipant(admin, { id: participant, attributes: { city: "Lyon" }, phone: "0601020304" });
  await runAllEffects(service);
  expect(await send(admin, pair, "meet")).toMatchObject({ stages: ["meeting"] });
  await send(admin, mentor, "form.place.submitted", { data: { city: "Brest" } });
  await runAllEffects(service);
  const told = (await entriesOf(admin, pair)).filter(({ event }) => event.type === "member.updated");
  expect(told.map(({ event }) => event.data)).toEqual([
    { member: "mentor", data: { city: "Lyon" } },
    { member: "mentor", data: { city: "Brest" } },
  ]);
  await expectReplayable(admin, [mentor, pair]);
});
