import { expect, test } from "vitest";
import { judgeNames } from "./check-names.ts";

test("kebab-case files, migrations, tests, dot files and the well-known capitals pass", () => {
  const good = [
    "packages/store/migrations/0001-first-tables.sql",
    "packages/core/src/rules/evaluate.pg.test.ts",
    ".ci/run",
    ".oxlintrc.json",
    "docs/adr/0001-one-journal.md",
    "packages/core/SPEC.md",
    "packages/editor/src/StageNode.tsx",
    "pnpm-lock.yaml",
  ];
  expect(judgeNames(good)).toEqual([]);
});

test("capitals, underscores and empty words are refused, once for a folder", () => {
  const problems = judgeNames(["packages/core/src/myFile.ts", "a_b/x.ts", "a_b/y.ts", "packages/core/src/utils.ts"]);
  expect(problems).toHaveLength(3);
  expect(problems[0]).toContain("packages/core/src/myFile.ts: write file names in kebab-case");
  expect(problems[1]).toContain("a_b: write folder names in kebab-case");
  expect(problems[2]).toContain('"utils.ts" says nothing');
});
