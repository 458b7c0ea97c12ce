import { type Fact, personFields } from "@parcours/core";
import { type Effect, listParticipantEnrollments, type Trx, writeSteps } from "@parcours/store";
import type { Service } from "../context.ts";
import { loadPrograms } from "../programs/load.ts";

export interface Spread {
  organization: string;
  participantId: string;
  /** Of the file after the change: makes the deliveries' ids. */
  revision: number;
  facts: Record<string, Fact>;
  /** The run that told it: it knows already. */
  except?: string | undefined;
}

/**
 * Has every running enrollment of a person that reads a changed fact told of it, in the transaction that changes the
 * file. Which facts, not what they are: one that is told late is told what holds by then. Returns how many there are.
 */
export const spreadFacts = async (service: Service, trx: Trx, spread: Spread): Promise<number> => {
  const { organization, participantId, revision, facts, except } = spread;
  const enrollments = await listParticipantEnrollments(trx, organization, participantId);
  const running = enrollments.filter(({ id, status }) => status !== "done" && id !== except);
  const programOf = await loadPrograms(service, trx, organization, running);
  const now = service.clock().toISOString();
  const effects = running.flatMap(({ id, programId, version }): Effect[] => {
    const read = personFields(programOf(programId, version).compiled);
    const fields = Object.keys(facts).filter((field) => read.includes(field));
    if (fields.length === 0) return [];
    const effect = { id: `${participantId}/${revision}/${id}`, enrollmentId: id, kind: "personUpdated" };
    return [{ ...effect, payload: { fields }, nextAttemptAt: now }];
  });
  if (effects.length > 0) await writeSteps(trx, organization, { effects });
  return effects.length;
};
