import { expect, test } from "vitest";
import type { AttendanceResult } from "../../../sessions/attend.ts";
import type { SessionFile } from "../../../sessions/read.ts";
import type { SessionView } from "../../../sessions/view.ts";
import { mentorProgram, newPerson, publishDefinition, send } from "../../../testing/index.ts";
import { getProgram } from "@parcours/store";
import { everyProgramId } from "../../../programs/every-program.ts";
import { everybodyOf } from "../../../sessions/plan.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, failures, organization, refused, service } = await openTestApi();
await publishDefinition(admin, mentorProgram());

const enrolled = async (name: string): Promise<{ run: string; person: string }> => {
  const person = await newPerson(admin, { name });
  const { body } = await call<{ id: string }>("POST", "/api/enrollments", {
    body: { program: "mentor", participant: person },
  });
  return { run: body.id, person };
};
const [ana, ben, cleo] = [await enrolled("Ana"), await enrolled("Ben"), await enrolled("Cléo")];
const gone = await enrolled("Dora");
await send(admin, gone.run, "retire");

const plan = { program: "mentor", kind: "training", startsAt: "2026-03-02T17:00:00.000Z", place: "Salle 2" };
const measuresOf = async (run: string): Promise<Record<string, number>> =>
  (await call<{ measures: Record<string, number> }>("GET", `/api/enrollments/${run}`)).body.measures;
const attend = async (id: string, people: object[]): Promise<AttendanceResult> =>
  (await call<AttendanceResult>("POST", `/api/group-sessions/${id}/attendance`, { body: { people } })).body;

test("a session is planned for everybody who can take part, once for its key", async () => {
  const asked = { body: { ...plan, everybody: true }, headers: { "idempotency-key": "plan" } };
  const made = await call<SessionFile>("POST", "/api/group-sessions", asked);
  expect(made).toMatchObject({
    status: 201,
    body: {
      title: "Training",
      place: "Salle 2",
      expected: 3,
      people: [{ name: "Ana" }, { name: "Ben" }, { name: "Cléo" }],
    },
  });
  expect((await call("POST", "/api/group-sessions", asked)).text).toBe(made.text);
  const { body } = await call<{ items: SessionView[] }>("GET", "/api/group-sessions?program=mentor&open=true");
  expect(body.items.map(({ id }) => id)).toEqual([made.body.id]);
  const kinds = await call<{ items: object[] }>("GET", "/api/group-session-kinds");
  expect(kinds.body.items).toMatchObject([{ kind: "training", present: "training.attended" }]);
});

test("everybody is everybody, however many runs there are, those that are over first among them", async () => {
  const db = service.store.within(organization);
  const { id: programId } = (await getProgram(db, organization, "mentor"))!;
  const session = { programId, kind: "training", siteId: null, cohortId: null };
  expect(await everybodyOf(admin, db, session, 1)).toEqual([ana.run, ben.run, cleo.run]);
  expect(await everyProgramId(db, organization, 1)).toContain(programId);
});

