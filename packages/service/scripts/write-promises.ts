/**
 * Writes docs/integrate/promises.md from what the code does; with --check, fails when it is not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { promisesOf } from "../src/event-types/promises.ts";

const file = new URL("../../../docs/integrate/promises.md", import.meta.url);

const head = `# What we promise

To whoever receives [webhooks](webhooks.md) or reads the feed. Written by \`packages/service/scripts/write-promises.ts\` from the
figures that the code uses; the studio shows the same under Integrations. \`GET /api/promises\` answers it.
`;

const text = `${head}${promisesOf()
  .map((part) => `\n## ${part.title.en}\n\n${part.text.map(({ en }) => en).join("\n\n")}\n`)
  .join("")}`;

if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readOrNothing() !== text) {
  console.error(
    "docs/integrate/promises.md is not what the code does. Run: node packages/service/scripts/write-promises.ts",
  );
  process.exitCode = 1;
}

function readOrNothing(): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
