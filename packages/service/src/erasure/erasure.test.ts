import { follow, RedactedJournalError, replay } from "@parcours/core";
import { getEnrollments } from "@parcours/store";
import { settleFeed, tablesWith } from "@parcours/store/testing";
import { expect, test } from "vitest";
import { addDocument } from "../portal/documents.ts";
import { addApplication } from "../testing/add-application.ts";
import { openTestApi } from "../testing/open-test-api.ts";
import { runAllEffects } from "../testing/run-all-effects.ts";
import {
  entriesOf,
  expectReplayable,
  mentorProgram,
  pairProgram,
  publishDefinition,
  publishUnchecked,
  welcomeProgram,
} from "../testing/index.ts";
import { loadProgram } from "../programs/load.ts";
import { executeImports } from "../imports/execute.ts";
import { fanOutAll } from "../webhooks/fan-out.ts";
import { sealAudit } from "../audit/seal.ts";
import { verifyAudit } from "../audit/verify.ts";
import type { Erased } from "./erase.ts";
import type { ErasurePlan } from "./plan.ts";

/*
 * What is planted of a person stands in tables before, and in none after. Every table is read whole, as text; bytes too.
 */

const { admin, call, failures, organization, refused, service } = await openTestApi();
await publishDefinition(admin, welcomeProgram());
await publishUnchecked(admin, mentorProgram());
await publishUnchecked(admin, pairProgram());

interface Made {
  id: string;
}

const make = async (path: string, body: object): Promise<string> => {
  const answer = await call<Made>("POST", path, { body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  return answer.body.id;
};
const send = async (id: string, type: string, more: object = {}): Promise<void> => {
  const answer = await call("POST", `/api/enrollments/${id}/events`, { body: { type, ...more } });
  if (answer.status >= 300) throw new Error(`${type}: ${answer.text}`);
};

const standing = async (text: string): Promise<string[]> => await tablesWith(service.store, text);

const PHONES: Record<string, string> = { un: "+33699000001", deux: "+33699000002", trois: "+33699000003" };

/** Somebody of whom something is planted wherever something can be, each with a word of its own. */
const plant = async (word: string) => {
  const canary = (where: string): string => `canari-${word}-${where}`;
  const email = `${canary("mail")}@example.org`;
  const participant = await make("/api/participants", {
    name: canary("nom"),
    email,
    phone: PHONES[word]!,
    externalId: canary("crm"),
    birthDate: "1990-05-02",
    attributes: { guardianEmail: `${canary("tuteur")}@example.org` },
  });
  const headers = { "idempotency-key": canary("once") };
  const start = { program: "welcome", participant };
  const enrollment = (await call<Made>("POST", "/api/enrollments", { body: start, headers })).body.id;
  await send(enrollment, "form.application.submitted", { data: { motivation: canary("motivation") } });
  await runAllEffects(service);
  await make(`/api/participants/${participant}/notes`, { body: canary("note") });
  await make(`/api/participants/${participant}/tasks`, { kind: "task", title: canary("tache"), place: canary("lieu") });
  const picture = Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]),
    Buffer.from(canary("image")),
    Buffer.from([0xff, 0xd9]),
  ]);
  await addDocument(admin, { participant, file: { bytes: new Uint8Array(picture), name: `${canary("fichier")}.jpg` } });
  await addApplication(service, organization, { name: canary("candidat"), email });
  await call("PUT", `/api/sites/site-${word}`, { body: { title: "A site" } });
  await make("/api/referrals", {
    participant,
    to: { site: `site-${word}` },
    message: canary("message"),
    consent: { text: canary("accord"), by: "person" },
  });
  await call("GET", `/api/participants/${participant}`, { headers: { "parcours-reason": canary("motif") } });
  return { canary, participant, enrollment };
};

const planOf = async (participant: string): Promise<ErasurePlan> =>
  (await call<ErasurePlan>("GET", `/api/participants/${participant}/erasure`)).body;

