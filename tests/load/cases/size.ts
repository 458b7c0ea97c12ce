import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Case, Measured } from "../case.ts";
import { startServer } from "../service/server.ts";
import { median } from "../statistics.ts";

const APPS = fileURLToPath(new URL("../../../apps/", import.meta.url));
const ROUNDS = 5;

type Tell = (measured: Measured) => void;

/** Kilobytes as they go over the wire. */
const compressed = (path: string): number => gzipSync(readFileSync(path)).length / 1_000;

/** What the first page of an app asks for at once: the scripts that its page names. */
const firstScripts = (dist: string): string[] => {
  const page = readFileSync(join(dist, "index.html"), "utf8");
  return [...page.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)]
    .map(([, path]) => path!)
    .filter((path, index, all) => all.indexOf(path) === index);
};

const pages = (tell: Tell): void => {
  for (const app of ["studio", "portal"]) {
    const dist = join(APPS, app, "dist");
    if (!existsSync(join(dist, "index.html")))
      throw new Error(`Build the pages first: npx -y pnpm@12 build (${dist}).`);
    const find = (path: string): string => {
      const assets = readdirSync(dist, { recursive: true, encoding: "utf8" });
      const found = assets.find((asset) => path.endsWith(asset) || asset.endsWith(path.split("/").at(-1) ?? path));
      if (found === undefined) throw new Error(`${path} is not in ${dist}.`);
      return join(dist, found);
    };
    const all = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".js"));
    const first = firstScripts(dist).map((path) => compressed(find(path)));
    const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
    tell({
      what: `${app}: script that the first page names, compressed`,
      value: sum(first),
      unit: "kB",
      ...(app === "portal" && { most: 150 }),
    });
    tell({
      what: `${app}: all scripts, compressed`,
      value: sum(all.map((path) => compressed(join(dist, path)))),
      unit: "kB",
      note: `${all.length} files`,
    });
  }
};

const starts = async (tell: Tell): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "parcours-bench-"));
  try {
    const times: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const server = await startServer({ PARCOURS_DATA: folder });
      times.push(server.startedIn);
      if (round === ROUNDS)
        tell({ what: "memory of a server that has just started", value: (await server.memory()) / 1e6, unit: "MB" });
      await server.stop();
    }
    tell({ what: "first start on an empty folder, until ready", value: times[0]!, unit: "ms", most: 15_000 });
    tell({
      what: "later starts, until ready",
      value: median(times.slice(1)),
      unit: "ms",
      most: 5_000,
      note: `${ROUNDS} times`,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Case = {
  about:
    "What there is to send and to start: scripts of the pages as people receive them, and the server on the embedded database.",
  measure: async (tell) => {
    pages(tell);
    await starts(tell);
  },
};
