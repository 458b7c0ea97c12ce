import type { Snapshot } from "@parcours/core";
import {
  type Enrollment,
  getEnrollments,
  getParticipants,
  type GroupSession,
  listSessionPeople,
} from "@parcours/store";
import { type Context } from "../context.ts";
import { type LoadedProgram, loadNewest, loadPrograms } from "../programs/load.ts";
import { seenAmong } from "../visibility/assert-seen.ts";
import { kindIn, kindView } from "./kinds.ts";

export type AttendanceWord = "present" | "absent" | "excused";

/** A group moment as it is told. */
export interface SessionView {
  id: string;
  program: { id: string; slug: string; title: string };
  kind: string;
  kindTitle: string;
  title: string;
  startsAt: string;
  endsAt?: string;
  place?: string;
  site?: string;
  cohort?: string;
  owner?: string;
  canceled: boolean;
  /** How many are expected, and how many of them are noted as what. */
  expected: number;
  present: number;
  absent: number;
  excused: number;
}

/** Somebody who is expected, as far as the caller sees them. */
export interface SessionPersonView {
  enrollment: string;
  participant: string | null;
  name: string;
  /** Whether their journey takes the events of this kind of moment where it stands now. */
  ready: boolean;
  attendance?: AttendanceWord;
  notedAt?: string;
}

/** Whether a run takes an event where it stands. */
export const takes = (
  { compiled }: LoadedProgram,
  enrollment: Pick<Enrollment, "snapshot" | "status">,
  event: string,
): boolean => {
  if (enrollment.status === "done") return false;
  const { entered } = JSON.parse(enrollment.snapshot) as Snapshot;
  return compiled.outline.arrows.some(
    ({ trigger, key, source }) =>
      trigger === "on" && key === event && (source === undefined || Object.hasOwn(entered, source.id)),
  );
};

/** Sessions with their counts. */
export const sessionViews = async (context: Context, sessions: readonly GroupSession[]): Promise<SessionView[]> => {
  const { service, organization, language } = context;
  const db = service.store.within(organization);
  const people = await listSessionPeople(
    db,
    organization,
    sessions.map(({ id }) => id),
  );
  const views: SessionView[] = [];
  for (const session of sessions) {
    const program = (await loadNewest(service, db, organization, session.programId))!;
    const kind = kindView(program, session.kind, language);
    const here = people.filter(({ sessionId }) => sessionId === session.id);
    const count = (attendance: AttendanceWord): number => here.filter((one) => one.attendance === attendance).length;
    const { endsAt, place, siteId, cohortId, ownerId } = session;
    views.push({
      id: session.id,
      program: kind?.program ?? { id: program.id, slug: program.slug, title: program.slug },
      kind: session.kind,
      kindTitle: kind?.title ?? session.kind,
      title: session.title,
      startsAt: session.startsAt,
      ...(endsAt !== null && { endsAt }),
      ...(place !== null && { place }),
      ...(siteId !== null && { site: siteId }),
      ...(cohortId !== null && { cohort: cohortId }),
      ...(ownerId !== null && { owner: ownerId }),
      canceled: session.canceledAt !== null,
      expected: here.length,
      present: count("present"),
      absent: count("absent"),
      excused: count("excused"),
    });
  }
  return views;
};

/** Whoever is expected at a session and whom the caller sees, by name. */
export const peopleViews = async (context: Context, session: GroupSession): Promise<SessionPersonView[]> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const people = await listSessionPeople(db, organization, [session.id]);
  const ids = people.map(({ enrollmentId }) => enrollmentId);
  const seen = await seenAmong(context, ids);
  const runs = (await getEnrollments(db, organization, ids)).filter(({ id }) => seen?.has(id) !== false);
  const programOf = await loadPrograms(service, db, organization, runs);
  const participants = await getParticipants(
    db,
    organization,
    runs.flatMap(({ participantId }) => participantId ?? []),
  );
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const noted = new Map(people.map((one) => [one.enrollmentId, one]));
  return runs
    .map((run): SessionPersonView => {
      const program = programOf(run.programId, run.version);
      const kind = kindIn(program, session.kind);
      const { attendance, notedAt } = noted.get(run.id)!;
      return {
        enrollment: run.id,
        participant: run.participantId,
        name: names.get(run.participantId ?? "") ?? "",
        ready: kind !== undefined && takes(program, run, kind.present),
        ...(attendance !== null && { attendance }),
        ...(notedAt !== null && { notedAt }),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr") || (a.enrollment < b.enrollment ? -1 : 1));
};
