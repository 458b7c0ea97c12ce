import {
  everyItem,
  getGroupSession,
  listParticipantEnrollments,
  listSessionPeople,
  listGroupSessions as listStored,
  type PageOptions,
} from "@parcours/store";
import { authorize, concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { findProgram } from "../programs/find.ts";
import { assertParticipant } from "../visibility/assert-seen.ts";
import { type AttendanceWord, peopleViews, type SessionPersonView, type SessionView, sessionViews } from "./view.ts";

/** A group moment with whoever is expected there, as far as the caller sees them. */
export interface SessionFile extends SessionView {
  people: SessionPersonView[];
  /** Expected, and not seen by the caller. */
  others: number;
}

/** One group moment. Throws `not_found`, `forbidden`. */
export const readSession = async (context: Context, { id }: { id: string }): Promise<SessionFile> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const session = await getGroupSession(service.store.within(organization), organization, id);
  if (session === undefined || !concerns(context, session.programId)) throw notFound({ fr: "Séance", en: "Session" });
  const [view] = await sessionViews(context, [session]);
  const people = await peopleViews(context, session);
  return { ...view!, people, others: view!.expected - people.length };
};

export interface SessionQuery extends PageOptions {
  program?: string | undefined;
  cohort?: string | undefined;
  from?: string | undefined;
  before?: string | undefined;
  /** Only those where somebody's attendance is still to be noted. */
  open?: boolean | undefined;
}

/** Group moments, the latest first. Throws `not_found`, `forbidden`. */
export const listSessions = async (
  context: Context,
  { program, cohort, from, before, open, ...page }: SessionQuery = {},
): Promise<{ items: SessionView[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const programId = program === undefined ? undefined : (await findProgram(context, program)).id;
  const filter = { programId, cohortId: cohort, from, before, open };
  const { items, next } = await listStored(service.store.within(organization), organization, filter, page);
  const theirs = items.filter((session) => concerns(context, session.programId));
  return { items: await sessionViews(context, theirs), next };
};

/** A group moment in somebody's file, with whether they came. */
export interface PersonSessionView extends SessionView {
  enrollment: string;
  attendance?: AttendanceWord;
}

/** Of a person, read in one go; somebody who comes every week has hundreds over the years. */
const BLOCK = 200;

/** The group moments where a person is or was expected, the latest first. Throws `not_found`, `forbidden`. */
export const listSessionsOf = async (
  context: Context,
  { id }: { id: string },
): Promise<{ items: PersonSessionView[] }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  await assertParticipant(context, id);
  const runs = (await listParticipantEnrollments(db, organization, id, caller.sees)).map((run) => run.id);
  if (runs.length === 0) return { items: [] };
  const items = await everyItem(
    async (cursor) =>
      await listStored(
        db,
        organization,
        { enrollments: runs },
        { limit: BLOCK, ...(cursor !== undefined && { cursor }) },
      ),
  );
  const views = await sessionViews(context, items);
  const people = await listSessionPeople(
    db,
    organization,
    items.map((session) => session.id),
  );
  return {
    items: views.flatMap((view) =>
      people
        .filter(({ sessionId, enrollmentId }) => sessionId === view.id && runs.includes(enrollmentId))
        .map(({ enrollmentId, attendance }) => ({
          ...view,
          enrollment: enrollmentId,
          ...(attendance !== null && { attendance }),
        })),
    ),
  };
};