const order = (participant: string, confirm: string) =>
  [
    "DELETE",
    `/api/participants/${participant}?confirm=${confirm}`,
    { headers: { "parcours-reason": "asked%20by%20letter" } },
  ] as const;

const over = async (enrollment: string, type: string, more: object = {}): Promise<void> => {
  await send(enrollment, type, more);
  await runAllEffects(service);
};

test("PRV-05 WH-15 what is planted of somebody stands in no table after they are erased", async () => {
  await make("/api/webhooks", { url: "http://127.0.0.1:9000/hook", types: ["*"], fields: ["name", "guardianEmail"] });
  const { canary, participant, enrollment } = await plant("un");
  const pair = await startPair(participant);
  await settleFeed(service.store);
  while ((await fanOutAll(service)).more);
  expect(await standing("canari-un")).toEqual(
    expect.arrayContaining([
      "audit_values",
      "contract_documents",
      "deliveries",
      "documents",
      "enrollments",
      "file_tasks",
      "idempotency_keys",
      "journal",
      "notes",
      "participants",
      "portal_applications",
      "referrals",
    ]),
  );

  const early = await planOf(participant);
  expect(early.running.map(({ program }) => program).toSorted()).toEqual(["mentor", "welcome"]);
  expect(await refused(...order(participant, early.confirm))).toMatchObject({ status: 409 });
  await over(enrollment, "contract.charter.declined", { reason: { text: canary("raison") } });
  await over(pair.mentor, "retire");
  await expectReplayable(admin, [enrollment, pair.mentor]);

  const plan = await planOf(participant);
  expect(plan).toMatchObject({
    running: [],
    erases: { notes: 1, tasks: 1, documents: 1, referrals: 1, applications: 1, contracts: 1 },
    keeps: [],
  });
  expect(await refused(...order(participant, early.confirm))).toMatchObject({ status: 412 });
  const unsaid = await refused("DELETE", `/api/participants/${participant}?confirm=${plan.confirm}`);
  expect(unsaid).toMatchObject({ status: 428 });

  const counted = await impact();
  const erased = await call<Erased>(...order(participant, plan.confirm));
  expect(erased).toMatchObject({ status: 200, body: { participant, keeps: [] } });
  expect(await standing("canari-un")).toEqual([]);
  expect(await standing(PHONES["un"]!)).toEqual([]);
  // What is left of the journals still leads where the journeys stand.
  await expectReplayable(admin, [enrollment, pair.mentor, pair.pair]);
  const left = await entriesOf(admin, enrollment);
  const { programId, version } = (
    await getEnrollments(service.store.within(organization), organization, [enrollment])
  )[0]!;
  const program = await loadProgram(service, service.store.within(organization), organization, programId, version);
  expect(() => replay(program!.compiled, enrollment, left)).toThrow(RedactedJournalError);
  // Damage is still seen.
  expect(() => follow(left.toSpliced(1, 1))).toThrow("gap before sequence 3");
  // Once is enough: the same order changes nothing any more.
  expect((await call<Erased>(...order(participant, plan.confirm))).body.erasedAt).toBe(erased.body.erasedAt);
  expect(await planOf(participant)).toMatchObject({ erasedAt: erased.body.erasedAt, running: [], keeps: [] });

  // Figures are what they were.
  expect(await impact()).toEqual(counted);
  const journal = await call<{ items: { event: object; stages?: unknown }[] }>(
    "GET",
    `/api/enrollments/${enrollment}/journal`,
  );
  expect(journal.body.items.map(({ event }) => event)).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: "form.application.submitted", redacted: true })]),
  );
  expect((await call<{ items: Made[] }>("GET", "/api/participants")).body.items.map(({ id }) => id)).not.toContain(
    participant,
  );
  expect(await refused("PATCH", `/api/participants/${participant}`, { body: { name: "Back" } })).toMatchObject({
    status: 404,
  });
  const note = { body: { body: "Again" } };
  expect(await refused("POST", `/api/participants/${participant}/notes`, note)).toMatchObject({ status: 404 });
  const again = { body: { program: "welcome", participant } };
  expect(await refused("POST", "/api/enrollments", again)).toMatchObject({ status: 404 });
  await sealAudit(service);
  expect(await verifyAudit(admin)).toMatchObject({ ok: true, checked: expect.any(Number) as number, waiting: 0 });
}, 90_000);

