import type { Definition, Scenario } from "@parcours/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, apiAt, everyItem } from "../process/api.ts";
import { eventually } from "../process/eventually.ts";
import { libraryProgram } from "../process/library.ts";
import { openReceiver } from "../process/receiver.ts";
import { freePort, startServer, temporaryFolder } from "../process/server-process.ts";

const PATIENCE = { timeout: 60_000 };

const ends: (() => Promise<void>)[] = [];
let api: Api;
beforeAll(async () => {
  const whenDone = (end: () => Promise<void>): void => void ends.unshift(end);
  const server = startServer(await freePort(), { PARCOURS_DATA: await temporaryFolder(whenDone) }, whenDone);
  await server.ready;
  api = apiAt(server.address);
});
afterAll(async () => {
  for (const end of ends) await end();
});

/** The program under a name of its own: each test publishes its own. */
const named = (slug: string): Definition => ({ ...libraryProgram("mentoring-mentor"), id: slug });

const publish = async (definition: Definition): Promise<string> => {
  const created = await api.post("/programs", { definition });
  expect(created).toMatchObject({ status: 201 });
  const slug = String(created.body["slug"]);
  expect((await api.post(`/programs/${slug}/versions`, {})).status).toBe(201);
  return slug;
};

interface Announced {
  id: string;
  type: string;
  data: { enrollment?: string };
}

/** The organization's feed, from its beginning to its end. */
const wholeFeed = async (): Promise<Announced[]> => {
  const all: Announced[] = [];
  for (let after = ""; ;) {
    const { body } = await api.get(`/events?limit=100${after === "" ? "" : `&after=${encodeURIComponent(after)}`}`);
    const items = body["items"] as Announced[];
    if (items.length === 0) return all;
    all.push(...items);
    after = String(body["next"]);
  }
};

const DAY = 24 * 60 * 60 * 1000;

/** A scenario whose dates stand to today as they stood to its start: who was too young then is too young now. */
const movedToNow = (scenario: Scenario): Scenario => {
  const days = Math.floor((Date.now() - Date.parse(scenario.start)) / DAY);
  const later = (date: string): string => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
  const text = JSON.stringify(scenario).replaceAll(/"(\d{4}-\d\d-\d\d)"/g, (_, date: string) => `"${later(date)}"`);
  return JSON.parse(text) as Scenario;
};

/** Scenarios that go from the first event to an exit at one instant, so that they can be played on the real clock. */
const atOnce = ({ meta }: Definition): Scenario[] =>
  (meta.scenarios ?? [])
    .map(movedToNow)
    .filter(
      ({ steps, cohort }) =>
        cohort === undefined &&
        steps.every((step) => !("wait" in step) && !("until" in step) && !("places" in step)) &&
        steps.some((step) => "expect" in step && step.expect.status === "done"),
    );

/** Plays a scenario over HTTP; returns the enrollment. */
const play = async (program: string, scenario: Scenario): Promise<string> => {
  const { birthDate, ...attributes } = scenario.participant;
  const person = await api.post("/participants", {
    name: "Camille Exemple",
    attributes,
    ...(typeof birthDate === "string" && { birthDate }),
  });
  expect(person).toMatchObject({ status: 201 });
  const started = await api.post("/enrollments", { program, participant: person.body["id"] });
  expect(started).toMatchObject({ status: 201 });
  const id = String(started.body["id"]);
  let now = started.body;
  for (const step of scenario.steps) {
    if ("send" in step) {
      const { occurredAt: _, ...event } = step.send;
      const answer = await api.post(`/enrollments/${id}/events`, {
        ...event,
        ...(step.as !== undefined && { as: step.as }),
      });
      expect([step.send.type, answer.status < 300]).toEqual([step.send.type, step.refused === undefined]);
      if (answer.status < 300) now = answer.body["enrollment"] as Record<string, unknown>;
    } else if ("expect" in step) {
      const { stages, status, outcome } = step.expect;
      if (stages) expect((now["stages"] as string[]).toSorted()).toEqual(stages.toSorted());
      if (status) expect(now["status"]).toBe(status);
      if (outcome) expect(now["outcome"]).toBe(outcome);
    }
  }
  return id;
};

test(
  "a program is published, lived to its exits, journaled, and every step reaches a receiver once, in order",
  PATIENCE,
  async () => {
    const receiver = await openReceiver();
    const endpoint = await api.post("/webhooks", { url: receiver.url, types: ["*"] });
    expect(endpoint).toMatchObject({ status: 201 });
    receiver.setSecret(String(endpoint.body["secret"]));

    const definition = named("lived");
    const scenarios = atOnce(definition);
    expect(scenarios.map(({ id }) => id)).toContain("document-denied");
    const program = await publish(definition);
    const enrollments: string[] = [];
    for (const scenario of scenarios) enrollments.push(await play(program, scenario));

    for (const [index, id] of enrollments.entries()) {
      const journal = await everyItem(api, `/enrollments/${id}/journal`);
      expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, at) => at + 1));
      const told = journal.map(({ event }) => (event as { type: string }).type);
      const sent = scenarios[index]!.steps.flatMap((step) => ("send" in step && !step.refused ? [step.send.type] : []));
      expect(told.filter((type) => sent.includes(type))).toEqual(sent);
      expect(journal.at(-1)?.["status"]).toBe("done");
    }

    const announced = await wholeFeed();
    await eventually(() => expect(receiver.received).toHaveLength(announced.length));
    expect(receiver.refused).toEqual([]);
    expect(receiver.received.map(({ id }) => id).toSorted()).toEqual(announced.map(({ id }) => id).toSorted());
    for (const id of enrollments) {
      const own = receiver.received.filter(({ data }) => data.enrollment === id);
      expect(own.map(({ data }) => data.sequence)).toEqual(own.map((_, at) => at + 1));
      expect(own[0]?.type).toBe("enrollment.started");
      expect(own.at(-1)?.type).toBe("enrollment.exited");
      const moves = announced.filter(({ type, data }) => type === "enrollment.transitioned" && data.enrollment === id);
      expect(own.filter(({ type }) => type === "enrollment.transitioned").map((one) => one.id)).toEqual(
        moves.map((one) => one.id),
      );
      expect(moves.length).toBeGreaterThan(1);
    }
  },
);

