import type { Stage } from '../definition/outline.ts'
import type { Check, Report } from './check.ts'
import { inner, isHistory, isInside, isParallel } from './flow/tree.ts'
import type { Survey } from './survey.ts'
import { listed, nameOfStage } from './wording.ts'

/** The points of return to which a stage leads. */
const returnsOf = (stage: Stage, { arrows, byId }: Survey): Stage[] => {
  const targets = arrows.flatMap(({ source, target }) => (source === stage && target !== undefined ? [byId.get(target)] : []))
  return [...new Set(targets)].filter((target): target is Stage => target !== undefined && isHistory(target))
}

const checkSuspension = (stage: Stage, survey: Survey, report: Report): void => {
  const name = nameOfStage(stage)
  const returns = returnsOf(stage, survey)
  if (returns.length === 0) {
    report.error(stage.path, {
      fr: `${name.fr} est une pause dont on ne reprend pas : il lui faut une suite vers un point de reprise placé dans la phase interrompue.`,
      en: `${name.en} is a pause without return: it needs a way back to a point of return inside the phase it interrupts.`,
    })
    return
  }
  for (const { parent: phase } of returns) {
    if (phase === undefined) continue
    const around = nameOfStage(phase)
    if (isInside(stage, phase)) {
      report.error(stage.path, {
        fr: `${name.fr} est dans la phase qu’elle interrompt (${around.fr}) : placez-la au dehors, sinon rien n’est interrompu.`,
        en: `${name.en} is inside the phase it interrupts (${around.en}): put it outside, or nothing is interrupted.`,
      })
      continue
    }
    const elsewhere = survey.arrows.flatMap(({ target, source }) =>
      target === stage.id && source !== undefined && source !== phase && !isInside(source, phase) ? [nameOfStage(source)] : [],
    )
    if (elsewhere.length > 0 && returns.length === 1) {
      const from = listed(elsewhere, 'or')
      report.warning(stage.path, {
        fr: `${name.fr} : qui y arrive depuis ${from.fr} reprendra dans ${around.fr}, et non là où il était.`,
        en: `${name.en}: whoever comes from ${from.en} will go on in ${around.en}, not where they were.`,
      })
    }
  }
}

/** A pause stands outside the phase it interrupts and goes back through a point of return inside it. */
export const suspensionsCheck: Check = {
  name: 'suspensions',
  run: (survey, report) => {
    for (const stage of survey.all) {
      if (stage.state.meta?.kind === 'suspension') checkSuspension(stage, survey, report)
      const phase = stage.parent
      if (!isHistory(stage) || stage.state.history === 'deep' || phase === undefined) continue
      if (!isParallel(phase) && inner(phase).every((child) => inner(child).length === 0)) continue
      const name = nameOfStage(phase)
      report.warning(stage.path, {
        fr: `${name.fr} : la reprise ne retient que le premier niveau ; ce qui est à l’intérieur recommence au début. Choisissez une reprise complète.`,
        en: `${name.en}: the return remembers the first level only; what is inside begins anew. Choose a complete return.`,
      })
    }
  },
}
