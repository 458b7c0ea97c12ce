import {
  addSessionPeople,
  type Db,
  getEnrollments,
  getGroupSession,
  getSite,
  type GroupSession,
  insertGroupSession,
  listEnrollments,
  listSessionPeople,
  removeSessionPerson,
  updateGroupSession,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, concerns, type Context, nowOf } from "../context.ts";
import { cohortFor } from "../enrollments/assignment.ts";
import { notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { findProgram } from "../programs/find.ts";
import { loadNewest, loadPrograms } from "../programs/load.ts";
import { assertStorable } from "../storable.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { assertWorksAt } from "../visibility/placement.ts";
import { kindIn, kindView } from "./kinds.ts";
import { readSession, type SessionFile } from "./read.ts";
import { takes } from "./view.ts";

export interface NewSession {
  /** Id or slug. */
  program: string;
  /** The program's word for the kind of moment. */
  kind: string;
  /** Absent: the kind's own title. */
  title?: string | undefined;
  startsAt: string;
  endsAt?: string | undefined;
  place?: string | undefined;
  site?: string | undefined;
  cohort?: string | undefined;
  /** Enrollments that are expected. */
  people?: readonly string[] | undefined;
  /** Everybody of the program whom the caller sees and whose journey takes part now; of the site and cohort, if any. */
  everybody?: boolean | undefined;
  key?: RequestKey | undefined;
}

export interface SessionChange {
  id: string;
  title?: string | undefined;
  startsAt?: string | undefined;
  endsAt?: string | null | undefined;
  place?: string | null | undefined;
  canceled?: boolean | undefined;
}

/** How many one session takes: attendance of all of them is one transaction. */
const MOST = 200;

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

const tooMany = (): ServiceError =>
  invalid("/people", `${MOST} personnes au plus par séance.`, `${MOST} people at most for one session.`);

export const noSuchSession = (): ServiceError => notFound({ fr: "Séance", en: "Session" });

const assertSession = ({ title, startsAt, endsAt }: Pick<GroupSession, "title" | "startsAt" | "endsAt">): void => {
  if (title.trim() === "") throw invalid("/title", "Un intitulé est demandé.", "A title is needed.");
  if (endsAt !== null && endsAt <= startsAt)
    throw invalid("/endsAt", "La fin vient après le début.", "The end comes after the beginning.");
};

/** Runs that are looked at in one go. */
const BLOCK = 500;

/** Everybody whose journey takes part where it stands now. */
export const everybodyOf = async (
  context: Context,
  db: Db,
  session: Pick<GroupSession, "programId" | "siteId" | "cohortId" | "kind">,
  block = BLOCK,
): Promise<string[]> => {
  const { service, organization, caller } = context;
  const { programId, siteId, cohortId } = session;
  const filter = {
    programId,
    sees: caller.sees,
    goesOn: true,
    ...(siteId !== null && { siteId }),
    ...(cohortId !== null && { cohortId }),
  };
  const found: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = { limit: block, ...(cursor !== undefined && { cursor }) };
    const { items, next } = await listEnrollments(db, organization, filter, page);
    const programOf = await loadPrograms(service, db, organization, items);
    for (const run of items) {
      const program = programOf(run.programId, run.version);
      const kind = kindIn(program, session.kind);
      if (kind !== undefined && takes(program, run, kind.present)) found.push(run.id);
    }
    if (found.length > MOST) throw tooMany();
    if (next === null) return found;
    cursor = next;
  }
};

/** Throws `invalid_input` unless all are enrollments in the session's program. */
const assertOfProgram = async (
  { organization }: Context,
  db: Db,
  { programId }: GroupSession,
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return;
  if (people.length > MOST) throw tooMany();
  const found = await getEnrollments(db, organization, people);
  if (found.length < people.length || found.some((run) => run.programId !== programId))
    throw invalid("/people", "Une personne n’est pas dans ce programme.", "Somebody is not in this program.");
};

const ownerOf = ({ caller }: Context): string | null => (caller.kind === "user" ? caller.id : null);

