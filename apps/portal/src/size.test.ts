import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { expect, test, vi } from "vitest";

/*
 * A phone of some years ago on a bad connection: what a page needs before it can be used. The form pages bring the
 * engine's own check along.
 */
const MOST_BYTES = 150 * 1024;
const ENTRY = "index.html";

const root = fileURLToPath(new URL("..", import.meta.url));

type Chunk = Rolldown.OutputChunk;

const chunksOf = async (): Promise<Map<string, Chunk>> => {
  // As people get it, not as tests do.
  vi.stubEnv("NODE_ENV", "production");
  const built = (await build({ root, logLevel: "silent", build: { write: false } })) as Rolldown.RolldownOutput;
  return new Map(built.output.flatMap((file) => (file.type === "chunk" ? [[file.fileName, file] as const] : [])));
};

/** A chunk with all that it imports at once. */
const withImports = (chunks: Map<string, Chunk>, name: string, found = new Set<string>()): Set<string> => {
  if (found.has(name)) return found;
  found.add(name);
  for (const inner of chunks.get(name)?.imports ?? []) withImports(chunks, inner, found);
  return found;
};

test("no page of the portal needs more than 150 KB of script, compressed", async () => {
  const chunks = await chunksOf();
  const entry = [...chunks.values()].find(({ isEntry }) => isEntry);
  expect(entry?.facadeModuleId).toContain(ENTRY);
  const first = withImports(chunks, entry!.fileName);
  const pages = entry!.dynamicImports.filter((name) => name.includes("Page"));
  expect(pages.length).toBeGreaterThan(7);
  const sizeOf = (names: ReadonlySet<string>): number =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name)?.code ?? "").length, 0);
  const sizes = Object.fromEntries(
    ["", ...pages].map((page) => [page, sizeOf(page === "" ? first : withImports(chunks, page, new Set(first)))]),
  );
  expect(Object.entries(sizes).filter(([, size]) => size > MOST_BYTES)).toEqual([]);
  const code = [...chunks.values()].map((chunk) => chunk.code).join("");
  expect(code).not.toMatch(/mantine/i);
}, 60_000);

test("the portal's colors are those of the rest of the product", () => {
  const css = readFileSync(new URL("theme/base.css", import.meta.url), "utf8");
  const colors = readFileSync(new URL("../../../packages/ui/src/theme/colors.ts", import.meta.url), "utf8");
  const known = new Set(
    [...colors.matchAll(/"(--parcours-[\w-]+)": "(#\w+)"/g)].map(([, name, value]) => `${name}: ${value}`),
  );
  const [screen = ""] = css.split("@media print");
  const own = [...screen.matchAll(/(--parcours-[\w-]+): (#\w+);/g)].map(([, name, value]) => `${name}: ${value}`);
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((one) => !known.has(one))).toEqual([]);
});
