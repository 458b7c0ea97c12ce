import { assign } from "xstate";
import type { RunContext } from "../definition/context.ts";
import type { Definition } from "../definition/schema.ts";
import { EFFECT_ACTIONS, type Guard } from "../definition/vocabulary.ts";
import { append, increment, record, save, set } from "./data-actions.ts";
import type { Frame } from "./frame.ts";
import { answerGuard } from "./guards.ts";
import type { ValueScope } from "./values.ts";

/** Where programs that name no time zone run (IANA). */
const DEFAULT_TIME_ZONE = "Europe/Paris";

/** The time zone of a program (IANA): all calendar arithmetic uses it. */
export const timeZoneOf = (definition: Definition): string => definition.meta.timeZone ?? DEFAULT_TIME_ZONE;

interface Args {
  context: RunContext;
  event: { type: string };
}

/**
 * The closed vocabulary of a program as XState reads it: every guard and every action, bound to a definition.
 * `frameOf` gives what one run may see (the time of its event above all) and collects what it says.
 */
export const vocabularyOf = (definition: Definition, frameOf: (event: { type: string }) => Frame) => {
  const timeZone = timeZoneOf(definition);
  const fields = definition.meta.fields ?? {};
  const scope = ({ context, event }: Args): ValueScope => ({ fields, timeZone, context, frame: frameOf(event) });
  const data = <P>(apply: (params: P, scope: ValueScope) => RunContext) =>
    assign((args: Args, params: P) => apply(params, scope(args)));
  const passes = (guard: Guard, { context, event }: Args): boolean => {
    const { now, places } = frameOf(event);
    return answerGuard(guard, { definition, timeZone, now, context, places }).result === "true";
  };
  return {
    guards: {
      rule: (args: Args, params: { rule: string }) => passes({ type: "rule", params }, args),
      otherwise: (args: Args, params: { of: string[] }) => passes({ type: "otherwise", params }, args),
      place: (args: Args, params: { place: string }) => passes({ type: "place", params }, args),
    },
    actions: {
      save: assign((args: Args) => save(scope(args))),
      set: data(set),
      increment: data(increment),
      record: data(record),
      append: data(append),
      // Effects do nothing inside the machine: they are collected by the executor, or by whoever runs a plain export.
      ...Object.fromEntries(EFFECT_ACTIONS.map((type) => [type, () => undefined])),
    },
  };
};
