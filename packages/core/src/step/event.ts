import type { Bilingual } from "../definition/problem.ts";
import type { RefusalReason } from "../definition/scenario.ts";

/** Who acts. `roles`: the program's roles in which they may act; `"*"` is any of them (administrators, the system). */
export interface Actor {
  kind: "user" | "participant" | "key" | "system" | "timer";
  id?: string;
  roles: string[] | "*";
  /** They write down what somebody else answers, who is beside them. */
  assisting?: boolean;
}

/** What is sent to an enrollment. */
export interface ProgramEvent {
  type: string;
  data?: Record<string, unknown>;
  actor: Actor;
  /** The program's role in which the actor acts; needed only by those who hold several. */
  as?: string;
  reason?: { code?: string; text?: string };
  /** Free places, counted by whoever keeps them, at the moment of the event. */
  places?: Record<string, number>;
  /** For timers: the sequence at which the timer was set, so that an old one never hits a re-entered stage. */
  armed?: number;
  /** The actor is entitled to tell of something older than the last event. */
  backdated?: boolean;
}

/** Why an event was not applied. Nothing has changed. */
export interface Refusal {
  ok: false;
  /** `failed`: the program itself failed (an endless loop); the run is to be held with the message as cause. */
  reason: RefusalReason | "failed";
  message: Bilingual;
  /** Fields whose absence keeps the answer unknown. */
  missing?: string[];
  /** Event types that would be accepted here. */
  accepted?: string[];
  /** Problems of the data, by JSON Pointer into the event. */
  errors?: { path: string; message: Bilingual }[];
}

/** Makes a refusal: its reason, its sentence in both languages, and whatever helps to mend it. */
export const refuse = (reason: Refusal["reason"], fr: string, en: string, more: Partial<Refusal> = {}): Refusal => ({
  ok: false,
  reason,
  message: { fr, en },
  ...more,
});
