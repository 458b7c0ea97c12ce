import { settleFeed } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { systemContext } from "../context.ts";
import { createCohort, readCohort, updateCohort } from "../cohorts/cohorts.ts";
import { readFeed } from "../feed/read.ts";
import { createParticipant } from "../participants/create.ts";
import { executeRuns } from "../runs/execute.ts";
import { readRun } from "../runs/read.ts";
import { asServiceError } from "../store-failure.ts";
import {
  enroll,
  newPerson,
  openTestService,
  publishDefinition,
  publishUnchecked,
  quotaProgram,
  send,
  welcomeProgram,
} from "../testing/index.ts";
import { insertRun, inTransaction } from "@parcours/store";
import { sendEvents } from "./send-events.ts";
import { startEnrollment } from "./start.ts";

const { admin, service, organization } = await openTestService();
await publishDefinition(admin, welcomeProgram());

test.each(["constructor.a.b", "form.constructor.submitted", "task.toString.done", "toString", "__proto__.x.y"])(
  "an event named like a part of every object is no event of the program: %s",
  async (type) => {
    const { id } = await enroll(admin, { program: "welcome" });
    await expect(send(admin, id, type)).rejects.toMatchObject({ code: "invalid_input" });
  },
);

test.each(["+010000-01-01T00:00:00.000Z", "0000-01-01T00:00:00Z", "-000001-01-01T00:00:00.000Z"])(
  "a year that no calendar of ours has is refused: %s",
  async (occurredAt) => {
    const { id } = await enroll(admin, { program: "welcome" });
    await expect(
      send(admin, id, "form.application.submitted", { data: { motivation: "x" }, occurredAt }),
    ).rejects.toMatchObject({ code: "invalid_input" });
    const participant = await newPerson(admin);
    await expect(startEnrollment(admin, { program: "welcome", participant, occurredAt })).rejects.toMatchObject({
      code: "invalid_input",
    });
  },
);

test("a birth date in the year 0 is refused", async () => {
  await expect(createParticipant(admin, { name: "Ada", birthDate: "0000-12-31" })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("a start with a text that cannot be stored is refused", async () => {
  const participant = await newPerson(admin);
  const start = { program: "welcome", participant, owner: "a\u0000b" };
  await expect(startEnrollment(admin, start)).rejects.toMatchObject({ code: "invalid_input" });
});

test("bulk events to ids that cannot be stored are refused", async () => {
  await expect(sendEvents(admin, { ids: ["a\u0000"], event: { type: "recheck" } })).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("two changes of a cohort at once are both kept", async () => {
  const day = {
    type: "date",
    title: { fr: "Jour", en: "Day" },
    sensitivity: "ordinary",
    purpose: { fr: "Organiser.", en: "To organize." },
    source: "cohort",
  };
  const program = {
    slug: "promotion",
    place: { limit: 9 },
    fields: { start: day, end: day },
    cohortFields: ["start", "end"],
  };
  await publishUnchecked(admin, quotaProgram(program));
  const { value } = await createCohort(admin, { program: "promotion", slug: "spring", title: "Spring" });
  await Promise.all([
    updateCohort(admin, { id: value.id, data: { start: "2026-04-01" } }),
    updateCohort(admin, { id: value.id, data: { end: "2026-06-01" } }),
  ]);
  expect((await readCohort(admin, { id: value.id })).data).toEqual({ start: "2026-04-01", end: "2026-06-01" });
});

test("a run over people that cannot go on does not hold up the others", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  const run = { kind: "event", dryRun: false, createdBy: "x", createdAt: "2026-03-02T08:00:00.000Z" };
  const { caller } = systemContext(service, organization);
  const good = { event: { type: "recheck" }, caller, language: "en" };
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await insertRun(trx, organization, { ...run, id: "run_broken", request: {} }, [id]);
    await insertRun(trx, organization, { ...run, id: "run_fine", request: good }, [id]);
  });
  await expect(executeRuns(service)).rejects.toThrow(TypeError);
  expect(await readRun(admin, { id: "run_fine" })).toMatchObject({ state: "done", done: 1 });
});

test("a race that was lost three times is a conflict; a lock that nobody lets go is not", () => {
  const failure = (code: string): Error => Object.assign(new Error("no"), { code });
  for (const code of ["40001", "40P01"]) expect(asServiceError(failure(code))).toMatchObject({ code: "conflict" });
  for (const code of ["55P03", "57014"]) expect(asServiceError(failure(code))).toMatchObject({ code: "unavailable" });
  const full = asServiceError(failure("53100"));
  expect(full).toMatchObject({ code: "unavailable", detail: { en: expect.stringContaining("disk is full") } });
});

test("what is told of a reason is a code, never what somebody wrote", async () => {
  const { id } = await enroll(admin, { program: "welcome" });
  await send(admin, id, "form.application.submitted", {
    data: { motivation: "x" },
    reason: { code: "Ada Martin est malade" },
  });
  const { id: other } = await enroll(admin, { program: "welcome" });
  await send(admin, other, "form.application.submitted", { data: { motivation: "x" }, reason: { code: "ill.ness" } });
  await settleFeed(service.store);
  const { items } = await readFeed(admin, { limit: 1000 });
  expect(JSON.stringify(items)).not.toContain("malade");
  expect(JSON.stringify(items)).toContain('"reasonCode":"ill.ness"');
});
