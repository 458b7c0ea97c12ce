import {
  checkAnswers,
  shownFields,
  type Bilingual,
  type Fact,
  type Form,
  type FormScope,
  type RunContext,
} from "@parcours/core";
import type { FormSpec } from "./form-spec.ts";

/** Answers by field id, as typed so far: a text may stand where a number belongs. */
export type TypedAnswers = Record<string, Fact>;

/** What is asked over: the clock (an ISO 8601 instant) and what is known of the person. */
export interface AskedOf {
  now: string;
  context: RunContext;
}

/** What is wrong: by field, and with the answers taken together. */
export interface FormErrors {
  fields: Record<string, Bilingual>;
  whole: Bilingual[];
}

export const NO_ERRORS: FormErrors = { fields: {}, whole: [] };

/** Nothing is known of somebody who is new. */
export const NOBODY: RunContext = {
  person: {},
  data: {},
  contracts: {},
  tasks: {},
  measures: {},
  lists: {},
  members: {},
  cohort: {},
};

const scopeOf = (spec: FormSpec, of: AskedOf): FormScope => ({
  definition: { meta: spec.meta },
  timeZone: spec.timeZone,
  now: of.now,
  context: of.context,
});

const only = (answers: TypedAnswers, entries: Form["fields"]): TypedAnswers =>
  Object.fromEntries(
    entries.flatMap(({ field }) => {
      const answer = Object.hasOwn(answers, field) ? answers[field] : undefined;
      return answer === undefined ? [] : [[field, answer]];
    }),
  );

/**
 * The questions that are shown for these answers, and the answers to them. An answer that is hidden does not count, which
 * may hide or show further questions: it is looked at again until nothing changes.
 */
export const shownNow = (
  spec: FormSpec,
  answers: TypedAnswers,
  of: AskedOf,
): { entries: Form["fields"]; answers: TypedAnswers } => {
  const scope = scopeOf(spec, of);
  let counted = only(answers, spec.form.fields);
  let entries = shownFields(spec.form, counted, scope);
  for (let round = 0; round < spec.form.fields.length; round++) {
    const next = only(answers, entries);
    if (Object.keys(next).length === Object.keys(counted).length) break;
    counted = next;
    entries = shownFields(spec.form, counted, scope);
  }
  return { entries, answers: only(answers, entries) };
};

const fieldOfPath = (path: string): string | undefined => {
  const [, data, field] = path.split("/");
  return data === "data" ? field?.replaceAll("~1", "/").replaceAll("~0", "~") : undefined;
};

/** Whether the answers may be sent, by the very check that the engine makes; hidden questions are left out. */
export const checkForm = (
  spec: FormSpec,
  answers: TypedAnswers,
  of: AskedOf,
): { ok: true; answers: Record<string, Fact> } | { ok: false; errors: FormErrors } => {
  const shown = shownNow(spec, answers, of);
  const checked = checkAnswers(spec.form, shown.answers, scopeOf(spec, of));
  if (checked.ok) return checked;
  const errors: FormErrors = { fields: {}, whole: [] };
  for (const { path, message } of checked.errors) {
    const field = fieldOfPath(path);
    if (field === undefined) errors.whole.push(message);
    else errors.fields[field] ??= message;
  }
  return { ok: false, errors };
};
