/**
 * Writes packages/client/src/api.generated.ts from the description of the API, without a server;
 * with --check, fails when it is not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { describeApi } from "@parcours/service";
import openapiTypes, { astToString, type OpenAPI3 } from "openapi-typescript";

const file = new URL("../src/api.generated.ts", import.meta.url);
const head = `/**
 * Types of the Parcours API, generated from its description. Not edited by hand:
 * \`node packages/client/scripts/generate.ts\` writes them.
 */

`;

const document = describeApi({ version: "0", url: "http://localhost" }) as OpenAPI3;
const types = head + astToString(await openapiTypes(document, { alphabetize: true }));

if (!process.argv.includes("--check")) {
  writeFileSync(file, types);
} else if (readOrNothing() !== types) {
  console.error(
    "packages/client/src/api.generated.ts is not what the API describes. Run: node packages/client/scripts/generate.ts",
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
