/**
 * FT-14: the clock of the whole server jumps under load: an hour on, back again, a day on. libfaketime stands between the
 * server and the system's clock; nothing of the server knows.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../process/server-process.ts";
import { demand } from "../kills/api.ts";
import { expectWhole, openAftermath } from "../kills/aftermath.ts";
import { drive } from "../kills/clients.ts";
import { openDatabase } from "../kills/database.ts";
import { openHistory } from "../kills/history.ts";
import { readJournals } from "../kills/journals.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";
import { openReceiver } from "../kills/receiver.ts";
import { type Server, startServer } from "../kills/server.ts";
import { startRelay } from "../kills/start-relay.ts";
import { judge, NO_FAULTS } from "../kills/verdict.ts";

const HOUR = 3_600;
const ROOT = "/usr/lib";
const LIBRARY = existsSync(ROOT)
  ? readdirSync(ROOT)
      .map((folder) => join(ROOT, folder, "faketime", "libfaketimeMT.so.1"))
      .find((file) => existsSync(file))
  : undefined;

/** Who waits how long, and at which of the jumps their deadline rings. */
const WAITING = { PT30M: 20, PT3H: 20, PT20H: 20, P3D: 10 } as const;
type Waiting = keyof typeof WAITING;

const waitingProgram = (wait: Waiting): Record<string, unknown> => ({
  id: `wait-${wait.toLowerCase()}`,
  initial: "waiting",
  meta: {
    format: 1,
    title: { fr: "Attente", en: "Waiting" },
    roles: { coordinator: { title: { fr: "Coordination", en: "Coordinator" } } },
  },
  states: {
    waiting: {
      id: "waiting",
      meta: { kind: "wait", title: { fr: "Attente", en: "Waiting" }, roles: ["coordinator"] },
      after: { [wait]: { target: "#over" } },
    },
    over: {
      id: "over",
      type: "final",
      meta: { kind: "exit", title: { fr: "Terminé", en: "Over" }, outcome: "completed" },
    },
  },
});

const post = async <T>(server: Server, path: string, body: object = {}): Promise<T> =>
  await demand<T>(server, { method: "POST", path, body });

const startWaiting = async (server: Server, wait: Waiting): Promise<string[]> => {
  const definition = waitingProgram(wait);
  await post(server, "/api/programs", { definition });
  await post(server, `/api/programs/${String(definition["id"])}/versions`);
  return await Promise.all(
    Array.from({ length: WAITING[wait] }, async () => {
      const participant = await post<{ id: string }>(server, "/api/participants", { name: "Alix Exemple" });
      const run = { program: definition["id"], participant: participant.id };
      return (await post<{ id: string }>(server, "/api/enrollments", run)).id;
    }),
  );
};

test.skipIf(LIBRARY === undefined)(
  "the clock jumps an hour on, back, before its start and a day on: nothing is lost, nothing rings twice or early (without libfaketime: no clock to move)",
  { timeout: 300_000 },
  async () => {
    const seed = seedOfRun();
    const file = join(await temporaryFolder(), "offset");
    const jump = (seconds: number): void => writeFileSync(file, `${seconds < 0 ? "-" : "+"}${Math.abs(seconds)}\n`);
    jump(0);
    const database = await openDatabase();
    const receiver = await openReceiver(randomFrom(seed + 1));
    const server = startServer({
      ...database.settings,
      LD_PRELOAD: LIBRARY!,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: "1",
      // What measures how long something takes goes on as it does when an operator sets the clock.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    });
    const enrollments = await startRelay(server, receiver);
    const waiting = new Map<Waiting, string[]>();
    for (const wait of Object.keys(WAITING) as Waiting[]) waiting.set(wait, await startWaiting(server, wait));
    const isOver = async (id: string): Promise<boolean> =>
      (await demand<{ status: string }>(server, { method: "GET", path: `/api/enrollments/${id}` })).status === "done";
    const over = async (wait: Waiting): Promise<number> =>
      (await Promise.all(waiting.get(wait)!.map(isOver))).filter(Boolean).length;
    const nowOf = async (): Promise<number> => {
      const answer = await fetch(`${await server.address()}/livez`);
      await answer.arrayBuffer();
      return Date.parse(answer.headers.get("date") ?? "") - Date.now();
    };

    const history = openHistory();
    const load = drive({ server, history, enrollments, random: randomFrom(seed), clients: 8 });
    const rung: Record<string, number[]> = {};
    const jumps: [name: string, seconds: number][] = [
      ["as it is", 0],
      ["an hour on", HOUR],
      ["back", 0],
      ["an hour before", -HOUR],
      ["a day on", 24 * HOUR],
    ];
    for (const [name, seconds] of jumps) {
      jump(seconds);
      // The jump has arrived when the server itself says so.
      await expect.poll(nowOf, { timeout: 15_000 }).toSatisfy((ms: number) => Math.abs(ms - seconds * 1_000) < 5_000);
      await Promise.race([load.failed, history.answers(100)]);
      await pause(4_000);
      rung[name] = await Promise.all((Object.keys(WAITING) as Waiting[]).map(over));
    }
    await load.end();
    expect(rung).toEqual({
      "as it is": [0, 0, 0, 0],
      "an hour on": [20, 0, 0, 0],
      back: [20, 0, 0, 0],
      "an hour before": [20, 0, 0, 0],
      "a day on": [20, 20, 20, 0],
    });

    const journals = await readJournals(server, enrollments);
    const waited = await readJournals(server, [...waiting.values()].flat());
    expect(server.starts()).toHaveLength(1);
    await server.end();
    const { faults, ...figures } = judge(history, journals);
    expect(faults).toEqual(NO_FAULTS);
    for (const [wait, ids] of waiting) {
      const kinds = wait === "P3D" ? ["started"] : ["started", "timer"];
      for (const id of ids) expect(waited.get(id)!.map(({ kind }) => kind)).toEqual(kinds);
    }
    // However the clock went, nobody's own story goes backwards.
    for (const entries of [...journals.values(), ...waited.values()]) {
      const times = entries.map(({ occurredAt }) => occurredAt);
      expect(times).toEqual(times.toSorted());
    }
    const whole = await expectWhole(await openAftermath(database));
    process.stdout.write(`crash: clock ${JSON.stringify({ seed, jumps: jumps.length, ...figures, ...whole })}\n`);
  },
);
