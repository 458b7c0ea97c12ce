export { createDatabase, openTestStore, type TestStoreOptions } from "./open-test-store.ts";
export { prepareFolder } from "./prepare-folder.ts";
export { type Cut, openCut, type Point } from "./cut.ts";
export { readRows, type Rows } from "./rows.ts";
export { ids } from "./ids.ts";
export { addOrganization } from "./add-organization.ts";
export { settleFeed } from "./settle-feed.ts";
export { tablesWith } from "./tables-with.ts";
