import { type Db, seenEnrollmentIds, seenParticipantIds } from "@parcours/store";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** Whether the caller sees everybody: then nothing needs to be asked. */
const seesAll = ({ caller }: Context): boolean => "all" in caller.sees;

/**
 * Throws `not_found` unless the caller may see all of these enrollments. What reads takes the caller's visibility into
 * its query; this is for what writes, whose transaction is shared with other callers. Ids that do not exist are refused
 * here only where the caller does not see everybody.
 */
export const assertSeesEnrollments = async (context: Context, ids: readonly string[]): Promise<void> => {
  if (seesAll(context)) return;
  const { service, organization, caller } = context;
  const seen = new Set(await seenEnrollmentIds(service.store.within(organization), organization, ids, caller.sees));
  if (ids.some((id) => !seen.has(id))) throw notFound({ fr: "Inscription", en: "Enrollment" });
};

/** Those of the enrollments that the caller may see; undefined: whichever there are. */
export const seenAmong = async (context: Context, ids: readonly string[]): Promise<ReadonlySet<string> | undefined> => {
  if (seesAll(context)) return undefined;
  const { service, organization, caller } = context;
  return new Set(await seenEnrollmentIds(service.store.within(organization), organization, ids, caller.sees));
};

/** The same for people's files. */
export const assertSeesParticipants = async (context: Context, ids: readonly string[]): Promise<void> => {
  if (seesAll(context)) return;
  const { service, organization, caller } = context;
  const seen = new Set(await seenParticipantIds(service.store.within(organization), organization, ids, caller.sees));
  if (ids.some((id) => !seen.has(id))) throw notFound({ fr: "Personne", en: "Participant" });
};

/**
 * Throws `not_found` unless the person exists and the caller may see them: for what is read of or written to a person
 * without reading the person.
 */
export const assertParticipant = async (
  { service, organization, caller }: Context,
  id: string,
  db: Db = service.store.within(organization),
): Promise<void> => {
  const seen = await seenParticipantIds(db, organization, [id], caller.sees);
  if (seen.length === 0) throw notFound({ fr: "Personne", en: "Participant" });
};
