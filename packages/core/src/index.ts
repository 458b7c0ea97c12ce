export { canonicalText, semanticHash, withoutUi } from "./definition/canonical.ts";
export {
  FIELD_TYPES,
  ON_SUSPEND,
  type Contract,
  type Criterion,
  type Deadline,
  type Field,
  type FieldSource,
  type FieldType,
  type Form,
  type Matching,
  type Notice,
  type OnSuspend,
  type Place,
  type Rule,
  type Task,
} from "./definition/catalog.ts";
export { CONTRACT_STATUSES } from "./definition/context.ts";
export type {
  ContractState,
  ContractStatus,
  FactRecord,
  ListEntry,
  RunContext,
  TaskState,
} from "./definition/context.ts";
export type { Indicator, Measure, Moment, Point, Property } from "./definition/impact.ts";
export { definitionJsonSchema } from "./definition/json-schema.ts";
export {
  ancestry,
  isExit,
  listOf,
  outlineOf,
  rolesOf,
  type Arrow,
  type Outline,
  type Stage,
  type Trigger,
} from "./definition/outline.ts";
export { LIMITS, parseDefinition, type Parsed } from "./definition/parse.ts";
export { pointer, type Bilingual, type Problem } from "./definition/problem.ts";
export type { Expectation, Scenario, ScenarioStep } from "./definition/scenario.ts";
export { FORMAT, type Definition, type ProgramMeta } from "./definition/schema.ts";
export {
  OUTCOMES,
  STAGE_KINDS,
  type Outcome,
  type StageKind,
  type StageMeta,
  type State,
  type Transition,
  type Transitions,
} from "./definition/states.ts";
export { hasSimpleWords, inSimpleWords, takesSimpleWords } from "./definition/simple-words.ts";
export { LANGUAGES, textIn, type Language, type Text } from "./definition/text.ts";
export { isDuration } from "./definition/time.ts";
export type { Fact } from "./definition/values.ts";
export type { Action, ActionType, Guard } from "./definition/vocabulary.ts";
export { addDuration, addToDate, addYears, daysBetween } from "./calendar/durations.ts";
export { localDate, normalizeInstant, startOfDay } from "./calendar/zone.ts";
export { isWorkingDay, addWorkingDays, isPublicHoliday } from "./calendar/working-days.ts";
export type { BreakRun, ContractText, TemplateBlock, TextRun } from "./contracts/blocks.ts";
export { compareMembers, type Agreement, type Compared, type MatchSide } from "./matching/compare.ts";
export { contractPage } from "./contracts/contract-html.ts";
export { fillContract } from "./contracts/fill-contract.ts";
export { dateInContract, factInContract } from "./contracts/place-words.ts";
export { readContract } from "./contracts/read-contract.ts";
export { nextSigners } from "./step/contracts.ts";
export { compile, type Compiled } from "./machine/compile.ts";
export { createProgramCache, type ProgramCache } from "./machine/cache.ts";
export { advance, begin, holdFailed, type Advance } from "./step/advance.ts";
export { dueDate, type Dated, type DueDate } from "./step/due-date.ts";
export { builtInOf, type BuiltIn, MOVED } from "./step/built-in.ts";
export type { Effect, EffectType } from "./step/effects.ts";
export type { Actor, ProgramEvent, Refusal } from "./step/event.ts";
export { checkFact, isMissing } from "./step/fact-type.ts";
export { checkAnswers, shownFields, type AnswerError, type Answers, type FormScope } from "./step/form-answers.ts";
export type { JournalEntry, RecordedActor } from "./step/journal.ts";
export { nextEvents, type NextEvent } from "./step/next.ts";
export { acceptedTypes, rolesFor } from "./step/permission.ts";
export { follow, type Trail, trailOf } from "./step/follow.ts";
export { isRedacted, RedactedJournalError, replay } from "./step/replay.ts";
export type { Applied, TraceEntry, TransitionRecord } from "./step/result.ts";
export { contextOf, type Snapshot, type Timer } from "./step/snapshot.ts";
export { personFields, start, type Beginning } from "./step/start.ts";
export { step } from "./step/step.ts";
export { timersOf } from "./step/timers.ts";
export { checkLeaf, checkRule, type LeafProblem } from "./rules/check-leaf.ts";
export { evaluate, type Evaluation, type LeafTrace, type ReadTrace } from "./rules/evaluate.ts";
export { explain } from "./rules/explain.ts";
export { factWords } from "./rules/leaf-words.ts";
export { nextChange } from "./rules/next-change.ts";
export { operatorsFor, takesField, valueShape, type ValueShape } from "./rules/operators.ts";
export { fieldsOfRule } from "./rules/prepare.ts";
export { resolveFact } from "./rules/resolve-fact.ts";
export type { RuleScope } from "./rules/scope.ts";
export { ruleSentence } from "./rules/sentence.ts";
export type { SqlTarget } from "./rules/sql-parts.ts";
export { ruleToSql, type RuleSql } from "./rules/to-sql.ts";
export type { Truth } from "./rules/truth.ts";
export { isGroup, OPERATORS, type Operator, type RuleGroup, type RuleLeaf } from "./definition/rule-tree.ts";
export { ruleData, type RuleData } from "./rules/rule-data.ts";
export { ruleToCel } from "./rules/to-cel.ts";
export { ruleToJsonLogic, type JsonLogic } from "./rules/to-json-logic.ts";
export { checkProgram, checkText, type Checked, type CheckOptions } from "./check/run.ts";
export type { PropertyResult } from "./check/properties/properties.ts";
export type { Known } from "./check/survey.ts";
export {
  beginScenario,
  playScenario,
  playStep,
  scenarioActor,
  type Played,
  type PlayedStep,
  type ScenarioResult,
} from "./simulate/play-scenario.ts";
export type { Simulation } from "./simulate/simulation.ts";
export { accumulate, addTally, emptyTally, type Tally } from "./impact/accumulate.ts";
export { breakdownTitle } from "./impact/breakdown.ts";
export { finishTally, type Impact } from "./impact/finish.ts";
export { goalMet } from "./impact/goal.ts";
export { planImpact, type ImpactOptions, type ImpactPlan, type Period } from "./impact/plan.ts";
export { quantityWords } from "./impact/quantity.ts";
export { impactSentence } from "./impact/sentence.ts";
export type { Run as ImpactRun } from "./impact/run.ts";
export { toSvg, type DiagramOptions } from "./export/diagram.ts";
export { happyPath } from "./export/happy-path.ts";
export { layOutBoxes } from "./export/layout/lay-boxes.ts";
export type { LayoutAnswer, LayoutBox, LayoutRequest, LayoutWire, WireRoute } from "./export/layout/boxes.ts";
export { diagramStyle } from "./export/draw/style.ts";
export { toMermaid, type MermaidOptions } from "./export/mermaid.ts";
export { arrowWords } from "./export/words/arrow.ts";
export { deadlineWords } from "./export/words/deadline.ts";
export { eventWords } from "./export/words/event.ts";
export { kindWords } from "./export/words/kind.ts";
export { outcomeWords } from "./export/words/outcome.ts";
export { spanWords } from "./export/words/span.ts";
