/** FT-18: a server on an empty folder is killed before it is ready, over and over; the next start is as good as a first one. */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort, startServer, temporaryFolder } from "../../process/server-process.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";

const KILLS = Number(process.env["PARCOURS_FAULTS_FIRST_STARTS"] ?? 10);
/** Within so long an empty folder becomes a database on an idle machine. */
const STARTING_MS = 6_000;

test("a first start that is killed is begun again", { timeout: 900_000 }, async () => {
  const random = randomFrom(seedOfRun());
  const folder = await temporaryFolder();
  const port = await freePort();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const data = join(folder, String(kill));
    mkdirSync(data);
    const killed = startServer(port, { PARCOURS_DATA: data });
    await Promise.race([killed.ended, pause(random() * STARTING_MS)]);
    killed.child.kill("SIGKILL");
    await killed.ended;
    const next = startServer(port, { PARCOURS_DATA: data });
    await next.ready;
    expect((await fetch(`${next.address}/readyz`)).status).toBe(200);
    next.child.kill("SIGTERM");
    expect(await next.ended).toEqual({ code: 0, signal: null });
    rmSync(data, { recursive: true, force: true });
  }
});
