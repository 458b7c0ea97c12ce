import type { Fact } from "../definition/values.ts";

/**
 * What the outside world has to do because of a step, as plain JSON. The id is `enrollment/sequence/index`:
 * the same step always gives the same ids, so doing an effect twice can be told.
 */
export type Effect = { id: string } & EffectBody;

/** An effect without its id. */
export type EffectBody =
  | { type: "notify"; notice: string; to: string[] }
  | { type: "createTask"; task: string; role: string; instance: number; dueAt?: string }
  | { type: "closeTask"; task: string; instance: number; status: "done" | "canceled" }
  | {
      type: "openContract";
      contract: string;
      instance: number;
      parties: string[];
      as?: "amendment" | "renewal";
      expiresAt?: string;
    }
  | { type: "signContract"; contract: string; instance: number; role: string }
  | {
      type: "closeContract";
      contract: string;
      instance: number;
      status: "completed" | "declined" | "expired" | "voided" | "terminated";
    }
  | { type: "remindContract"; contract: string; instance: number; to: string[] }
  | { type: "remindTask"; task: string; instance: number; role: string }
  | { type: "send"; to: string; event: string }
  | { type: "updatePerson"; data: Record<string, Fact> };

/** The name of an effect. */
export type EffectType = Effect["type"];
