import { putSite } from "@parcours/store";
import { expect, test } from "vitest";
import type { Context, Visibility } from "../context.ts";
import { readContract, listContracts } from "../contracts/read.ts";
import { assignRoles } from "../enrollments/assign-roles.ts";
import { changeEnrollment } from "../enrollments/change.ts";
import { getEnrollment, listEnrollments, readJournal } from "../enrollments/read.ts";
import { sendEvent } from "../enrollments/send-event.ts";
import { sendEvents } from "../enrollments/send-events.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { readImpact } from "../impact/read-impact.ts";
import { listMessages } from "../messages/list.ts";
import { createParticipant } from "../participants/create.ts";
import { listParticipants, readParticipant, readParticipantFile } from "../participants/read.ts";
import { updateParticipant } from "../participants/update.ts";
import { readProgram } from "../programs/read.ts";
import { readRun } from "../runs/read.ts";
import { finishTask } from "../tasks/finish.ts";
import { listTasks } from "../tasks/list.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";

const { admin, organization, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());
for (const id of ["lyon", "brest"])
  await putSite(service.store.within(organization), organization, { id, title: id, data: {} });

const coordinator = (id: string, sees: Visibility): Context => ({
  ...admin,
  caller: { kind: "user", id, role: "coordinator", sees },
});
const lyon = coordinator("usr_lea", { sites: ["lyon"], own: "usr_lea" });
const own = coordinator("usr_oscar", { own: "usr_oscar" });

const application = { motivation: "x", birthDate: "1990-05-02" };
const run = async (where: { site?: string; owner?: string }) => {
  const participant = await newPerson(admin);
  const { id } = await enroll(admin, { program: "welcome", participant, ...where });
  await send(admin, id, "form.application.submitted", { data: application });
  for (const as of ["participant", "coordinator"]) await send(admin, id, "contract.charter.signed", { as });
  return { participant, id };
};
const inLyon = await run({ site: "lyon" });
const inBrest = await run({ site: "brest" });
const oscars = await run({ site: "brest", owner: "usr_oscar" });
const notFound = { code: "not_found" };

test("a coordinator of a site sees its runs and people, and no others", async () => {
  expect((await listEnrollments(lyon)).items.map(({ id }) => id)).toEqual([inLyon.id]);
  expect((await listParticipants(lyon)).items.map(({ id }) => id)).toEqual([inLyon.participant]);
  expect(await readParticipantFile(lyon, { id: inLyon.participant })).toMatchObject({
    enrollments: [{ id: inLyon.id }],
  });
  expect((await listTasks(lyon)).items.map(({ enrollment }) => enrollment)).toEqual([inLyon.id]);
  expect(new Set((await listMessages(lyon)).items.map(({ enrollment }) => enrollment))).toEqual(new Set([inLyon.id]));
  expect((await readProgram(lyon, { program: "welcome" })).counts).toMatchObject({
    active: 1,
    stages: { missions: 1 },
  });
  expect((await readImpact(lyon, { program: "welcome" })).started).toBe(1);
});

test("their own are those they look after, or play a role in", async () => {
  expect((await listEnrollments(own)).items.map(({ id }) => id)).toEqual([oscars.id]);
  await assignRoles(admin, { id: inLyon.id, roles: [{ role: "coordinator", kind: "user", id: "usr_oscar" }] });
  expect((await listEnrollments(own)).items.map(({ id }) => id)).toEqual([inLyon.id, oscars.id]);
  expect((await listParticipants(own)).items).toHaveLength(2);
  await assignRoles(admin, { id: inLyon.id, roles: [] });
  expect((await listParticipants(own)).items.map(({ id }) => id)).toEqual([oscars.participant]);
  expect((await readImpact(own, { program: "welcome" })).started).toBe(1);
});

test("what is not visible does not exist, whatever is asked of it", async () => {
  const { id, participant } = inBrest;
  const [contract] = await listContracts(admin, { enrollment: id });
  const [task] = (await listTasks(admin, { enrollment: id })).items;
  const event = { type: "mission.done" };
  for (const context of [lyon, own]) {
    const asked = [
      getEnrollment(context, { id }),
      readJournal(context, { id }),
      listContracts(context, { enrollment: id }),
      readContract(context, { id: contract!.id }),
      readParticipant(context, { id: participant }),
      readParticipantFile(context, { id: participant }),
      updateParticipant(context, { id: participant, name: "Nobody" }),
      changeEnrollment(context, { id, owner: context.caller.id }),
      assignRoles(context, { id, roles: [] }),
      sendEvent(context, { enrollment: id, event }),
      finishTask(context, { id: task!.id }),
      startEnrollment(context, { program: "welcome", participant }),
    ];
    await Promise.all(asked.map(async (one) => await expect(one).rejects.toMatchObject(notFound)));
    expect((await listTasks(context, { enrollment: id })).items).toEqual([]);
    expect((await listMessages(context, { enrollment: id })).items).toEqual([]);
  }
});

test("one event for many reaches only whom its sender sees, by ids, by query and as a preview", async () => {
  const event = { type: "mission.done" };
  const ids = [inLyon.id, inBrest.id];
  const told = [
    { enrollment: inLyon.id, state: "done" },
    { enrollment: inBrest.id, state: "failed", code: "not_found" },
  ];
  expect((await sendEvents(lyon, { ids, event, dryRun: true })).value.people).toMatchObject(told);
  const { value } = await sendEvents(lyon, { ids, event });
  expect(value.run).toMatchObject({ total: 2, done: 1, failed: 1 });
  expect(value.people).toMatchObject(told);
  expect((await getEnrollment(admin, { id: inBrest.id })).measures).toEqual({});
  const byQuery = await sendEvents(lyon, { where: { program: "welcome" }, event });
  expect(byQuery.value.people.map(({ enrollment }) => enrollment)).toEqual([inLyon.id]);
  await expect(readRun(own, { id: value.run!.id })).rejects.toMatchObject(notFound);
  expect((await readRun(lyon, { id: value.run!.id })).people).toHaveLength(1);
  expect((await readRun(admin, { id: value.run!.id })).people).toHaveLength(2);
});

test("what somebody makes stays in their sight, and goes nowhere that they do not work", async () => {
  const add = async (context: Context, more: object = {}) =>
    (await createParticipant(context, { name: "Zoé", ...more })).value.participant;
  expect(await add(lyon)).toMatchObject({ site: "lyon" });
  const mine = await add(own);
  expect(mine).toMatchObject({ owner: "usr_oscar" });
  expect(await readParticipant(own, { id: mine.id })).toEqual(mine);
  const started = (await startEnrollment(own, { program: "welcome", participant: mine.id })).value;
  expect(started).toMatchObject({ owner: "usr_oscar" });
  await expect(add(lyon, { site: "brest" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(updateParticipant(lyon, { id: inLyon.participant, site: "brest" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(changeEnrollment(own, { id: oscars.id, site: "lyon" })).rejects.toMatchObject({ code: "forbidden" });
});

test("an external id of somebody not visible is told of, and nothing else of them", async () => {
  await createParticipant(admin, { name: "Secret Name", externalId: "crm-1" });
  await expect(createParticipant(lyon, { name: "x", externalId: "crm-1" })).rejects.toMatchObject({ code: "conflict" });
});
