import type { Fact, Snapshot } from "@parcours/core";
import { type Enrollment, getParticipants, listEnrollments, type Participant } from "@parcours/store";
import { shownFacts } from "../enrollments/write.ts";
import type { Context } from "../context.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { findProgram } from "../programs/find.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { readinessIn } from "./readiness.ts";

/** Somebody to whom a pair can be proposed. */
export interface Candidate {
  enrollment: Enrollment;
  program: LoadedProgram;
  participant: Participant | undefined;
  /** What their run shows to a pair. */
  facts: Record<string, Fact>;
}

/** How many runs are looked at; programs with more people than this are asked site by site. */
const MOST = 2_000;

/** What of a run's facts the caller may see. */
export const seenFacts = (
  { caller }: Context,
  { program, facts }: { program: LoadedProgram; facts: Record<string, Fact> },
): Record<string, Fact> => {
  const hidden = hiddenIn(caller.role, program.compiled.definition);
  if (hidden.nothing) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([id]) => hidden.of(id) === "shown"));
};

/** Runs of people whom the caller sees that could take a part in a pair now, and how many go on but could not. */
export const candidatesFor = async (
  context: Context,
  pair: LoadedProgram,
  member: string,
): Promise<{ ready: Candidate[]; others: number }> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const { program: slug } = pair.compiled.definition.meta.members![member]!;
  const { id: programId } = await findProgram(context, slug);
  const { items } = await listEnrollments(db, organization, { programId, sees: caller.sees }, { limit: MOST });
  const running = items.filter(({ status }) => status !== "done");
  const programOf = await loadPrograms(service, db, organization, running);
  const isReady = readinessIn(pair, member);
  const ready = running.filter((one) => isReady(one, programOf(one.programId, one.version)));
  const people = await getParticipants(
    db,
    organization,
    ready.flatMap(({ participantId }) => participantId ?? []),
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    ready: ready.map((enrollment) => ({
      enrollment,
      program: programOf(enrollment.programId, enrollment.version),
      participant: byId.get(enrollment.participantId ?? ""),
      facts: shownFacts(JSON.parse(enrollment.snapshot) as Snapshot),
    })),
    others: running.length - ready.length,
  };
};