test("attendance sends each their event, once from however many windows; who is excused is sent nothing", async () => {
  const { body } = await call<SessionFile>("POST", "/api/group-sessions", {
    body: { ...plan, people: [ana.run, ben.run, cleo.run] },
  });
  const lines = [
    { enrollment: ana.run, attendance: "present" },
    { enrollment: ben.run, attendance: "absent" },
    { enrollment: cleo.run, attendance: "excused" },
  ];
  // Two windows, and a double click in each.
  const answers = await Promise.all([1, 2, 3, 4].map(async () => await attend(body.id, lines)));
  const outcomes = answers.flatMap(({ people }) => people.map(({ outcome }) => outcome));
  expect(outcomes.filter((outcome) => outcome === "noted")).toHaveLength(3);
  expect(outcomes.filter((outcome) => outcome === "same")).toHaveLength(9);
  expect(await measuresOf(ana.run)).toEqual({ trainings: 1 });
  expect(await measuresOf(ben.run)).toEqual({ trainingsMissed: 1 });
  expect(await measuresOf(cleo.run)).toEqual({});
  expect(answers[0]!.session).toMatchObject({ present: 1, absent: 1, excused: 1 });

  // What was told stays told; an excuse may still turn out otherwise.
  const later = await attend(body.id, [
    { enrollment: ana.run, attendance: "absent" },
    { enrollment: cleo.run, attendance: "present" },
  ]);
  expect(later.people).toMatchObject([
    { outcome: "refused", why: expect.stringContaining("already") },
    { outcome: "noted" },
  ]);
  expect(await measuresOf(ana.run)).toEqual({ trainings: 1 });
  expect(await measuresOf(cleo.run)).toEqual({ trainings: 1 });
  const own = await call<{ items: object[] }>("GET", `/api/participants/${ana.person}/group-sessions`);
  expect(own.body.items).toMatchObject([{ attendance: "present" }, {}]);
  const path = `/api/group-sessions/${body.id}`;
  expect(await refused("PATCH", path, { body: { canceled: true } })).toMatchObject({ status: 409 });
  expect(await refused("DELETE", `${path}/people/${ana.run}`)).toMatchObject({ status: 409 });
});

test("one whose journey does not take part is refused alone, and nothing is noted of them", async () => {
  const { body } = await call<SessionFile>("POST", "/api/group-sessions", {
    body: { ...plan, people: [gone.run, ana.run] },
  });
  expect(body.people).toMatchObject([
    { name: "Ana", ready: true },
    { name: "Dora", ready: false },
  ]);
  const { people, session } = await attend(body.id, [
    { enrollment: gone.run, attendance: "present" },
    { enrollment: ben.run, attendance: "present" },
    { enrollment: ana.run, attendance: "present" },
  ]);
  expect(people.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "noted"]);
  expect(session).toMatchObject({ expected: 2, present: 1 });
  const path = `/api/group-sessions/${body.id}`;
  expect((await call<SessionFile>("DELETE", `${path}/people/${gone.run}`)).body.expected).toBe(1);
});

test("a session moves, is canceled, and then takes no attendance", async () => {
  const { body } = await call<SessionFile>("POST", "/api/group-sessions", { body: { ...plan, people: [ana.run] } });
  const path = `/api/group-sessions/${body.id}`;
  const moved = { startsAt: "2026-04-02T17:00:00.000Z", endsAt: "2026-04-02T19:00:00.000Z", place: null };
  expect((await call("PATCH", path, { body: moved })).body).toMatchObject({ startsAt: moved.startsAt });
  expect(await refused("PATCH", path, { body: { endsAt: "2026-04-01T17:00:00.000Z" } })).toMatchObject({ status: 422 });
  expect((await call("POST", `${path}/people`, { body: { people: [ben.run] } })).body).toMatchObject({ expected: 2 });
  await call("PATCH", path, { body: { canceled: true } });
  const people = [{ enrollment: ana.run, attendance: "present" }];
  expect(await refused("POST", `${path}/attendance`, { body: { people } })).toMatchObject({ status: 409 });
});

test("what is not of the program, or of this organization, is refused", async () => {
  for (const wrong of [{ kind: "none" }, { people: ["enr_none"] }, { title: " " }, { site: "none" }])
    expect(await refused("POST", "/api/group-sessions", { body: { ...plan, ...wrong } })).toMatchObject({
      status: expect.toBeOneOf([404, 422]),
    });
  expect(await refused("GET", "/api/group-sessions/ses_none")).toMatchObject({ status: 404 });
  expect(await refused("POST", "/api/group-sessions", { as: "partner", body: plan })).toMatchObject({ status: 403 });
  expect(await refused("POST", "/api/group-sessions", { as: "stranger", body: plan })).toMatchObject({ status: 404 });
  expect(failures).toEqual([]);
});
