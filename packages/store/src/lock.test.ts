import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { FolderLockedError, lockFolder } from "./lock.ts";

const root = mkdtempSync(join(tmpdir(), "parcours-lock-"));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const newFolder = (): string => join(root, String((folders += 1)));

const HOLD = `
  const { lockFolder } = await import(${JSON.stringify(new URL("lock.ts", import.meta.url).href)});
  try { await lockFolder(process.argv[1]); console.log("held"); setInterval(() => {}, 1000); }
  catch (error) { console.log(error.name); }`;

/** Another process that tries to take the folder, and what it said. */
async function contend(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", HOLD, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { child, said: said.toString().trim() };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

test("a live holder is named and never robbed, a killed one is replaced [REL-02]", async () => {
  const folder = newFolder();
  const { child, said } = await contend(folder);
  expect(said).toBe("held");
  const refusal: unknown = await lockFolder(folder).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FolderLockedError);
  expect((refusal as Error).message).toContain(`process ${child.pid} on `);
  await kill(child);
  const lock = await lockFolder(folder);
  expect(lock.holder.pid).toBe(process.pid);
  await lock.release();
});

test("of processes that start together on a dead holder's folder exactly one wins", async () => {
  const folder = newFolder();
  await kill((await contend(folder)).child);
  const contenders = await Promise.all(Array.from({ length: 5 }, () => contend(folder)));
  await Promise.all(contenders.map(({ child }) => kill(child)));
  expect(contenders.map(({ said }) => said).toSorted()).toEqual([
    ...Array<string>(4).fill("FolderLockedError"),
    "held",
  ]);
});

test("a store on a folder keeps its data, and keeps a second store out, in the same process too", async () => {
  const dataFolder = newFolder();
  const first = await connect({ dataFolder });
  await expect(connect({ dataFolder })).rejects.toThrow(FolderLockedError);
  await first.migrate();
  const written = await first.everywhere().selectFrom("instance").selectAll().execute();
  await first.close();
  const second = await connect({ dataFolder });
  expect(await second.pendingMigrations()).toEqual([]);
  expect(await second.everywhere().selectFrom("instance").selectAll().execute()).toEqual(written);
  expect(await second.describe()).toMatchObject({ kind: "pglite", fsync: false, location: dataFolder });
  await second.close();
});
