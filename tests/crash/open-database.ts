import type { Source } from "@parcours/store";
import { createDatabase, prepareFolder } from "@parcours/store/testing";
import { onTestFinished } from "vitest";

/** The PostgreSQL server that the tests are given, if any. */
const SERVER = process.env["TEST_DATABASE_URL"];

export interface Opened {
  source: Source;
  /** What a server process needs to use it. */
  settings: Record<string, string>;
}

/** Where a server process of the test keeps its data: a database of its own on the given PostgreSQL, else this folder. */
export const openDatabase = async (folder: string): Promise<Opened> => {
  if (SERVER === undefined) {
    await prepareFolder(folder);
    return { source: { dataFolder: folder }, settings: { PARCOURS_DATA: folder } };
  }
  const { source, remove } = await createDatabase(SERVER, 4);
  onTestFinished(remove);
  const settings = { DATABASE_URL: source.url, PARCOURS_SECRET: "a secret of the tests, thirty-two letters long" };
  return { source, settings };
};
