export { openTestStore, type TestStoreOptions } from "./open-test-store.ts";
export { ids } from "./ids.ts";
export { addOrganization } from "./add-organization.ts";
