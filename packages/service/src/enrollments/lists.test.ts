import { expect, test } from "vitest";
import { createCohort } from "../cohorts/cohorts.ts";
import { listSites, putSite } from "../sites/sites.ts";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { assignRoles } from "./assign-roles.ts";
import { countEnrollments } from "./count.ts";
import { getEnrollment, listEnrollments, readJournal } from "./read.ts";
import { sendEvents } from "./send-events.ts";

const { admin, as } = await openTestService();
const program = await publishDefinition(admin, welcomeProgram());

const idsOf = async (query: Parameters<typeof listEnrollments>[1]): Promise<string[]> =>
  (await listEnrollments(admin, query)).items.map(({ id }) => id);

test("a list is read page by page, and what is added meanwhile neither repeats nor hides anyone", async () => {
  const ids = [];
  for (let i = 0; i < 5; i += 1) ids.push((await enroll(admin, { program: "welcome", owner: "paged" })).id);
  const first = await listEnrollments(admin, { owner: "paged", limit: 2 });
  ids.push((await enroll(admin, { program: "welcome", owner: "paged" })).id);
  const seen = first.items.map(({ id }) => id);
  for (let { next } = first; next !== null;) {
    const page = await listEnrollments(admin, { owner: "paged", limit: 2, cursor: next });
    seen.push(...page.items.map(({ id }) => id));
    next = page.next;
  }
  expect(seen).toEqual(ids);
});

test("enrollments are found by stage, status, site, cohort and by a rule of the program", async () => {
  await putSite(admin, { id: "lyon", title: "Lyon" });
  expect(await listSites(admin)).toEqual([{ id: "lyon", title: "Lyon", data: {} }]);
  const cohort = (await createCohort(admin, { program: "welcome", slug: "spring", title: "Spring" })).value;
  const start = async (birthDate: string | null) =>
    (
      await enroll(admin, {
        program: "welcome",
        participant: await newPerson(admin, { birthDate }),
        site: "lyon",
        cohort: "spring",
      })
    ).id;
  const [adult, minor, unknown] = [await start("1990-01-01"), await start("2009-06-01"), await start(null)];
  for (const id of [adult, minor, unknown])
    await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  expect(await idsOf({ cohort: cohort.id })).toEqual([adult, minor, unknown]);
  expect(await idsOf({ site: "lyon", stage: "charter" })).toEqual([adult, minor]);
  expect(await idsOf({ site: "lyon", status: "held" })).toEqual([unknown]);
  expect(await idsOf({ site: "lyon", program: "welcome", rule: "minor" })).toEqual([minor]);
  expect(await idsOf({ site: "lyon", program: program.id, rule: "oldEnough" })).toEqual([adult, minor]);
  const bulk = await sendEvents(admin, {
    where: { program: "welcome", site: "lyon", rule: "minor" },
    event: { type: "contract.charter.declined" },
  });
  expect(bulk.value.people).toMatchObject([{ enrollment: minor, state: "done", outcome: "withdrawn" }]);
  await expect(idsOf({ program: "welcome", rule: "toString" })).rejects.toMatchObject({
    details: { errors: [{ path: "/rule" }] },
  });
  await expect(idsOf({ rule: "minor" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(enroll(admin, { program: "welcome", site: "nowhere" })).rejects.toMatchObject({
    details: { errors: [{ path: "/site" }] },
  });
  await expect(enroll(admin, { program: "welcome", cohort: "autumn" })).rejects.toMatchObject({
    details: { errors: [{ path: "/cohort" }] },
  });
});

test("what is counted as it happens is what a list shows", async () => {
  const queries = [
    {},
    { version: 1 },
    { stage: "charter" },
    { stage: "application" },
    { stage: "nowhere" },
    { stage: ":active" },
    { status: "active" },
    { status: "held" },
    { status: "done" },
    { outcome: "withdrawn" },
    { stage: "application", status: "held" },
    { stage: "charter", status: "active" },
    { outcome: "withdrawn", status: "done" },
  ] as const;
  const found: number[] = [];
  for (const asked of queries) {
    const query = { program: "welcome", ...asked };
    const { length } = await idsOf({ ...query, limit: 200 });
    expect({ ...query, ...(await countEnrollments(admin, query)) }).toEqual({ ...query, count: length });
    found.push(length);
  }
  expect(found.filter((count) => count > 0).length).toBeGreaterThan(6);
});

test("what someone may do depends on the roles they were given in the enrollment", async () => {
  const { id } = await enroll(admin, {
    program: "welcome",
    participant: await newPerson(admin, { birthDate: "2009-06-01" }),
  });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  const worker = as("coordinator", "key_worker");
  const sign = async () => await send(worker, id, "contract.charter.signed", { as: "participant" });
  await expect(sign()).rejects.toMatchObject({ code: "forbidden" });
  const roles = [
    { role: "participant", kind: "key" as const, id: "key_worker" },
    { role: "guardian", kind: "user" as const, id: "usr_1" },
  ];
  expect((await assignRoles(admin, { id, roles })).roles).toEqual(roles.toSorted((a, b) => (a.role < b.role ? -1 : 1)));
  expect((await sign()).contracts[0]).toMatchObject({
    parties: [{ role: "participant", signedAt: expect.any(String) as string }, {}, {}],
  });
  await expect(send(worker, id, "contract.charter.signed", { as: "guardian" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const wrong = [{ role: "king", kind: "user" as const, id: "u" }];
  await expect(assignRoles(admin, { id, roles: wrong })).rejects.toMatchObject({
    details: { errors: [{ path: "/roles/0/role" }] },
  });
});

test("what comes next is told with the reader's own permissions, in the reader's language", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  const next = (await getEnrollment({ ...as("coordinator"), language: "fr" }, { id })).next;
  expect(next.map(({ event, label, allowed }) => [event, label, allowed])).toEqual([
    ["form.application.submitted", "Candidater", true],
    ["withdraw", "Se retirer", true],
  ]);
  await expect(getEnrollment(as("funder"), { id })).rejects.toMatchObject({ code: "forbidden" });
});

test("a journal is read in order, piece by piece", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  const first = await readJournal(admin, { id, limit: 1 });
  expect(first).toMatchObject({
    items: [{ sequence: 1, kind: "started", announcements: [{ type: "enrollment.started" }] }],
    next: 1,
  });
  const rest = await readJournal(admin, { id, after: first.next! });
  expect(rest).toMatchObject({ items: [{ sequence: 2, event: { type: "form.application.submitted" } }], next: null });
  expect(rest.items[0]!.trace[0]).toMatchObject({ guard: "rule", result: "true" });
  await expect(readJournal(admin, { id: "enr_nobody" })).rejects.toMatchObject({ code: "not_found" });
});
