import { type Cohort, getCohort, getCohortBySlug, getSite, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { ServiceError } from "../errors.ts";

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

/** The cohort of a program that is named by its id or slug. Throws `invalid_input` when there is none. */
export const cohortFor = async (
  { organization }: Context,
  trx: Trx,
  programId: string,
  cohort: string,
): Promise<Cohort> => {
  const found = cohort.startsWith("coh_")
    ? await getCohort(trx, organization, cohort)
    : await getCohortBySlug(trx, organization, programId, cohort);
  if (found === undefined || found.programId !== programId) {
    throw invalid("/cohort", "Ce programme n’a pas cette promotion.", "This program has no such cohort.");
  }
  return found;
};

/** Throws `invalid_input` when the organization has no such site. */
export const assertSite = async ({ organization }: Context, trx: Trx, site: string): Promise<void> => {
  if ((await getSite(trx, organization, site)) !== undefined) return;
  throw invalid("/site", "Ce lieu n’existe pas.", "There is no such site.");
};
