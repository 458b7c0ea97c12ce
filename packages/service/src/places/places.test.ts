import { readPlaceCounts } from "@parcours/store";
import { expect, test } from "vitest";
import { createCohort, updateCohort } from "../cohorts/cohorts.ts";
import type { Context } from "../context.ts";
import { getEnrollment, listEnrollments } from "../enrollments/read.ts";
import { createService } from "../service.ts";
import {
  enroll,
  expectReplayable,
  newPerson,
  openTestService,
  publishDefinition,
  quotaProgram,
  runAllEffects,
  send,
} from "../testing/index.ts";
import { fireDueTimers } from "../timers/fire-due.ts";
import { offerPlaces, planOf } from "./offer-places.ts";
import { readPlaces } from "./read.ts";

const { admin, clock, service, organization } = await openTestService();

const idsIn = async (program: string, stage: string): Promise<string[]> =>
  (await listEnrollments(admin, { program, stage, limit: 200 })).items.map(({ id }) => id);
const taken = async (program: string, scope = ""): Promise<number | undefined> =>
  (await readPlaceCounts(service.store.within(organization), organization, program)).find(
    (count) => count.scope === scope,
  )?.held;
const many = async (program: string, count: number, more: { cohort?: string } = {}) => {
  const runs: string[] = [];
  for (let i = 0; i < count; i += 1) {
    runs.push((await enroll(admin, { program, ...more })).id);
    clock.advance(1_000);
  }
  return runs;
};

test("places are never given twice, however many ask at once of two processes", async () => {
  const { id } = await publishDefinition(admin, quotaProgram({ slug: "rush", place: { limit: 5 } }));
  const other = createService({ store: service.store, secret: service.secret, clock: clock.now });
  const processes: Context[] = [admin, { ...admin, service: other }];
  const runs = await many("rush", 30);
  await Promise.all(runs.map(async (run, i) => await send(processes[i % 2]!, run, "ask")));
  expect(await idsIn("rush", "seated")).toHaveLength(5);
  expect(await idsIn("rush", "waiting")).toHaveLength(25);
  expect(await taken(id)).toBe(5);
  await expectReplayable(admin, runs);
});

test("a place that is given back is offered to whoever waited longest; an offer counts until it is over", async () => {
  const { id } = await publishDefinition(admin, quotaProgram({ slug: "list", place: { limit: 2 } }));
  const runs = await many("list", 6);
  for (const run of runs) {
    await send(admin, run, "ask");
    clock.advance(60_000);
  }
  const [first, second, third, fourth, fifth] = runs as [string, string, string, string, string, string];
  await send(admin, first, "leave");
  await send(admin, second, "leave");
  await runAllEffects(service);
  expect(await idsIn("list", "offered")).toEqual([third, fourth]);
  expect(await taken(id)).toBe(2);
  // Whoever asks now does not get what was offered to others.
  const late = await enroll(admin, { program: "list" });
  expect(await send(admin, late.id, "ask")).toMatchObject({ stages: ["waiting"] });
  await send(admin, third, "take");
  await send(admin, fourth, "drop");
  await runAllEffects(service);
  expect(await idsIn("list", "offered")).toEqual([fifth]);
  // Nobody answers: the offer ends by its deadline and goes to the next.
  clock.advance(4 * 86_400_000);
  await fireDueTimers(service);
  await runAllEffects(service);
  expect(await idsIn("list", "offered")).toEqual([runs[5]]);
  await send(admin, runs[5]!, "take");
  expect(await taken(id)).toBe(2);
  await expectReplayable(admin, runs);
});

test("an offered place is free to whom it was offered, also when the offer itself holds it", async () => {
  const definition = quotaProgram({ slug: "full", place: { limit: 1 } }) as { meta: { places: { seat: object } } };
  definition.meta.places.seat = { ...definition.meta.places.seat, heldIn: ["seated", "offered"] };
  await publishDefinition(admin, definition);
  const [one, two] = (await many("full", 2)) as [string, string];
  await send(admin, one, "ask");
  await send(admin, two, "ask");
  await send(admin, one, "leave");
  await runAllEffects(service);
  const offered = await getEnrollment(admin, { id: two });
  expect(offered.next.find(({ event }) => event === "take")).toMatchObject({ allowed: true, label: "Take" });
  expect(await send(admin, two, "take")).toMatchObject({ stages: ["seated"] });
});

