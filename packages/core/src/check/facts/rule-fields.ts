import type { Guard } from "../../definition/vocabulary.ts";
import { rulesOfGuard } from "../../machine/guards.ts";
import { fieldsOfRule } from "../../rules/prepare.ts";
import type { Survey } from "../survey.ts";

/** The fields that a rule reads; none for a rule that does not exist. */
export const fieldsRead = ({ meta, fields }: Pick<Survey, "meta" | "fields">, rule: string): string[] => {
  const found = meta.rules !== undefined && Object.hasOwn(meta.rules, rule) ? meta.rules[rule] : undefined;
  return found === undefined ? [] : fieldsOfRule(found.rule, fields);
};

/** The fields that a guard reads, through all its rules. */
export const fieldsReadBy = (survey: Pick<Survey, "meta" | "fields">, guard: Guard | undefined): string[] =>
  guard === undefined ? [] : [...new Set(rulesOfGuard(guard).flatMap((rule) => fieldsRead(survey, rule)))];