/** A mentor of that person's, in a pair that knows where they live. */
const startPair = async (participant: string): Promise<{ mentor: string; pair: string }> => {
  await call("PATCH", `/api/participants/${participant}`, { body: { attributes: { city: "canari-un-ville" } } });
  const mentor = await make("/api/enrollments", { program: "mentor", participant });
  const pair = await make("/api/enrollments", { program: "pair", members: { mentor } });
  await runAllEffects(service);
  return { mentor, pair };
};

const impact = async (): Promise<Record<string, unknown>> => (await call("GET", "/api/programs/welcome/impact")).body;

test("what was sent to many at once is kept without what it said, once one of them is erased", async () => {
  const people = await Promise.all(
    ["quatre", "cinq"].map(async (word) => {
      const participant = await make("/api/participants", {
        name: `Personne ${word}`,
        birthDate: "1990-05-02",
      });
      return { participant, enrollment: await make("/api/enrollments", { program: "welcome", participant }) };
    }),
  );
  const ids = people.map(({ enrollment }) => enrollment);
  const data = { motivation: "canari-lot-motivation" };
  const event = { type: "form.application.submitted", data, reason: { code: "by.lot", text: "canari-lot-raison" } };
  const sent = await call<{ run: string; people: object[] }>("POST", "/api/enrollments/events", {
    body: { ids, event },
  });
  expect(sent.body.people).toMatchObject([{ state: "done" }, { state: "done" }]);
  await runAllEffects(service);
  expect(await standing("canari-lot")).toContain("runs");
  const { participant, enrollment } = people[0]!;
  await over(enrollment, "contract.charter.declined");
  const plan = await planOf(participant);
  expect((await call(...order(participant, plan.confirm))).status).toBe(200);
  expect(await standing("canari-lot")).not.toContain("runs");
  const run = await call<{ event: object }>("GET", `/api/runs/${sent.body.run}`);
  expect(run.body).toMatchObject({ state: "done", total: 2 });
  expect(run.body.event).toEqual({ type: event.type, reason: { code: "by.lot" }, redacted: true });
}, 90_000);

test("signed contracts stay, with their parties and their evidence, and the plan says until when and why", async () => {
  const { participant, enrollment } = await plant("deux");
  await over(enrollment, "contract.charter.completed");
  await over(enrollment, "leave", { reason: { code: "moved" } });
  const plan = await planOf(participant);
  const [kept] = plan.keeps;
  expect(plan.keeps).toHaveLength(1);
  expect(kept).toMatchObject({ title: "Charter", why: { fr: expect.stringContaining("5 ans") as string } });
  expect(kept!.until!.slice(0, 4)).toBe(String(service.clock().getUTCFullYear() + 5));
  expect((await call<Erased>(...order(participant, plan.confirm))).body.keeps).toEqual(plan.keeps);
  const left = await standing("canari-deux");
  expect(
    left.filter((table) => !["contract_documents", "contract_evidence", "contract_parties"].includes(table)),
  ).toEqual([]);
  expect(left).toContain("contract_documents");
  const words = service.store.within(organization).selectFrom("participant_words").selectAll();
  expect(await words.where("participant_id", "=", participant).execute()).toEqual([]);
});

