import { existsSync, readFileSync } from "node:fs";
import { connect, releaseDeadClaims, type Store } from "@parcours/store";
import { type Config, ConfigError } from "./config.ts";
import { movedNote } from "./moved.ts";

/** Two lives of the same people must not go on beside each other because of an old setting. */
const assertNotMoved = ({ source }: Pick<Config, "source">): void => {
  if (!("dataFolder" in source) || !existsSync(movedNote(source.dataFolder))) return;
  const { to, at } = JSON.parse(readFileSync(movedNote(source.dataFolder), "utf8")) as { to: string; at: string };
  throw new ConfigError(
    `The data of ${source.dataFolder} were moved to ${to} at ${at}: set DATABASE_URL. To use the folder as it was then, delete ${movedNote(source.dataFolder)}.`,
  );
};

/** Opens the database and brings it up to this version. What fails leaves nothing open. */
export const openStore = async ({ source }: Pick<Config, "source">): Promise<Store> => {
  assertNotMoved({ source });
  const store = await connect(source);
  try {
    await store.migrate();
    await releaseDeadClaims(store);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
};
