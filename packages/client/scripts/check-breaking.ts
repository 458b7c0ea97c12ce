/**
 * Fails when today's API takes something away that the last kept description (packages/client/openapi.generated.json) promised.
 * `--keep` keeps today's as the next to be compared with, when nothing is lost; `--accept` keeps it although something is,
 * and says what: that is a decision, to be seen in review and told in CHANGELOG.md.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describeApi } from "@parcours/service";
import { breakingChanges } from "./breaking-changes.ts";

const file = new URL("../openapi.generated.json", import.meta.url);
const today = describeApi({ version: "0", url: "http://localhost" });
const kept = JSON.parse(readFileSync(file, "utf8")) as object;
const lost = breakingChanges(kept, today);
const accepts = process.argv.includes("--accept");

for (const one of lost) console.error(one);
if (lost.length > 0 && !accepts) {
  console.error(
    `\n${lost.length} breaking ${lost.length === 1 ? "change" : "changes"} of the API. Keep what callers rely on, or accept on purpose: node packages/client/scripts/check-breaking.ts --accept`,
  );
  process.exitCode = 1;
} else if (accepts || process.argv.includes("--keep")) {
  writeFileSync(file, `${JSON.stringify(today, null, 2)}\n`);
}
