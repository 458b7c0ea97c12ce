import type { Snapshot } from "@parcours/core";
import { authorize, type Context, nowOf } from "../context.ts";
import { findEnrollment } from "../enrollments/read.ts";
import { shownFacts } from "../enrollments/write.ts";
import { notFound, type ServiceError } from "../errors.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { type Candidate, candidatesFor, seenFacts } from "./candidates.ts";
import { compareSides, type ComparisonView, type Side } from "./compare.ts";
import { pairProgramFor } from "./programs.ts";

/** Somebody who is ready for a pair. */
export interface ReadyView {
  enrollment: string;
  participant: string;
  name: string;
  site?: string;
  /** Since when they stand where they stand. */
  since: string;
}

/** Somebody who might fit, with what speaks for it, against it, and what nobody knows. */
export interface MatchView extends ReadyView, ComparisonView {
  /** Counts of the criteria. */
  agrees: number;
  differs: number;
  unknown: number;
}

export interface MatchesView {
  program: string;
  /** The part of the one for whom somebody is looked for, and the part that is looked for. */
  member: string;
  seeks: string;
  items: MatchView[];
  /** How many there are altogether; `items` are the best of them. */
  total: number;
  /** Runs that go on, but to which nothing can be proposed now. */
  others: number;
}

const readyView = ({ enrollment, participant }: Candidate): ReadyView => {
  const { entered, occurredAt, stages } = JSON.parse(enrollment.snapshot) as Snapshot;
  const since =
    stages
      .flatMap((stage) => entered[stage] ?? [])
      .toSorted()
      .at(-1) ?? occurredAt;
  return {
    enrollment: enrollment.id,
    participant: enrollment.participantId ?? "",
    name: participant?.name ?? "",
    ...(enrollment.siteId !== null && { site: enrollment.siteId }),
    since,
  };
};

const sideOf = (context: Context, one: Pick<Candidate, "program" | "facts">): Side => ({
  program: one.program,
  all: one.facts,
  facts: seenFacts(context, one),
});

const noSuchMember = (): ServiceError => notFound({ fr: "Membre", en: "Member" });

const assertMember = ({ compiled }: LoadedProgram, member: string): void => {
  if (!Object.hasOwn(compiled.definition.meta.members ?? {}, member)) throw noSuchMember();
};

/**
 * Who can be proposed a pair now in one of its parts, whoever has waited longest first. Throws `not_found`, `forbidden`.
 */
export const listReady = async (
  context: Context,
  { program, member }: { program: string; member: string },
): Promise<{ items: ReadyView[]; others: number }> => {
  authorize(context, "enrollment.read");
  const pair = await pairProgramFor(context, program);
  assertMember(pair, member);
  const { ready, others } = await candidatesFor(context, pair, member);
  const items = ready
    .map(readyView)
    .toSorted((a, b) => a.since.localeCompare(b.since) || (a.enrollment < b.enrollment ? -1 : 1));
  return { items, others };
};

/** Which part somebody's run can have in a pair, and which part is then looked for. */
const partsOf = (pair: LoadedProgram, slug: string, asked: string | undefined): { member: string; seeks: string } => {
  const members = Object.entries(pair.compiled.definition.meta.members ?? {});
  const own = members.find(([member, { program }]) => program === slug && (asked === undefined || member === asked));
  const other = members.find(([member]) => member !== own?.[0]);
  if (own === undefined || other === undefined) throw noSuchMember();
  return { member: own[0], seeks: other[0] };
};

/** What holds a pair back comes last, whatever agrees; then by what agrees and differs; then by what is known. */
const better = (one: MatchView, other: MatchView): number => {
  const blocked = ({ conditions }: MatchView): number => Number(conditions.some(({ answer }) => answer === "no"));
  return (
    blocked(one) - blocked(other) ||
    other.agrees - other.differs - (one.agrees - one.differs) ||
    one.unknown - other.unknown ||
    one.since.localeCompare(other.since) ||
    (one.enrollment < other.enrollment ? -1 : 1)
  );
};

/**
 * Who might fit somebody in a pair: everybody of the other part to whom it can be proposed now, ranked, with the reasons
 * in words. What was not said excludes nobody; it is told and ranks lower than what agrees. Throws `not_found`,
 * `wrong_state` when nothing can be proposed to the one it is asked for.
 */
export const readMatches = async (
  context: Context,
  {
    id,
    program,
    member: asked,
    limit = 20,
  }: { id: string; program: string; member?: string | undefined; limit?: number | undefined },
): Promise<MatchesView> => {
  authorize(context, "enrollment.read");
  const { service, organization, caller, language } = context;
  const pair = await pairProgramFor(context, program);
  const enrollment = await findEnrollment(context, id);
  const programOf = await loadPrograms(service, service.store.within(organization), organization, [enrollment]);
  const own = programOf(enrollment.programId, enrollment.version);
  const { member, seeks } = partsOf(pair, own.slug, asked);
  const mine = sideOf(context, { program: own, facts: shownFacts(JSON.parse(enrollment.snapshot) as Snapshot) });
  const { ready, others } = await candidatesFor(context, pair, seeks);
  const items = ready
    // Nobody is paired with themselves.
    .filter((one) => one.enrollment.id !== id && one.enrollment.participantId !== enrollment.participantId)
    .map((one): MatchView => {
      const sides = { [member]: mine, [seeks]: sideOf(context, one) };
      const compared = compareSides(pair, sides, { now: nowOf(context), language, role: caller.role });
      const count = (agreement: string): number =>
        compared.criteria.filter((criterion) => criterion.agreement === agreement).length;
      return {
        ...readyView(one),
        ...compared,
        agrees: count("agrees"),
        differs: count("differs"),
        unknown: count("unknown"),
      };
    })
    .toSorted(better);
  return { program: pair.slug, member, seeks, items: items.slice(0, limit), total: items.length, others };
};
