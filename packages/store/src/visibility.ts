import { type RawBuilder, sql } from "kysely";
import type { Db } from "./tables.ts";

/**
 * Whose files somebody sees: everybody's; those of some sites and their own; only their own. One's own are those that
 * one looks after (`owner_id`) or plays a role in. Queries that answer people take it, so that what is not visible is
 * never read at all.
 */
export type Sees = { readonly all: true } | SeesSome;

/** What is seen of some; with `programs`, the runs of these programs, whose people they are, and one's own files. */
export interface SeesSome {
  readonly sites?: readonly string[];
  readonly programs?: readonly string[];
  readonly own: string;
}

const everything = sql<boolean>`true`;

const siteIn = (column: RawBuilder<unknown>, sites: readonly string[] | undefined): RawBuilder<boolean> =>
  sites === undefined || sites.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`${column} = any(${[...sites]}::text[])`;

/** The enrollment itself says so: its program; or its site, who looks after it, who plays a role in it. */
const byItself = (alias: string, { own, sites, programs }: SeesSome): RawBuilder<boolean> => {
  const e = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  if (programs !== undefined) return sql<boolean>`(${e("program_id")} = any(${[...programs]}::text[]))`;
  return sql<boolean>`(${e("owner_id")} = ${own} or ${siteIn(e("site_id"), sites)} or exists (
    select from enrollment_roles seen_role where seen_role.organization_id = ${e("organization_id")}
      and seen_role.enrollment_id = ${e("id")} and seen_role.person_id = ${own}))`;
};

/** Whether what belongs to a site, and to nobody's file yet, may be seen. What has no site is seen by who sees everything. */
export const seesSite = (sees: Sees | undefined, column: string): RawBuilder<boolean> =>
  sees === undefined || "all" in sees ? everything : siteIn(sql.ref(column), sees.sites);

/**
 * Whether a row of `enrollments` (under this alias) may be seen. A run of a person whose file lies at one of the sites
 * is seen with the file; a pair with the runs that take part in it.
 */
export const seesEnrollment = (sees: Sees | undefined, alias = "enrollments"): RawBuilder<boolean> => {
  if (sees === undefined || "all" in sees) return everything;
  // A run of another program does not become visible by whose it is.
  if (sees.programs !== undefined) return byItself(alias, sees);
  const e = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${byItself(alias, sees)} or exists (
    select from participants seen_person where seen_person.organization_id = ${e("organization_id")}
      and seen_person.id = ${e("participant_id")}
      and (seen_person.owner_id = ${sees.own} or ${siteIn(sql.ref("seen_person.site_id"), sees.sites)})
  ) or (${e("participant_id")} is null and exists (
    select from enrollment_members seen_member
    join enrollments seen_run on seen_run.organization_id = seen_member.organization_id
      and seen_run.id = seen_member.member_enrollment_id
    where seen_member.organization_id = ${e("organization_id")} and seen_member.enrollment_id = ${e("id")}
      and ${byItself("seen_run", sees)})))`;
};

/** Whether a row of `participants` (under this alias) may be seen: by the file's site and owner, or by one of its runs. */
export const seesParticipant = (sees: Sees | undefined, alias = "participants"): RawBuilder<boolean> => {
  if (sees === undefined || "all" in sees) return everything;
  const p = (name: string): RawBuilder<unknown> => sql.ref(`${alias}.${name}`);
  return sql<boolean>`(${p("owner_id")} = ${sees.own} or ${siteIn(p("site_id"), sees.sites)} or exists (
    select from enrollments seen_run where seen_run.organization_id = ${p("organization_id")}
      and seen_run.participant_id = ${p("id")} and ${byItself("seen_run", sees)}))`;
};

/** Whether a row that belongs to an enrollment (a task, a message …) may be seen; `alias` names its table. */
export const seesEnrollmentOf = (sees: Sees | undefined, alias: string): RawBuilder<boolean> => {
  if (sees === undefined || "all" in sees) return everything;
  return sql<boolean>`exists (select from enrollments seen_file
    where seen_file.organization_id = ${sql.ref(`${alias}.organization_id`)}
      and seen_file.id = ${sql.ref(`${alias}.enrollment_id`)} and ${seesEnrollment(sees, "seen_file")})`;
};

/** Those of the enrollments that exist and may be seen. */
export async function seenEnrollmentIds(
  db: Db,
  organization: string,
  ids: readonly string[],
  sees: Sees,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from enrollments where organization_id = ${organization} and id = any(${[...ids]}::text[])
      and ${seesEnrollment(sees)}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Those of the people who exist and may be seen; who was erased has nothing left to be read or written. */
export async function seenParticipantIds(
  db: Db,
  organization: string,
  ids: readonly string[],
  sees: Sees,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select id from participants where organization_id = ${organization} and id = any(${[...ids]}::text[])
      and erased_at is null and ${seesParticipant(sees)}`.execute(db);
  return rows.map(({ id }) => id);
}
