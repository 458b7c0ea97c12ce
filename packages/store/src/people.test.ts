import { expect, test } from "vitest";
import { listEnrollmentIds, listEnrollments, listParticipantEnrollments } from "./enrollment-list.ts";
import { everyItem } from "./page.ts";
import { insertMembers, listMembers } from "./enrollment-members.ts";
import { listRoles, replaceRoles } from "./enrollment-roles.ts";
import { assignEnrollment, getEnrollment } from "./enrollments.ts";
import {
  getParticipant,
  getParticipantByExternalId,
  insertParticipant,
  listParticipants,
  updateParticipant,
} from "./participants.ts";
import { putSite } from "./sites.ts";
import { openTestStore } from "./testing/index.ts";
import { openSample } from "./testing/sample.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();

test("a person's file is kept as given, and written over its own revision only", async () => {
  const { organization, participant } = await openSample(store);
  const ana = participant({
    name: "Ana",
    email: "ana@example.org",
    birthDate: "1999-12-31",
    externalId: "A-1",
    attributes: { a: [1] },
  });
  expect(await insertParticipant(store.within(organization), organization, ana)).toBe(true);
  expect(await insertParticipant(store.within(organization), organization, participant({ externalId: "A-1" }))).toBe(
    false,
  );
  expect(await getParticipant(store.within(organization), organization, ana.id)).toEqual(ana);
  expect(await getParticipantByExternalId(store.within(organization), organization, "A-1")).toEqual(ana);
  expect(await updateParticipant(store.within(organization), organization, { ...ana, name: "Anna" })).toBe(true);
  expect(await updateParticipant(store.within(organization), organization, { ...ana, name: "Lost" })).toBe(false);
  expect(await getParticipant(store.within(organization), organization, ana.id)).toEqual({
    ...ana,
    name: "Anna",
    revision: 2,
  });
});

test("people are found by the beginnings of words, without accents or case, and through odd input", async () => {
  const { organization, addParticipant } = await openSample(store);
  const people = [
    await addParticipant({ name: "Zoé Lefèvre-Dupont", phone: "+33 6 12" }),
    await addParticipant({ name: "Chloë Œuvrard", email: "chloe@asso.example.org" }),
    await addParticipant({ name: "李小龍", externalId: "FT-2024-7" }),
    await addParticipant({ name: `O'Neil \\ "x" ${"long".repeat(900)}` }),
  ];
  const find = async (search: string) =>
    (await listParticipants(store.within(organization), organization, { search })).items.map(({ id }) =>
      people.findIndex((one) => one.id === id),
    );
  expect(await find("lefe ZOE")).toEqual([0]);
  expect(await find("dup")).toEqual([0]);
  expect(await find("oeuv")).toEqual([1]);
  expect(await find("asso")).toEqual([1]);
  expect(await find("李小")).toEqual([2]);
  expect(await find("ft-2024-7")).toEqual([2]);
  expect(await find("o'nei long".concat("long".repeat(500)))).toEqual([3]);
  expect(await find("efevre")).toEqual([]);
  expect(await find("' & | ! <-> :* \\ ()")).toEqual([0, 1, 2, 3]);
  const moved = { ...people[1]!, email: "chloe@autre.example.org", name: "Chloë Dupont" };
  expect(await updateParticipant(store.within(organization), organization, moved)).toBe(true);
  expect(await find("chloe autre dupont")).toEqual([1]);
  expect(await find("asso")).toEqual([]);
  expect(await find("dup")).toEqual([0, 1]);
  await store.within(organization).deleteFrom("participants").where("id", "=", people[0]!.id).execute();
  const kept = await store
    .within(organization)
    .selectFrom("participant_words")
    .select("participant_id")
    .distinct()
    .execute();
  expect(kept.map((row) => row.participant_id).toSorted()).toEqual(people.slice(1).map(({ id }) => id));
});

