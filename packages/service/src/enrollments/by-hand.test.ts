import { expect, test } from "vitest";
import { addPerson } from "../testing/add-member.ts";
import { callerOf, membershipOf } from "../members/membership.ts";
import {
  enroll,
  expectReplayable,
  openTestService,
  publishDefinition,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { moveEnrollment } from "./move.ts";
import { getEnrollment, readJournal } from "./read.ts";
import { sendEvent } from "./send-event.ts";
import { sendEvents } from "./send-events.ts";

const { admin, organization, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());
const own = welcomeProgram("own-words") as { meta: { forms: Record<string, { by: string[] }> } };
own.meta.forms["application"]!.by = ["participant"];
await publishDefinition(admin, own);

const coordinator = async () => {
  const { id, name } = await addPerson(service, organization, "coordinator");
  return { name, context: { ...admin, caller: callerOf((await membershipOf(service, id, organization))!) } };
};
const APPLICATION = { type: "form.application.submitted", data: { motivation: "Aider" } };

test("with the person beside them somebody writes down what the person answers, and the journal says who and how", async () => {
  const { name, context } = await coordinator();
  const { id } = await enroll(admin, { program: "own-words" });
  await expect(sendEvent(context, { enrollment: id, event: APPLICATION })).rejects.toMatchObject({ code: "forbidden" });
  const before = await getEnrollment(context, { id });
  expect(before.next.find(({ event }) => event === APPLICATION.type)).toMatchObject({
    allowed: false,
    assist: "participant",
  });
  const event = { ...APPLICATION, as: "participant", assisting: true };
  const { value } = await sendEvent(context, { enrollment: id, event });
  expect(value.transitions.length).toBeGreaterThan(0);
  const { items } = await readJournal(context, { id });
  expect(items.at(1)?.actor).toMatchObject({ kind: "user", name, role: "participant", assisting: true });
  await expectReplayable(admin, [id]);
});

test("nobody signs, works or decides for others that way, nor for many at once", async () => {
  const { context } = await coordinator();
  const { id } = await enroll(admin, { program: "own-words" });
  for (const event of [
    { ...APPLICATION, assisting: true },
    { ...APPLICATION, as: "coordinator", assisting: true },
    { type: "contract.charter.signed", as: "participant", assisting: true },
  ])
    await expect(sendEvent(context, { enrollment: id, event })).rejects.toMatchObject({ code: "forbidden" });
  const event = { ...APPLICATION, as: "participant", assisting: true };
  const { value } = await sendEvents(admin, { ids: [id], event });
  expect(value.people).toMatchObject([{ state: "failed", code: "invalid_input" }]);
});

test("a run is put into a stage by those entitled, with a reason; a trial says where it would stand", async () => {
  const { context } = await coordinator();
  const { id } = await enroll(admin, { program: "welcome" });
  const input = { id, to: "missions", reason: "Dossier repris sur papier." };
  await expect(moveEnrollment(context, input)).rejects.toMatchObject({ code: "forbidden" });
  const tried = await moveEnrollment(admin, { ...input, dryRun: true });
  expect(tried.value.enrollment.stages).toContain("missions");
  expect((await getEnrollment(admin, { id })).stages).not.toContain("missions");
  // By its name alone the event is nothing that anybody sends.
  const direct = { type: "stage.moved", data: { to: "missions" }, reason: { text: "x" } };
  await expect(sendEvent(admin, { enrollment: id, event: direct })).rejects.toMatchObject({ code: "invalid_input" });
  const { value } = await moveEnrollment(admin, input);
  expect(value.enrollment.stages).toContain("missions");
  const { items } = await readJournal(admin, { id });
  expect(items.at(-1)).toMatchObject({
    event: { type: "stage.moved", reason: { text: input.reason } },
    transitions: [{ trigger: "hand" }],
  });
  await send(admin, id, "mission.done");
  await moveEnrollment(admin, { id, to: "left", reason: "A déménagé." });
  await expect(moveEnrollment(admin, input)).rejects.toMatchObject({ code: "wrong_state" });
  await expect(moveEnrollment(admin, { ...input, id: "enr_nobody" })).rejects.toMatchObject({ code: "not_found" });
  await expectReplayable(admin, [id]);
});
