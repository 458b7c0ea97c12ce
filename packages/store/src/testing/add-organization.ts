import { createOrganization } from "../organizations.ts";
import type { Store } from "../store.ts";
import { ids } from "./ids.ts";

/** An organization of the suite's own, so that suites never see each other's rows. */
export async function addOrganization(store: Store, name = "Test"): Promise<string> {
  const id = ids()("org");
  await createOrganization(store.everywhere(), { id, name, createdAt: store.now() });
  return id;
}
