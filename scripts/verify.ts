/**
 * `pnpm verify`: everything that is checked without running the product. All checks run, then the failed ones
 * are shown in full, so that one round of corrections is enough.
 */
import { spawn } from "node:child_process";

interface Check {
  readonly name: string;
  readonly command: string;
  /** What to do when it fails and its own output does not say. */
  readonly hint?: string;
}

const checks: readonly Check[] = [
  { name: "format", command: "oxfmt --check", hint: "Run `pnpm format`." },
  {
    name: "lint, layers, import cycles, no clock in core",
    command: "oxlint --type-aware --report-unused-disable-directives --deny-warnings",
  },
  { name: "types", command: "tsc --noEmit" },
  { name: "types of what runs in a browser", command: "tsc --noEmit -p tsconfig.web.json" },
  {
    name: "types of core without Node and DOM",
    command: "tsc --noEmit -p packages/core",
    hint: "core sees only the language itself (lib es2023): no node types, no DOM. Take the value as an argument.",
  },
  {
    name: "dead code",
    command: "knip",
    hint: "Delete what nothing uses, or drop the `export` when only its own file does.",
  },
  {
    name: "schema dump",
    command: "node packages/store/scripts/dump-schema.ts --check",
    hint: "Run `node packages/store/scripts/dump-schema.ts` and commit packages/store/schema.sql.",
  },
  {
    name: "types of the client",
    command: "node packages/client/scripts/generate.ts --check",
    hint: "Run `node packages/client/scripts/generate.ts` and commit packages/client/src/api.generated.ts.",
  },
  {
    name: "what is promised to receivers",
    command: "node packages/service/scripts/write-promises.ts --check",
    hint: "Run `node packages/service/scripts/write-promises.ts` and commit docs/integrate/promises.md.",
  },
  {
    name: "no breaking change of the API",
    command: "node packages/client/scripts/check-breaking.ts",
    hint: "Keep what callers rely on; or accept it on purpose: `node packages/client/scripts/check-breaking.ts --accept`.",
  },
  { name: "names of files", command: "node scripts/check-names.ts" },
  { name: "paths cited by documents", command: "node scripts/check-docs.ts" },
];

interface Outcome {
  readonly check: Check;
  readonly passed: boolean;
  readonly output: string;
}

// The linter colors its output whenever CI is set, terminal or not.
const { CI: _ci, ...environment } = process.env;

async function run(check: Check): Promise<Outcome> {
  const began = performance.now();
  const child = spawn(check.command, { shell: true, stdio: ["ignore", "pipe", "pipe"], env: environment });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"}  ${check.name} (${seconds} s)`);
  return { check, passed: status === 0, output: Buffer.concat(chunks).toString("utf8").trim() };
}

const failed: Outcome[] = [];
for (const check of checks) {
  const outcome = await run(check);
  if (!outcome.passed) failed.push(outcome);
}
for (const { check, output } of failed) {
  console.log(`\n── ${check.name}: ${check.command}\n${output}${check.hint ? `\n→ ${check.hint}` : ""}`);
}
console.log(
  failed.length === 0 ? "\nverify: all checks passed" : `\nverify: ${failed.length} of ${checks.length} failed`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
