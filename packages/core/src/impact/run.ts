import type { RunContext } from "../definition/context.ts";

/** What impact reads of a recorded move: every stage and phase left and entered, in order. */
export interface RunMove {
  left: string[];
  entered: string[];
}

/** What impact reads of an entry of the journal. Entries are in the order of their sequence. */
export interface RunEntry {
  /** `failed`: the event was not applied and moved nothing. */
  kind: "started" | "event" | "timer" | "failed";
  event: { type: string; reason?: { code?: string } };
  /** Instant, ISO 8601. A backdated entry may be earlier than the one before it; the sequence decides what came first. */
  occurredAt: string;
  transitions: RunMove[];
  measures?: { measure: string; value: number }[];
  status: "active" | "held" | "done";
  outcome?: string;
}

/** One enrollment as impact sees it: its journal, and what is known of the person for the breakdowns. */
export interface Run {
  enrollment: string;
  /** Instant, ISO 8601. */
  startedAt: string;
  journal: RunEntry[];
  /** The facts as they are known now. Erased facts count as unknown. */
  context: RunContext;
  site?: string | undefined;
  cohort?: string | undefined;
  /** Calendar date; absent: not known. */
  birthDate?: string | undefined;
}
