import { connect, releaseDeadClaims, type Store } from "@parcours/store";
import type { Config } from "./config.ts";

/** Opens the database and brings it up to this version. What fails leaves nothing open. */
export const openStore = async ({ source }: Pick<Config, "source">): Promise<Store> => {
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
