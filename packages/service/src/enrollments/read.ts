import type { JournalEntry, Snapshot } from "@parcours/core";
import {
  type Enrollment,
  getEnrollment as getStored,
  getParticipants,
  listColleagues,
  listEnrollments as listStored,
  listEnrollmentsByDue,
  listMembers,
  listRoles,
  type PageOptions,
  readJournal as readStored,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound } from "../errors.ts";
import { openLedger } from "../places/ledger.ts";
import { loadPrograms } from "../programs/load.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { showJournalEntry } from "../field-classes/show.ts";
import { actorOf, needsAssignments } from "./actor.ts";
import { type EnrollmentQuery, filterOf } from "./filter.ts";
import { entryOfRow } from "./journal-row.ts";
import { type EnrollmentView, viewOf } from "./view.ts";

/** Enrollments as they are answered, with what the caller may do next in each. */
export const viewsOf = async (context: Context, enrollments: readonly Enrollment[]): Promise<EnrollmentView[]> => {
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const programOf = await loadPrograms(service, db, organization, enrollments);
  const ids = enrollments.map(({ id }) => id);
  const assigned = needsAssignments(caller) ? await listRoles(db, organization, ids) : [];
  const ledger = openLedger(db, organization, false);
  const placed = enrollments.map((enrollment) => {
    const { programId, version, cohortId, siteId } = enrollment;
    const program = programOf(programId, version);
    return { enrollment, program, placement: { program, cohortId, siteId } };
  });
  await ledger.prepare(placed.map(({ placement }) => placement));
  const people = enrollments.flatMap(({ participantId }) => participantId ?? []);
  const nameOf = new Map((await getParticipants(db, organization, people)).map(({ id, name }) => [id, name]));
  return placed.map(({ enrollment, program, placement }) => {
    const snapshot = JSON.parse(enrollment.snapshot) as Snapshot;
    return viewOf({
      program,
      enrollment,
      name: nameOf.get(enrollment.participantId ?? ""),
      snapshot,
      actor: actorOf(caller, enrollment.id, assigned),
      role: caller.role,
      language,
      now: nowOf(context),
      places: ledger.free(placement, Object.keys(snapshot.entered)) ?? {},
    });
  });
};

/** An enrollment with the people who play a role in it, and the enrollments that take part in it. */
export interface EnrollmentFile extends EnrollmentView {
  roles: { role: string; kind: string; id: string }[];
  /** Enrollments that take part, by member; empty but for pairs and teams. */
  members: Record<string, string>;
  /** Pairs and teams in which this one takes part. */
  pairs: { enrollment: string; member: string }[];
}

/** An enrollment by its id, if the caller may see it. Throws `not_found`. */
export const findEnrollment = async ({ service, organization, caller }: Context, id: string): Promise<Enrollment> => {
  const enrollment = await getStored(service.store.within(organization), organization, id, caller.sees);
  if (enrollment === undefined) throw notFound({ fr: "Inscription", en: "Enrollment" });
  return enrollment;
};

/** Throws `not_found`, `forbidden`. */
export const getEnrollment = async (context: Context, { id }: { id: string }): Promise<EnrollmentFile> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const db = service.store.within(organization);
  const enrollment = await findEnrollment(context, id);
  const [view] = await viewsOf(context, [enrollment]);
  const roles = await listRoles(db, organization, [id]);
  const members = await listMembers(db, organization, "pair", [id]);
  const pairs = await listMembers(db, organization, "member", [id]);
  return {
    ...view!,
    roles: roles.map(({ role, personKind, personId }) => ({ role, kind: personKind, id: personId })),
    members: Object.fromEntries(members.map(({ member, memberEnrollmentId }) => [member, memberEnrollmentId])),
    pairs: pairs.map(({ enrollmentId, member }) => ({ enrollment: enrollmentId, member })),
  };
};

/** Enrollments in the order in which they were made, or by their nearest deadline. */
export const listEnrollments = async (
  context: Context,
  query: EnrollmentQuery & PageOptions & { sort?: "due" | undefined } = {},
): Promise<{ items: EnrollmentView[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const { cursor, limit, sort, ...asked } = query;
  const filter = await filterOf(context, asked);
  const page = { ...(cursor !== undefined && { cursor }), ...(limit !== undefined && { limit }) };
  const list = sort === "due" ? listEnrollmentsByDue : listStored;
  const { items, next } = await list(
    context.service.store.within(context.organization),
    context.organization,
    filter,
    page,
  );
  return { items: await viewsOf(context, items), next };
};

/** An entry of a journal with the announcements that it made. */
export type JournalView = Omit<JournalEntry, "actor"> & {
  /** With the name of a member of the organization. */
  actor: JournalEntry["actor"] & { name?: string };
  announcements: { id: string; type: string; sequence: number }[];
};

/** Everything that happened to an enrollment, in order. `next` is the sequence to go on after. */
export const readJournal = async (
  context: Context,
  { id, after = 0, limit = 200 }: { id: string; after?: number | undefined; limit?: number | undefined },
): Promise<{ items: JournalView[]; next: number | null }> => {
  authorize(context, "journal.read");
  const enrollment = await findEnrollment(context, id);
  const rows = await readStored(context.service.store.within(context.organization), context.organization, id, {
    after,
    limit: limit + 1,
  });
  const { service, organization, caller } = context;
  const programOf = await loadPrograms(service, service.store.within(organization), organization, [enrollment]);
  const { definition } = programOf(enrollment.programId, enrollment.version).compiled;
  const hidden = hiddenIn(caller.role, definition);
  const colleagues = await listColleagues(service.store.within(organization), organization);
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  const named = ({ actor, ...entry }: JournalEntry) => {
    const name = actor.kind === "user" ? names.get(actor.id ?? "") : undefined;
    return { ...entry, actor: { ...actor, ...(name !== undefined && { name }) } };
  };
  const items = rows.slice(0, limit).map((row) => ({
    ...named(showJournalEntry(entryOfRow(row), hidden, caller.role)),
    announcements: row.announcements.map(({ id: announcement, type, sequence }) => ({
      id: announcement,
      type,
      sequence,
    })),
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.sequence ?? null) : null };
};
