import * as fc from "fast-check";
import type { Actor, ProgramEvent } from "../step/event.ts";
import { EVENTS } from "./generate-program.ts";
import type { ScriptedEvent } from "./laws.ts";

const ROLES = ["participant", "guardian", "coordinator"] as const;

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant<Actor>({ kind: "user", id: "usr_1", roles: "*" }),
  fc.constantFrom(...ROLES).map((role): Actor => ({ kind: "user", id: `usr_${role}`, roles: [role] })),
);

const TYPES = [
  ...EVENTS,
  ...EVENTS,
  "form.file.submitted",
  "contract.charter.signed",
  "contract.charter.declined",
  "contract.charter.completed",
  "task.call.done",
  "person.updated",
  "recheck",
  "xstate.done.state.s0",
  "unheard.of",
] as const;

const dataFor = (type: string, birthDate: string, score: number): Record<string, unknown> | undefined => {
  if (type === "person.updated") return { birthDate };
  if (type === "form.file.submitted") return { birthDate, score };
  return type === "note" ? { score } : undefined;
};

const event: fc.Arbitrary<ProgramEvent> = fc
  .record({
    type: fc.constantFrom(...TYPES),
    actor,
    birthDate: fc.constantFrom("1990-05-02", "2010-02-28", "2008-02-29", ""),
    score: fc.integer({ min: -1, max: 5 }),
    free: fc.option(fc.nat(2), { nil: undefined }),
  })
  .map(({ type, actor: by, birthDate, score, free }) => {
    const data = dataFor(type, birthDate, score);
    return { type, actor: by, ...(data && { data }), ...(free !== undefined && { places: { seat: free } }) };
  });

const START = Date.parse("2026-03-02T08:00:00.000Z");

/** A script of up to `length` events, hours to weeks apart. */
export const scriptArbitrary = (length: number): fc.Arbitrary<ScriptedEvent[]> =>
  fc.array(fc.record({ event, hours: fc.oneof(fc.nat(48), fc.nat(24 * 40)) }), { maxLength: length }).map((events) => {
    let at = START;
    return events.map(({ event: sent, hours }) => {
      at += hours * 3_600_000;
      return { event: sent, at: new Date(at).toISOString() };
    });
  });
