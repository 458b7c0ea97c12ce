import { isExit, type Arrow, type Stage } from '../definition/outline.ts'
import type { Outcome } from '../definition/states.ts'
import { builtInOf } from '../step/built-in.ts'
import type { Check } from './check.ts'
import { hasOwnFile } from './contract-parties.ts'
import type { Move } from './flow/flow.ts'
import { grouped } from './flow/grouped.ts'
import { isInside } from './flow/tree.ts'
import { sendersOf } from './names/senders.ts'
import type { Survey } from './survey.ts'
import { chained, nameOfStage } from './wording.ts'

const REFUSING: readonly Outcome[] = ['ineligible', 'declined', 'excluded']

/** Somebody of the organization: not the participant, nor a person who is reached through the participant's file. */
const isStaff = (role: string, survey: Survey): boolean =>
  !hasOwnFile(role, survey) && survey.meta.roles[role]?.contact === undefined

type Decider = 'human' | 'machine' | 'earlier'

/** Who decides on a move: a person, a rule or a clock, or whoever brought the person here. */
const deciderOf = (arrow: Arrow, survey: Survey): Decider => {
  const isRuled = arrow.transition.guard?.type === 'rule' || arrow.transition.guard?.type === 'otherwise'
  if (arrow.trigger === 'after') return 'machine'
  if (arrow.trigger !== 'on') return isRuled ? 'machine' : 'earlier'
  const builtIn = builtInOf(arrow.key)
  switch (builtIn?.kind) {
    case undefined:
      return 'human'
    case 'form':
      return isRuled && !sendersOf(arrow, survey).some((role) => isStaff(role, survey)) ? 'machine' : 'human'
    case 'contract':
      return builtIn.verb === 'expired' || builtIn.verb === 'reminder' ? 'machine' : 'human'
    case 'task':
      return builtIn.verb === 'due' ? 'machine' : 'human'
    default:
      return 'machine'
  }
}

interface Arrival {
  from: Stage
  move: Move
}

/** A person decided and said why, or a second person agreed: what follows carries that decision out. */
const isDeliberate = ({ move: { arrow } }: Arrival, survey: Survey): boolean => {
  const { meta } = arrow.transition
  return deciderOf(arrow, survey) === 'human' && (meta?.reason === 'required' || meta?.notSameActorAs !== undefined)
}

/** The stages of a way on which nobody decides, up to the stage that the move leaves; nothing when somebody does. */
const unattended = (
  { from, move }: Arrival,
  arrivals: Map<Stage, Arrival[]>,
  survey: Survey,
  seen: ReadonlySet<Stage> = new Set(),
): Stage[] | undefined => {
  const decider = deciderOf(move.arrow, survey)
  if (decider === 'human' || seen.has(from)) return undefined
  const before = (arrivals.get(from) ?? []).filter((arrival) => arrival.from !== from)
  if (decider === 'machine') {
    return before.length > 0 && before.every((arrival) => isDeliberate(arrival, survey)) ? undefined : [from]
  }
  for (const arrival of before) {
    const way = unattended(arrival, arrivals, survey, new Set([...seen, from]))
    if (way !== undefined) return [...way, from]
  }
  return undefined
}

/** Nobody is refused, declined or excluded without a person having decided so. */
export const automaticRefusalsCheck: Check = {
  name: 'automatic-refusals',
  run: (survey, report) => {
    const { flow } = survey
    const all = flow.leaves.flatMap((from) =>
      flow
        .moves(from)
        .filter(({ arrow: { source } }) => source === undefined || source === from || isInside(from, source))
        .flatMap((move) => move.to.map((to) => ({ from, move, to }))),
    )
    const arrivals = grouped(all, (arrival) => arrival.to)
    for (const exit of flow.leaves) {
      const outcome = exit.state.meta?.outcome
      if (!isExit(exit) || outcome === undefined || !REFUSING.includes(outcome)) continue
      const told = new Set<Arrow>()
      for (const arrival of arrivals.get(exit) ?? []) {
        const way = told.has(arrival.move.arrow) ? undefined : unattended(arrival, arrivals, survey)
        if (way === undefined) continue
        told.add(arrival.move.arrow)
        const path = chained([...way, exit].map(nameOfStage))
        report.warning(arrival.move.arrow.path, {
          fr: `Une personne peut être refusée sans que personne ne l’ait décidé : ${path.fr}. Faites passer ce chemin par une étape où quelqu’un confirme.`,
          en: `A person may be refused without anybody having decided it: ${path.en}. Lead this way through a stage where somebody confirms.`,
        })
      }
    }
  },
}
