import { demand } from "./api.ts";
import type { Receiver } from "./receiver.ts";
import { relayProgram } from "./relay-program.ts";
import type { Server } from "./server.ts";

const PEOPLE = 24;

const post = async <T>(server: Server, path: string, body: object = {}): Promise<T> =>
  await demand<T>(server, { method: "POST", path, body });

/** Puts people on the relay program, with a receiver that hears of every turn; gives the ids of their enrollments. */
export const startRelay = async (server: Server, receiver: Receiver): Promise<string[]> => {
  await post(server, "/api/programs", { definition: relayProgram() });
  await post(server, "/api/programs/relay/versions");
  const types = ["enrollment.transitioned"];
  const { secret } = await post<{ secret: string }>(server, "/api/webhooks", { url: receiver.url, types });
  receiver.trust(secret);
  const start = async (_: unknown, index: number): Promise<string> => {
    const participant = await post<{ id: string }>(server, "/api/participants", { name: `Person ${index}` });
    const run = { program: "relay", participant: participant.id };
    return (await post<{ id: string }>(server, "/api/enrollments", run)).id;
  };
  return await Promise.all(Array.from({ length: PEOPLE }, start));
};
