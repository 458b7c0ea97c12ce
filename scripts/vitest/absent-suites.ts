import { globSync } from "node:fs";
import type { Reporter } from "vitest/node";

/** Says at the end of a run which suites it left out for want of PostgreSQL, so that nobody takes green for complete. */
export class AbsentSuites implements Reporter {
  readonly #pattern: string;
  readonly #absent: boolean;

  constructor(options: { pattern: string; absent: boolean }) {
    this.#pattern = options.pattern;
    this.#absent = options.absent;
  }

  onTestRunEnd(): void {
    if (!this.#absent) return;
    const left = globSync(`{packages,apps,tests}/${this.#pattern}`, { exclude: (name) => name === "node_modules" });
    if (left.length === 0) return;
    const files = left.toSorted().map((file) => `   ${file}`);
    console.log(
      [
        ` Not run, for want of a PostgreSQL server (${left.length}):`,
        ...files,
        " Set TEST_DATABASE_URL to run them, and all others on PostgreSQL too.\n",
      ].join("\n"),
    );
  }
}
