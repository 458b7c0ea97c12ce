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

/** Runs that are looked at in one go. */
const BLOCK = 500;

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
  block = BLOCK,
): Promise<{ ready: Candidate[]; others: number }> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const { program: slug } = pair.compiled.definition.meta.members![member]!;
  const { id: programId } = await findProgram(context, slug);
  const isReady = readinessIn(pair, member);
  const ready: Candidate[] = [];
  let others = 0;
  for (let cursor: string | undefined; ;) {
    const page = { limit: block, ...(cursor !== undefined && { cursor }) };
    // Years of runs that are over must not hide those that go on.
    const filter = { programId, sees: caller.sees, goesOn: true };
    const { items, next } = await listEnrollments(db, organization, filter, page);
    const programOf = await loadPrograms(service, db, organization, items);
    const found = items.filter((one) => isReady(one, programOf(one.programId, one.version)));
    others += items.length - found.length;
    const ids = found.flatMap(({ participantId }) => participantId ?? []);
    const byId = new Map((await getParticipants(db, organization, ids)).map((person) => [person.id, person]));
    for (const enrollment of found)
      ready.push({
        enrollment,
        program: programOf(enrollment.programId, enrollment.version),
        participant: byId.get(enrollment.participantId ?? ""),
        facts: shownFacts(JSON.parse(enrollment.snapshot) as Snapshot),
      });
    if (next === null) return { ready, others };
    cursor = next;
  }
};
