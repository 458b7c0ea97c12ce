/** FT-22: a program is published ten times while people walk through it. */
import { expect, test } from "vitest";
import { ask, demand } from "./kills/api.ts";
import { drive } from "./kills/clients.ts";
import { openDatabase } from "./kills/database.ts";
import { openHistory } from "./kills/history.ts";
import { readJournals } from "./kills/journals.ts";
import { randomFrom, seedOfRun } from "./kills/random.ts";
import { openReceiver } from "./kills/receiver.ts";
import { relayProgram } from "./kills/relay-program.ts";
import { API_KEY, type Server, startServer } from "./kills/server.ts";
import { startRelay } from "./kills/start-relay.ts";
import { judge, NO_FAULTS } from "./kills/verdict.ts";

const PUBLICATIONS = 10;

/** What only a version and those after it know. */
const eventOf = (version: number): string => `since-${version}`;

/** The relay with one more way to go for each version after the first. */
const programOf = (version: number): Record<string, unknown> => {
  const definition = relayProgram() as { states: { first: { on: Record<string, object> } } };
  for (let added = 2; added <= version; added += 1) {
    const label = { fr: `Depuis ${added}`, en: `Since ${added}` };
    definition.states.first.on[eventOf(added)] = { target: "#second", meta: { label } };
  }
  return definition;
};

interface Run {
  id: string;
  version: number;
}

const post = async <T>(server: Server, path: string, body: object = {}): Promise<T> =>
  await demand<T>(server, { method: "POST", path, body });

const publish = async (server: Server, version: number): Promise<void> => {
  const { draft } = await demand<{ draft: { revision: number } }>(server, {
    method: "GET",
    path: "/api/programs/relay",
  });
  const saved = await fetch(`${await server.address()}/api/programs/relay/draft`, {
    method: "PUT",
    headers: {
      authorization: `Bearer ${API_KEY}`,
      "content-type": "application/json",
      "if-match": `"${draft.revision}"`,
    },
    body: JSON.stringify({ definition: programOf(version) }),
  });
  expect(saved.status).toBe(200);
  expect(await post(server, "/api/programs/relay/versions")).toMatchObject({ version, unchanged: false });
};

test("whoever walks stays on the version they began with, and nobody is sent away", { timeout: 180_000 }, async () => {
  const seed = seedOfRun();
  const database = await openDatabase();
  const receiver = await openReceiver(randomFrom(seed + 1));
  const server = startServer(database.settings);
  const enrollments = await startRelay(server, receiver);
  const history = openHistory();
  const load = drive({ server, history, enrollments, random: randomFrom(seed), clients: 8 });
  const later: Run[] = [];
  for (let version = 2; version <= PUBLICATIONS + 1; version += 1) {
    await Promise.race([load.failed, history.answers(20)]);
    await publish(server, version);
    const participant = await post<{ id: string }>(server, "/api/participants", { name: `Person ${version}` });
    const run = await post<Run>(server, "/api/enrollments", { program: "relay", participant: participant.id });
    expect(run.version).toBe(version);
    later.push(run);
  }
  await Promise.race([load.failed, history.answers(20)]);
  await load.end();

  const { faults, ...figures } = judge(history, await readJournals(server, enrollments));
  expect(faults).toEqual(NO_FAULTS);
  // Each event was answered at its first try: nothing failed on our side.
  expect({ unknown: figures.unknown, tries: Math.max(...history.sent.map(({ attempts }) => attempts)) }).toEqual({
    unknown: 0,
    tries: 1,
  });
  const runOf = async (id: string): Promise<Run> =>
    await demand<Run>(server, { method: "GET", path: `/api/enrollments/${id}` });
  for (const id of enrollments) expect((await runOf(id)).version).toBe(1);
  // What a run may do is what its own version says, whichever is the newest.
  for (const { id, version } of later) {
    expect((await runOf(id)).version).toBe(version);
    const path = `/api/enrollments/${id}/events`;
    const next = await ask(server, { method: "POST", path, body: { type: eventOf(version + 1) } });
    expect(next.outcome).toBe("refused");
    await post(server, path, { type: eventOf(version) });
  }
  process.stdout.write(`crash: ${JSON.stringify({ seed, publications: PUBLICATIONS, ...figures })}\n`);
});
