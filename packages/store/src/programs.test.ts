import { expect, test } from "vitest";
import { getCohortBySlug, insertCohort, listCohorts, updateCohort } from "./cohorts.ts";
import { listParticipantFields, mergeParticipantFields } from "./participant-fields.ts";
import {
  getProgram,
  getVersion,
  insertProgram,
  insertVersion,
  listPrograms,
  listVersions,
  loadProgramForUpdate,
  saveDraft,
} from "./programs.ts";
import { getSite, listSites, putSite } from "./sites.ts";
import { openTestStore } from "./testing/index.ts";
import { openSample } from "./testing/sample.ts";
import { inTransaction } from "./transaction.ts";

const store = await openTestStore();
const { organization, newId, at } = await openSample(store);
const definition = '{\n  "zeta": 1,\n  "al": "« é »"\n}\n';
const newProgram = () => {
  const id = newId("prg");
  return { id, slug: id.replace("_", "-"), draft: definition, createdAt: at, updatedAt: at };
};

test("a program is found by id and by slug, and a slug is taken once", async () => {
  const program = newProgram();
  expect(await insertProgram(store.within(organization), organization, program)).toBe(true);
  expect(await insertProgram(store.within(organization), organization, { ...newProgram(), slug: program.slug })).toBe(
    false,
  );
  const expected = { ...program, draftRevision: 1, updatedBy: null };
  expect(await getProgram(store.within(organization), organization, program.id)).toEqual(expected);
  expect(await getProgram(store.within(organization), organization, program.slug)).toEqual(expected);
  expect(await getProgram(store.everywhere(), "org_other", program.id)).toBeUndefined();
});

test("programs come in pages", async () => {
  const own = await openSample(store);
  const added = [own.programId];
  for (let i = 0; i < 4; i += 1) {
    const id = own.newId("prg");
    added.push(id);
    await insertProgram(store.within(own.organization), own.organization, { ...newProgram(), id });
  }
  const first = await listPrograms(store.within(own.organization), own.organization, { limit: 3 });
  const second = await listPrograms(store.within(own.organization), own.organization, {
    limit: 3,
    cursor: first.next!,
  });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(added);
  expect(second.next).toBeNull();
});

test("a draft is saved over the revision it was made from only", async () => {
  const program = newProgram();
  await insertProgram(store.within(organization), organization, program);
  const save = (fromRevision: number) =>
    saveDraft(store.within(organization), organization, program.id, { draft: "{}", fromRevision, updatedAt: at });
  expect(await Promise.all([save(1), save(1), save(1)])).toEqual(expect.arrayContaining([2, undefined, undefined]));
  expect(await save(1)).toBeUndefined();
  expect(await save(2)).toBe(3);
});

test("versions are numbered without gaps, also when published at once, and kept byte for byte", async () => {
  const program = newProgram();
  await insertProgram(store.within(organization), organization, program);
  const publish = () =>
    inTransaction(store, { within: organization }, async (trx) => {
      await loadProgramForUpdate(trx, organization, program.id);
      return await insertVersion(trx, organization, {
        programId: program.id,
        definition,
        hash: "h",
        note: "why",
        publishedAt: at,
        publishedBy: "key_1",
      });
    });
  const numbers = await Promise.all(Array.from({ length: 6 }, publish));
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(
    (await listVersions(store.within(organization), organization, program.id)).map(({ version }) => version),
  ).toEqual([6, 5, 4, 3, 2, 1]);
  expect(await getVersion(store.within(organization), organization, program.id)).toMatchObject({
    version: 6,
    definition,
  });
  expect(await getVersion(store.within(organization), organization, program.id, 2)).toMatchObject({
    version: 2,
    note: "why",
    publishedBy: "key_1",
  });
  expect(await getVersion(store.within(organization), organization, program.id, 7)).toBeUndefined();
});

test("the catalogue knows one type per field", async () => {
  const merge = (id: string, type: string, title: string) =>
    inTransaction(store, { within: organization }, (trx) =>
      mergeParticipantFields(trx, organization, [
        { id, type, definition: { title } },
        { id: "name", type: "text", definition: {} },
      ]),
    );
  expect(await merge("born", "date", "Born")).toEqual([]);
  expect(await merge("born", "date", "Birth date")).toEqual([]);
  expect(await merge("born", "text", "Born?")).toEqual([
    { id: "born", type: "date", definition: { title: "Birth date" } },
  ]);
  expect(await listParticipantFields(store.within(organization), organization)).toMatchObject([
    { id: "born", type: "date" },
    { id: "name" },
  ]);
});

test("cohorts and sites", async () => {
  const { programId, ...own } = await openSample(store);
  const cohort = {
    id: newId("coh"),
    programId,
    slug: "2027",
    title: "2027",
    data: { start: "2027-01-04" },
    createdAt: at,
  };
  expect(await insertCohort(store.within(own.organization), own.organization, cohort)).toBe(true);
  expect(await insertCohort(store.within(own.organization), own.organization, { ...cohort, id: newId("coh") })).toBe(
    false,
  );
  expect(
    await updateCohort(store.within(own.organization), own.organization, cohort.id, { title: "Spring", data: {} }),
  ).toBe(true);
  expect(await getCohortBySlug(store.within(own.organization), own.organization, programId, "2027")).toEqual({
    ...cohort,
    title: "Spring",
    data: {},
  });
  expect(await listCohorts(store.within(own.organization), own.organization, "prg_other")).toEqual([]);
  await putSite(store.within(own.organization), own.organization, { id: "lyon", title: "Lyon", data: { seats: 4 } });
  await putSite(store.within(own.organization), own.organization, { id: "lyon", title: "Lyon 3e", data: { seats: 5 } });
  expect(await getSite(store.within(own.organization), own.organization, "lyon")).toEqual({
    id: "lyon",
    title: "Lyon 3e",
    data: { seats: 5 },
  });
  expect(await listSites(store.within(own.organization), own.organization)).toHaveLength(1);
});
