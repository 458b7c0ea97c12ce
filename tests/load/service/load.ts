import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { relayProgram, TURN } from "./relay.ts";
import type { Load, Sent } from "./send-events.ts";
import type { Server } from "./server.ts";

const SENDER = fileURLToPath(new URL("send-events.ts", import.meta.url));
const AT_ONCE = 32;

/** Servers that have the relay program already. */
const published = new WeakSet<Server>();

/** Publishes the relay program, or this variant of it, unless the server has it already. */
export const publishRelay = async (server: Server, definition = relayProgram()): Promise<void> => {
  if (published.has(server)) return;
  published.add(server);
  await server.call("POST", "/api/programs", { definition });
  await server.call("POST", "/api/programs/relay/versions", {});
};

/** Sends one turn. */
export const sendOne = async (server: Server, enrollment: string): Promise<void> => {
  await server.call("POST", `/api/enrollments/${enrollment}/events`, { type: TURN, data: { marker: "a turn" } });
};

/** Starts as many people on the relay program, and gives the ids of their enrollments. */
export const startPeople = async (server: Server, count: number): Promise<string[]> => {
  await publishRelay(server);
  const started: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      const { id } = await server.call<{ id: string }>("POST", "/api/participants", { name: `Person ${next}` });
      const run = { program: "relay", participant: id };
      started.push((await server.call<{ id: string }>("POST", "/api/enrollments", run)).id);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return started;
};

/** Sends events for some seconds from another process. */
export const sendEvents = async (
  server: Server,
  enrollments: string[],
  { connections, seconds }: Pick<Load, "connections" | "seconds">,
): Promise<Sent> => {
  const { address, authorization } = server;
  const load: Load = { address, authorization, enrollments, connections, seconds };
  const child = spawn(process.execPath, [SENDER], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "close");
  child.stdin.end(JSON.stringify(load));
  const output = await text(child.stdout);
  await ended;
  const sent: Sent = JSON.parse(output);
  if (sent.refused > 0) throw new Error(`${sent.refused} events were refused.`);
  return sent;
};
