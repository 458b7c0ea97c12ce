import { cpSync } from "node:fs";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type ServerProcess, startProcess, temporaryFolder } from "./testing/server-process.ts";

const folders: { remove: () => void }[] = [];
const running = new Set<ServerProcess>();

const start = (settings: Record<string, string>): ServerProcess => {
  const server = startProcess(settings);
  running.add(server);
  void server.ended.then(() => running.delete(server));
  return server;
};
const folder = (): string => {
  const made = temporaryFolder();
  folders.push(made);
  return made.path;
};

/** The database of the first server that was stopped, without its key and its secret. */
let used: string | undefined;
/** A folder on which a server starts at once: making a database from nothing takes most of a start. */
const readyFolder = (): string => {
  const path = folder();
  if (used !== undefined) cpSync(`${used}/database`, `${path}/database`, { recursive: true });
  return path;
};

afterEach(async () => {
  for (const server of running) server.child.kill("SIGKILL");
  await Promise.all([...running].map(async (server) => await server.ended));
});
afterAll(() => {
  for (const { remove } of folders) remove();
});

const stop = async (server: ServerProcess) => {
  server.child.kill("SIGTERM");
  return await server.ended;
};

// Each start on an empty folder makes a database; a busy machine may take its time.
describe("the server process", { timeout: 120_000 }, () => {
  test("answers, and what the welcome says to try works as printed", async () => {
    const path = folder();
    const server = start({ PARCOURS_DATA: path });
    const address = await server.address;
    expect(await (await fetch(`${address}/api/health`)).json()).toEqual({
      status: "ok",
      database: "pglite",
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const tried = server
      .output()
      .split("\n")
      .filter((line) => line.trim().startsWith("curl"));
    expect(tried).toHaveLength(3);
    for (const line of tried) {
      const [, url = "", authorization = ""] = /(http[^ "]+)"? -H "Authorization: ([^"]+)"/.exec(line) ?? [];
      const answer = await fetch(url, { headers: { authorization } });
      expect([line, answer.status]).toEqual([line, 200]);
      await answer.body?.cancel();
    }
    expect(server.errors()).toContain("not of the power");
    expect(await stop(server)).toEqual({ code: 0, signal: null });
    used = path;
  });

  test("ends within seconds although somebody listens to the feed", async () => {
    const server = start({ PARCOURS_DATA: readyFolder(), PARCOURS_API_KEY: "a-key-that-is-long-enough" });
    const address = await server.address;
    const feed = await fetch(`${address}/api/events/stream`, {
      headers: { authorization: "Bearer a-key-that-is-long-enough" },
    });
    expect(feed.status).toBe(200);
    const before = performance.now();
    const ended = stop(server);
    await feed.text().catch(() => "");
    expect(await ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - before).toBeLessThan(9_000);
  });

  test("refuses a folder that another process holds, and names it", async () => {
    const path = readyFolder();
    const first = start({ PARCOURS_DATA: path });
    await first.address;
    const second = start({ PARCOURS_DATA: path });
    expect(await second.ended).toEqual({ code: 75, signal: null });
    expect(second.errors()).toContain(`process ${first.child.pid}`);
    expect(second.errors()).toContain(path);
    expect(second.errors()).not.toContain("    at ");
    const french = start({ PARCOURS_DATA: path, LANG: "fr_FR.UTF-8" });
    await french.ended;
    expect(french.errors()).toContain("est utilisé par le processus");
    expect(await stop(first)).toMatchObject({ code: 0 });
  });

  test("starts again after it was killed, with the same key and what it had acknowledged", async () => {
    const path = readyFolder();
    const first = start({ PARCOURS_DATA: path });
    const key = async (server: ServerProcess): Promise<string> => {
      await server.address;
      return /parcours_[\w-]+/.exec(server.output())?.[0] ?? "";
    };
    const authorization = `Bearer ${await key(first)}`;
    const created = await fetch(`${await first.address}/api/participants`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ name: "Amina" }),
    });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    first.child.kill("SIGKILL");
    await first.ended;

    const second = start({ PARCOURS_DATA: path });
    expect(`Bearer ${await key(second)}`).toBe(authorization);
    const read = await fetch(`${await second.address}/api/participants/${id}`, { headers: { authorization } });
    expect(await read.json()).toMatchObject({ id, name: "Amina" });
    expect(await stop(second)).toMatchObject({ code: 0 });
  });

  test("says which setting cannot be used, and that a port is taken", async () => {
    const wrong = start({ PARCOURS_DATA: readyFolder(), PARCOURS_DEMO: "maybe" });
    expect(await wrong.ended).toMatchObject({ code: 78 });
    expect(wrong.errors()).toContain("PARCOURS_DEMO");

    const first = start({ PARCOURS_DATA: readyFolder() });
    const { port } = new URL(await first.address);
    const second = start({ PARCOURS_DATA: readyFolder(), PORT: port });
    expect(await second.ended).toMatchObject({ code: 75 });
    expect(second.errors()).toContain("PORT=3001");
    await stop(first);
  });
});
