import { expect, test } from "vitest";
import { citedPaths } from "./check-docs.ts";

test("links are read relative to the document, code spans from the root", () => {
  const text = [
    "See [the contract](../guide/contracts.md#signing) and `packages/core/SPEC.md`.",
    "All of `workflows/*/program.json`, [home](/README.md).",
  ].join("\n");
  expect(citedPaths("docs/integrate/webhooks.md", text)).toEqual([
    { line: 1, path: "docs/guide/contracts.md" },
    { line: 1, path: "packages/core/SPEC.md" },
    { line: 2, path: "README.md" },
    { line: 2, path: "workflows/*/program.json" },
  ]);
});

test("addresses, anchors, placeholders, commands and fenced code are no paths", () => {
  const text = [
    "[site](https://example.org/a), [here](#here), [mail](mailto:a@example.org)",
    "`workflows/<slug>/program.json` `pnpm parcours check` `journal/append`",
    "```",
    "`packages/none/x.ts`",
    "```",
  ].join("\n");
  expect(citedPaths("README.md", text)).toEqual([]);
});
