/**
 * Writes packages/store/schema.sql from the migrations; with --check, fails when it is not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "../src/connect.ts";
import { dumpSchema } from "../src/dump-schema.ts";

const file = new URL("../schema.sql", import.meta.url);
const store = await connect({ memory: true });
await store.migrate();
const schema = await store.backend.session(dumpSchema);
await store.close();

if (!process.argv.includes("--check")) {
  writeFileSync(file, schema);
} else if (readOrNothing() !== schema) {
  console.error(
    "packages/store/schema.sql is not what the migrations lead to. Run: node packages/store/scripts/dump-schema.ts",
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
