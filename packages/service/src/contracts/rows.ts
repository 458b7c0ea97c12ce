import { contextOf, type Effect, type JournalEntry, type Snapshot } from "@parcours/core";
import type { Contract, ContractChange } from "@parcours/store";

/** A contract effect where it happened. `before` and `after` are the run around the whole event. */
export interface ContractMoment<T extends Effect["type"]> {
  effect: Extract<Effect, { type: T }>;
  entry: JournalEntry;
  before: Snapshot | undefined;
  after: Snapshot;
}

/** The row of a contract that was opened, and the end of the unfinished one whose place it takes. */
export const openedContract = (
  { effect, entry, before, after }: ContractMoment<"openContract">,
  id: string,
): { opened: Contract; replaced: ContractChange[] } => {
  const { contract, instance } = effect;
  const standing = before && contextOf(before).contracts[contract];
  const { enrollment: enrollmentId } = after;
  const base = { enrollmentId, contract, sequence: entry.sequence };
  return {
    opened: {
      ...base,
      id,
      instance,
      status: "open",
      parties: effect.parties.map((role) => ({ role })),
      openedAt: entry.occurredAt,
      expiresAt: effect.expiresAt ?? null,
      endedAt: null,
      effectId: effect.id,
    },
    replaced:
      standing?.status === "open" && standing.instance !== instance
        ? [{ ...base, instance: standing.instance, status: "voided", endedAt: entry.occurredAt }]
        : [],
  };
};

const partiesOf = (contract: string, instance: number, after: Snapshot) => {
  const state = contextOf(after).contracts[contract];
  return state?.instance === instance ? { parties: state.parties } : {};
};

/** What a signature changes. */
export const signedContract = ({ effect, entry, after }: ContractMoment<"signContract">): ContractChange => {
  const { contract, instance } = effect;
  const parties = partiesOf(contract, instance, after);
  const { enrollment: enrollmentId } = after;
  return { enrollmentId, contract, instance, sequence: entry.sequence, status: "open", ...parties, endedAt: null };
};

/** What closing it changes. A completed contract goes on: it may still be terminated. */
export const closedContract = ({ effect, entry, after }: ContractMoment<"closeContract">): ContractChange => {
  const { contract, instance, status } = effect;
  const parties = status === "completed" ? partiesOf(contract, instance, after) : {};
  const endedAt = status === "completed" ? null : entry.occurredAt;
  const { enrollment: enrollmentId } = after;
  return { enrollmentId, contract, instance, sequence: entry.sequence, status, ...parties, endedAt };
};
