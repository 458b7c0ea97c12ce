import { defineConfig } from "vitest/config";
import { AbsentSuites } from "./scripts/vitest/absent-suites.ts";

const onPostgres = Boolean(process.env["TEST_DATABASE_URL"]);
/** Where CI wants the counts of this run; nobody else needs the file. */
const reportFile = process.env["TEST_REPORT_FILE"];

const ignored = ["**/node_modules/**", "**/dist/**", "data/**"];
/** Suites that need several connections: PGlite has one. */
const severalConnections = "**/*.pg.test.ts";
const withoutPostgres = onPostgres ? ignored : [...ignored, severalConnections];

const shared = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  setupFiles: ["./scripts/vitest/leak-guard.ts"],
};

export default defineConfig({
  test: {
    // Two cores are what CI and a small server have; more workers only make PGlite slower there.
    maxWorkers: 2,
    reporters: [
      "default",
      new AbsentSuites({ pattern: severalConnections, absent: !onPostgres }),
      ...(reportFile ? [["json", { outputFile: reportFile }] as ["json", { outputFile: string }]] : []),
    ],
    projects: [
      {
        test: {
          ...shared,
          name: "core",
          include: ["packages/core/src/**/*.test.ts"],
          exclude: withoutPostgres,
          // Pure code keeps nothing between files: one thread serves them all, and modules load once.
          pool: "threads",
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: "service",
          include: [
            "packages/{store,service}/src/**/*.test.ts",
            "apps/server/src/**/*.test.ts",
            "tests/{conformance,crash}/**/*.test.ts",
          ],
          exclude: [...withoutPostgres, "tests/crash/faults/**"],
          pool: "forks",
          // Loading the service takes longer than most files take to run: each of the two processes does it once.
          // What a file leaves open in its process, `leak-guard` finds.
          isolate: false,
        },
      },
      {
        // Faults and loads that take minutes; `pnpm test:faults`.
        test: {
          ...shared,
          name: "faults",
          include: ["tests/crash/faults/**/*.test.ts"],
          exclude: withoutPostgres,
          pool: "forks",
          fileParallelism: false,
        },
      },
      {
        test: {
          ...shared,
          name: "web",
          include: [
            "packages/{ui,editor,client}/src/**/*.test.{ts,tsx}",
            "apps/{studio,portal}/src/**/*.test.{ts,tsx}",
          ],
          exclude: ignored,
          pool: "threads",
          isolate: false,
        },
      },
      {
        // A real browser on a real server; `pnpm test:e2e`.
        test: {
          ...shared,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ignored,
          pool: "forks",
          globalSetup: ["./tests/e2e/seed-once.ts"],
          // A browser and a server fill both cores.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: { ...shared, name: "scripts", include: ["scripts/**/*.test.ts"], exclude: ignored, pool: "forks" },
      },
    ],
  },
});
