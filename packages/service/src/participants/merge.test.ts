import { describe, expect, test } from "vitest";
import type { EnrollmentView } from "../enrollments/view.ts";
import { keepHouse } from "../housekeeping/keep-house.ts";
import { entriesOf, newPerson, publishDefinition, runAllEffects, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import type { ParticipantView } from "./input.ts";
import type { MergeResult, MergeView } from "./merge.ts";
import type { ParticipantFile } from "./read.ts";

const api = await openTestApi();
const { admin, call, clock, refused, service } = api;
await publishDefinition(admin, welcomeProgram());
await publishDefinition(admin, welcomeProgram("second"));

const enroll = async (participant: string, program = "welcome") =>
  (await call<EnrollmentView>("POST", "/api/enrollments", { body: { program, participant } })).body.id;
const fileOf = async (id: string) => (await call<ParticipantFile>("GET", `/api/participants/${id}/file`)).body;
const merge = async (id: string, body: object) =>
  (await call<MergeResult>("POST", `/api/participants/${id}/merges`, { body })).body;

/** Two files of one person, each with a journey, a note and a task. */
const twice = async () => {
  const kept = await newPerson(admin, { name: "Ana Martin", email: "ana@example.org", birthDate: null });
  const other = await newPerson(admin, {
    name: "MARTIN Ana",
    email: "ana.martin@example.org",
    birthDate: "1990-05-02",
    attributes: { guardianEmail: "g@example.org" },
  });
  const [first, second] = [await enroll(kept), await enroll(other, "second")];
  await call("POST", `/api/participants/${other}/notes`, { body: { body: "Vue lundi" } });
  await call("POST", `/api/participants/${other}/tasks`, { body: { kind: "task", title: "Rappeler" } });
  return { kept, other, first, second };
};

describe("two files of one person", () => {
  test("are looked at first: what each says, what changes hands, and nothing changes", async () => {
    const { kept, other } = await twice();
    const tried = await merge(kept, { other, take: ["email"], dryRun: true });
    expect(tried).toMatchObject({
      kept: { id: kept, email: "ana@example.org" },
      merged: { id: other, name: "MARTIN Ana" },
      after: { name: "Ana Martin", email: "ana.martin@example.org", birthDate: "1990-05-02" },
      moves: { enrollments: 1, notes: 1, file_tasks: 1, documents: 0 },
      conflicts: [],
    });
    expect(tried.merge).toBeUndefined();
    expect((await fileOf(other)).enrollments).toHaveLength(1);
    expect((await refused("POST", `/api/participants/${kept}/merges`, { body: { other, take: ["x"] } })).status).toBe(
      422,
    );
    expect((await refused("POST", `/api/participants/${kept}/merges`, { body: { other: kept } })).status).toBe(404);
  });

  test("become one: journeys with their journals, notes and tasks are there, the other’s id leads to it, runs are told", async () => {
    const { kept, other, first, second } = await twice();
    const journals = [await entriesOf(admin, first), await entriesOf(admin, second)];
    // Held for want of a date of birth, which the other file knows.
    await call("POST", `/api/enrollments/${first}/events`, {
      body: { type: "form.application.submitted", data: { motivation: "x" } },
    });
    const done = await merge(kept, { other });
    expect(done.merge).toMatchObject({
      merged: { id: other, name: "MARTIN Ana" },
      undoUntil: expect.any(String) as string,
    });
    await runAllEffects(service);
    const file = await fileOf(kept);
    expect(file.participant).toMatchObject({ name: "Ana Martin", email: "ana@example.org", birthDate: "1990-05-02" });
    expect(file.enrollments.map(({ id }) => id).toSorted()).toEqual([first, second].toSorted());
    expect(file.enrollments.find(({ id }) => id === first)).toMatchObject({ status: "active" });
    expect((await entriesOf(admin, first)).slice(0, journals[0]!.length)).toEqual(journals[0]);
    expect((await entriesOf(admin, second)).slice(0, journals[1]!.length)).toEqual(journals[1]);
    for (const path of ["notes", "tasks"])
      expect((await call<{ items: object[] }>("GET", `/api/participants/${kept}/${path}`)).body.items).toHaveLength(1);
    // Whoever kept the old id gets there, to read and to write.
    expect((await call<ParticipantView>("GET", `/api/participants/${other}`)).body.id).toBe(kept);
    await call("PATCH", `/api/participants/${other}`, { body: { phone: "+33 6 12 34 56 78" } });
    expect((await fileOf(kept)).participant.phone).toBe("+33 6 12 34 56 78");
    const listed = await call<{ items: { id: string }[] }>("GET", "/api/participants?q=martin&limit=200");
    expect(listed.body.items.map(({ id }) => id)).not.toContain(other);
    expect((await refused("POST", `/api/participants/${kept}/merges`, { body: { other } })).status).toBe(404);
  });

  test("are two again when it was a mistake; what was changed since stays with the one that stayed", async () => {
    const { kept, other, first, second } = await twice();
    const { merge: done } = await merge(kept, { other, take: ["email"] });
    await call("PATCH", `/api/participants/${kept}`, { body: { phone: "+33 6 00 00 00 00" } });
    const path = `/api/participants/${kept}/merges`;
    expect((await refused("DELETE", `${path}/${done!.id}`, { as: "coordinator" })).status).toBe(403);
    const undone = await call<MergeView>("DELETE", `${path}/${done!.id}`);
    expect(undone.body).toMatchObject({ undoneAt: expect.any(String) as string });
    const [one, two] = [await fileOf(kept), await fileOf(other)];
    expect(one.participant).toMatchObject({ email: "ana@example.org", phone: "+33 6 00 00 00 00" });
    expect(one.participant.birthDate).toBeUndefined();
    expect(two.participant).toMatchObject({ id: other, name: "MARTIN Ana", email: "ana.martin@example.org" });
    expect([one.enrollments[0]?.id, two.enrollments[0]?.id]).toEqual([first, second]);
    expect((await refused("DELETE", `${path}/${done!.id}`)).status).toBe(409);
    const listed = await call<{ items: { id: string }[] }>("GET", "/api/participants?q=martin&limit=200");
    expect(listed.body.items.map(({ id }) => id)).toContain(other);
  });

  test("are reached by both ids of another system, whichever the file carries, until they are two again", async () => {
    const known = async (externalId: string) =>
      await call<ParticipantView>("POST", "/api/participants", { body: { name: "Ida Roy", externalId } });
    const [kept, other] = [(await known("crm-1")).body.id, (await known("crm-2")).body.id];
    const { merge: first } = await merge(kept, { other });
    for (const id of ["crm-1", "crm-2"]) expect(await known(id)).toMatchObject({ status: 200, body: { id: kept } });
    await call("DELETE", `/api/participants/${kept}/merges/${first!.id}`);
    expect((await known("crm-2")).body.id).toBe(other);
    const { merge: second } = await merge(kept, { other, take: ["externalId"] });
    for (const id of ["crm-1", "crm-2"])
      expect(await known(id)).toMatchObject({ body: { id: kept, externalId: "crm-2" } });
    // The one that the file did not carry becomes its own again.
    const back = await call<ParticipantView>("PATCH", `/api/participants/${kept}`, { body: { externalId: "crm-1" } });
    expect(back).toMatchObject({ status: 200, body: { externalId: "crm-1" } });
    expect(await call("DELETE", `/api/participants/${kept}/merges/${second!.id}`)).toMatchObject({ status: 200 });
    expect([(await known("crm-1")).body.id, (await known("crm-2")).body.id]).toEqual([kept, other]);
  });

  test("cannot be made one while both run through one program, nor two again after a month", async () => {
    const { kept, other } = await twice();
    const third = await enroll(other);
    expect((await merge(kept, { other, dryRun: true })).conflicts).toEqual(["welcome"]);
    expect((await refused("POST", `/api/participants/${kept}/merges`, { body: { other } })).status).toBe(409);
    await call("POST", `/api/enrollments/${third}/moves`, { body: { to: "left", reason: "Doublon." } });
    const { merge: done } = await merge(kept, { other });
    clock.advance(31 * 86_400_000);
    await keepHouse(service);
    expect((await refused("DELETE", `/api/participants/${kept}/merges/${done!.id}`)).status).toBe(409);
    const listed = await call<{ items: MergeView[] }>("GET", `/api/participants/${kept}/merges`);
    expect(listed.body.items).toMatchObject([{ merged: { name: "MARTIN Ana" } }]);
    expect(listed.body.items[0]).not.toHaveProperty("undoUntil");
  });

  test("are found: the same address, or a day of birth and a word of the name", async () => {
    const one = await newPerson(admin, { name: "Zoé Laurent", email: "zoe@example.org", birthDate: "2001-01-09" });
    const twin = await newPerson(admin, { name: "Zoé L.", email: "z@example.org", birthDate: "2001-01-09" });
    const same = await newPerson(admin, { name: "Z", email: "ZOE@example.org", birthDate: null });
    await newPerson(admin, { name: "Paul Petit", email: "paul@example.org", birthDate: "2001-01-09" });
    const found = await call<{ items: { id: string }[] }>("GET", `/api/participants/${one}/lookalikes`);
    expect(found.body.items.map(({ id }) => id).toSorted()).toEqual([twin, same].toSorted());
  });
});
