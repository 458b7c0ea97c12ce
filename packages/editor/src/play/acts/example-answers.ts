import { localDate, type Fact } from "@parcours/core";
import { checkForm, fieldIn, shownNow, type AskedOf, type FormSpec, type TypedAnswers } from "@parcours/ui";
import { anything, candidatesFor } from "../person/candidates.ts";

/** As many as may be tried for one question before another is looked at. */
const MOST = 6;

/** Answers that the form takes, made up: what is given already stays. */
export const exampleAnswers = (spec: FormSpec, given: TypedAnswers, of: AskedOf): TypedAnswers => {
  const today = localDate(of.now, spec.timeZone);
  const rules = Object.values(spec.meta.rules ?? {}).map(({ rule }) => rule);
  const known = { ...of.context.person, ...of.context.data };
  const values = new Map<string, Fact[]>();
  for (const { field: id } of spec.form.fields) {
    const field = fieldIn(spec, id);
    if (field === undefined || (given[id] !== undefined && given[id] !== null && given[id] !== "")) continue;
    const before = Object.hasOwn(known, id) ? known[id] : undefined;
    const own = before === undefined || before === null ? [] : [before];
    const day = { now: of.now, timeZone: spec.timeZone };
    values.set(id, [...own, anything(id, field, today), ...candidatesFor(id, field, rules, day)].slice(0, MOST));
  }
  let answers: TypedAnswers = {
    ...Object.fromEntries([...values].map(([id, [first = null]]) => [id, first])),
    ...given,
  };
  for (const [id, options] of values) if (answers[id] === undefined) answers[id] = options[0] ?? null;
  const faults = (tried: TypedAnswers): number => {
    const checked = checkForm(spec, tried, of);
    return checked.ok ? 0 : Object.keys(checked.errors.fields).length + checked.errors.whole.length;
  };
  let least = faults(answers);
  for (const [id, options] of values) {
    for (const option of options) {
      if (least === 0) break;
      const tried = { ...answers, [id]: option };
      const left = faults(tried);
      if (left < least) [answers, least] = [tried, left];
    }
  }
  return shownNow(spec, answers, of).answers;
};
