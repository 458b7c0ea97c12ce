export { createDatabase, openTestStore, type TestStoreOptions } from "./open-test-store.ts";
export { prepareFolder } from "./prepare-folder.ts";
export { ids } from "./ids.ts";
export { addOrganization } from "./add-organization.ts";
export { settleFeed } from "./settle-feed.ts";
export { tablesWith } from "./tables-with.ts";
