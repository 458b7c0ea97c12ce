import { checkFact, type Fact, pointer } from "@parcours/core";
import {
  type Cohort,
  getCohort,
  insertCohort,
  listCohorts as listStored,
  loadCohortForUpdate,
  type Program,
  updateCohort as store,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, concerns, type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { offerAll } from "../places/offer-all.ts";
import { findProgram } from "../programs/find.ts";
import { loadNewest } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";

/** A session or promotion of a program, with the facts that the program reads of it. */
export interface CohortView {
  id: string;
  program: string;
  slug: string;
  title: string;
  data: Record<string, unknown>;
  createdAt: string;
}

const viewOf = ({ id, programId, slug, title, data, createdAt }: Cohort): CohortView => ({
  id,
  program: programId,
  slug,
  title,
  data,
  createdAt,
});

const noSuchCohort = (): ServiceError => notFound({ fr: "Promotion", en: "Cohort" });

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Throws `invalid_input` when a fact is none of the program's, or does not fit. */
const assertData = async (
  context: Context,
  program: Pick<Program, "id">,
  data: Record<string, unknown>,
): Promise<void> => {
  const { service, organization } = context;
  const newest = await loadNewest(service, service.store.within(organization), organization, program.id);
  if (newest === undefined) return;
  const { meta } = newest.compiled.definition;
  const errors = Object.entries(data).flatMap(([id, value]): FieldError[] => {
    const path = `/data${pointer(id)}`;
    const field = meta.fields?.[id];
    if (field === undefined || !meta.cohort?.fields.includes(id)) {
      return [
        {
          path,
          message: {
            fr: "Ce programme ne lit pas ce champ d’une promotion.",
            en: "This program reads no such field of a cohort.",
          },
        },
      ];
    }
    const message = checkFact(field, value);
    return message === undefined ? [] : [{ path, message }];
  });
  if (errors.length === 0) return;
  throw new ServiceError(
    "invalid_input",
    { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
    { errors },
  );
};

const assertWords = (slug: string, title: string): void => {
  const errors: FieldError[] = [];
  const add = (path: string, fr: string, en: string): void => void errors.push({ path, message: { fr, en } });
  if (!SLUG.test(slug) || slug.length > 80)
    add("/slug", "Minuscules, chiffres et traits d’union.", "Lower case letters, digits and hyphens.");
  if (title.trim() === "" || title.length > 200) add("/title", "Un titre est demandé.", "A title is needed.");
  if (errors.length === 0) return;
  throw new ServiceError(
    "invalid_input",
    { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
    { errors },
  );
};

export interface CreateCohortInput {
  /** Id or slug. */
  program: string;
  slug: string;
  title: string;
  data?: Record<string, Fact> | undefined;
  key?: RequestKey | undefined;
}

/** Adds a cohort to a program. Throws `conflict` (the slug is taken), `invalid_input`, `not_found`, `forbidden`. */
export const createCohort = async (context: Context, input: CreateCohortInput): Promise<Written<CohortView>> => {
  authorize(context, "cohort.write");
  assertStorable(input);
  const { slug, title, data = {} } = input;
  assertWords(slug, title);
  const program = await findProgram(context, input.program);
  await assertData(context, program, data);
  const { service, organization } = context;
  return await once(context, input.key, async (trx) => {
    const cohort = { id: service.newId("coh"), programId: program.id, slug, title, data, createdAt: nowOf(context) };
    if (await insertCohort(trx, organization, cohort)) return viewOf(cohort);
    throw new ServiceError("conflict", {
      fr: `Ce programme a déjà une promotion « ${slug} ».`,
      en: `This program has a cohort “${slug}” already.`,
    });
  });
};

/**
 * Changes a cohort's title or facts (merged one by one); people enrolled later start with them. When that makes places,
 * they are offered at once. Throws `not_found`, `invalid_input`, `forbidden`.
 */
export const updateCohort = async (
  context: Context,
  input: { id: string; title?: string | undefined; data?: Record<string, Fact> | undefined },
): Promise<CohortView> => {
  authorize(context, "cohort.write");
  assertStorable(input);
  const { program, slug, ...before } = await readCohort(context, { id: input.id });
  assertWords(slug, input.title ?? before.title);
  await assertData(context, { id: program }, input.data ?? {});
  const { service, organization } = context;
  const changed = await transact(context, async (trx) => {
    // Read again under a lock: facts that somebody else adds at the same time are kept.
    const cohort = await loadCohortForUpdate(trx, organization, input.id);
    if (cohort === undefined) throw noSuchCohort();
    const after = { ...cohort, title: input.title ?? cohort.title, data: { ...cohort.data, ...input.data } };
    await store(trx, organization, input.id, after);
    return after;
  });
  await offerAll(service, organization, { programId: program, cohortId: input.id });
  return viewOf(changed);
};

/** Throws `not_found`, `forbidden`. */
export const readCohort = async (context: Context, { id }: { id: string }): Promise<CohortView> => {
  authorize(context, "program.read");
  const cohort = await getCohort(context.service.store.within(context.organization), context.organization, id);
  if (cohort === undefined || !concerns(context, cohort.programId)) throw noSuchCohort();
  return viewOf(cohort);
};

/** Cohorts of a program, or of all, newest first. */
export const listCohorts = async (
  context: Context,
  { program }: { program?: string | undefined } = {},
): Promise<CohortView[]> => {
  authorize(context, "program.read");
  const id = program === undefined ? undefined : (await findProgram(context, program)).id;
  const cohorts = await listStored(context.service.store.within(context.organization), context.organization, id);
  return cohorts.filter(({ programId }) => concerns(context, programId)).map(viewOf);
};
