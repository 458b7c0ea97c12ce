import {
  getEnrollments,
  getParticipants,
  listMembers,
  type Membership,
  type Participant,
  type Trx,
} from "@parcours/store";
import type { Batch, Running } from "../enrollments/batch.ts";

/** Whom a run's notices can reach by themselves: its own participant, and those of its members by the members' names. */
export interface People {
  participant: Participant | undefined;
  members: ReadonlyMap<string, Participant>;
}

const hasMembers = ({ program }: Running): boolean => program.compiled.definition.meta.members !== undefined;

/** Members of the runs, those included that start with this batch. */
const membershipsOf = async (trx: Trx, batch: Batch, runs: readonly Running[]): Promise<Membership[]> => {
  const ids = runs.filter(hasMembers).map(({ enrollment }) => enrollment.id);
  if (ids.length === 0) return [];
  const stored = await listMembers(trx, batch.organization, "pair", ids);
  return [...stored, ...batch.members.filter(({ enrollmentId }) => ids.includes(enrollmentId))];
};

/** The people whom the notices of some runs of a batch concern, read at once. */
export const peopleOf = async (
  trx: Trx,
  batch: Batch,
  runs: readonly Running[],
): Promise<(running: Running) => People> => {
  const { organization } = batch;
  const memberships = await membershipsOf(trx, batch, runs);
  const memberIds = [...new Set(memberships.map(({ memberEnrollmentId }) => memberEnrollmentId))];
  const members = await getEnrollments(trx, organization, memberIds);
  const enrollments = [...members, ...runs.map(({ enrollment }) => enrollment)];
  const participantOf = new Map(enrollments.map(({ id, participantId }) => [id, participantId ?? ""]));
  const participants = await getParticipants(trx, organization, [...new Set(participantOf.values())]);
  const files = new Map(participants.map((participant) => [participant.id, participant]));
  const fileOf = (enrollment: string): Participant | undefined => files.get(participantOf.get(enrollment) ?? "");
  return ({ enrollment: { id } }) => ({
    participant: fileOf(id),
    members: new Map(
      memberships.flatMap(({ enrollmentId, member, memberEnrollmentId }) => {
        const file = enrollmentId === id ? fileOf(memberEnrollmentId) : undefined;
        return file === undefined ? [] : [[member, file] as const];
      }),
    ),
  });
};
