/** FT-07, FT-21: many clients want the same at the same moment, over HTTP. */
import { expect, test } from "vitest";
import { apiAt } from "../process/api.ts";
import { freePort, startServer, temporaryFolder } from "../process/server-process.ts";
import { relayProgram, TURN } from "./kills/relay-program.ts";
import { openDatabase } from "./open-database.ts";

const CLIENTS = 50;
const BURSTS = Number(process.env["PARCOURS_CRASH_BURSTS"] ?? 5);

test(
  "one key does one thing for fifty clients; of fifty keys one wins; of twenty publishers one",
  { timeout: 120_000 },
  async () => {
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
    for (let burst = 0; burst < BURSTS; burst += 1) {
      const revision = await revisionOf();
      const body = { type: TURN, data: { marker: `burst ${burst}` } };
      const all = async (headers: (client: number) => Record<string, string>) =>
        await Promise.all(
          Array.from({ length: CLIENTS }, async (_, client) => await api.post(path, body, headers(client))),
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
    }
  },
);