test("webhooks and feed tell of it, and what was announced before is told no more", async () => {
  const { participant, enrollment } = await plant("trois");
  await over(enrollment, "contract.charter.declined");
  await settleFeed(service.store);
  while ((await fanOutAll(service)).more);
  const plan = await planOf(participant);
  await call(...order(participant, plan.confirm));
  await settleFeed(service.store);
  while ((await fanOutAll(service)).more);
  const feed: { type: string; data: Record<string, unknown> }[] = [];
  for (let after = ""; ;) {
    const page = await call<{ items: typeof feed; next: string }>("GET", `/api/events?limit=200${after}`);
    feed.push(...page.body.items);
    if (page.body.items.length === 0) break;
    after = `&after=${page.body.next}`;
  }
  expect(
    feed.filter(({ type, data }) => type === "participant.erased" && data["participant"] === participant),
  ).toMatchObject([{ data: { sequence: 1, enrollments: [{ id: enrollment, program: "welcome" }] } }]);
  const before = feed.filter(({ data }) => data["enrollment"] === enrollment);
  expect(before.length).toBeGreaterThan(2);
  expect(before.every(({ data }) => data["erased"] === true)).toBe(true);
  const rows = await service.store
    .within(organization)
    .selectFrom("deliveries")
    .select(["type", "body"])
    .where("enrollment_id", "=", enrollment)
    .execute();
  expect(rows.length).toBe(before.length);
  for (const { type, body } of rows)
    expect(JSON.parse(body)).toMatchObject({ type: "participant.erased", data: { participant, was: type } });
});

test("what was written under the ids of files that were made one with theirs goes too", async () => {
  const canary = (where: string): string => `canari-fusion-${where}`;
  const lines = ["Nom;Courriel", `${canary("nom")};${canary("mail")}@example.org`, "Une Autre;autre@example.org"];
  const content = Buffer.from(lines.join("\n")).toString("base64");
  const item = await make("/api/imports", { fileName: "personnes.csv", content });
  await call("PUT", `/api/imports/${item}/mapping`, { body: { mapping: { 0: "name", 1: "email" }, options: {} } });
  await call("POST", `/api/imports/${item}/start`, { body: {} });
  await executeImports(service);
  const found = await call<{ items: Made[] }>("POST", "/api/participants/search", { body: { q: canary("nom") } });
  const first = found.body.items[0]!.id;
  await call("GET", `/api/participants/${first}`, { headers: { "parcours-reason": canary("motif") } });
  await addApplication(service, organization, { name: canary("candidat"), email: `${canary("mail")}@example.org` });
  const second = await make("/api/participants", {
    name: "Somebody",
    email: "somebody-twice@example.org",
    externalId: canary("crm"),
  });
  const last = await make("/api/participants", {
    name: "Somebody",
    email: "somebody@example.org",
    externalId: "crm-somebody",
  });
  await call("POST", `/api/participants/${second}/merges`, { body: { other: first } });
  await call("POST", `/api/participants/${last}/merges`, { body: { other: second } });
  expect(await standing("canari-fusion")).toEqual(
    expect.arrayContaining(["audit_values", "imports", "participant_merges", "portal_applications"]),
  );
  const plan = await planOf(last);
  expect(plan.erases.applications).toBe(1);
  expect((await call(...order(last, plan.confirm))).status).toBe(200);
  expect(await standing("canari-fusion")).toEqual([]);
  expect(await standing("somebody-twice")).toEqual([]);
}, 90_000);

test("what came from an address that a family shares stays for the others", async () => {
  const email = "famille-fratrie@example.org";
  const participant = await make("/api/participants", { name: "Somebody", email });
  await make("/api/participants", { name: "Their sister", email: "Famille-Fratrie@example.org" });
  await addApplication(service, organization, { name: "canari-soeur", email });
  const plan = await planOf(participant);
  expect(plan.erases.applications).toBe(0);
  expect(await call<Erased>(...order(participant, plan.confirm))).toMatchObject({ status: 200 });
  expect(await standing("canari-soeur")).toEqual(["portal_applications"]);
});

test("only administrators may, in their own organization", async () => {
  const participant = await make("/api/participants", { name: "Somebody" });
  const path = `/api/participants/${participant}/erasure`;
  for (const as of ["program_manager", "coordinator", "integrator", "funder"] as const)
    expect(await refused("GET", path, { as })).toMatchObject({ status: 403 });
  expect(await refused("GET", path, { as: "stranger" })).toMatchObject({ status: 404 });
});

test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
