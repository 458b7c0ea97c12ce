import { connect } from "../connect.ts";
import { pgliteTemplate } from "./template.ts";

/** Makes a data folder with an empty, migrated database, for a server process: from nothing it takes seconds. */
export async function prepareFolder(dataFolder: string): Promise<void> {
  const store = await connect({ dataFolder, template: await pgliteTemplate() });
  await store.close();
}
