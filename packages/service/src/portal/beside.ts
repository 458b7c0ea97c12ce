import { textIn } from "@parcours/core";
import {
  countErasable,
  everyItem,
  getOrganization,
  listFileTasks,
  listGroupSessions,
  listReferrals,
  listSessionPeople,
  listSites,
  type ReferralDirection,
} from "@parcours/store";
import type { Context } from "../context.ts";
import { loadNewest } from "../programs/load.ts";
import { selfOf } from "./me.ts";
import type { OwnRun } from "./roles.ts";

/** A meeting with the person, as it was put on their file. */
export interface OwnAppointment {
  title: string;
  at?: string;
  place?: string;
  status: "open" | "done" | "missed" | "canceled";
}

/** A group moment where the person is or was expected. */
export interface OwnSession {
  title: string;
  program: string;
  startsAt: string;
  place?: string;
  canceled: boolean;
  attendance?: "present" | "absent" | "excused";
}

/** That the person was proposed to somebody else, or came from there: what was passed on with their consent. */
export interface OwnReferral {
  direction: ReferralDirection;
  status: string;
  /** The site or the organization at the other end. */
  other?: string;
  /** Which facts were passed on. */
  fields: string[];
  message?: string;
  consent: { text: string; by: string; at: string };
  at: string;
}

/** What is kept of a person beside their journeys. */
export interface KeptBeside {
  appointments: OwnAppointment[];
  sessions: OwnSession[];
  referrals: OwnReferral[];
  /** How many notes and tasks of the team are about them; a copy is asked for in person, for they may name others. */
  team: { notes: number; tasks: number };
}

const BLOCK = 200;

const sessionsOf = async (
  { service, organization, language }: Context,
  enrollments: readonly string[],
): Promise<OwnSession[]> => {
  if (enrollments.length === 0) return [];
  const db = service.store.within(organization);
  const sessions = await everyItem(
    async (cursor) =>
      await listGroupSessions(
        db,
        organization,
        { enrollments },
        { limit: BLOCK, ...(cursor !== undefined && { cursor }) },
      ),
  );
  const people = await listSessionPeople(
    db,
    organization,
    sessions.map(({ id }) => id),
  );
  const own = new Map(
    people.flatMap((one) => (enrollments.includes(one.enrollmentId) ? [[one.sessionId, one.attendance]] : [])),
  );
  const told: OwnSession[] = [];
  for (const { id, title, programId, startsAt, place, canceledAt } of sessions) {
    const program = await loadNewest(service, db, organization, programId);
    const attendance = own.get(id) ?? null;
    told.push({
      title,
      program: textIn(program?.compiled.definition.meta.title, language),
      startsAt,
      ...(place !== null && { place }),
      canceled: canceledAt !== null,
      ...(attendance !== null && { attendance }),
    });
  }
  return told;
};

const referralsOf = async ({ service, organization }: Context, participantId: string): Promise<OwnReferral[]> => {
  const db = service.store.within(organization);
  const stored = await everyItem(
    async (cursor) =>
      await listReferrals(db, organization, {
        sees: { all: true },
        participantId,
        limit: BLOCK,
        ...(cursor !== undefined && { cursor }),
      }),
  );
  const sites = new Map((await listSites(db, organization)).map(({ id, title }) => [id, title]));
  const told: OwnReferral[] = [];
  for (const { direction, status, toSiteId, otherOrganization, person, message, consent, createdAt } of stored) {
    const elsewhere =
      otherOrganization === null ? undefined : await getOrganization(service.store.everywhere(), otherOrganization);
    const other = elsewhere?.name ?? (toSiteId === null ? undefined : (sites.get(toSiteId) ?? toSiteId));
    told.push({
      direction,
      status,
      ...(other !== undefined && { other }),
      fields: person.fields,
      ...(message !== null && { message }),
      consent,
      at: createdAt,
    });
  }
  return told;
};

/** What is kept of the visitor beside their journeys, over all of `runs`. Throws `unauthorized`, `not_found`. */
export const keptBeside = async (context: Context, runs: readonly OwnRun[]): Promise<KeptBeside> => {
  const { service, organization } = context;
  const self = selfOf(context);
  const db = service.store.within(organization);
  const byHand = await listFileTasks(db, organization, { participantId: self });
  const enrollments = runs.map(({ enrollment }) => enrollment.id);
  const { notes } = await countErasable(db, organization, self, []);
  const appointments = byHand.filter(({ kind }) => kind === "appointment");
  return {
    appointments: appointments.map(({ title, dueAt, place, status }) => ({
      title,
      ...(dueAt !== null && { at: dueAt }),
      ...(place !== null && { place }),
      status,
    })),
    sessions: await sessionsOf(context, enrollments),
    referrals: await referralsOf(context, self),
    team: { notes, tasks: byHand.length - appointments.length },
  };
};
