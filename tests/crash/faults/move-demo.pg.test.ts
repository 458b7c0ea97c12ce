/** The demo's folder moved to PostgreSQL: same rows, same feed, also when the move is killed before its end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { connect, listOrganizations, readFeed, type Source } from "@parcours/store";
import { createDatabase, prepareFolder } from "@parcours/store/testing";

import { temporaryFolder } from "../../process/server-process.ts";
import { randomFrom, seedOfRun } from "../kills/random.ts";
import { runCli } from "../run-cli.ts";

const MAIN = fileURLToPath(new URL("../../../apps/server/src/main.ts", import.meta.url));
const CLI = fileURLToPath(new URL("../../../apps/server/src/cli/main.ts", import.meta.url));

const playDemo = async (folder: string): Promise<void> => {
  await prepareFolder(folder);
  const env = {
    PATH: process.env["PATH"],
    LANG: "en_US.UTF-8",
    PORT: "0",
    PARCOURS_DATA: folder,
    PARCOURS_LOG: "error",
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  let output = "";
  for await (const text of child.stdout.setEncoding("utf8")) {
    output += String(text);
    if (output.includes("The demo is ready")) break;
  }
  child.kill("SIGTERM");
  await ended;
};

/** Every place of the feed with what stands there. */
const feedOf = async (source: Source): Promise<string[]> => {
  const store = await connect(source);
  try {
    await store.migrate();
    const all: string[] = [];
    for (const { id } of await listOrganizations(store.everywhere())) {
      let after: string | undefined;
      for (;;) {
        const { items, next } = await readFeed(store.within(id), id, { limit: 1_000, ...(after && { after }) });
        all.push(...items.map(({ cursor, announcement }) => `${cursor} ${announcement.id}`));
        if (items.length === 0) break;
        after = next;
      }
    }
    return all;
  } finally {
    await store.close();
  }
};

/** Begins to move and is killed after so long; true when it had come to its end before. */
const killedMove = async (folder: string, url: string, afterMs: number): Promise<boolean> => {
  const env = { PATH: process.env["PATH"], LANG: "en_US.UTF-8" };
  const child = spawn(process.execPath, [CLI, "move", folder, "--to", url], { env, stdio: "ignore" });
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  const [code] = (await once(child, "close")) as [number | null];
  clearTimeout(timer);
  return code === 0;
};

test("the demo moves from its folder to PostgreSQL whole, or not at all", { timeout: 600_000 }, async () => {
  const seed = seedOfRun();
  const random = randomFrom(seed);
  const folder = await temporaryFolder();
  await playDemo(folder);
  const feed = await feedOf({ dataFolder: folder });
  const before = (await runCli(["backup", `${folder}/before.backup`], { PARCOURS_DATA: folder })).told;

  const { source, remove } = await createDatabase(process.env["TEST_DATABASE_URL"]!, 4);
  onTestFinished(remove);
  let kills = 0;
  for (; kills < 3; kills += 1) if (await killedMove(folder, source.url, 1_000 + random() * 2_500)) break;
  const began = performance.now();
  const moved = kills === 3 ? (await runCli(["move", folder, "--to", source.url], {})).told : before;
  const seconds = (performance.now() - began) / 1_000;
  expect(moved["content"]).toBe(before["content"]);
  // A second time it finds people there.
  expect(await runCli(["move", folder, "--to", source.url], {})).toMatchObject({ code: 1, told: { ok: false } });

  const secret = "a secret of the tests, thirty-two letters long";
  const settings = { DATABASE_URL: source.url, PARCOURS_SECRET: secret };
  const after = (await runCli(["backup", `${folder}/after.backup`], settings)).told;
  const contents = after["contents"] as Record<string, unknown>;
  // The instance itself says that a new epoch of the feed has begun; all else is the same.
  const { instance: _, ...expected } = before["contents"] as Record<string, unknown>;
  expect(contents).toMatchObject(expected);
  const movedFeed = await feedOf(source);
  expect(movedFeed).toEqual(feed);
  process.stdout.write(
    `crash: ${JSON.stringify({ seed, kills, rows: before["rows"], announcements: feed.length, lastCursor: feed.at(-1)?.split(" ")[0], seconds })}\n`,
  );
});