/** Ten things that a program manager gets wrong. */
const breakages: [string, (definition: Definition) => void][] = [
  ["a target that does not exist", (d) => Object.assign(onOf(d, "pool"), { "pair.lost": { target: "#nowhere" } })],
  [
    "a guard that names no rule",
    (d) =>
      Object.assign(onOf(d, "pool"), { guess: { target: "#full", guard: { type: "rule", params: { rule: "luck" } } } }),
  ],
  [
    "a notice that is not there",
    (d) => Object.assign(onOf(d, "pool"), { shout: { actions: [{ type: "notify", params: { notice: "shout" } }] } }),
  ],
  [
    "a task that is not there",
    (d) => Object.assign(onOf(d, "pool"), { toil: { actions: [{ type: "createTask", params: { task: "toil" } }] } }),
  ],
  [
    "a role that nobody has",
    (d) => Object.assign(onOf(d, "pool"), { bless: { target: "#full", meta: { by: ["bishop"] } } }),
  ],
  [
    "a form that asks for an unknown field",
    (d) => void d.meta.forms!["application"]!.fields.push({ field: "shoeSize" }),
  ],
  [
    "a rule over a field of another type",
    (d) =>
      void (d.meta.rules!["tall"] = {
        title: "Tall",
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: ">=", value: 3 }] },
      }),
  ],
  ["a deadline that is not declared", (d) => void (stateOf(d, "pool").after = { someDay: { target: "#full" } })],
  [
    "an exit without an outcome",
    (d) => void (d.states["lost"] = { id: "lost", type: "final", meta: { kind: "exit", title: "Lost" } }),
  ],
  [
    "a stage that nothing leads to",
    (d) =>
      void (d.states["island"] = {
        id: "island",
        meta: { kind: "stage", title: "Island" },
        on: { swim: { target: "#eligibility" } },
      }),
  ],
];

type State = Definition["states"][string];

const stateOf = (definition: Definition, id: string): State => {
  const find = (states: Record<string, State>): State | undefined =>
    Object.values(states).flatMap((state) => (state.id === id ? [state] : (find(state.states ?? {}) ?? [])))[0];
  const found = find(definition.states);
  if (found === undefined) throw new Error(`no stage ${id}`);
  return found;
};

const onOf = (definition: Definition, id: string): object => (stateOf(definition, id).on ??= {});

test("a definition broken in ten ways is refused with ten problems that can be read", PATIENCE, async () => {
  const definition = named("broken");
  for (const [, break_] of breakages) break_(definition);
  expect((await api.post("/programs", { definition })).status).toBe(201);
  const refused = await api.post("/programs/broken/versions", {});
  expect(refused.status).toBe(422);
  expect(refused.headers.get("content-type")).toContain("application/problem+json");
  expect(refused.body).toMatchObject({ code: "invalid_input", status: 422 });
  const errors = refused.body["errors"] as { path: string; message: string }[];
  const words = ["nowhere", "luck", "shout", "toil", "bishop", "shoeSize", "tall", "someDay", "lost", "island"];
  const found = words.filter((name) => errors.some(({ path, message }) => `${path} ${message}`.includes(name)));
  expect(found).toEqual(words);
  for (const { path, message } of errors) {
    expect(path).toMatch(/^\//);
    expect(message).toMatch(/\w+ \w+ \w+/);
    expect(message).not.toMatch(/undefined|\[object|Error:|zod/i);
  }
  const french = await api.post("/programs/broken/versions", {}, { "Accept-Language": "fr" });
  expect((french.body["errors"] as { message: string }[]).map(({ message }) => message)).not.toEqual(
    errors.map(({ message }) => message),
  );
});

test(
  "a person without a birth date is held, neither admitted nor refused, and goes on by themselves once it is known",
  PATIENCE,
  async () => {
    const definition = named("held");
    const program = await publish(definition);
    const person = await api.post("/participants", { name: "Sacha Exemple" });
    const started = await api.post("/enrollments", { program, participant: person.body["id"] });
    const id = String(started.body["id"]);
    const form = definition.meta.scenarios!.find((one) => one.id === "birth-date-missing")!.steps[0]!;
    if (!("send" in form)) throw new Error("the scenario starts with the form");
    const { data, type } = form.send;
    const sent = await api.post(`/enrollments/${id}/events`, { type, data, as: form.as });
    expect(sent).toMatchObject({ status: 200 });
    expect(sent.body["enrollment"]).toMatchObject({
      status: "held",
      stages: ["eligibility"],
      cause: { kind: "missing" },
    });
    const { message } = (sent.body["enrollment"] as { cause: { message: string } }).cause;
    expect(message.toLowerCase()).toMatch(/^(birth date|date of birth) is missing/);

    const filled = await api.patch(`/participants/${String(person.body["id"])}`, { birthDate: "1985-05-05" });
    expect(filled).toMatchObject({ status: 200 });
    await eventually(async () => {
      const { body } = await api.get(`/enrollments/${id}`);
      expect(body).toMatchObject({ status: "active", stages: ["interview"] });
    });
    const journal = await everyItem(api, `/enrollments/${id}/journal`);
    expect(journal.map(({ event }) => (event as { type: string }).type)).toContain("person.updated");
  },
);
