import { expect, test } from "vitest";
import type { MatchesView } from "../../../pairs/match.ts";
import { candidatesFor } from "../../../pairs/candidates.ts";
import { pairProgramFor, type PairProgramView } from "../../../pairs/programs.ts";
import type { PairFile, PairView } from "../../../pairs/read.ts";
import { duoProgram, mentorProgram, newPerson, publishDefinition, runAllEffects } from "../../../testing/index.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";
import { whoseRows } from "../../../today/whose.ts";

const { admin, call, clock, failures, refused, service } = await openTestApi();
await publishDefinition(admin, mentorProgram());
const duo = duoProgram() as { meta: { fields: Record<string, object>; rules: Record<string, object> } };
duo.meta.fields["mentorSafeUntil"] = {
  ...duo.meta.fields["mentorCity"],
  type: "date",
  source: { member: "mentor", field: "safeUntil" },
};
duo.meta.rules["safe"] = {
  title: "Safe",
  rule: { combinator: "and", rules: [{ field: "mentorSafeUntil", operator: "after", value: "today" }] },
};
const mentors = mentorProgram() as { meta: { fields: Record<string, object> } };
mentors.meta.fields["safeUntil"] = { ...mentors.meta.fields["city"], type: "date" };
await call("PUT", "/api/programs/mentor/draft", { body: { definition: mentors }, headers: { "if-match": '"1"' } });
await call("POST", "/api/programs/mentor/versions");
await publishDefinition(admin, duo);

const runOf = async (name: string, attributes: Record<string, string>): Promise<{ run: string; person: string }> => {
  const person = await newPerson(admin, { name, attributes });
  const { body } = await call<{ id: string }>("POST", "/api/enrollments", {
    body: { program: "mentor", participant: person },
  });
  clock.advance(1_000);
  return { run: body.id, person };
};
const lea = await runOf("Léa", { city: "Lyon" });
const far = await runOf("Farid", { city: "Brest", safeUntil: "2020-01-01" });
const silent = await runOf("Silvia", {});
const near = await runOf("Nora", { city: "Lyon", safeUntil: "2999-01-01" });

const matches = async (): Promise<MatchesView> =>
  (await call<MatchesView>("GET", `/api/enrollments/${lea.run}/matches?program=duo&member=mentee`)).body;

test("programs with members say who makes their pairs", async () => {
  const { body } = await call<{ items: PairProgramView[] }>("GET", "/api/pair-programs");
  expect(body.items).toMatchObject([
    { slug: "duo", ranked: true, members: [{ member: "mentor", program: { slug: "mentor" } }, { member: "mentee" }] },
  ]);
});

test("whoever waits is found behind runs that are over, a page at a time, and how many there are is told", async () => {
  const pair = await pairProgramFor(admin, "duo");
  const { ready, others } = await candidatesFor(admin, pair, "mentor", 1);
  expect(ready.map(({ enrollment }) => enrollment.id)).toEqual([lea.run, far.run, silent.run, near.run]);
  expect(others).toBe(0);
  const { body } = await call<MatchesView>(
    "GET",
    `/api/enrollments/${lea.run}/matches?program=duo&member=mentee&limit=1`,
  );
  expect(body).toMatchObject({ items: [{ name: "Nora" }], total: 3 });
});

test("matches are ranked: what agrees, then what nobody said, then what differs; the rule’s no comes last", async () => {
  const { items, member, seeks } = await matches();
  expect({ member, seeks }).toEqual({ member: "mentee", seeks: "mentor" });
  expect(items.map(({ name }) => name)).toEqual(["Nora", "Silvia", "Farid"]);
  expect(items[0]).toMatchObject({
    agrees: 1,
    conditions: [],
    proofs: [{ member: "mentor", until: "2999-01-01", state: "valid" }],
  });
  // What was not said excludes nobody, and is told.
  expect(items[1]).toMatchObject({
    unknown: 1,
    criteria: [{ agreement: "unknown", because: "Not said yet (Mentor)." }],
    conditions: [{ rule: "near", answer: "unknown" }],
    proofs: [{ state: "unknown" }],
  });
  expect(items[2]).toMatchObject({
    differs: 1,
    conditions: [{ rule: "near", answer: "no" }],
    proofs: [{ state: "lapsed", until: "2020-01-01" }],
  });
});

test("a pair is found by its members’ names, from their files, and tells what brings them together", async () => {
  const started = await call<{ id: string }>("POST", "/api/enrollments", {
    body: { program: "duo", members: { mentor: near.run, mentee: lea.run } },
  });
  const { id } = started.body;
  const search = async (body: object) =>
    (await call<{ items: PairView[] }>("POST", "/api/pairs/search", { body: { program: "duo", ...body } })).body.items;
  expect((await search({ q: "nor" })).map((pair) => pair.id)).toEqual([id]);
  expect(await search({ q: "farid" })).toEqual([]);
  expect(await search({ status: "done" })).toEqual([]);
  const file = (await call<PairFile>("GET", `/api/pairs/${id}`)).body;
  expect(file).toMatchObject({
    participant: null,
    parts: [
      { member: "mentor", name: "Nora", participant: near.person },
      { member: "mentee", name: "Léa" },
    ],
    criteria: [{ criterion: "city", agreement: "agrees" }],
    proofs: [{ state: "valid" }],
    next: expect.arrayContaining([expect.objectContaining({ event: "meet", allowed: true })]),
  });
  // In the day of staff it is told by those who make it, too, in the order of the program.
  const about = { participantId: null, run: id };
  expect((await whoseRows(admin, [about]))(about)).toEqual({ participant: null, name: "Nora and Léa" });
  const own = await call<{ items: PairView[] }>("GET", `/api/participants/${lea.person}/pairs`);
  expect(own.body.items.map((pair) => pair.id)).toEqual([id]);

  // Once the mentor is engaged, nothing is proposed to them any more.
  await call("POST", `/api/enrollments/${id}/events`, { body: { type: "meet" } });
  await runAllEffects(service);
  const after = await matches();
  expect({ names: after.items.map(({ name }) => name), others: after.others }).toEqual({
    names: ["Silvia", "Farid"],
    others: 1,
  });
  const ready = await call<{ items: { name: string }[] }>("GET", "/api/programs/duo/ready/mentor");
  expect(ready.body.items.map(({ name }) => name)).toEqual(["Léa", "Farid", "Silvia"]);
  expect([far.run, silent.run]).toHaveLength(2);
});

test("what is no pair, no part, or not of this organization does not exist", async () => {
  expect(await refused("GET", `/api/pairs/${lea.run}`)).toMatchObject({ status: 404 });
  expect(await refused("GET", "/api/programs/duo/ready/nobody")).toMatchObject({ status: 404 });
  expect(await refused("GET", "/api/programs/mentor/ready/mentor")).toMatchObject({ status: 404 });
  const path = `/api/enrollments/${lea.run}/matches?program=duo`;
  expect(await refused("GET", path, { as: "stranger" })).toMatchObject({ status: 404 });
  expect(await refused("GET", path, { as: "partner" })).toMatchObject({ status: 403 });
  expect(failures).toEqual([]);
});
