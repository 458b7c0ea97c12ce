import type { Field, Form } from "../definition/catalog.ts";
import type { RunContext } from "../definition/context.ts";
import { pointer, type Bilingual } from "../definition/problem.ts";
import type { Definition } from "../definition/schema.ts";
import { textIn } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import { evaluate } from "../rules/evaluate.ts";
import { checkFact, isMissing } from "./fact-type.ts";

/** A problem of one answer, by JSON Pointer into the event. */
export interface AnswerError {
  path: string;
  message: Bilingual;
}

/** Answers that fit, by field, or every problem of them. */
export type Answers = { ok: true; answers: Record<string, Fact> } | { ok: false; errors: AnswerError[] };

/** What a form is asked over: of the definition only its fields and rules, the clock, and what is known so far. */
export interface FormScope {
  definition: { meta: Pick<Definition["meta"], "fields" | "rules"> };
  timeZone: string;
  now: string;
  context: RunContext;
}

/** The context as it would be with the answers in it: visibility and validity look at what the person is saying. */
const withAnswers = (context: RunContext, fields: Record<string, Field>, answers: Record<string, Fact>): RunContext => {
  const person = { ...context.person };
  const data = { ...context.data };
  for (const [id, value] of Object.entries(answers)) {
    if (fields[id]?.source === "participant") person[id] = value;
    else data[id] = value;
  }
  return { ...context, person, data };
};

const ruleResult = (id: string, scope: FormScope) => {
  const rule = scope.definition.meta.rules?.[id];
  if (rule === undefined) return "unknown";
  const { definition, timeZone, now, context } = scope;
  return evaluate(rule.rule, { fields: definition.meta.fields ?? {}, timeZone, now, context }).result;
};

const errorAt = (field: string, message: Bilingual): AnswerError => ({ path: pointer("data", field), message });

const typeErrors = (form: Form, fields: Record<string, Field>, data: Record<string, unknown>): AnswerError[] => {
  const asked = new Set(form.fields.map((entry) => entry.field));
  return Object.entries(data).flatMap(([id, value]) => {
    const field = Object.hasOwn(fields, id) ? fields[id] : undefined;
    if (field === undefined || !asked.has(id)) {
      return [errorAt(id, { fr: "Ce champ n’est pas demandé ici.", en: "This field is not asked for here." })];
    }
    const problem = checkFact(field, value);
    return problem === undefined ? [] : [errorAt(id, problem)];
  });
};

/** Nothing that anyone could read. */
const isBlank = (answer: Fact | undefined): boolean =>
  isMissing(answer) || (typeof answer === "string" && answer.trim() === "");

/** A field is shown unless its rule is false: when it is not known, the question is asked. */
const isShown = ({ visibleWhen }: Form["fields"][number], scope: FormScope): boolean =>
  visibleWhen === undefined || ruleResult(visibleWhen, scope) !== "false";

/** The fields of a form that are shown to somebody who has given these answers so far, in order. */
export const shownFields = (form: Form, answers: Record<string, Fact>, scope: FormScope): Form["fields"] => {
  const fields = scope.definition.meta.fields ?? {};
  const answered = { ...scope, context: withAnswers(scope.context, fields, answers) };
  return form.fields.filter((entry) => isShown(entry, answered));
};

const missingErrors = (form: Form, answers: Record<string, Fact>, scope: FormScope): AnswerError[] =>
  form.fields.flatMap((entry) => {
    const { field, required } = entry;
    if (required !== true || !isBlank(answers[field]) || !isShown(entry, scope)) return [];
    const title = scope.definition.meta.fields?.[field]?.title;
    return [
      errorAt(field, {
        fr: `« ${textIn(title, "fr") || field} » est à remplir.`,
        en: `“${textIn(title, "en") || field}” has to be filled in.`,
      }),
    ];
  });

const validityErrors = (form: Form, scope: FormScope): AnswerError[] =>
  (form.valid ?? []).flatMap((id) => {
    if (ruleResult(id, scope) !== "false") return [];
    const rule = scope.definition.meta.rules?.[id];
    const say = (language: "fr" | "en"): string => textIn(rule?.whenFalse ?? rule?.title, language);
    return [{ path: "/data", message: { fr: say("fr"), en: say("en") } }];
  });

/**
 * Checks the answers of a form: only its fields, each of its type, what is required and shown is there, and no
 * validity rule is false. An empty answer is kept as `null`, which takes back an earlier one.
 */
export const checkAnswers = (form: Form, data: Record<string, unknown>, scope: FormScope): Answers => {
  const fields = scope.definition.meta.fields ?? {};
  const wrong = typeErrors(form, fields, data);
  if (wrong.length > 0) return { ok: false, errors: wrong };
  const answers = Object.fromEntries(
    Object.entries(data).map(([id, value]) => [id, isMissing(value) ? null : (value as Fact)]),
  );
  const answered: FormScope = { ...scope, context: withAnswers(scope.context, fields, answers) };
  const errors = [...missingErrors(form, answers, answered), ...validityErrors(form, answered)];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, answers };
};
