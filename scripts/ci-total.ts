/**
 * Adds up the JSON reports of several vitest runs and prints the one line that CI reads: `N passed, N failed`.
 *
 * `node scripts/ci-total.ts REPORT…`: exits 1 when a test failed, when a report is missing or when none ran.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** What we read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { status: string }[];
  }[];
}

/**
 * Counts one report. A file that failed without a failing test (it does not load, or its clean-up throws) counts as
 * one failed, so that the total can never look better than the run was.
 */
function countReport(report: Report): { passed: number; failed: number } {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles };
}

/** Sums reports given as file contents; `null` stands for a run that left no report, and counts as one failed. */
export function total(reports: readonly (string | null)[]): { passed: number; failed: number } {
  const sum = { passed: 0, failed: 0 };
  for (const text of reports) {
    const count = text === null ? { passed: 0, failed: 1 } : countReport(JSON.parse(text) as Report);
    sum.passed += count.passed;
    sum.failed += count.failed;
  }
  return sum;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { passed, failed } = total(process.argv.slice(2).map(readOrNull));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
