import { ancestry, type Arrow, type Stage } from '../../definition/outline.ts'
import { fieldsReadBy } from '../facts/rule-fields.ts'
import { supplyOf } from '../facts/supplies.ts'
import type { Move } from '../flow/flow.ts'
import { isHistory } from '../flow/tree.ts'
import { fails, passes, type Formula } from '../solve/formula.ts'
import type { Survey } from '../survey.ts'

/** A step that a run takes by itself, without event or deadline, from one leaf to another. */
export interface Hop {
  arrow: Arrow
  from: Stage
  to: Stage
  /** What must hold for this branch to be taken rather than one tried before it. */
  when: Formula[]
  /** It surely leads there; a point of return may lead elsewhere. */
  certain: boolean
}

/** Eventless moves of a leaf as they are tried: its own first, then those of the phases around it, then ends of phases. */
const eventless = (leaf: Stage, { flow }: Survey): Move[] => {
  const moves = flow.moves(leaf).filter(({ arrow }) => arrow.trigger === 'always' || arrow.trigger === 'onDone')
  const line = ancestry(leaf)
  const rank = ({ arrow }: Move): number =>
    (arrow.trigger === 'onDone' ? 1_000 : 0) + (arrow.source === undefined ? 999 : line.indexOf(arrow.source))
  return moves.filter(({ arrow }) => arrow.source !== undefined && line.includes(arrow.source)).sort((a, b) => rank(a) - rank(b))
}

export const hopsFrom = (leaf: Stage, survey: Survey): Hop[] => {
  const moves = eventless(leaf, survey)
  return moves.flatMap(({ arrow, to }, index) => {
    const { guard } = arrow.transition
    // The end of a phase is told once, when the leaf is entered: what it competes with is not known.
    const earlier = arrow.trigger === 'always' ? moves.slice(0, index) : []
    const when = [passes(survey, guard), ...earlier.map((move) => fails(survey, move.arrow.transition.guard))]
    const target = arrow.target === undefined ? undefined : survey.byId.get(arrow.target)
    const certain = target !== undefined && !isHistory(target)
    return to.filter((next) => next !== leaf).map((next) => ({ arrow, from: leaf, to: next, when, certain }))
  })
}

/** Fields that a transition and the stages it leaves and enters may write. */
const writtenBy = (arrow: Arrow, from: Stage, survey: Survey): string[] => {
  const actions = [
    ...ancestry(from).flatMap((stage) => stage.state.exit ?? []),
    ...(arrow.transition.actions ?? []),
    ...[...survey.flow.entered(arrow)].flatMap((stage) => stage.state.entry ?? []),
  ]
  return actions.flatMap((action) => {
    const { perhaps, taken } = supplyOf(action, 'any', survey)
    return [...perhaps, ...taken]
  })
}

/** True when the steps of a round write something that their own rules read: the round may come to an end by itself. */
export const changesItsRules = (round: Hop[], survey: Survey): boolean => {
  const written = new Set(round.flatMap(({ arrow, from }) => writtenBy(arrow, from, survey)))
  return round.some(({ from }) =>
    eventless(from, survey).some(({ arrow }) =>
      fieldsReadBy(survey, arrow.transition.guard).some((field) => written.has(field)),
    ),
  )
}
