import { probeWrite } from "@parcours/store";
import type { Service } from "../context.ts";

/** Whether the service can do its work now, and what is wrong when it cannot. */
export interface Readiness {
  ready: boolean;
  database: "ok" | "unreachable";
  /** Numbers of migrations that the database still lacks. */
  pendingMigrations: number[];
}

const PATIENCE_MS = 2_000;
/** What was found out is believed for this long, so that probes cost a busy database nothing. */
const FRESH_MS = 1_000;

const withPatience = async <T>(work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("the database does not answer")), PATIENCE_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

const look = async ({ store }: Service): Promise<Readiness> => {
  try {
    await withPatience(probeWrite(store.everywhere()));
    const pendingMigrations = await withPatience(store.pendingMigrations());
    return { ready: pendingMigrations.length === 0, database: "ok", pendingMigrations };
  } catch {
    return { ready: false, database: "unreachable", pendingMigrations: [] };
  }
};

const known = new WeakMap<Service, { at: number; answer: Promise<Readiness> }>();

/** Writes to the database and compares its migrations with the code's. Never throws. */
export const readReadiness = async (service: Service): Promise<Readiness> => {
  const before = known.get(service);
  if (before !== undefined && performance.now() - before.at < FRESH_MS) return await before.answer;
  const answer = look(service);
  known.set(service, { at: performance.now(), answer });
  return await answer;
};
