import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import { type Enrollment, enrollmentColumns, toEnrollment } from "./enrollments.ts";
import { type Page, type PageOptions, toPage } from "./page.ts";
import { matchesSearch } from "./search.ts";
import type { Db, EnrollmentStatus, Tables } from "./tables.ts";
import { type Sees, seesEnrollment } from "./visibility.ts";

export interface EnrollmentFilter {
  programId?: string;
  version?: number;
  stage?: string;
  /** Standing in any of these. */
  stages?: readonly string[];
  status?: EnrollmentStatus;
  /** Those that are not over. */
  goesOn?: boolean;
  outcome?: string;
  participantId?: string;
  cohortId?: string;
  siteId?: string;
  ownerId?: string;
  /** Assigned to this person in any role. */
  person?: { kind: string; id: string };
  /** Beginnings of words in the participant's name, email, phone or external id. */
  search?: string;
  /**
   * A rule as SQL over the columns of `enrollments` (`facts`, `cohort_id`, …), with its values as
   * parameters; the text may use `$1`, `$2`, … for them.
   */
  rule?: { text: string; parameters: readonly unknown[] };
  /** Looked after by a member of this team, or played a role in by one. */
  teamId?: string;
  /** The nearest deadline is before this instant. */
  dueBefore?: string;
  /** Absent: everybody's. */
  sees?: Sees;
}

/** Enrollments that pass the filter, by id (the order in which they started). */
export async function listEnrollments(
  db: Db,
  organization: string,
  filter: EnrollmentFilter,
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<Enrollment>> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where((eb) => passes(eb, organization, filter))
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return toPage(rows, limit, toEnrollment);
}

/** Enrollments by their nearest deadline; those without one last. The cursor is `<deadline>~<id>`. */
export async function listEnrollmentsByDue(
  db: Db,
  organization: string,
  filter: EnrollmentFilter,
  { cursor, limit = 50 }: PageOptions = {},
): Promise<Page<Enrollment>> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where((eb) => passes(eb, organization, filter))
    .$if(cursor !== undefined, (query) => query.where(afterDue(cursor!)))
    .orderBy(sql`next_due_at asc nulls last`)
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toEnrollment);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? `${last.nextDueAt ?? ""}~${last.id}` : null;
  return { items, next };
}

function afterDue(cursor: string): RawBuilder<boolean> {
  const [due = "", id = ""] = cursor.split("~");
  if (due === "") return sql<boolean>`(next_due_at is null and id > ${id})`;
  return sql<boolean>`(next_due_at > ${due} or (next_due_at = ${due} and id > ${id}) or next_due_at is null)`;
}

/** How many pass the filter. */
export async function countEnrollments(db: Db, organization: string, filter: EnrollmentFilter): Promise<number> {
  const { count } = await db
    .selectFrom("enrollments")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where((eb) => passes(eb, organization, filter))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Only the ids, for bulk events. */
export async function listEnrollmentIds(
  db: Db,
  organization: string,
  filter: EnrollmentFilter,
  { cursor, limit = 10_000 }: PageOptions = {},
): Promise<string[]> {
  const rows = await db
    .selectFrom("enrollments")
    .select("id")
    .where((eb) => passes(eb, organization, filter))
    .$if(cursor !== undefined, (query) => query.where("id", ">", cursor!))
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Enrollments of a person, newest first. */
export async function listParticipantEnrollments(
  db: Db,
  organization: string,
  participantId: string,
  sees?: Sees,
): Promise<Enrollment[]> {
  const rows = await db
    .selectFrom("enrollments")
    .select(enrollmentColumns)
    .where("organization_id", "=", organization)
    .where("participant_id", "=", participantId)
    .where(seesEnrollment(sees))
    .orderBy("started_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(toEnrollment);
}

function passes(eb: ExpressionBuilder<Tables, "enrollments">, organization: string, filter: EnrollmentFilter) {
  const { stage, stages, goesOn = false, person, search, rule, teamId, dueBefore, sees } = filter;
  const equal = {
    organization_id: organization,
    program_id: filter.programId,
    version: filter.version,
    status: filter.status,
    outcome: filter.outcome,
    participant_id: filter.participantId,
    cohort_id: filter.cohortId,
    site_id: filter.siteId,
    owner_id: filter.ownerId,
  };
  return eb.and([
    ...Object.entries(equal).flatMap(([name, value]) =>
      value === undefined ? [] : [eb(name as keyof typeof equal, "=", value)],
    ),
    ...(stage === undefined ? [] : [standsIn([stage])]),
    ...(stages === undefined ? [] : [standsIn(stages)]),
    ...(goesOn ? [eb("status", "<>", "done")] : []),
    ...(rule === undefined ? [] : [toCondition(rule)]),
    ...(teamId === undefined ? [] : [ofTeam(teamId)]),
    ...(dueBefore === undefined ? [] : [eb("next_due_at", "<", dueBefore)]),
    ...(sees === undefined ? [] : [seesEnrollment(sees)]),
    ...(person === undefined ? [] : [eb.exists(assignedTo(eb, person))]),
    ...(search === undefined ? [] : [matchesSearch(organization, "enrollments.participant_id", search)]),
  ]);
}

/** Compared as texts, as the indexes are made: behind a policy, operators on arrays could use none. */
function standsIn(stages: readonly string[]): RawBuilder<boolean> {
  if (stages.length === 0) return sql<boolean>`false`;
  const among = stages.map((stage) => sql<boolean>`${stage} = any(stages)`);
  return sql<boolean>`(stages[1] = any(${[...stages]}::text[]) or (stages[2] is not null and (${sql.join(among, sql` or `)})))`;
}

function ofTeam(teamId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from team_members t
    join members m on m.organization_id = t.organization_id and m.id = t.member_id
    where t.organization_id = enrollments.organization_id and t.team_id = ${teamId}
      and (m.user_id = enrollments.owner_id or exists (
        select from enrollment_roles r where r.organization_id = enrollments.organization_id
          and r.enrollment_id = enrollments.id and r.person_id = m.user_id)))`;
}

function assignedTo(eb: ExpressionBuilder<Tables, "enrollments">, person: { kind: string; id: string }) {
  return eb
    .selectFrom("enrollment_roles as assigned")
    .select("assigned.role")
    .whereRef("assigned.organization_id", "=", "enrollments.organization_id")
    .whereRef("assigned.enrollment_id", "=", "enrollments.id")
    .where("assigned.person_kind", "=", person.kind)
    .where("assigned.person_id", "=", person.id);
}

// Quoted texts and names are passed over: a "$1" in them is no parameter.
const PARAMETER_OR_QUOTED = /('(?:[^']|'')*'|"[^"]*")|\$(\d+)/g;

/** A text with numbered parameters as a part of a larger statement, which numbers them anew. */
function toCondition({ text, parameters }: { text: string; parameters: readonly unknown[] }): RawBuilder<boolean> {
  const fragments: RawBuilder<unknown>[] = [];
  let end = 0;
  for (const match of text.matchAll(PARAMETER_OR_QUOTED)) {
    if (match[2] === undefined) continue;
    fragments.push(sql.raw(text.slice(end, match.index)), sql`${parameters[Number(match[2]) - 1]}`);
    end = match.index + match[0].length;
  }
  fragments.push(sql.raw(text.slice(end)));
  return sql<boolean>`(${sql.join(fragments, sql``)})`;
}
