import type { Snapshot } from "@parcours/core";
import { assignEnrollment, type Enrollment, loadEnrollmentsForUpdate, type Trx } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { offerAll } from "../places/offer-all.ts";
import { claimsPlace, offerStages } from "../places/offers.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { assertWorksAt } from "../visibility/placement.ts";
import { assertSite, cohortFor } from "./assignment.ts";
import { type EnrollmentFile, getEnrollment } from "./read.ts";
import { stale } from "./send-event.ts";

/** What changes: parts that are absent stay, `null` takes away. */
export interface EnrollmentChange {
  id: string;
  /** Who looks after it: an id of the organization's own choosing. */
  owner?: string | null | undefined;
  site?: string | null | undefined;
  /** Id or slug. */
  cohort?: string | null | undefined;
  /** The revision that the change was made from; absent: whatever it is now. */
  revision?: number | undefined;
}

type Assigned = Pick<Enrollment, "ownerId" | "siteId" | "cohortId">;

const wrongState = (fr: string, en: string): ServiceError => new ServiceError("wrong_state", { fr, en });

/** A place is given back where it was taken, so whoever holds one (or has an offer of one) stays there. */
const assertHoldsNone = (enrollment: Enrollment, { compiled }: LoadedProgram, per: "cohort" | "site"): void => {
  const active = Object.keys((JSON.parse(enrollment.snapshot) as Snapshot).entered);
  for (const [id, place] of Object.entries(compiled.definition.meta.places ?? {})) {
    const stages = offerStages(compiled, id);
    if (place.per !== per || stages === undefined || !claimsPlace(stages, active)) continue;
    throw per === "cohort"
      ? wrongState("Cette personne tient une place de sa promotion.", "This person holds a place of their cohort.")
      : wrongState("Cette personne tient une place de ce lieu.", "This person holds a place at this site.");
  }
};

/** Facts of the cohort are read once, at the start: another cohort would leave the run with those of the old one. */
const assertReadsNone = ({ compiled }: LoadedProgram): void => {
  if ((compiled.definition.meta.cohort?.fields.length ?? 0) === 0) return;
  throw wrongState(
    "Ce programme lit des informations de la promotion : un parcours garde celle avec laquelle il a commencé.",
    "This program reads facts of the cohort: a run keeps the one with which it began.",
  );
};

const assigned = async (
  context: Context,
  trx: Trx,
  before: Enrollment,
  { owner, site, cohort }: EnrollmentChange,
): Promise<Assigned> => {
  if (typeof site === "string") await assertSite(context, trx, site);
  const found = typeof cohort === "string" ? (await cohortFor(context, trx, before.programId, cohort)).id : cohort;
  const or = (value: string | null | undefined, old: string | null): string | null =>
    value === undefined ? old : value;
  return { ownerId: or(owner, before.ownerId), siteId: or(site, before.siteId), cohortId: or(found, before.cohortId) };
};

/** Makes the change under the enrollment's lock; answers where the run has come to. */
const change = async (context: Context, trx: Trx, input: EnrollmentChange) => {
  const { service, organization } = context;
  const [before] = await loadEnrollmentsForUpdate(trx, organization, [input.id], context.caller.sees);
  if (before === undefined) throw notFound({ fr: "Inscription", en: "Enrollment" });
  if (input.revision !== undefined && input.revision !== before.revision) throw stale();
  const { programId, version } = before;
  const program = (await loadPrograms(service, trx, organization, [before]))(programId, version);
  const after = await assigned(context, trx, before, input);
  const movesCohort = after.cohortId !== before.cohortId;
  const movesSite = after.siteId !== before.siteId;
  if (movesCohort) assertReadsNone(program);
  if (movesCohort) assertHoldsNone(before, program, "cohort");
  if (movesSite) assertHoldsNone(before, program, "site");
  if (movesCohort || movesSite || after.ownerId !== before.ownerId)
    await assignEnrollment(trx, organization, before.id, { ...after, updatedAt: nowOf(context) });
  return { programId, cohortId: movesCohort ? after.cohortId : null, siteId: movesSite ? after.siteId : null };
};

/**
 * Changes who looks after an enrollment, its site or its cohort. It is no event of the program: the journal does not
 * hold it, the revision tells of it. Whoever waits for a place waits where they come to. Throws `not_found`,
 * `invalid_input`, `wrong_state` (a place is held there, or the program reads facts of the cohort),
 * `precondition_failed`, `forbidden`.
 */
export const changeEnrollment = async (context: Context, input: EnrollmentChange): Promise<EnrollmentFile> => {
  authorize(context, "enrollment.start");
  assertStorable(input);
  assertWorksAt(context, input.site);
  const { service, organization } = context;
  const moved = await transact(context, async (trx) => await change(context, trx, input));
  await offerAll(service, organization, moved);
  return await getEnrollment(context, { id: input.id });
};
