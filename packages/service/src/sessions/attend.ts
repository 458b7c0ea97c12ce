import {
  getGroupSession,
  type GroupSession,
  listSessionPeople,
  noteAttendance,
  type SessionPerson,
} from "@parcours/store";
import { authorize, concerns, type Context } from "../context.ts";
import { needsAssignments } from "../enrollments/actor.ts";
import type { Batch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";
import { sendIn } from "../enrollments/send-event.ts";
import { ServiceError } from "../errors.ts";
import { claimOf, type RequestKey, type Written } from "../once/request-key.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { kindIn } from "./kinds.ts";
import { noSuchSession } from "./plan.ts";
import { readSession, type SessionFile } from "./read.ts";
import type { AttendanceWord } from "./view.ts";

export interface Attended {
  enrollment: string;
  attendance: AttendanceWord;
}

/** What became of one person's line. `same`: it was noted so already, and nothing was sent again. */
export interface AttendedView {
  enrollment: string;
  outcome: "noted" | "same" | "refused";
  /** Why it was refused. */
  why?: string;
}

export interface AttendanceResult {
  session: SessionFile;
  people: AttendedView[];
}

const refused = (fr: string, en: string): ServiceError => new ServiceError("wrong_state", { fr, en });

const eventOf = (batch: Batch, session: GroupSession, { enrollment, attendance }: Attended): string | undefined => {
  if (attendance === "excused") return undefined;
  const running = batch.running.get(enrollment);
  const kind = running && kindIn(running.program, session.kind);
  if (kind === undefined)
    throw refused("Son parcours ne connaît pas ce type de séance.", "Their journey knows no such session.");
  return kind[attendance];
};

/** Notes one line, in memory; throws why it cannot be. Answers whether there is anything to be kept. */
const attendOne = (
  context: Context,
  batch: Batch,
  session: GroupSession,
  before: SessionPerson | undefined,
  asked: Attended,
): boolean => {
  if (before === undefined) throw refused("Cette personne n’est pas attendue.", "This person is not expected.");
  if (before.attendance === asked.attendance) return false;
  // What was sent to a journey stays in its journal: who was there was there.
  if (before.attendance === "present" || before.attendance === "absent")
    throw refused(
      "Déjà transmis à son parcours : cela se corrige dans le dossier.",
      "Told to their journey already: it is corrected in the file.",
    );
  const event = eventOf(batch, session, asked);
  if (event !== undefined) sendIn(context, batch, asked.enrollment, { type: event });
  return true;
};

/**
 * Notes who came to a group moment: whoever was present or absent is sent the event of their program, in the same
 * transaction and once, however often and from however many windows it is asked. Those who are excused are noted, and nothing
 * is sent. Each line stands for itself: one that is refused stops no other. Throws `not_found`, `wrong_state`,
 * `forbidden`, `key_reused`.
 */
export const noteAttendees = async (
  context: Context,
  { id, people, key }: { id: string; people: readonly Attended[]; key?: RequestKey | undefined },
): Promise<Written<AttendanceResult>> => {
  authorize(context, "event.send_many");
  const { service, organization, caller, language } = context;
  const enrollments = [...new Set(people.map(({ enrollment }) => enrollment))];
  await assertSeesEnrollments(context, enrollments);
  const { value, replayed } = await write<AttendedView[]>(service, organization, {
    enrollments,
    withRoles: needsAssignments(caller),
    key: key && claimOf(context, key),
    perform: async (batch, trx) => {
      const session = await getGroupSession(trx, organization, id, { lock: true });
      if (session === undefined || !concerns(context, session.programId)) throw noSuchSession();
      if (session.canceledAt !== null) throw refused("Cette séance est annulée.", "This session is canceled.");
      const rows = await listSessionPeople(trx, organization, [id], { lock: true });
      const before = new Map(rows.map((row) => [row.enrollmentId, row]));
      const told: AttendedView[] = [];
      const noted: { enrollmentId: string; attendance: AttendanceWord }[] = [];
      for (const asked of people) {
        const { enrollment, attendance } = asked;
        try {
          const isNew = attendOne(context, batch, session, before.get(enrollment), asked);
          if (isNew) {
            noted.push({ enrollmentId: enrollment, attendance });
            before.set(enrollment, { ...before.get(enrollment)!, attendance });
          }
          told.push({ enrollment, outcome: isNew ? "noted" : "same" });
        } catch (error) {
          if (!(error instanceof ServiceError)) throw error;
          told.push({ enrollment, outcome: "refused", why: error.detail[language] });
        }
      }
      await noteAttendance(trx, organization, id, noted, { at: batch.now, id: caller.id });
      return told;
    },
  });
  return { value: { session: await readSession(context, { id }), people: value }, replayed };
};
