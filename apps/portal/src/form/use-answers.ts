import { ApiProblem } from "@parcours/client";
import type { Bilingual, Fact } from "@parcours/core";
import {
  type AskedOf,
  checkForm,
  type FormErrors,
  type FormSpec,
  NO_ERRORS,
  NOBODY,
  shownNow,
  type TypedAnswers,
} from "@parcours/ui";
import { useCallback, useMemo, useState } from "react";
import type { AskedForm } from "../api/api.ts";
import { sayDates } from "./say-dates.ts";

/** A form as the service sends it, read as the engine's own check takes it. */
const specOf = (asked: AskedForm): { spec: FormSpec; of: AskedOf } => ({
  spec: { form: asked.form, meta: asked.meta, timeZone: asked.timeZone } as unknown as FormSpec,
  of: { now: asked.now, context: { ...NOBODY, ...(asked.context as Pick<AskedOf["context"], "person" | "data">) } },
});

/** What the service found wrong, by field. */
const refusedIn = (error: unknown): FormErrors => {
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return NO_ERRORS;
  const fields: Record<string, Bilingual> = {};
  const whole: Bilingual[] = [];
  for (const { path, message } of error.errors) {
    const field = /^\/(?:data|answers|facts)\/([^/]+)$/.exec(path)?.[1];
    const told = { fr: message, en: message };
    if (field === undefined) whole.push(told);
    else fields[field] = told;
  }
  return { fields, whole };
};

/** Answers while they are written: which questions are shown, and what is wrong once somebody has tried to send. */
export const useAnswers = (asked: AskedForm, initial: TypedAnswers) => {
  const { spec, of } = useMemo(() => specOf(asked), [asked]);
  const [answers, setAnswers] = useState<TypedAnswers>(initial);
  const [attempts, setAttempts] = useState(0);
  const [refused, setRefused] = useState<FormErrors>(NO_ERRORS);
  const { entries } = shownNow(spec, answers, of);
  const checked = attempts === 0 ? undefined : checkForm(spec, answers, of);
  const own = checked === undefined || checked.ok ? NO_ERRORS : sayDates(spec, answers, checked.errors);
  const errors: FormErrors = {
    fields: { ...refused.fields, ...own.fields },
    whole: [...own.whole, ...refused.whole],
  };
  const answer = useCallback((field: string, value: Fact) => {
    setAnswers((before) => ({ ...before, [field]: value }));
    setRefused(NO_ERRORS);
  }, []);
  return {
    spec,
    entries,
    answers,
    errors,
    attempts,
    answer,
    /** Answers that fit; undefined, and the faults are shown, when they do not. */
    check: (): Record<string, Fact> | undefined => {
      const result = checkForm(spec, answers, of);
      if (result.ok) return result.answers;
      setAttempts((count) => count + 1);
      return undefined;
    },
    /** Shows what the service found besides; false when it named no place. */
    refuse: (error: unknown): boolean => {
      const found = refusedIn(error);
      setRefused(found);
      setAttempts((count) => count + 1);
      return found !== NO_ERRORS;
    },
  };
};
