import { authorize, type Context } from "../context.ts";
import { readBacklog, type Backlog } from "./backlog.ts";
import { readReadiness } from "./readiness.ts";

/** How data are kept, and how far background work is behind: what whoever operates the service wants to know. */
export interface Operation {
  storage: {
    kind: "pglite" | "postgres";
    serverVersion: string;
    /** Whether what is acknowledged is on disk: false on the embedded database. */
    fsync: boolean;
    synchronousCommit: string;
    isolation: string;
  };
  ready: boolean;
  pendingMigrations: number[];
  backlog: Backlog;
}

/** Throws `forbidden`. */
export const readOperation = async (context: Context): Promise<Operation> => {
  authorize(context, "operate");
  const { service } = context;
  // Where the data lie on the machine is nobody's business over the network.
  const { location: _, ...storage } = await service.store.describe();
  const { ready, pendingMigrations } = await readReadiness(service);
  return { storage, ready, pendingMigrations, backlog: await readBacklog(service) };
};
