import { expect, test } from "vitest";
import { total } from "./ci-total.ts";

function report(...files: (readonly [status: string, tests: readonly string[]])[]): string {
  const tests = files.flatMap(([, statuses]) => statuses);
  return JSON.stringify({
    numPassedTests: tests.filter((status) => status === "passed").length,
    numFailedTests: tests.filter((status) => status === "failed").length,
    testResults: files.map(([status, statuses]) => ({
      status,
      assertionResults: statuses.map((outcome) => ({ status: outcome })),
    })),
  });
}

test("several runs are added up", () => {
  const first = report(["passed", ["passed", "passed"]], ["failed", ["passed", "failed"]]);
  const second = report(["passed", ["passed", "skipped"]]);
  expect(total([first, second])).toEqual({ passed: 4, failed: 1 });
});

test("a file that fails without a failing test, and a run without a report, count as failed", () => {
  const doesNotLoad = report(["failed", []]);
  const leaks = report(["failed", ["passed"]]);
  expect(total([doesNotLoad, leaks, null])).toEqual({ passed: 1, failed: 3 });
});
