import type { Bilingual } from '../../definition/problem.ts'
import type { Text } from '../../definition/text.ts'
import type { Survey } from '../survey.ts'
import { nameOfStage, quoted } from '../wording.ts'

const NOUNS: Record<string, Bilingual> = {
  roles: { fr: 'Rôle', en: 'Role' },
  fields: { fr: 'Champ', en: 'Field' },
  forms: { fr: 'Formulaire', en: 'Form' },
  rules: { fr: 'Règle', en: 'Rule' },
  contracts: { fr: 'Contrat', en: 'Contract' },
  deadlines: { fr: 'Échéance', en: 'Deadline' },
  notices: { fr: 'Message', en: 'Notice' },
  tasks: { fr: 'Tâche', en: 'Task' },
  members: { fr: 'Membre', en: 'Member' },
  places: { fr: 'Places', en: 'Places' },
  sessions: { fr: 'Séance', en: 'Session' },
  indicators: { fr: 'Indicateur', en: 'Indicator' },
  properties: { fr: 'Garantie', en: 'Property' },
  scenarios: { fr: 'Scénario', en: 'Scenario' },
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined

const titleOf = (entry: unknown): Text | undefined => at(entry, 'title') as Text | undefined

const PROGRAM: Bilingual = { fr: 'Programme', en: 'Program' }

const inCatalog = (survey: Survey, [, catalog = '', id = '', ...more]: string[]): Bilingual => {
  const noun = NOUNS[catalog]
  const entry = at(at(survey.meta, catalog), id)
  if (noun === undefined || entry === undefined) return PROGRAM
  const name = quoted(titleOf(entry), Array.isArray(at(survey.meta, catalog)) ? String(at(entry, 'id')) : id)
  const step = catalog === 'scenarios' && more[0] === 'steps' ? Number(more[1]) + 1 : undefined
  return {
    fr: `${noun.fr} ${name.fr}${step === undefined ? '' : `, pas ${step}`}`,
    en: `${noun.en} ${name.en}${step === undefined ? '' : `, step ${step}`}`,
  }
}

/** Where a path of a definition is, in words: “Stage “Interview””, “Form “Application””. */
export const placeOf = (survey: Survey, path: string): Bilingual => {
  const parts = path.split('/').slice(1)
  if (parts[0] === 'meta') return inCatalog(survey, parts)
  const stage = survey.all.findLast((one) => path === one.path || path.startsWith(`${one.path}/`))
  if (stage === undefined) return PROGRAM
  const name = nameOfStage(stage)
  const noun = stage.children.length > 0 ? { fr: 'Phase', en: 'Phase' } : { fr: 'Étape', en: 'Stage' }
  return { fr: `${noun.fr} ${name.fr}`, en: `${noun.en} ${name.en}` }
}
