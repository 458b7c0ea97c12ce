import { readPlaceCounts } from "@parcours/store";
import type { Service } from "../context.ts";
import { loadNewest } from "../programs/load.ts";
import { offerPlaces } from "./offer-places.ts";

/** Offers what is free of every place of a program in a cohort or at a site: after its number of places changed. */
export const offerAll = async (
  service: Service,
  organization: string,
  {
    programId,
    cohortId = null,
    siteId = null,
  }: { programId: string; cohortId?: string | null; siteId?: string | null },
): Promise<void> => {
  const db = service.store.within(organization);
  const counts = await readPlaceCounts(db, organization, programId);
  const program = await loadNewest(service, db, organization, programId);
  const places = program?.compiled.definition.meta.places ?? {};
  for (const [place, { per }] of Object.entries(places)) {
    const scoped = (per === "cohort" && cohortId !== null) || (per === "site" && siteId !== null);
    // A place that nobody ever asked for has nobody waiting.
    if (scoped && counts.some((count) => count.place === place)) {
      await offerPlaces(service, organization, { programId, place, cohortId, siteId });
    }
  }
};
