import { expect, test } from "vitest";
import { createCohort } from "../cohorts/cohorts.ts";
import { putSite } from "../sites/sites.ts";
import { enroll, expectReplayable, openTestService, publishUnchecked, quotaProgram, send } from "../testing/index.ts";
import { addOrganization } from "@parcours/store/testing";
import { changeEnrollment } from "./change.ts";
import { getEnrollment } from "./read.ts";

const { admin, as, clock, service } = await openTestService();
const day = {
  type: "date",
  title: { fr: "Jour", en: "Day" },
  sensitivity: "ordinary",
  purpose: { fr: "Organiser.", en: "To organize." },
  source: "cohort",
};
await publishUnchecked(admin, quotaProgram({ slug: "by-cohort", place: { limit: 1, per: "cohort" } }));
await publishUnchecked(admin, quotaProgram({ slug: "by-site", place: { limit: 1, per: "site" } }));
const reading = { slug: "reading", place: { limit: 1 }, fields: { start: day }, cohortFields: ["start"] };
await publishUnchecked(admin, quotaProgram(reading));
const cohort = async (program: string, slug: string) =>
  (await createCohort(admin, { program, slug, title: slug })).value.id;
const north = await putSite(admin, { id: "north", title: "North" });
const south = await putSite(admin, { id: "south", title: "South" });

test("owner, site and cohort change with the revision, and are taken back with null", async () => {
  const spring = await cohort("by-cohort", "spring");
  const { id, revision } = await enroll(admin, { program: "by-cohort" });
  clock.advance(1000);
  const changed = await changeEnrollment(as("coordinator"), {
    id,
    revision,
    owner: "key_anna",
    site: north.id,
    cohort: "spring",
  });
  expect(changed).toMatchObject({ owner: "key_anna", site: "north", cohort: spring, revision: revision + 1 });
  expect(changed.updatedAt).toBe(clock.now().toISOString());
  await expect(changeEnrollment(admin, { id, revision, owner: null })).rejects.toMatchObject({
    code: "precondition_failed",
  });
  const same = await changeEnrollment(admin, { id, owner: "key_anna" });
  expect(same.revision).toBe(revision + 1);
  const bare = await changeEnrollment(admin, { id, owner: null, site: null, cohort: null });
  expect([bare.owner, bare.site, bare.cohort]).toEqual([undefined, undefined, undefined]);
  await send(admin, id, "ask");
  await expectReplayable(admin, [id]);
});

test("what is unknown here, or to another organization, is not found", async () => {
  const { id } = await enroll(admin, { program: "by-site" });
  const foreign = await cohort("by-cohort", "foreign");
  await expect(changeEnrollment(admin, { id, site: "nowhere" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(changeEnrollment(admin, { id, cohort: foreign })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(changeEnrollment(admin, { id, owner: "\u0000" })).rejects.toMatchObject({ code: "invalid_input" });
  const other = { ...admin, organization: await addOrganization(service.store) };
  await expect(changeEnrollment(other, { id, owner: "x" })).rejects.toMatchObject({ code: "not_found" });
  await expect(changeEnrollment(as("partner"), { id, owner: "x" })).rejects.toMatchObject({ code: "forbidden" });
});

test("who holds a place counted by cohort or site stays there; the owner may change", async () => {
  const summer = await cohort("by-cohort", "summer");
  await cohort("by-cohort", "autumn");
  const seated = await enroll(admin, { program: "by-cohort", cohort: summer });
  await send(admin, seated.id, "ask");
  await expect(changeEnrollment(admin, { id: seated.id, cohort: "autumn" })).rejects.toMatchObject({
    code: "wrong_state",
  });
  expect(await changeEnrollment(admin, { id: seated.id, owner: "key_anna", site: north.id })).toMatchObject({
    owner: "key_anna",
    site: "north",
    cohort: summer,
  });
  const placed = await enroll(admin, { program: "by-site", site: north.id });
  await send(admin, placed.id, "ask");
  await expect(changeEnrollment(admin, { id: placed.id, site: south.id })).rejects.toMatchObject({
    code: "wrong_state",
  });
});

test("whoever waits is offered a place where they come to, if one is free", async () => {
  const first = await enroll(admin, { program: "by-site", site: south.id });
  await send(admin, first.id, "ask");
  const second = await enroll(admin, { program: "by-site", site: south.id });
  expect(await send(admin, second.id, "ask")).toMatchObject({ stages: ["waiting"] });
  await putSite(admin, { id: "west", title: "West" });
  const west = await enroll(admin, { program: "by-site", site: "west" });
  await send(admin, west.id, "drop");
  await changeEnrollment(admin, { id: second.id, site: "west" });
  expect((await getEnrollment(admin, { id: second.id })).stages).not.toEqual(["waiting"]);
});

test("a run whose program reads facts of the cohort keeps the one it began with", async () => {
  const one = await cohort("reading", "one");
  await cohort("reading", "two");
  const { id } = await enroll(admin, { program: "reading", cohort: one });
  await expect(changeEnrollment(admin, { id, cohort: "two" })).rejects.toMatchObject({ code: "wrong_state" });
  expect(await changeEnrollment(admin, { id, cohort: "one", owner: "x" })).toMatchObject({ cohort: one, owner: "x" });
});
