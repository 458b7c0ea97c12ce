/** FT-16: the disk with the data folder is full; what was acknowledged stays, the cause is told, and space that is freed is enough to go on. */
import { execFileSync } from "node:child_process";
import { rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort, KEY, type ServerProcess, startServer, temporaryFolder } from "../../process/server-process.ts";

const SIZE_MB = 250;
/** So much is left free when the disk "is full": the next writes take it. */
const LEFT_BYTES = 3 * 1024 * 1024;

/** A small disk of its own in memory, or undefined where that is not allowed. */
const smallDisk = (folder: string): boolean => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE_MB}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync("umount", ["--lazy", folder]));
  return true;
};

const fill = (folder: string): string => {
  const { bavail, bsize } = statfsSync(folder);
  const ballast = join(folder, "ballast");
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
  return ballast;
};

const call = async ({ address }: ServerProcess, method: string, path: string, body?: object): Promise<Response> =>
  await fetch(`${address}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${KEY}`, "accept-language": "en", "content-type": "application/json" },
    signal: AbortSignal.timeout(20_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

/** Adds people one after the other until one is not taken; who was acknowledged, and the refusal. */
const addUntilRefused = async (server: ServerProcess): Promise<{ added: string[]; refusal: Response }> => {
  const added: string[] = [];
  const note = "A long note that takes space. ".repeat(600);
  for (;;) {
    const answer = await call(server, "POST", "/participants", {
      name: `Person ${added.length}`,
      attributes: { note },
    });
    if (!answer.ok) return { added, refusal: answer };
    added.push(((await answer.json()) as { id: string }).id);
  }
};

test("a full disk loses nothing that was acknowledged", { timeout: 300_000 }, async ({ skip }) => {
  const folder = await temporaryFolder();
  if (!smallDisk(folder)) skip("a disk of its own may not be mounted here");
  const settings = { PARCOURS_DATA: join(folder, "data") };
  const port = await freePort();
  const server = startServer(port, settings);
  await server.ready;
  const ballast = fill(folder);

  const { added, refusal } = await addUntilRefused(server);
  expect(added.length).toBeGreaterThan(50);
  expect(refusal.status).toBe(503);
  expect(refusal.headers.get("retry-after")).not.toBeNull();
  expect(await refusal.json()).toMatchObject({ code: "unavailable", detail: expect.stringContaining("disk is full") });
  // Whoever looks after the server reads the cause in its log.
  expect(server.errors()).toMatch(/disk is full/);
  // What leaves no line in the access log can be read. A file only for as long as that line still fits somewhere.
  expect((await call(server, "GET", "/programs")).status).toBe(200);
  const { status } = await call(server, "GET", `/participants/${added[0]}`);
  expect([200, 503]).toContain(status);

  rmSync(ballast);
  expect((await call(server, "POST", "/participants", { name: "Afterwards" })).status).toBe(201);
  server.child.kill("SIGTERM");
  expect(await server.ended).toEqual({ code: 0, signal: null });

  const next = startServer(port, settings);
  await next.ready;
  const log = await call(next, "GET", `/audit?action=participant.read&person=${added[0]}`);
  expect(((await log.json()) as { items: unknown[] }).items).toHaveLength(status === 200 ? 1 : 0);
  const missing: string[] = [];
  for (const id of added) if ((await call(next, "GET", `/participants/${id}`)).status !== 200) missing.push(id);
  expect(missing).toEqual([]);
  process.stdout.write(`crash: ${JSON.stringify({ diskMb: SIZE_MB, acknowledged: added.length })}\n`);
});
