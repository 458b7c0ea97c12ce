/**
 * Builds the pages of the apps that run in a browser, when something that goes into them has changed since they were
 * built last. `pnpm start` runs it first; `pnpm build` too. With `--force` it builds in any case.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const APPS = ["apps/studio", "apps/portal"];
/** Packages of ours that end up in pages. */
const PARTS = ["packages/core", "packages/ui", "packages/editor", "packages/client"];
const STAMP = ".built-from";

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !/\.test\.tsx?$/.test(path))
    : [];

/** A hash of everything that the pages of an app are made from: its own files, our packages, the versions of all others. */
export const sourcesOf = (root: string, app: string): string => {
  const own = ["src", "public", "index.html", "vite.config.ts", "package.json"].map((part) => join(root, app, part));
  const parts = PARTS.map((part) => join(root, part, "src"));
  const files = [...own, ...parts].flatMap((path) => (/\.\w+$/.test(path) ? [path] : filesOf(path)));
  const hash = createHash("sha256");
  for (const path of [...files, join(root, "pnpm-lock.yaml")].toSorted()) {
    if (!existsSync(path)) continue;
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
};

const build = (root: string, app: string): number => {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, app),
    // Whoever asks for the pages may run under NODE_ENV=test: they are built for people all the same.
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status ?? 1;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = process.cwd();
  for (const app of APPS.filter((one) => existsSync(join(root, one, "vite.config.ts")))) {
    const stamp = join(root, app, "dist", STAMP);
    const sources = sourcesOf(root, app);
    const isFresh = existsSync(stamp) && readFileSync(stamp, "utf8") === sources;
    if (isFresh && !process.argv.includes("--force")) continue;
    const began = performance.now();
    const status = build(root, app);
    if (status !== 0) process.exit(status);
    writeFileSync(stamp, sources);
    console.log(`${app}: pages built in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  }
}
