import type { Effect, Snapshot } from "@parcours/core";

/** How a party was known to be who they are, and what they did to sign. Kept as evidence, word for word. */
export interface SigningFacts {
  means: "portal" | "studio" | "paper";
  facts: Record<string, unknown>;
}

/**
 * Something that a step did to a contract, in the order in which it happened: `occurredAt` by the program's time, `at`
 * when it was recorded, `snapshot` the run after it, `running` whose run it is.
 */
export type ContractMoment<Running> = { running: Running; at: string; occurredAt: string; snapshot: Snapshot } & (
  | { kind: "opened"; effect: Extract<Effect, { type: "openContract" }>; contract: string }
  | { kind: "signed"; effect: Extract<Effect, { type: "signContract" }>; told: Told }
  | { kind: "closed"; effect: Extract<Effect, { type: "closeContract" }>; told: Told }
);

/** Who sent the event that it came of. */
export interface Told {
  kind: string;
  id?: string;
  role?: string;
  reason?: string;
}

/** What a verb knows of a signature, a refusal or an end that it brings about, for `followContracts` to keep. */
export type MomentFacts = Map<string, SigningFacts>;

/** Under which name a verb leaves what it knows. `role` is empty for an end. */
export const momentKey = (enrollment: string, contract: string, instance: number, role = ""): string =>
  `${enrollment}/${contract}/${instance}/${role}`;
