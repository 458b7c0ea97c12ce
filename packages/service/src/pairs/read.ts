import type { Fact, Snapshot } from "@parcours/core";
import {
  type Enrollment,
  type EnrollmentStatus,
  getEnrollments,
  getParticipants,
  listContracts,
  listMembers,
  listMessages,
  listPairs as listStored,
  listParticipantEnrollments,
  listTasks,
  type PageOptions,
  seenParticipantIds,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { contractView, type ContractView } from "../contracts/view.ts";
import { findEnrollment, viewsOf } from "../enrollments/read.ts";
import type { EnrollmentView } from "../enrollments/view.ts";
import { shownFacts } from "../enrollments/write.ts";
import { notFound } from "../errors.ts";
import { messagesShown } from "../messages/shown.ts";
import type { MessageView } from "../messages/view.ts";
import { findProgram } from "../programs/find.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { taskView, type TaskView } from "../tasks/view.ts";
import { assertParticipant } from "../visibility/assert-seen.ts";
import { seenFacts } from "./candidates.ts";
import { compareSides, type ComparisonView, type Side } from "./compare.ts";
import { memberTitle } from "./programs.ts";

/** Somebody’s part in a pair. */
export interface PairMemberView {
  member: string;
  title: string;
  enrollment: string;
  program: { slug: string; version: number };
  status: EnrollmentStatus;
  stages: string[];
  name: string;
  /** Absent when the caller does not see their file. */
  participant?: string;
}

/** A pair or a team, with those who make it. */
export interface PairView extends EnrollmentView {
  parts: PairMemberView[];
}

interface Joined {
  enrollment: Enrollment;
  member: string;
  of: Enrollment;
}

const joinMembers = async ({ service, organization }: Context, pairs: readonly Enrollment[]): Promise<Joined[]> => {
  const db = service.store.within(organization);
  const memberships = await listMembers(
    db,
    organization,
    "pair",
    pairs.map(({ id }) => id),
  );
  const runs = await getEnrollments(db, organization, [...new Set(memberships.map((one) => one.memberEnrollmentId))]);
  const byId = new Map([...runs, ...pairs].map((run) => [run.id, run]));
  return memberships.flatMap(({ enrollmentId, member, memberEnrollmentId }) => {
    const [of, enrollment] = [byId.get(enrollmentId), byId.get(memberEnrollmentId)];
    return of === undefined || enrollment === undefined ? [] : [{ of, member, enrollment }];
  });
};

/** The order in which the program names its members. */
const placeIn = ({ compiled }: LoadedProgram, member: string): number =>
  Object.keys(compiled.definition.meta.members ?? {}).indexOf(member);

const pairViews = async (context: Context, pairs: readonly Enrollment[]): Promise<PairView[]> => {
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const joined = await joinMembers(context, pairs);
  const programOf = await loadPrograms(service, db, organization, [...pairs, ...joined.map((one) => one.enrollment)]);
  const ids = [...new Set(joined.flatMap(({ enrollment }) => enrollment.participantId ?? []))];
  const names = new Map((await getParticipants(db, organization, ids)).map(({ id, name }) => [id, name]));
  const seen = new Set(await seenParticipantIds(db, organization, ids, caller.sees));
  const views = await viewsOf(context, pairs);
  return views.map((view, index) => {
    const pair = pairs[index]!;
    const program = programOf(pair.programId, pair.version);
    const parts = joined
      .filter(({ of }) => of.id === pair.id)
      .toSorted((a, b) => placeIn(program, a.member) - placeIn(program, b.member))
      .map(({ member, enrollment }): PairMemberView => {
        const { participantId, status, stages } = enrollment;
        const own = programOf(enrollment.programId, enrollment.version);
        return {
          member,
          title: memberTitle(program, member)[language],
          enrollment: enrollment.id,
          program: { slug: own.slug, version: own.version },
          status,
          stages,
          name: names.get(participantId ?? "") ?? "",
          ...(participantId !== null && seen.has(participantId) && { participant: participantId }),
        };
      });
    return { ...view, parts };
  });
};

/** Pairs of a program, newest first. Throws `not_found`, `forbidden`. */
export const listPairs = async (
  context: Context,
  {
    program,
    status,
    q,
    ...page
  }: PageOptions & { program: string; status?: EnrollmentStatus | "open" | undefined; q?: string | undefined },
): Promise<{ items: PairView[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const { id: programId } = await findProgram(context, program);
  const { items, next } = await listStored(
    service.store.within(organization),
    organization,
    { programId, status, search: q, sees: caller.sees },
    page,
  );
  return { items: await pairViews(context, items), next };
};

/** The pairs in which a person takes part, newest first. Throws `not_found`, `forbidden`. */
export const listPairsOf = async (context: Context, { id }: { id: string }): Promise<{ items: PairView[] }> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  await assertParticipant(context, id);
  const own = await listParticipantEnrollments(db, organization, id, caller.sees);
  const memberships = await listMembers(
    db,
    organization,
    "member",
    own.map((run) => run.id),
  );
  const ids = [...new Set(memberships.map(({ enrollmentId }) => enrollmentId))];
  const pairs = await getEnrollments(db, organization, ids, caller.sees);
  return {
    items: await pairViews(
      context,
      pairs.toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    ),
  };
};

/** Everything about one pair, with what brings the two together. */
export interface PairFile extends PairView, ComparisonView {
  contractFiles: ContractView[];
  taskFiles: TaskView[];
  messages: MessageView[];
}

/** One pair. Throws `not_found`, `forbidden`. */
export const readPair = async (context: Context, { id }: { id: string }): Promise<PairFile> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const enrollment = await findEnrollment(context, id);
  if (enrollment.participantId !== null) throw notFound({ fr: "Binôme", en: "Pair" });
  const [view] = await pairViews(context, [enrollment]);
  const joined = await joinMembers(context, [enrollment]);
  const runs = [enrollment, ...joined.map((one) => one.enrollment)];
  const programOf = await loadPrograms(service, db, organization, runs);
  const sides = Object.fromEntries(
    joined.map(({ member, enrollment: run }): [string, Side] => {
      const all: Record<string, Fact> = shownFacts(JSON.parse(run.snapshot) as Snapshot);
      const program = programOf(run.programId, run.version);
      return [member, { program, all, facts: seenFacts(context, { program, facts: all }) }];
    }),
  );
  const pair = programOf(enrollment.programId, enrollment.version);
  const tasks = await listTasks(db, organization, { enrollmentId: id });
  return {
    ...view!,
    ...compareSides(pair, sides, { now: nowOf(context), language, role: caller.role }),
    contractFiles: (await listContracts(db, organization, [id])).map(contractView),
    taskFiles: tasks.map(taskView),
    messages: await messagesShown(context, await listMessages(db, organization, id)),
  };
};
