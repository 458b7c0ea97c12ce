import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;

/** Rule numbers in the titles of tests, `E1 E2 says …`. */
const quoted = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/it(?:\.each\([\s\S]*?\]\))?\(\s*[`'"]((?:[A-Z]\d+ )+)/g)].flatMap((match) =>
    (match[1] ?? "").trim().split(" "),
  );

describe("SPEC.md", () => {
  it("has a test for each of its rules, and tests quote no rule that it has not", () => {
    const rules = [...readFileSync(`${root}SPEC.md`, "utf8").matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(
      (match) => match[1] ?? "",
    );
    const tests = globSync("src/**/*.test.ts", { cwd: root }).flatMap((file) => quoted(root + file));
    expect(new Set(rules).size).toBe(rules.length);
    expect([...new Set(tests)].toSorted()).toEqual([...rules].toSorted());
  });
});