/** Plans a group moment. Throws `not_found`, `invalid_input`, `forbidden`, `key_reused`. */
export const createSession = async (context: Context, input: NewSession): Promise<Written<SessionFile>> => {
  authorize(context, "event.send_many");
  const { key, ...asked } = input;
  assertStorable(asked);
  assertWorksAt(context, asked.site);
  const { service, organization, caller, language } = context;
  const program = await findProgram(context, asked.program);
  const loaded = await loadNewest(service, service.store.within(organization), organization, program.id);
  const kind = loaded && kindView(loaded, asked.kind, language);
  if (kind === undefined)
    throw invalid("/kind", "Ce programme n’a pas de telle séance.", "This program has no such session.");
  await assertSeesEnrollments(context, asked.people ?? []);
  const now = nowOf(context);
  const { value: id, replayed } = await once(context, key, async (trx) => {
    if (asked.site !== undefined && (await getSite(trx, organization, asked.site)) === undefined)
      throw invalid("/site", "Ce lieu n’existe pas.", "There is no such site.");
    const cohort = asked.cohort === undefined ? undefined : await cohortFor(context, trx, program.id, asked.cohort);
    const session: GroupSession = {
      id: service.newId("ses"),
      programId: program.id,
      kind: asked.kind,
      title: (asked.title ?? kind.title).trim(),
      startsAt: new Date(asked.startsAt).toISOString(),
      endsAt: asked.endsAt === undefined ? null : new Date(asked.endsAt).toISOString(),
      place: asked.place?.trim() || null,
      siteId: asked.site ?? null,
      cohortId: cohort?.id ?? null,
      ownerId: ownerOf(context),
      canceledAt: null,
      createdAt: now,
      createdBy: caller.id,
      updatedAt: now,
    };
    assertSession(session);
    await insertGroupSession(trx, organization, session);
    const people =
      asked.everybody === true ? await everybodyOf(context, trx, session) : [...new Set(asked.people ?? [])];
    await assertOfProgram(context, trx, session, people);
    await addSessionPeople(trx, organization, session.id, people);
    return session.id;
  });
  return { value: await readSession(context, { id }), replayed };
};

/** Changes when and where, or cancels it. Throws `not_found`, `invalid_input`, `wrong_state`, `forbidden`. */
export const changeSession = async (context: Context, { id, ...change }: SessionChange): Promise<SessionFile> => {
  authorize(context, "event.send_many");
  assertStorable(change);
  const { organization } = context;
  await transact(context, async (trx) => {
    const session = await getGroupSession(trx, organization, id, { lock: true });
    if (session === undefined || !concerns(context, session.programId)) throw noSuchSession();
    const now = nowOf(context);
    if (change.canceled === true) {
      const people = await listSessionPeople(trx, organization, [id]);
      if (people.some(({ attendance }) => attendance !== null))
        throw new ServiceError("wrong_state", {
          fr: "Des présences sont déjà notées : la séance a eu lieu.",
          en: "Attendance is noted already: the session took place.",
        });
    }
    const after: GroupSession = {
      ...session,
      title: change.title?.trim() ?? session.title,
      startsAt: change.startsAt === undefined ? session.startsAt : new Date(change.startsAt).toISOString(),
      endsAt:
        change.endsAt === undefined
          ? session.endsAt
          : change.endsAt === null
            ? null
            : new Date(change.endsAt).toISOString(),
      place: change.place === undefined ? session.place : (change.place?.trim() ?? "") || null,
      canceledAt: change.canceled === undefined ? session.canceledAt : change.canceled ? now : null,
      updatedAt: now,
    };
    assertSession(after);
    await updateGroupSession(trx, organization, after);
  });
  return await readSession(context, { id });
};

/** Expects more people. Throws `not_found`, `invalid_input`, `forbidden`. */
export const expectPeople = async (
  context: Context,
  {
    id,
    people,
    everybody = false,
  }: { id: string; people?: readonly string[] | undefined; everybody?: boolean | undefined },
): Promise<SessionFile> => {
  authorize(context, "event.send_many");
  const { organization } = context;
  await assertSeesEnrollments(context, people ?? []);
  await transact(context, async (trx) => {
    const session = await getGroupSession(trx, organization, id, { lock: true });
    if (session === undefined || !concerns(context, session.programId)) throw noSuchSession();
    const asked = everybody ? await everybodyOf(context, trx, session) : [...new Set(people ?? [])];
    const before = await listSessionPeople(trx, organization, [id]);
    if (new Set([...before.map(({ enrollmentId }) => enrollmentId), ...asked]).size > MOST) throw tooMany();
    await assertOfProgram(context, trx, session, asked);
    await addSessionPeople(trx, organization, id, asked);
  });
  return await readSession(context, { id });
};

/** Expects somebody no longer. Throws `not_found`, `wrong_state` when their attendance is noted. */
export const dropPerson = async (
  context: Context,
  { id, enrollment }: { id: string; enrollment: string },
): Promise<SessionFile> => {
  authorize(context, "event.send_many");
  const { organization } = context;
  await assertSeesEnrollments(context, [enrollment]);
  await transact(context, async (trx) => {
    const people = await listSessionPeople(trx, organization, [id]);
    if (!people.some(({ enrollmentId }) => enrollmentId === enrollment)) throw noSuchSession();
    if (!(await removeSessionPerson(trx, organization, id, enrollment)))
      throw new ServiceError("wrong_state", {
        fr: "Sa présence est déjà notée.",
        en: "Their attendance is noted already.",
      });
  });
  return await readSession(context, { id });
};
