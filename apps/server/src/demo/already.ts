import { type Enrollment, listEnrollments, listMembers, type Store } from "@parcours/store";

const PAGE = 500;

/** What an interrupted seeding left: enrollments by the people or members they belong to. */
export interface Already {
  /** By program and participant. */
  ofPerson: Map<string, Enrollment>;
  /** By program and members' enrollments. */
  ofMembers: Map<string, Enrollment>;
}

export const personName = (program: string, participant: string): string => `${program} ${participant}`;

export const membersName = (program: string, members: readonly string[]): string =>
  [program, ...members.toSorted()].join(" ");

/** Reads every enrollment of the organization. */
export const readAlready = async (store: Store, organization: string): Promise<Already> => {
  const db = store.within(organization);
  const found: Enrollment[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listEnrollments(db, organization, {}, { limit: PAGE, ...(cursor !== undefined && { cursor }) });
    found.push(...page.items);
    if (page.next === null || page.next === undefined) break;
    cursor = page.next;
  }
  const pairs = found.filter(({ participantId }) => participantId === null);
  const memberships =
    pairs.length === 0
      ? []
      : await listMembers(
          db,
          organization,
          "pair",
          pairs.map(({ id }) => id),
        );
  const membersOf = (pair: string): string[] =>
    memberships.filter(({ enrollmentId }) => enrollmentId === pair).map(({ memberEnrollmentId }) => memberEnrollmentId);
  return {
    ofPerson: new Map(
      found.flatMap((e) => (e.participantId === null ? [] : [[personName(e.programId, e.participantId), e]])),
    ),
    ofMembers: new Map(pairs.map((e) => [membersName(e.programId, membersOf(e.id)), e])),
  };
};
