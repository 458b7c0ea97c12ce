import { getCohort, listSites } from "@parcours/store";
import type { Context } from "../context.ts";
import type { Impact } from "@parcours/core";

/** Sites and cohorts by their names, in alphabetical order, instead of by ids. */
export const namePlaces = async (context: Context, impact: Impact): Promise<Impact> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const idsOf = (by: string): string[] => [
    ...new Set(
      impact.indicators.flatMap(({ breakdown }) =>
        breakdown
          .filter((one) => one.by === by)
          .flatMap(({ groups }) => groups.filter(({ known }) => known).map(({ key }) => key)),
      ),
    ),
  ];
  const sites = idsOf("site").length === 0 ? [] : await listSites(db, organization);
  const cohorts = await Promise.all(idsOf("cohort").map(async (id) => await getCohort(db, organization, id)));
  const names = new Map(
    [...sites, ...cohorts].flatMap((place) => (place === undefined ? [] : [[place.id, place.title] as const])),
  );
  return {
    ...impact,
    indicators: impact.indicators.map((indicator) => ({
      ...indicator,
      breakdown: indicator.breakdown.map(({ by, title, groups }) => {
        if (by !== "site" && by !== "cohort") return { by, title, groups };
        const named = groups.map((group) => {
          const name = group.known ? names.get(group.key) : undefined;
          return name === undefined ? group : { ...group, title: { fr: name, en: name } };
        });
        const sorted = named.toSorted(
          (a, b) => Number(b.known) - Number(a.known) || a.title.fr.localeCompare(b.title.fr, "fr", { numeric: true }),
        );
        return { by, title, groups: sorted };
      }),
    })),
  };
};
