import type { Fact } from "./values.ts";

/** Facts by field id; a field that is absent, `null` or `""` is not known. */
export type FactRecord = Record<string, Fact>;

/** Where a contract may stand. */
export const CONTRACT_STATUSES = [
  "waiting",
  "open",
  "completed",
  "declined",
  "expired",
  "voided",
  "terminated",
] as const;
/** `waiting`: to be opened, but who must sign is not known yet. */
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** Someone who signs, by role. */
export interface ContractParty {
  role: string;
  /** Instant of the signature, ISO 8601 UTC. */
  signedAt?: string;
}

/** Where a contract of this run stands. `instance` counts the openings (amendments and renewals are new ones). */
export interface ContractState {
  status: ContractStatus;
  instance: number;
  /** Instant of the last change of status, ISO 8601 UTC. */
  at: string;
  as?: "amendment" | "renewal";
  parties: ContractParty[];
  /** The instance that was completed before and holds until this one, its amendment or renewal, is completed too. */
  inForce?: number;
}

/** Where the last task of a kind stands. */
export interface TaskState {
  status: "open" | "done" | "canceled";
  /** Counts how often this kind of task was created in this run. */
  instance: number;
  at: string;
}

/** One entry of a list: when, by whom (actor id), what. */
export interface ListEntry {
  at: string;
  by?: string;
  value?: Fact;
  data?: FactRecord;
}

/**
 * What a run knows; the `context` of the machine. `person` copies the facts of the participant's file which the program
 * reads, so that replay needs the journal alone. Everything is plain JSON.
 */
export interface RunContext {
  person: FactRecord;
  data: FactRecord;
  contracts: Record<string, ContractState>;
  tasks: Record<string, TaskState>;
  measures: Record<string, number>;
  lists: Record<string, ListEntry[]>;
  members: Record<string, FactRecord>;
  cohort: FactRecord;
}
