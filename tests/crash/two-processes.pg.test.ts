import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import {
  createParticipant,
  createProgram,
  createService,
  type Context,
  publishProgram,
  startEnrollment,
  systemContext,
} from "@parcours/service";
import { expectReplayable, handClock, welcomeProgram } from "@parcours/service/testing";
import { connect, createOrganization, listEnrollmentIds, nextTimerDue, readJournal } from "@parcours/store";
import { expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../process/server-process.ts";
import { openDatabase } from "./open-database.ts";

const TIMERS = 2_000;
const ORGANIZATION = "org_first";
const SCRIPT = fileURLToPath(new URL("fire-timers.ts", import.meta.url));

const startProcess = (url: string, now: string, owner: string): { child: ChildProcess; output: () => string } => {
  const child = spawn(process.execPath, [SCRIPT, url, now, owner], { stdio: ["pipe", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return { child, output: () => output };
};

const enrol = async (context: Context, program: string, index: number): Promise<void> => {
  const { value } = await createParticipant(context, { name: `Exemple ${index}` });
  await startEnrollment(context, { program, participant: value.participant.id });
};

test("two processes on one database fire each of 2,000 due timers once", { timeout: 180_000 }, async () => {
  const { source } = await openDatabase(await temporaryFolder());
  if (!("url" in source)) throw new Error("this test needs a server");
  const clock = handClock();
  const store = await connect({ url: source.url, connections: 8 }, { clock: clock.now });
  const service = createService({ store, clock: clock.now, secret: new Uint8Array(32) });
  onTestFinished(async () => {
    await service.close();
    await store.close();
  });
  await store.migrate();
  await createOrganization(store.db, { id: ORGANIZATION, name: "Test", createdAt: clock.now().toISOString() });
  const context = systemContext(service, ORGANIZATION);
  const { value: program } = await createProgram(context, { definition: welcomeProgram() });
  await publishProgram(context, { program: program.id });
  await Promise.all(Array.from({ length: TIMERS }, async (_, index) => await enrol(context, program.id, index)));

  const now = "2026-06-01T00:00:00.000Z";
  const processes = ["one", "two"].map((owner) => startProcess(source.url, now, owner));
  await Promise.all(processes.map(async ({ child }) => await once(child.stdout!, "data")));
  for (const { child } of processes) child.stdin!.write("go\n");
  await Promise.all(processes.map(async ({ child }) => await once(child, "close")));

  const fired = processes.map(({ output }) => (JSON.parse(output().split("\n")[1] ?? "{}") as { fired: number }).fired);
  expect(fired[0]! + fired[1]!).toBe(TIMERS);
  // Both had a part in it; otherwise nothing was shown.
  expect(Math.min(...fired)).toBeGreaterThan(0);
  expect(await nextTimerDue(store.db, clock.now().toISOString())).toBeUndefined();
  const ids = await listEnrollmentIds(store.db, ORGANIZATION, { status: "done" });
  expect(ids).toHaveLength(TIMERS);
  for (const id of ids.slice(0, 200)) {
    const kinds = (await readJournal(store.db, ORGANIZATION, id)).map(({ kind }) => kind);
    expect(kinds).toEqual(["started", "timer"]);
  }
  await expectReplayable(context, ids.slice(0, 100));
  process.stdout.write(`fired by each process: ${fired.join(" and ")}\n`);
});
