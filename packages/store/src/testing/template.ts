import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { openPglite } from "../pglite.ts";
import { migrate, readMigrations } from "../migrate.ts";

const CACHE = new URL("../../node_modules/.cache/", import.meta.url);

/**
 * A migrated, empty PGlite folder as one archive. Making a database from nothing takes seconds, from
 * this a tenth; it is kept on disk because every test file runs in a process state of its own.
 */
export async function pgliteTemplate(): Promise<Blob> {
  const file = new URL(`store-template-${templateKey()}.tar`, CACHE);
  try {
    return new Blob([readFileSync(file)]);
  } catch {
    const template = await makeTemplate();
    mkdirSync(CACHE, { recursive: true });
    // Written aside and renamed: several workers may make it at once.
    const draft = new URL(`${file.href}.${process.pid}`);
    writeFileSync(draft, new Uint8Array(await template.arrayBuffer()));
    renameSync(draft, file);
    return template;
  }
}

async function makeTemplate(): Promise<Blob> {
  const { backend, pglite } = await openPglite({});
  await migrate(backend, new Date(0).toISOString());
  const template = await pglite.dumpDataDir("none");
  await backend.close();
  return template;
}

function templateKey(): string {
  const version = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const hashes = readMigrations().map(({ hash }) => hash);
  return createHash("sha256")
    .update([version, ...hashes].join())
    .digest("hex")
    .slice(0, 16);
}
