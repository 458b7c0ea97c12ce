import type { Contract } from "@parcours/store";

/** A contract of an enrollment, one for each opening. */
export interface ContractView {
  id: string;
  enrollment: string;
  contract: string;
  instance: number;
  status: string;
  /** Who signs, in order, and when they did. */
  parties: unknown;
  openedAt: string;
  expiresAt?: string;
  endedAt?: string;
}

export const contractView = (stored: Contract): ContractView => {
  const { id, enrollmentId, contract, instance, status, parties, openedAt, expiresAt, endedAt } = stored;
  return {
    id,
    enrollment: enrollmentId,
    contract,
    instance,
    status,
    parties,
    openedAt,
    ...(expiresAt !== null && { expiresAt }),
    ...(endedAt !== null && { endedAt }),
  };
};
