import type { Bilingual } from "../../definition/problem.ts";
import { timeZoneOf } from "../../machine/vocabulary.ts";
import type { Survey } from "../survey.ts";
import { leavesIn, type Formula } from "./formula.ts";
import { exampleOf, portrait, type Example } from "./portrait.ts";
import { findSomebody, type Setting } from "./solve.ts";

/** The day on which questions that hang on today's date are asked: the one on which the program was last checked. */
const settingOf = ({ definition, meta, fields }: Survey, isKnown?: (field: string) => boolean): Setting => ({
  fields,
  timeZone: timeZoneOf(definition),
  now: `${meta.checkedOn ?? "2026-01-15"}T12:00:00.000Z`,
  ...(isKnown && { isKnown }),
});

export type Asked = { fits: "nobody" | "unsure" } | { fits: "somebody"; example: Example; words: Bilingual };

/** Is there somebody who fulfills all of this? With an example in data and in words. */
export const isThereSomebody = (survey: Survey, formulas: Formula[], isKnown?: (field: string) => boolean): Asked => {
  const setting = settingOf(survey, isKnown);
  const answer = findSomebody(formulas, setting);
  if (answer.fits !== "somebody") return answer;
  const fields = [...new Set(leavesIn(formulas).flatMap((leaf) => leaf.reads))];
  const example = exampleOf(answer.who, fields, setting);
  return { fits: "somebody", example, words: portrait(example, survey) };
};
