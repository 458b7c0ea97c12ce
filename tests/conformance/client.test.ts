import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Client, createClient, type FeedItem, followFeed } from "@parcours/client";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { eventually } from "../process/eventually.ts";
import { libraryProgram } from "../process/library.ts";
import { freePort, KEY, type ServerProcess, startServer, temporaryFolder } from "../process/server-process.ts";

const PATIENCE = { timeout: 60_000 };
const EXAMPLE = fileURLToPath(new URL("../../packages/client/examples/receiver.ts", import.meta.url));
const README = new URL("../../packages/client/README.md", import.meta.url);

const ends: (() => Promise<void>)[] = [];
const whenDone = (end: () => Promise<void>): void => void ends.unshift(end);
let start: () => ServerProcess;
let server: ServerProcess;
let client: Client;

beforeAll(async () => {
  const [port, data] = [await freePort(), await temporaryFolder(whenDone)];
  start = () => startServer(port, { PARCOURS_DATA: data }, whenDone);
  server = start();
  await server.ready;
  client = createClient({ baseUrl: server.address, key: KEY, language: "en" });
  await client.post("/api/programs", { body: { definition: libraryProgram("mentoring-mentor") } });
  await client.post("/api/programs/{program}/versions", { path: { program: "mentoring-mentor" }, body: {} });
});
afterAll(async () => {
  for (const end of ends) await end();
});

const enrol = async (name: string): Promise<string> => {
  const person = await client.post("/api/participants", { body: { name, birthDate: "1984-03-12" } });
  const body = { program: "mentoring-mentor", participant: person.id };
  return (await client.post("/api/enrollments", { body })).id;
};

/** Ends a process of ours and waits until it is gone. */
const endNow = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill(signal);
  await gone;
};

const startReceiver = async () => {
  const env = { PATH: process.env["PATH"], PARCOURS_URL: server.address, PARCOURS_API_KEY: KEY };
  const port = String(await freePort());
  const child = spawn(process.execPath, [EXAMPLE], { env: { ...env, PORT: port }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(async () => await endNow(child, "SIGKILL"));
  const output = { lines: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output.lines += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output.errors += text));
  await eventually(() => expect(output).toMatchObject({ lines: expect.stringContaining("Listening"), errors: "" }));
  return { output, address: `http://127.0.0.1:${port}/` };
};

test("the README shows the example as it stands, in at most 20 lines", () => {
  const code = readFileSync(EXAMPLE, "utf8");
  expect(readFileSync(README, "utf8")).toContain(`\`\`\`ts\n${code}\`\`\``);
  expect(code.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
});

test("the README's receiver receives and verifies, and refuses what is not signed", PATIENCE, async () => {
  const receiver = await startReceiver();
  const enrollment = await enrol("Ada");
  await eventually(() =>
    expect(receiver.output.lines).toMatch(new RegExp(`evt_\\w+ enrollment.started .*${enrollment}`)),
  );
  const forged = await fetch(receiver.address, {
    method: "POST",
    body: "{}",
    headers: {
      "webhook-id": "evt_1",
      "webhook-timestamp": String(Math.floor(Date.now() / 1_000)),
      "webhook-signature": "v1,x",
    },
  });
  expect(forged.status).toBe(400);
  expect(receiver.output.errors).toBe("");
});

test("a follower misses nothing over a kill of the server and a start of its own", PATIENCE, async () => {
  const stop = new AbortController();
  const kept: string[] = [];
  const seen: FeedItem[] = [];
  const follow = async (after: string | undefined, signal: AbortSignal): Promise<void> => {
    const checkpoint = (cursor: string): number => kept.push(cursor);
    for await (const item of followFeed(client, { after, signal, checkpoint })) seen.push(item);
  };
  const following = follow(undefined, stop.signal);
  const first = await enrol("Grace");
  await eventually(() => expect(JSON.stringify(seen)).toContain(first));
  await endNow(server.child, "SIGKILL");
  server = start();
  await server.ready;
  const second = await enrol("Joan");
  await eventually(() => expect(JSON.stringify(seen)).toContain(second));
  stop.abort();
  await following;

  const again = new AbortController();
  const resumed = follow(kept.at(-1), again.signal);
  const third = await enrol("Mary");
  await eventually(() => expect(JSON.stringify(seen)).toContain(third));
  again.abort();
  await resumed;
  const whole = await client.get("/api/events", { query: { limit: 200 } });
  expect(seen.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
});
