import { expect, test } from "vitest";
import { getEnrollment, listEnrollments } from "../enrollments/read.ts";
import {
  enroll,
  expectReplayable,
  newPerson,
  openTestService,
  publishDefinition,
  runAllEffects,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { createParticipant } from "./create.ts";
import { listParticipants, readParticipant, readParticipantFile } from "./read.ts";
import { updateParticipant } from "./update.ts";

const { admin, as, clock, service } = await openTestService();
await publishDefinition(admin, welcomeProgram());
await publishDefinition(admin, welcomeProgram("second"));
const answers = { data: { motivation: "Help" } };

test("an external id names one person: the second posting answers the first, unchanged", async () => {
  const first = await createParticipant(admin, { name: "Ada", externalId: "crm-1" });
  expect(first.value.created).toBe(true);
  const second = await createParticipant(admin, { name: "Someone else", externalId: "crm-1" });
  expect(second.value).toEqual({ participant: first.value.participant, created: false });
});

test("a file is checked before it is kept", async () => {
  const input = { name: " ", email: "no", phone: "x", birthDate: "2026-02-30", attributes: { name: "x" } };
  await expect(createParticipant(admin, input)).rejects.toMatchObject({
    code: "invalid_input",
    details: {
      errors: [
        { path: "/name" },
        { path: "/email" },
        { path: "/phone" },
        { path: "/birthDate" },
        { path: "/attributes/name" },
      ],
    },
  });
  const typed = { name: "Ada", attributes: { guardianEmail: "nobody" } };
  await expect(createParticipant(admin, typed)).rejects.toMatchObject({
    details: { errors: [{ path: "/attributes/guardianEmail" }] },
  });
  await expect(createParticipant(admin, { name: "A\u0000" })).rejects.toMatchObject({
    details: { errors: [{ path: "/name" }] },
  });
  await expect(createParticipant(as("funder"), { name: "Ada" })).rejects.toMatchObject({ code: "forbidden" });
});

test("filling in a missing birth date lets every held run of the person go on by itself", async () => {
  const participant = await newPerson(admin, { birthDate: null });
  const runs = [
    await enroll(admin, { program: "welcome", participant }),
    await enroll(admin, { program: "second", participant }),
  ];
  for (const { id } of runs)
    expect(await send(admin, id, "form.application.submitted", answers)).toMatchObject({ status: "held" });
  await updateParticipant(admin, { id: participant, birthDate: "1991-01-01" });
  await runAllEffects(service);
  for (const { id } of runs)
    expect(await getEnrollment(admin, { id })).toMatchObject({ status: "active", stages: ["charter"] });
  await expectReplayable(
    admin,
    runs.map(({ id }) => id),
  );
});

test("what a form says of the person reaches the file and the other runs, and not the same run twice", async () => {
  const participant = await newPerson(admin, { birthDate: null });
  const held = await enroll(admin, { program: "welcome", participant });
  await send(admin, held.id, "form.application.submitted", answers);
  const telling = await enroll(admin, { program: "second", participant });
  const data = { motivation: "Help", birthDate: "1992-03-04", guardianEmail: "g@example.org" };
  const told = await send(admin, telling.id, "form.application.submitted", { data });
  await runAllEffects(service);
  const file = await readParticipant(admin, { id: participant });
  expect(file).toMatchObject({ birthDate: "1992-03-04", attributes: { guardianEmail: "g@example.org" }, revision: 2 });
  expect(await getEnrollment(admin, { id: held.id })).toMatchObject({
    stages: ["charter"],
    person: { guardianEmail: "g@example.org" },
  });
  expect((await getEnrollment(admin, { id: telling.id })).revision).toBe(told.revision);
});

test("a run that is told a fact of the person tells the file", async () => {
  const participant = await newPerson(admin, { birthDate: null });
  const { id } = await enroll(admin, { program: "welcome", participant });
  await send(admin, id, "person.updated", { data: { birthDate: "1980-01-01" } });
  await runAllEffects(service);
  expect(await readParticipant(admin, { id: participant })).toMatchObject({ birthDate: "1980-01-01" });
});

test("a change made from an older revision is refused", async () => {
  const id = await newPerson(admin);
  expect(await updateParticipant(admin, { id, revision: 1, phone: "0601020304" })).toMatchObject({ revision: 2 });
  await expect(updateParticipant(admin, { id, revision: 1, phone: null })).rejects.toMatchObject({
    code: "precondition_failed",
  });
  await expect(updateParticipant(admin, { id: "ptc_nobody", name: "x" })).rejects.toMatchObject({ code: "not_found" });
  await createParticipant(admin, { name: "Other", externalId: "crm-2" });
  await expect(updateParticipant(admin, { id, externalId: "crm-2" })).rejects.toMatchObject({ code: "conflict" });
});

test("people are found by beginnings of words, their runs too; a file holds all programs", async () => {
  const participant = await newPerson(admin, { name: "Éloïse Dupont-Durand", email: "eloise@example.org" });
  const { id } = await enroll(admin, { program: "welcome", participant });
  await enroll(admin, { program: "second", participant });
  expect((await listParticipants(admin, { q: "eloi dur" })).items.map((one) => one.id)).toEqual([participant]);
  const found = await listEnrollments(admin, { q: "eloise", program: "welcome" });
  expect(found.items.map((one) => one.id)).toEqual([id]);
  const file = await readParticipantFile(admin, { id: participant });
  expect(file.enrollments.map((one) => one.program.slug)).toEqual(["second", "welcome"]);
});

test("nobody is twice at once in a program; afterwards they may come back", async () => {
  const participant = await newPerson(admin);
  const starts = await Promise.allSettled(
    [1, 2, 3].map(async () => await enroll(admin, { program: "welcome", participant })),
  );
  expect(starts.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  const refused = starts.flatMap((start) =>
    start.status === "rejected" ? [(start.reason as { code: string }).code] : [],
  );
  expect(refused).toEqual(["conflict", "conflict"]);
  const { items } = await listEnrollments(admin, { participant });
  await send(admin, items[0]!.id, "withdraw", { reason: { text: "moved" } });
  expect(await enroll(admin, { program: "welcome", participant })).toMatchObject({ status: "active" });
});

test("a program says whether someone may come again, and when", async () => {
  const leave = async (slug: string, again: unknown) => {
    const definition = welcomeProgram(slug) as { meta: Record<string, unknown> };
    await publishDefinition(admin, { ...definition, meta: { ...definition.meta, again } });
    const participant = await newPerson(admin);
    const { id } = await enroll(admin, { program: slug, participant });
    await send(admin, id, "withdraw", { reason: { text: "moved" } });
    return participant;
  };
  const once = await leave("once", "never");
  const yearly = await leave("yearly", { after: "P1Y" });
  await expect(enroll(admin, { program: "once", participant: once })).rejects.toMatchObject({ code: "rule_not_met" });
  await expect(enroll(admin, { program: "yearly", participant: yearly })).rejects.toMatchObject({
    code: "rule_not_met",
  });
  clock.advance(366 * 86_400_000);
  await expect(enroll(admin, { program: "once", participant: once })).rejects.toMatchObject({ code: "rule_not_met" });
  expect(await enroll(admin, { program: "yearly", participant: yearly })).toMatchObject({ status: "active" });
});
