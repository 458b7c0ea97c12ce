import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sourcesOf } from "./build-pages.ts";

const root = mkdtempSync(join(tmpdir(), "parcours-pages-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const now = (): string => sourcesOf(root, "apps/studio");

it("pages are built anew when something that goes into them has changed, and only then", () => {
  write("apps/studio/src/main.tsx", "one");
  write("packages/ui/src/index.ts", "one");
  const first = now();
  write("apps/studio/src/main.test.ts", "a test");
  write("packages/store/src/index.ts", "no page has it");
  expect(now()).toBe(first);
  const seen = new Set([first]);
  for (const path of ["apps/studio/src/main.tsx", "apps/studio/public/icon.svg", "packages/ui/src/index.ts"]) {
    write(path, "two");
    seen.add(now());
  }
  write("pnpm-lock.yaml", "other versions");
  seen.add(now());
  expect(seen.size).toBe(5);
});
