import type { Effect } from "@parcours/store";

/**
 * What comes after a step: parties are asked to sign, reminded, told that all have signed; a contract whose notice has
 * run ends. `named` stands in for the id where only the program's word for the contract is at hand.
 */
export type ContractWork =
  | { does: "ask" | "tell"; contract: string }
  | { does: "remind"; named: { contract: string; instance: number }; to: readonly string[] }
  | { does: "terminate"; contract: string; reason: string };

/** Has the background do it, once by its id, at `at` or after. */
export const contractWork = (id: string, enrollmentId: string, payload: ContractWork, at: string): Effect => ({
  id,
  enrollmentId,
  kind: "contract",
  payload,
  nextAttemptAt: at,
});
