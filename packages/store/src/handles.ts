import type { Dialect } from "kysely";
import { GuardedKysely } from "./guard.ts";
import { type Scope, settingOf } from "./scope.ts";
import type { Db } from "./tables.ts";

/** Puts something between a handle and its database. */
export type Around = (dialect: Dialect) => Dialect;

export interface Handles {
  /** Marks transactions of these handles, see guard.ts. */
  readonly owner: object;
  open(scope: Scope): Db;
}

// A handle is small, but whoever names organizations that do not exist must not fill the memory with them.
const KEPT = 500;

/** The handles of one database: one per organization, made when first asked for, and one for all rows. */
export function openHandles(dialectOf: (setting: string) => Dialect, around: Around = (dialect) => dialect): Handles {
  const owner = {};
  const kept = new Map<string, Db>();
  return {
    owner,
    open(scope) {
      const setting = settingOf(scope);
      const handle = kept.get(setting) ?? new GuardedKysely(owner, { dialect: around(dialectOf(setting)) });
      // What was used last stands last.
      kept.delete(setting);
      kept.set(setting, handle);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return handle;
    },
  };
}
