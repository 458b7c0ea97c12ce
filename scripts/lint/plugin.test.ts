import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let planted: string;

beforeAll(async () => {
  planted = await mkdtemp(join(tmpdir(), "parcours-lint-"));
  await cp(join(root, ".oxlintrc.json"), join(planted, ".oxlintrc.json"));
  await mkdir(join(planted, "scripts"));
  await cp(join(root, "scripts/lint"), join(planted, "scripts/lint"), { recursive: true });
  await symlink(join(root, "node_modules"), join(planted, "node_modules"));
});

afterAll(async () => {
  await rm(planted, { recursive: true, force: true });
});

/** Lints planted files with the repository's own configuration; returns "line: message" for each finding in `file`. */
async function lint(files: Record<string, string>): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(planted, path)), { recursive: true });
    await writeFile(join(planted, path), text);
  }
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, "--format=unix", ...Object.keys(files)], { cwd: planted }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  await Promise.all(Object.keys(files).map((path) => rm(join(planted, path))));
  return output.split("\n").filter((line) => /:\d+:\d+: /.test(line));
}

const refused: readonly (readonly [title: string, file: string, line: string, message: string])[] = [
  ["core imports a node module", "packages/core/src/a.ts", 'export * from "node:fs";', "no node module"],
  ["core imports one without the prefix", "packages/core/src/a.ts", 'export * from "fs/promises";', "no node module"],
  ["core imports one lazily", "packages/core/src/a.ts", 'export const a = () => import("node:os");', "no node module"],
  ["core imports another package", "packages/core/src/a.ts", 'export * from "@parcours/store";', "stands alone"],
  [
    "core imports xstate outside machine/",
    "packages/core/src/step/a.ts",
    'export * from "xstate";',
    "only packages/core/src/machine",
  ],
  ["store imports service", "packages/store/src/a.ts", 'export * from "@parcours/service";', "is a verb"],
  ["a driver outside the store", "packages/service/src/a.ts", 'export * from "pg";', "only packages/store"],
  [
    "a route reaches the store",
    "packages/service/src/http/a.ts",
    'export * from "@parcours/store";',
    "go through verbs",
  ],
  [
    "a worker reaches the store",
    "packages/service/src/workers/a.ts",
    'export * from "@parcours/store";',
    "go through verbs",
  ],
  ["a verb imports http/", "packages/service/src/tasks/a.ts", 'export * from "../http/b.ts";', "never import http/"],
  ["a verb imports hono", "packages/service/src/tasks/a.ts", 'export * from "hono";', "HTTP stays in"],
  ["a deep path", "apps/server/src/a.ts", 'export * from "@parcours/core/src/b.ts";', "reaches inside"],
  [
    "a path out of the package",
    "apps/server/src/a.ts",
    'export * from "../../../packages/core/src/b.ts";',
    "leaves apps/server",
  ],
  [
    "a package's own index",
    "packages/core/src/step/a.ts",
    'export * from "../index.ts";',
    "never the package's own index",
  ],
  ["testing/ in the product", "packages/service/src/a.ts", 'export * from "@parcours/core/testing";', "is for tests"],
  ["a package without a line in the table", "packages/new/src/a.ts", 'export * from "@parcours/core";', "has no line"],
  ["the clock in core", "packages/core/src/a.ts", "export const a = Date.now();", "no clock and no dice"],
  [
    "a new Date without arguments in core",
    "packages/core/src/a.ts",
    "export const a = new Date();",
    "no clock and no dice",
  ],
  ["Math.random in core", "packages/core/src/a.ts", "export const a = Math.random();", "no clock and no dice"],
  ["Math['random'] in core", "packages/core/src/a.ts", 'export const a = Math["random"]();', "no clock and no dice"],
  [
    "Temporal.Now in core",
    "packages/core/src/a.ts",
    'import { Temporal } from "temporal-polyfill"; export const a = Temporal.Now.instant();',
    "no clock and no dice",
  ],
];

test.each(refused)("refused: %s", async (_title, file, line, message) => {
  const found = await lint({ [file]: `${line}\n` });
  expect(found).toHaveLength(1);
  expect(found[0]?.toLowerCase()).toContain(message.toLowerCase());
});

test("an import cycle is refused, even one of types only", async () => {
  const found = await lint({
    "packages/core/src/a.ts": 'import type { B } from "./b.ts";\nexport type A = { b: B | null };\n',
    "packages/core/src/b.ts": 'import type { A } from "./a.ts";\nexport type B = { a: A | null };\n',
  });
  expect(found.filter((line) => line.includes("import(no-cycle)"))).toHaveLength(2);
});

test("what the table allows passes", async () => {
  const found = await lint({
    "packages/core/src/machine/a.ts": 'export * from "xstate";\nexport const at = (ms: number) => new Date(ms);\n',
    "packages/core/src/a.test.ts": 'export * from "node:fs";\nexport const a = Date.now();\n',
    "packages/store/src/a.ts": 'export * from "node:fs";\nexport * from "pg";\nexport * from "@parcours/core";\n',
    "packages/service/src/tasks/a.ts": 'export * from "@parcours/store";\nexport * from "./b.ts";\n',
    "packages/service/src/http/a.ts": 'export * from "hono";\nexport * from "../tasks/a.ts";\n',
    "packages/service/src/http/a.test.ts": 'export * from "@parcours/store/testing";\n',
    "apps/server/src/a.ts": 'export * from "@parcours/service";\nexport * from "@hono/node-server";\n',
    "tests/crash/a.ts": 'export * from "@parcours/core/testing";\n',
  });
  expect(found).toEqual([]);
});
