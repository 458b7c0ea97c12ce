import { toMilliseconds } from "../calendar/zone.ts";
import type { FactRecord, RunContext } from "../definition/context.ts";
import { outlineOf } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { delayKeys } from "../machine/config.ts";
import { newFrame, type Frame } from "../machine/frame.ts";
import { timeZoneOf, vocabularyOf } from "../machine/vocabulary.ts";
import { dueDate } from "../step/due-date.ts";

/** An event as a bare XState machine gets it: answers in `data`, and when it happened. */
interface PlainEvent {
  type: string;
  data?: FactRecord;
  occurredAt?: string;
  places?: Record<string, number>;
}

export interface XStateOptions {
  /** The time for events that do not bring their own `occurredAt`, as an instant. */
  now: () => string;
}

/** The longest wait that a JavaScript timer can hold; a longer one would ring at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Guards, actions and delays with which a program's JSON runs in bare XState v5:
 * `createMachine(definition, xstateImplementations(definition, { now }))`.
 *
 * Parcours' own service adds what a machine alone cannot give: permissions, checked answers, contracts, durable
 * deadlines (a bare delay is cut at 24 days) and effects, which do nothing here.
 */
export const xstateImplementations = (definition: Definition, { now }: XStateOptions) => {
  const frameOf = (event: PlainEvent): Frame =>
    newFrame({
      now: event.occurredAt ?? now(),
      data: event.data ?? {},
      answers: event.data ?? {},
      places: event.places ?? {},
    });
  const dated = { definition, timeZone: timeZoneOf(definition) };
  const delay =
    (key: string) =>
    ({ context, event }: { context: RunContext; event: PlainEvent }): number => {
      const at = event.occurredAt ?? now();
      const { dueAt } = dueDate(dated, key, { enteredAt: at, now: at, context });
      if (dueAt === undefined) return LONGEST_TIMER;
      return Math.min(LONGEST_TIMER, Math.max(0, toMilliseconds(dueAt) - toMilliseconds(at)));
    };
  return {
    ...vocabularyOf(definition, frameOf),
    delays: Object.fromEntries(delayKeys(outlineOf(definition).arrows).map((key) => [key, delay(key)])),
  };
};
