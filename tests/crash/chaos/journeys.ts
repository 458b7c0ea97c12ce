import { demand } from "../kills/api.ts";
import { relayProgram } from "../kills/relay-program.ts";
import type { Server } from "../kills/server.ts";

/** Asks so many at a time. */
const SIDE_BY_SIDE = 16;

export const post = async <T>(server: Server, path: string, body: object = {}): Promise<T> =>
  await demand<T>(server, { method: "POST", path, body });

/** Does something for 0, 1, 2 … below `count`, some at a time. */
export const forEach = async (count: number, work: (index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, one));
};

/** Publishes the relay program, and enrolls so many people in it. Answers the enrollments. */
export const startJourneys = async (server: Server, people: number): Promise<string[]> => {
  await post(server, "/api/programs", { definition: relayProgram() });
  await post(server, "/api/programs/relay/versions");
  const enrollments: string[] = [];
  await forEach(people, async (index) => {
    const participant = await post<{ id: string }>(server, "/api/participants", { name: `Person ${index}` });
    const run = { program: "relay", participant: participant.id };
    enrollments.push((await post<{ id: string }>(server, "/api/enrollments", run)).id);
  });
  return enrollments;
};

export interface Webhook {
  id: string;
  secret: string;
}

/** A webhook for every hand-over. */
export const addWebhook = async (server: Server, url: string, more: object = {}): Promise<Webhook> =>
  await post<Webhook>(server, "/api/webhooks", { url, types: ["enrollment.transitioned"], ...more });

/** The value that so many of a hundred do not exceed. */
export const percentile = (values: readonly number[], percent: number): number =>
  values.toSorted((one, other) => one - other)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)] ?? NaN;

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
