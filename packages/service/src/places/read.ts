import { readPlaceCounts } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { findProgram } from "../programs/find.ts";
import { loadNewest } from "../programs/load.ts";
import { seenAmong } from "../visibility/assert-seen.ts";
import { openLedger } from "./ledger.ts";
import { planOf } from "./offer-places.ts";

/** A quota of a program with who waits for it. */
export interface PlaceView {
  place: string;
  per?: "cohort" | "site";
  /** Held, or offered to someone; in the cohort or at the site asked for. */
  taken: number;
  /** Absent: how many there are is not known (no cohort or site was named, or its fact is missing). */
  free?: number;
  /** Enrollments, whoever is next first; those that the caller sees. */
  waiting: string[];
}

/**
 * The places of a program's newest version with their waiting lists, in a cohort or at a site where they are counted
 * so. Throws `not_found`, `forbidden`.
 */
export const readPlaces = async (
  context: Context,
  { program: name, cohort, site }: { program: string; cohort?: string | undefined; site?: string | undefined },
): Promise<PlaceView[]> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const db = service.store.within(organization);
  const { id: programId } = await findProgram(context, name);
  const program = await loadNewest(service, db, organization, programId);
  if (program === undefined) return [];
  const scope = { cohortId: cohort ?? null, siteId: site ?? null };
  const ledger = openLedger(db, organization, false);
  await ledger.prepare([{ program, ...scope }]);
  const free = ledger.free({ program, ...scope }) ?? {};
  const counts = await readPlaceCounts(db, organization, programId);
  const seen = async (queue: readonly string[]): Promise<string[]> => {
    const visible = await seenAmong(context, queue);
    return queue.filter((id) => visible?.has(id) !== false);
  };
  const views: PlaceView[] = [];
  for (const [place, { per }] of Object.entries(program.compiled.definition.meta.places ?? {})) {
    const wanted = per === undefined ? "" : `${per}:${(per === "cohort" ? cohort : site) ?? ""}`;
    const plan = await planOf(service, organization, { programId, place, ...scope });
    views.push({
      place,
      ...(per && { per }),
      taken: counts.find((count) => count.place === place && count.scope === wanted)?.held ?? 0,
      ...(free[place] !== undefined && { free: free[place] }),
      waiting: await seen(plan?.queue ?? []),
    });
  }
  return views;
};
