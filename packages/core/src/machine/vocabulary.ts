import { assign } from 'xstate'
import type { RunContext } from '../definition/context.ts'
import type { Definition } from '../definition/schema.ts'
import { EFFECT_ACTIONS, type Guard } from '../definition/vocabulary.ts'
import { append, increment, record, save, set } from './data-actions.ts'
import type { Frame } from './frame.ts'
import { answerGuard } from './guards.ts'
import type { ValueScope } from './values.ts'

export const DEFAULT_TIME_ZONE = 'Europe/Paris'

export const timeZoneOf = (definition: Definition): string => definition.meta.timeZone ?? DEFAULT_TIME_ZONE

interface Args {
  context: RunContext
}

/**
 * The closed vocabulary of a program as XState reads it: every guard and every action, bound to a definition.
 * `frame` gives what one run may see (the time of its event above all) and collects what it says.
 */
export const vocabularyOf = (definition: Definition, frame: () => Frame) => {
  const timeZone = timeZoneOf(definition)
  const fields = definition.meta.fields ?? {}
  const scope = (context: RunContext): ValueScope => ({ fields, timeZone, context, frame: frame() })
  const data = <P>(apply: (params: P, scope: ValueScope) => RunContext) =>
    assign(({ context }: Args, params: P) => apply(params, scope(context)))
  const passes = (guard: Guard, context: RunContext): boolean => {
    const { now, places } = frame()
    return answerGuard(guard, { definition, timeZone, now, context, places }).result === 'true'
  }
  return {
    guards: {
      rule: ({ context }: Args, params: { rule: string }) => passes({ type: 'rule', params }, context),
      otherwise: ({ context }: Args, params: { of: string[] }) => passes({ type: 'otherwise', params }, context),
      place: ({ context }: Args, params: { place: string }) => passes({ type: 'place', params }, context),
    },
    actions: {
      save: assign(({ context }: Args) => save(scope(context))),
      set: data(set),
      increment: data(increment),
      record: data(record),
      append: data(append),
      // Effects do nothing inside the machine: they are collected by the executor, or by whoever runs a plain export.
      ...Object.fromEntries(EFFECT_ACTIONS.map((type) => [type, () => undefined])),
    },
  }
}
