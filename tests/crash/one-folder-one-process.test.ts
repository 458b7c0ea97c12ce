import { expect, test } from "vitest";
import { freePort, startServer, temporaryFolder } from "../process/server-process.ts";

test(
  "a second process on the same folder is refused, with the holder named; a killed holder holds nothing",
  { timeout: 120_000 },
  async () => {
    const settings = { PARCOURS_DATA: await temporaryFolder() };
    const first = startServer(await freePort(), settings);
    await first.ready;
    const second = startServer(await freePort(), settings);
    const { code } = await second.ended;
    expect(code).toBe(75);
    expect(second.errors()).toContain(String(first.child.pid));
    expect(second.errors()).not.toMatch(/\n\s+at /);
    expect((await fetch(`${first.address}/api/health`)).status).toBe(200);

    first.child.kill("SIGKILL");
    await first.ended;
    const third = startServer(await freePort(), settings);
    await third.ready;
    expect(await (await fetch(`${third.address}/api/health`)).json()).toMatchObject({ status: "ok" });
  },
);
