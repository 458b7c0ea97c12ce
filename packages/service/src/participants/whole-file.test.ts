import {
  addSessionPeople,
  getEnrollment,
  inTransaction,
  insertAudit,
  insertGroupSession,
  writeSteps,
} from "@parcours/store";
import { expect, test } from "vitest";
import type { OwnFile } from "../portal/file.ts";
import { createPortalLink } from "../portal/create-link.ts";
import { openBrowser } from "../testing/browser.ts";
import { enroll, newPerson, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import type { ParticipantFile } from "./read.ts";

/*
 * Somebody who was followed every week for years: what is kept of them is shown whole, however much there is.
 */

const api = await openTestApi();
const { admin, call, organization, request, service } = api;
const db = service.store.within(organization);
await publishDefinition(admin, welcomeProgram());
const participant = await newPerson(admin, { name: "Suivie longtemps" });
const { id: run } = await enroll(admin, { program: "welcome", participant });
const MANY = 620;
const times = Array.from({ length: MANY }, (_, n) => ({
  n: String(n).padStart(6, "0"),
  at: new Date(Date.UTC(2020, 0, n)).toISOString(),
}));
const { programId } = (await getEnrollment(db, organization, run))!;
const own = { organization_id: organization };
const byHand = { participant_id: participant, created_by: "usr_x", status: "done" as const };

await db
  .insertInto("tasks")
  .values(
    times.map(({ n, at }) => ({
      ...own,
      id: `tsk_${n}`,
      enrollment_id: run,
      kind: "call",
      status: "done" as const,
      sequence: 1,
      effect_id: n,
      created_at: at,
    })),
  )
  .execute();
await db
  .insertInto("file_tasks")
  .values(
    times.map(({ n, at }) => ({
      ...own,
      ...byHand,
      id: `ftk_${n}`,
      kind: "task" as const,
      title: "Appeler",
      created_at: at,
    })),
  )
  .execute();
await db
  .insertInto("notes")
  .values(
    times.map(({ n, at }) => ({
      ...own,
      id: `not_${n}`,
      participant_id: participant,
      author_id: "usr_x",
      body: "Vue",
      audience: "team" as const,
      special: false,
      mentions: [],
      created_at: at,
      updated_at: at,
    })),
  )
  .execute();
await inTransaction(service.store, { within: organization }, async (trx) => {
  const effects = times.map(({ n, at }) => ({
    id: `${run}/x/${n}`,
    enrollmentId: run,
    kind: "send",
    payload: {},
    nextAttemptAt: at,
  }));
  await writeSteps(trx, organization, { effects });
  for (const { n, at } of times) {
    const moment = { title: "Atelier", place: null, siteId: null, cohortId: null, ownerId: null, canceledAt: null };
    const when = { startsAt: at, endsAt: null, createdAt: at, createdBy: "usr_x", updatedAt: at };
    await insertGroupSession(trx, organization, { id: `ses_${n}`, programId, kind: "x", ...moment, ...when });
    await addSessionPeople(trx, organization, `ses_${n}`, [run]);
  }
});

const countOf = async (path: string): Promise<number> =>
  (await call<{ items: object[] }>("GET", path)).body.items.length;

test("tasks of a journey, tasks by hand, notes, effects and group sessions are all there", async () => {
  const file = await call<ParticipantFile>("GET", `/api/participants/${participant}/file`);
  expect(file.body.enrollments[0]!.taskFiles).toHaveLength(MANY);
  expect(await countOf(`/api/participants/${participant}/tasks`)).toBe(MANY);
  expect(await countOf(`/api/participants/${participant}/notes`)).toBe(MANY);
  expect(await countOf(`/api/participants/${participant}/group-sessions`)).toBe(MANY);
  expect(await countOf(`/api/enrollments/${run}/effects`)).toBe(MANY);
});

test("who opened a file is told as far back as the log goes, under the id of a file that was made one with it too", async () => {
  const other = await newPerson(admin, { name: "Suivie Longtemps" });
  await request("GET", `/api/participants/${other}`, { as: "program_manager" });
  await request("GET", `/api/participants/${participant}`, { as: "coordinator" });
  await call("POST", `/api/participants/${participant}/merges`, { body: { other } });
  // Their own visits since then fill more than any one page of the log.
  const visits = Array.from({ length: 2_500 }, (_, n) => ({
    id: `aud_z${String(n).padStart(6, "0")}`,
    at: new Date(Date.UTC(2030, 0, 1, 0, n)).toISOString(),
    kind: "read",
    action: "portal.file",
    actorKind: "participant",
    actorId: participant,
    actorRole: "participant",
    memberId: null,
    address: null,
    sessionId: null,
    requestId: null,
    participantId: participant,
    enrollmentId: null,
    subject: null,
    sequence: null,
    details: "{}",
    hashes: "{}",
    onceKey: null,
    values: [],
  }));
  await insertAudit(db, organization, visits);
  const appointment = {
    kind: "appointment",
    title: "Premier entretien",
    place: "Lyon",
    dueAt: "2026-04-02T09:00:00.000Z",
  };
  await call("POST", `/api/participants/${participant}/tasks`, { body: appointment });
  await call("PUT", "/api/sites/brest", { body: { title: "Brest" } });
  const consent = { text: "D’accord", by: "person" };
  const referral = { participant, to: { site: "brest" }, message: "Elle déménage.", consent };
  await call("POST", "/api/referrals", { body: referral });
  const newest = db.updateTable("group_session_people").set({ attendance: "excused" });
  await newest.where("session_id", "=", `ses_${times.at(-1)!.n}`).execute();
  const link = { purpose: "file", participant, name: "Elle", email: "elle@example.org", language: "fr" } as const;
  const browser = openBrowser(api);
  await browser.send("POST", "/api/portal/session", {
    body: { token: (await createPortalLink(admin, link)).url.split("#")[1]! },
  });
  const { accesses, beside } = (await browser.send<OwnFile>("GET", "/api/portal/file")).body;
  expect(beside.sessions).toHaveLength(MANY);
  expect(beside.sessions[0]).toMatchObject({ title: "Atelier", program: "Welcome", attendance: "excused" });
  expect(beside.appointments).toMatchObject([{ title: "Premier entretien", place: "Lyon", status: "open" }]);
  expect(beside.referrals).toMatchObject([{ other: "Brest", status: "pending", message: "Elle déménage." }]);
  // The words of the team are not handed out by a page; that there are some is told.
  expect(beside.team).toEqual({ notes: MANY, tasks: MANY });
  expect(new Set(accesses.map(({ by }) => by.role))).toEqual(
    new Set(["coordinator", "program_manager", "administrator"]),
  );
});
