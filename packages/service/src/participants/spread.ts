import { type Fact, personFields } from "@parcours/core";
import { type Effect, listParticipantEnrollments, type Trx, writeSteps } from "@parcours/store";
import type { Service } from "../context.ts";
import { deliveryOf } from "../effects/deliver.ts";
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
 * file. Returns how many there are.
 */
export const spreadFacts = async (service: Service, trx: Trx, spread: Spread): Promise<number> => {
  const { organization, participantId, revision, facts, except } = spread;
  const enrollments = await listParticipantEnrollments(trx, organization, participantId);
  const running = enrollments.filter(({ id, status }) => status !== "done" && id !== except);
  const programOf = await loadPrograms(service, trx, organization, running);
  const now = service.clock().toISOString();
  const effects = running.flatMap(({ id, programId, version }): Effect[] => {
    const read = personFields(programOf(programId, version).compiled);
    const data = Object.fromEntries(Object.entries(facts).filter(([field]) => read.includes(field)));
    if (Object.keys(data).length === 0) return [];
    return [deliveryOf(`${participantId}/${revision}/${id}`, id, { type: "person.updated", data }, now)];
  });
  if (effects.length > 0) await writeSteps(trx, organization, { effects });
  return effects.length;
};