const number = (title: string, source: string) => ({
  type: "number",
  title: { fr: title, en: title },
  sensitivity: "ordinary",
  purpose: { fr: "Classer.", en: "To rank." },
  source,
});

test("places of a cohort come from its facts; more of them are offered at once, by the program's order", async () => {
  const fields = { seats: number("Seats", "cohort"), score: number("Score", "participant") };
  const place = { limit: { cohort: "seats" }, per: "cohort", order: { field: "score", direction: "descending" } };
  const { id } = await publishDefinition(
    admin,
    quotaProgram({ slug: "session", place, cohortFields: ["seats"], fields }),
  );
  const spring = (
    await createCohort(admin, { program: "session", slug: "spring", title: "Spring", data: { seats: 1 } })
  ).value;
  const autumn = (
    await createCohort(admin, { program: "session", slug: "autumn", title: "Autumn", data: { seats: 1 } })
  ).value;
  const runs: string[] = [];
  for (const score of [1, 20, 10, null, 30]) {
    const participant = await newPerson(admin, { attributes: score === null ? {} : { score } });
    runs.push((await enroll(admin, { program: "session", participant, cohort: "spring" })).id);
  }
  for (const run of runs) await send(admin, run, "ask");
  const elsewhere = await enroll(admin, { program: "session", cohort: autumn.id });
  expect(await send(admin, elsewhere.id, "ask")).toMatchObject({ stages: ["seated"] });
  expect(await idsIn("session", "offered")).toEqual([]);
  await updateCohort(admin, { id: spring.id, data: { seats: 3 } });
  expect(await idsIn("session", "offered")).toEqual([runs[1], runs[4]]);
  expect(await taken(id, `cohort:${spring.id}`)).toBe(3);
  await expect(updateCohort(admin, { id: spring.id, data: { seats: "many" as never } })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(createCohort(admin, { program: "session", slug: "spring", title: "x" })).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a list that is longer than one reading is in order, and all free places are offered, in parts", async () => {
  const fields = { seats: number("Seats", "cohort"), score: number("Score", "participant") };
  const place = { limit: { cohort: "seats" }, per: "cohort", order: { field: "score", direction: "descending" } };
  const { id: programId } = await publishDefinition(
    admin,
    quotaProgram({ slug: "long", place, cohortFields: ["seats"], fields }),
  );
  const { id: cohortId } = (
    await createCohort(admin, { program: "long", slug: "one", title: "One", data: { seats: 0 } })
  ).value;
  const runs: string[] = [];
  for (const score of [1, 2, 3, 4, 5, 6]) {
    const participant = await newPerson(admin, { attributes: { score } });
    runs.push((await enroll(admin, { program: "long", participant, cohort: "one" })).id);
    await send(admin, runs.at(-1)!, "ask");
  }
  const wanted = { programId, place: "seat", cohortId, siteId: null };
  // Whoever came last may be the first.
  expect((await planOf(service, organization, wanted, 2))?.queue).toEqual(runs.toReversed());
  const seats = service.store
    .within(organization)
    .updateTable("cohorts")
    .set({ data: JSON.stringify({ seats: 5 }) });
  await seats.where("id", "=", cohortId).execute();
  expect(await offerPlaces(service, organization, wanted, undefined, { atOnce: 2, block: 2 })).toBe(5);
  expect(await idsIn("long", "offered")).toEqual(runs.slice(1));
  const [told] = await readPlaces(admin, { program: "long", cohort: cohortId });
  expect(told).toMatchObject({ free: 0, waiting: [runs[0]] });
  expect(told?.offered).toHaveLength(5);
});

test("without a cohort nobody is let in by count, and nobody refused", async () => {
  const fields = { seats: number("Seats", "cohort") };
  const place = { limit: { cohort: "seats" }, per: "cohort" };
  await publishDefinition(admin, quotaProgram({ slug: "unsorted", place, cohortFields: ["seats"], fields }));
  const { id } = await enroll(admin, { program: "unsorted" });
  expect(await send(admin, id, "ask")).toMatchObject({ stages: ["waiting"] });
});
