import type { Place } from "@parcours/core";
import {
  changePlaceCounts,
  type Db,
  getCohort,
  getSite,
  lockPlaceCounts,
  type PlaceKey,
  readPlaceCounts,
  type Trx,
} from "@parcours/store";
import type { LoadedProgram } from "../programs/load.ts";
import { claimsPlace, offerStages } from "./offers.ts";

/** Where a run takes its places from. */
export interface Placement {
  program: LoadedProgram;
  cohortId: string | null;
  siteId: string | null;
}

interface Quota {
  key: PlaceKey;
  /** Undefined: not known (no cohort, or its fact is missing); nobody is let in and nobody refused. */
  limit: number | undefined;
}

const nameOf = ({ programId, place, scope }: PlaceKey): string => JSON.stringify([programId, place, scope]);

/** Whether someone in these active stages and phases holds the place or has an offer of it. */
const claims = ({ program }: Placement, id: string, active: readonly string[]): boolean => {
  const stages = offerStages(program.compiled, id);
  return stages !== undefined && claimsPlace(stages, active);
};

/** The scope in which a place is counted; undefined when the run has no cohort or site to count it in. */
const scopeOf = (place: Place, { cohortId, siteId }: Placement): string | undefined => {
  if (place.per === undefined) return "";
  const id = place.per === "cohort" ? cohortId : siteId;
  return id === null ? undefined : `${place.per}:${id}`;
};

/**
 * Counts places for one transaction. With a transaction the counts are locked before they are read, so that the last
 * place is given once; without one (a preview) they are only read, and nothing can be written.
 */
export const openLedger = (db: Db | Trx, organization: string, lock: boolean) => {
  const held = new Map<string, number>();
  const deltas = new Map<string, PlaceKey & { delta: number }>();
  const limits = new Map<string, number | undefined>();

  const factOf = async (owner: "cohort" | "site", id: string | null, field: string): Promise<number | undefined> => {
    if (id === null) return undefined;
    const found = owner === "cohort" ? await getCohort(db, organization, id) : await getSite(db, organization, id);
    const value = found?.data[field];
    return typeof value === "number" ? value : undefined;
  };

  const limitOf = async ({ limit }: Place, { cohortId, siteId }: Placement): Promise<number | undefined> => {
    if (typeof limit === "number") return limit;
    return "cohort" in limit
      ? await factOf("cohort", cohortId, limit.cohort)
      : await factOf("site", siteId, limit.site);
  };

  const keysOf = (placement: Placement): { place: Place; key: PlaceKey }[] =>
    Object.entries(placement.program.compiled.definition.meta.places ?? {}).flatMap(([id, place]) => {
      const scope = scopeOf(place, placement);
      return scope === undefined ? [] : [{ place, key: { programId: placement.program.id, place: id, scope } }];
    });

  const limitName = (key: PlaceKey, { cohortId, siteId, program }: Placement): string =>
    JSON.stringify([nameOf(key), program.version, cohortId, siteId]);

  const quotasOf = (placement: Placement): Quota[] =>
    keysOf(placement).map(({ key }) => ({ key, limit: limits.get(limitName(key, placement)) }));

  const read = async (keys: PlaceKey[]): Promise<void> => {
    if (lock) {
      for (const count of await lockPlaceCounts(db as Trx, organization, keys)) held.set(nameOf(count), count.held);
      return;
    }
    for (const key of keys) held.set(nameOf(key), 0);
    for (const programId of new Set(keys.map((key) => key.programId))) {
      for (const count of await readPlaceCounts(db, organization, programId)) {
        if (held.has(nameOf(count))) held.set(nameOf(count), count.held);
      }
    }
  };

  return {
    /** Reads (and locks) the counts that these runs draw on. */
    prepare: async (placements: readonly Placement[]): Promise<void> => {
      const wanted = new Map<string, PlaceKey>();
      for (const placement of placements) {
        for (const { key, place } of keysOf(placement)) {
          if (!held.has(nameOf(key))) wanted.set(nameOf(key), key);
          const name = limitName(key, placement);
          if (!limits.has(name)) limits.set(name, await limitOf(place, placement));
        }
      }
      if (wanted.size > 0) await read([...wanted.values()]);
    },
    /**
     * Free places by place, for runs of programs that have any. The place that a run holds, or was offered, is free to
     * it; places offered to others are not.
     */
    free: (placement: Placement, active: readonly string[] = []): Record<string, number> | undefined => {
      if (placement.program.compiled.definition.meta.places === undefined) return undefined;
      return Object.fromEntries(
        quotasOf(placement).flatMap(({ key, limit }) => {
          if (limit === undefined) return [];
          const others = (held.get(nameOf(key)) ?? 0) - Number(claims(placement, key.place, active));
          return [[key.place, Math.max(0, limit - others)]];
        }),
      );
    },
    /** Counts what a run took and gave back by moving; returns the places that others may now be offered. */
    move: (placement: Placement, before: readonly string[], after: readonly string[]): PlaceKey[] =>
      keysOf(placement).flatMap(({ key }) => {
        const delta = Number(claims(placement, key.place, after)) - Number(claims(placement, key.place, before));
        if (delta === 0) return [];
        const name = nameOf(key);
        held.set(name, (held.get(name) ?? 0) + delta);
        deltas.set(name, { ...key, delta: (deltas.get(name)?.delta ?? 0) + delta });
        return delta < 0 ? [key] : [];
      }),
    write: async (trx: Trx): Promise<void> => {
      await changePlaceCounts(trx, organization, [...deltas.values()]);
    },
  };
};
export type PlaceLedger = ReturnType<typeof openLedger>;
