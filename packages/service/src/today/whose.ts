import { type Db, getEnrollments, getParticipants, listMembers, type Sees } from "@parcours/store";
import type { Context } from "../context.ts";
import { loadPrograms } from "../programs/load.ts";

/** What a row of the day is about: a person's file, or a run, which several people may make. */
export interface About {
  participantId: string | null;
  /** The run, where the row is of one. */
  run?: string;
}

/** Whose a row is; a pair or a team is nobody's own, and told by the names of its members. */
export interface Whose {
  participant: string | null;
  name?: string;
}

/** The people in runs that are nobody's own, by run, in the order in which the program names its members. */
const membersOf = async (
  { service, organization }: Context,
  db: Db,
  runs: readonly string[],
): Promise<Map<string, string[]>> => {
  const memberships = await listMembers(db, organization, "pair", [...new Set(runs)]);
  const ids = memberships.flatMap(({ enrollmentId, memberEnrollmentId }) => [enrollmentId, memberEnrollmentId]);
  const known = new Map((await getEnrollments(db, organization, [...new Set(ids)])).map((run) => [run.id, run]));
  const shared = memberships.flatMap(({ enrollmentId }) => known.get(enrollmentId) ?? []);
  const programOf = await loadPrograms(service, db, organization, shared);
  const people = new Map<string, string[]>();
  for (const { id, programId, version } of new Set(shared)) {
    const order = Object.keys(programOf(programId, version).compiled.definition.meta.members ?? {});
    const parts = memberships.filter(({ enrollmentId }) => enrollmentId === id);
    const inOrder = parts.toSorted((one, other) => order.indexOf(one.member) - order.indexOf(other.member));
    people.set(
      id,
      inOrder.flatMap(({ memberEnrollmentId }) => known.get(memberEnrollmentId)?.participantId ?? []),
    );
  }
  return people;
};

/** Says whose each row is, with names of those alone whose files the caller sees. */
export const whoseRows = async (context: Context, rows: readonly About[]): Promise<(about: About) => Whose> => {
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const { sees }: { sees: Sees } = caller;
  const shared = rows.flatMap(({ participantId, run }) => (participantId === null && run !== undefined ? [run] : []));
  const members = await membersOf(context, db, shared);
  const ids = [...rows.map(({ participantId }) => participantId), ...[...members.values()].flat()];
  const people = await getParticipants(db, organization, [...new Set(ids.flatMap((id) => id ?? []))], sees);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const together = new Intl.ListFormat(language);
  return ({ participantId, run }) => {
    const of = participantId === null ? (members.get(run ?? "") ?? []) : [participantId];
    const told = of.flatMap((id) => names.get(id) ?? []);
    return { participant: participantId, ...(told.length > 0 && { name: together.format(told) }) };
  };
};
