import { getApplication, listParticipantEnrollments } from "@parcours/store";
import { beforeEach, expect, test } from "vitest";
import { settleApart } from "../sign-in/apart.ts";
import { addApplication } from "../testing/add-application.ts";
import { newPerson, publishDefinition, welcomeProgram } from "../testing/index.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import type { ApplicationView, TakenApplication } from "./applications.ts";
import { settleStranded } from "./settle-stranded.ts";

const { admin, call, clock, failures, organization, refused, service } = await openTestApi();
const db = service.store.within(organization);

const open = welcomeProgram() as { meta: { forms: Record<string, object> } };
open.meta.forms["application"] = { ...open.meta.forms["application"], public: true };
await publishDefinition(admin, open);

const MINUTE_MS = 60_000;
// What is tried too often is refused for a quarter of an hour; the look at what was left is once a minute.
beforeEach(() => clock.advance(16 * MINUTE_MS));

const listed = async () => (await call<{ items: ApplicationView[] }>("GET", "/api/applications")).body.items;
const runsOf = async (participant: string) => await listParticipantEnrollments(db, organization, participant);

test("an application in the name of somebody who is known stands in the list until it is taken in", async () => {
  const participant = await newPerson(admin, { name: "Awa Traoré", email: "awa@example.org" });
  const body = { organization, program: "welcome", name: "Awa TRAORE", email: "Awa@example.org" };
  await call("POST", "/api/portal/applications", { as: null, body: { ...body, answers: { motivation: "Aider." } } });
  await settleApart(service);
  const [waiting] = await listed();
  expect(waiting).toMatchObject({ name: "Awa TRAORE", status: "unconfirmed", program: { title: "Welcome" } });
  expect(await runsOf(participant)).toEqual([]);
  const taken = await call<TakenApplication>("POST", `/api/applications/${waiting!.id}/take`);
  expect(taken.body).toEqual({ participant, enrollment: expect.stringMatching(/^enr_/) });
  const again = await refused("POST", `/api/applications/${waiting!.id}/take`);
  expect(again.status).toBe(404);
  expect(await runsOf(participant)).toHaveLength(1);
  expect(await listed()).toEqual([]);
});

test("there is a way to every one of them, and it is told that there are more", async () => {
  const ids: string[] = [];
  for (const name of ["Une", "Deux", "Trois"])
    ids.push(await addApplication(service, organization, { name, email: `${name}@example.org` }));
  const first = await call<{ items: ApplicationView[]; next: string | null }>("GET", "/api/applications?limit=2");
  expect(first.body).toMatchObject({ items: [{ id: ids[0] }, { id: ids[1] }], next: ids[1] });
  const rest = await call<{ items: ApplicationView[] }>("GET", `/api/applications?limit=2&cursor=${first.body.next}`);
  expect(rest.body).toMatchObject({ items: [{ id: ids[2] }], next: null });
  for (const id of ids) await call("DELETE", `/api/applications/${id}`);
});

test("one that leads nowhere is deleted", async () => {
  await newPerson(admin, { email: "known@example.org" });
  const id = await addApplication(service, organization, { name: "Personne", email: "known@example.org" });
  expect((await call("DELETE", `/api/applications/${id}`)).status).toBe(204);
  expect(await getApplication(db, organization, id)).toBeUndefined();
});

test("what a killed process left is taken in by the next one, once; of somebody known nothing changes", async () => {
  const id = await addApplication(service, organization, { name: "Lina Petit", email: "lina@example.org" });
  const known = await newPerson(admin, { email: "zoe@example.org" });
  const other = await addApplication(service, organization, { name: "Zoé Petit", email: "zoe@example.org" });
  await settleStranded(service);
  expect(await getApplication(db, organization, id)).toMatchObject({ status: "waiting" });
  clock.advance(2 * MINUTE_MS);
  await settleStranded(service);
  const settled = await getApplication(db, organization, id);
  expect(settled).toMatchObject({ status: "taken", enrollmentId: expect.stringMatching(/^enr_/), answers: {} });
  expect(await getApplication(db, organization, other)).toMatchObject({ status: "waiting", participantId: null });
  clock.advance(2 * MINUTE_MS);
  await settleStranded(service);
  expect(await runsOf(settled!.participantId!)).toHaveLength(1);
  expect(await runsOf(known)).toEqual([]);
});

test("it goes on where a process was killed after it had made the file", async () => {
  const id = await addApplication(service, organization, { name: "Ines Roy", email: "ines@example.org" });
  const participant = await newPerson(admin, { name: "Ines Roy", email: "ines@example.org" });
  await db.updateTable("portal_applications").set({ participant_id: participant }).where("id", "=", id).execute();
  clock.advance(2 * MINUTE_MS);
  await settleStranded(service);
  expect(await getApplication(db, organization, id)).toMatchObject({ status: "taken", participantId: participant });
  expect(await runsOf(participant)).toHaveLength(1);
});

test("what was refused keeps what was written, says why, and is tried again when somebody asks", async () => {
  const answers = { motivation: 7 };
  const id = await addApplication(service, organization, { name: "Tom Noir", email: "tom@example.org", answers });
  clock.advance(2 * MINUTE_MS);
  await settleStranded(service);
  expect((await listed()).find((one) => one.id === id)).toMatchObject({
    status: "refused",
    why: expect.stringMatching(/\w/),
  });
  expect(await getApplication(db, organization, id)).toMatchObject({ answers });
  expect(await refused("POST", `/api/applications/${id}/take`)).toMatchObject({ status: 409 });
  clock.advance(91 * 24 * 60 * MINUTE_MS);
  await settleStranded(service);
  expect(await getApplication(db, organization, id)).toBeUndefined();
});

test("nothing here was a fault of ours", () => {
  expect(failures).toEqual([]);
});
