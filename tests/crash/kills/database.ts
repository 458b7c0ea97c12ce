import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Source } from "@parcours/store";
import { createDatabase, prepareFolder } from "@parcours/store/testing";
import { onTestFinished } from "vitest";

const SECRET = "a secret of the crash tests, long enough";

/** Where the data of a test lie: for processes of their own, and for this one when none of them runs. */
export interface Database {
  source: Source;
  /** The same, as a server process is told of it. */
  settings: Record<string, string>;
  /** What a server makes of the secret in the settings. */
  secret: Uint8Array;
}

const place = async (): Promise<{ source: Source; settings: Record<string, string>; remove: () => unknown }> => {
  const server = process.env["TEST_DATABASE_URL"];
  if (server !== undefined) {
    const { source, remove } = await createDatabase(server, 4);
    return { source, settings: { DATABASE_URL: source.url }, remove };
  }
  const dataFolder = mkdtempSync(join(tmpdir(), "parcours-crash-"));
  const remove = (): void => rmSync(dataFolder, { recursive: true, force: true });
  await prepareFolder(dataFolder);
  return { source: { dataFolder }, settings: { PARCOURS_DATA: dataFolder }, remove };
};

/** An empty database that outlives processes: a folder, or one of its own on the server that TEST_DATABASE_URL names. */
export const openDatabase = async (): Promise<Database> => {
  const { source, settings, remove } = await place();
  onTestFinished(async () => void (await remove()));
  return {
    source,
    settings: { ...settings, PARCOURS_SECRET: SECRET },
    secret: new Uint8Array(createHash("sha256").update(SECRET).digest()),
  };
};