test("people come in pages that stay put while people are added", async () => {
  const { organization, addParticipant } = await openSample(store);
  const added: string[] = [];
  for (let i = 0; i < 5; i += 1) added.push((await addParticipant()).id);
  const first = await listParticipants(store.within(organization), organization, { limit: 2 });
  added.push((await addParticipant()).id);
  const seen = first.items.map(({ id }) => id);
  for (let cursor = first.next; cursor !== null;) {
    const page = await listParticipants(store.within(organization), organization, { limit: 2, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  }
  expect(seen).toEqual(added);
});

test("enrollments are found by each of their properties, and by a rule as SQL", async () => {
  const sample = await openSample(store);
  const { organization, programId, start, addParticipant } = sample;
  await putSite(store.within(organization), organization, { id: "lyon", title: "Lyon", data: {} });
  const ana = await addParticipant({ name: "Ana" });
  const one = await start({ participantId: ana.id, stages: ["a", "b"], ownerId: "usr_1", facts: { age: 17 } });
  const two = await start({ stages: ["b"], status: "held", cause: { code: "x" }, siteId: "lyon", facts: { age: 30 } });
  const three = await start({ stages: ["exit"], status: "done", outcome: "completed", endedAt: sample.at });
  await inTransaction(store, { within: organization }, (trx) =>
    replaceRoles(trx, organization, two.id, [{ role: "tutor", personKind: "user", personId: "usr_2" }]),
  );
  const find = (filter: Parameters<typeof listEnrollmentIds>[2]) =>
    listEnrollmentIds(store.within(organization), organization, filter);
  expect(await find({ programId })).toEqual([one.id, two.id, three.id]);
  expect(await find({ stage: "b" })).toEqual([one.id, two.id]);
  expect(await find({ status: "held" })).toEqual([two.id]);
  expect(await find({ outcome: "completed" })).toEqual([three.id]);
  expect(await find({ siteId: "lyon", stage: "b" })).toEqual([two.id]);
  expect(await find({ ownerId: "usr_1" })).toEqual([one.id]);
  expect(await find({ person: { kind: "user", id: "usr_2" } })).toEqual([two.id]);
  expect(await find({ search: "an" })).toEqual([one.id]);
  expect(await find({ participantId: ana.id, version: 1 })).toEqual([one.id]);
  expect(await find({ version: 2 })).toEqual([]);
  const rule = {
    text: "(facts->>'age')::int < $2 and (facts->>'age')::int > $1 and $2 > 0 and '$1''$2' <> '\"$1'",
    parameters: [3, 18],
  };
  expect(await find({ programId, rule })).toEqual([one.id]);
  expect(
    (await listParticipantEnrollments(store.within(organization), organization, ana.id)).map(({ id }) => id),
  ).toEqual([one.id]);
  const page = await listEnrollments(store.within(organization), organization, { programId }, { limit: 2 });
  expect(page.items.map(({ id }) => id)).toEqual([one.id, two.id]);
  expect(
    (
      await listEnrollments(store.within(organization), organization, { programId }, { limit: 2, cursor: page.next! })
    ).items.map(({ id }) => id),
  ).toEqual([three.id]);
});

test("who stands in any of several stages is found, and who is not over", async () => {
  const { organization, programId, start } = await openSample(store);
  const [first, second] = [await start({ stages: ["waiting"] }), await start({ stages: ["waiting"] })];
  await start({ stages: ["placed"] });
  const beside = await start({ stages: ["busy", "later"] });
  const db = store.within(organization);
  const standing = async (...stages: string[]) =>
    (
      await everyItem(async (cursor) =>
        listEnrollments(db, organization, { programId, stages }, { limit: 1, ...(cursor !== undefined && { cursor }) }),
      )
    ).map(({ id }) => id);
  expect(await standing("waiting")).toEqual([first.id, second.id]);
  expect(await standing("waiting", "later")).toEqual([first.id, second.id, beside.id]);
  expect(await standing()).toEqual([]);
  const over = await start({ stages: ["waiting"], status: "done" });
  const { items } = await listEnrollments(db, organization, { programId, stages: ["waiting"], goesOn: true });
  expect(items.map(({ id }) => id)).not.toContain(over.id);
  expect(items).toHaveLength(2);
});

test("roles are replaced, members are found from either side, owners change with the revision", async () => {
  const { organization, start } = await openSample(store);
  const [pair, mentor, mentee] = [await start(), await start(), await start()];
  const tutor = { role: "tutor", personKind: "user", personId: "usr_1" };
  await inTransaction(store, { within: organization }, async (trx) => {
    await replaceRoles(trx, organization, pair.id, [{ ...tutor, personId: "usr_0" }]);
    await replaceRoles(trx, organization, pair.id, [tutor, tutor]);
    await insertMembers(trx, organization, [
      { enrollmentId: pair.id, member: "mentor", memberEnrollmentId: mentor.id },
      { enrollmentId: pair.id, member: "mentee", memberEnrollmentId: mentee.id },
    ]);
    await assignEnrollment(trx, organization, pair.id, { ownerId: "usr_9", updatedAt: store.now() });
  });
  expect(await listRoles(store.within(organization), organization, [pair.id])).toEqual([
    { ...tutor, enrollmentId: pair.id },
  ]);
  expect(await listMembers(store.within(organization), organization, "pair", [pair.id])).toHaveLength(2);
  expect(await listMembers(store.within(organization), organization, "member", [mentor.id])).toEqual([
    { enrollmentId: pair.id, member: "mentor", memberEnrollmentId: mentor.id },
  ]);
  expect(await getEnrollment(store.within(organization), organization, pair.id)).toMatchObject({
    ownerId: "usr_9",
    revision: 2,
  });
});
