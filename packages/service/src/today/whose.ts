import { type Db, getEnrollments, getParticipants, listMembers, type Sees } from "@parcours/store";
import type { Context } from "../context.ts";

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

/** The people in runs that are nobody's own, by run. */
const membersOf = async (db: Db, organization: string, runs: readonly string[]): Promise<Map<string, string[]>> => {
  const memberships = await listMembers(db, organization, "pair", [...new Set(runs)]);
  const own = await getEnrollments(db, organization, [...new Set(memberships.map((one) => one.memberEnrollmentId))]);
  const personOf = new Map(own.map(({ id, participantId }) => [id, participantId]));
  const people = new Map<string, string[]>();
  for (const { enrollmentId, memberEnrollmentId } of memberships) {
    const person = personOf.get(memberEnrollmentId) ?? null;
    if (person !== null) people.set(enrollmentId, [...(people.get(enrollmentId) ?? []), person]);
  }
  return people;
};

/** Says whose each row is, with names of those alone whose files the caller sees. */
export const whoseRows = async (
  { service, organization, caller, language }: Context,
  rows: readonly About[],
): Promise<(about: About) => Whose> => {
  const db = service.store.within(organization);
  const { sees }: { sees: Sees } = caller;
  const shared = rows.flatMap(({ participantId, run }) => (participantId === null && run !== undefined ? [run] : []));
  const members = await membersOf(db, organization, shared);
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
