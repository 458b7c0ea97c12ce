import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { apiAt } from "../../process/api.ts";
import { freePort, startServer, temporaryFolder } from "../../process/server-process.ts";
import { randomFrom } from "../kills/random.ts";
import { relayProgram, TURN } from "../kills/relay-program.ts";
import { openDatabase } from "../open-database.ts";

const CLIENTS = 50;
/** Some ask together, some when the first is on its way, some when it is done. */
const APART_MS = 12;

/** FT-07, FT-21: many clients want the same at the same moment, over HTTP. Gives how many were told what. */
export const runRivals = async ({ bursts, seed }: { bursts: number; seed: number }) => {
  const random = randomFrom(seed);
  const { settings } = await openDatabase(await temporaryFolder());
  const server = startServer(await freePort(), settings);
  await server.ready;
  const api = apiAt(server.address);
  const definition = relayProgram();
  expect((await api.post("/programs", { definition })).status).toBe(201);
  const published = await Promise.all(
    Array.from({ length: 20 }, async () => await api.post("/programs/relay/versions", {})),
  );
  // One draft is one version, whoever asks: who comes later is told that it is there.
  expect(new Set(published.map(({ body }) => body["version"]))).toEqual(new Set([1]));
  expect(published.filter(({ status }) => status === 201)).toHaveLength(1);

  const person = (await api.post("/participants", { name: "Alix Exemple" })).body["id"];
  const enrollment = (await api.post("/enrollments", { program: "relay", participant: person })).body["id"] as string;
  const path = `/enrollments/${enrollment}/events`;
  const revisionOf = async (): Promise<number> =>
    (await api.get(`/enrollments/${enrollment}`)).body["revision"] as number;
  const told = { sameAnswer: 0, stillRunning: 0, won: 0, tooLate: 0 };
  for (let burst = 0; burst < bursts; burst += 1) {
    const revision = await revisionOf();
    const body = { type: TURN, data: { marker: `burst ${burst}` } };
    const apart = random() * APART_MS;
    const all = async (headers: (client: number) => Record<string, string>) =>
      await Promise.all(
        Array.from({ length: CLIENTS }, async (_, client) => {
          if (apart > 1) await pause(random() * apart);
          return await api.post(path, body, headers(client));
        }),
      );
    const one = await all(() => ({ "Idempotency-Key": `one ${burst}` }));
    expect(await revisionOf()).toBe(revision + 1);
    const answered = one.filter(({ status }) => status === 200);
    // While the first is on its way the others may be told so; whoever is answered gets the same.
    expect(one.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect(new Set(answered.map((answer) => JSON.stringify(answer.body))).size).toBe(1);

    const seen = `"${revision + 1}"`;
    const many = await all((client) => ({ "Idempotency-Key": `${burst} ${client}`, "If-Match": seen }));
    expect(await revisionOf()).toBe(revision + 2);
    expect(many.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(many.filter(({ status }) => status === 412)).toHaveLength(CLIENTS - 1);
    told.sameAnswer += answered.length;
    told.stillRunning += one.length - answered.length;
    told.won += 1;
    told.tooLate += CLIENTS - 1;
  }
  const database = "DATABASE_URL" in settings ? "postgres" : "pglite";
  process.stdout.write(`crash: rivals ${JSON.stringify({ database, seed, bursts, ...told })}\n`);
  return told;
};
