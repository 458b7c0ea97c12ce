import type { Text } from "./text.ts";

type TextWithSimpleForm = Exclude<Text, string> & { simple: NonNullable<Exclude<Text, string>["simple"]> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing else of the format has a `simple` that holds words: an entry of a catalog that is named so holds more. */
const hasSimpleForm = (value: Record<string, unknown>): value is TextWithSimpleForm =>
  Object.keys(value).every((key) => key === "fr" || key === "en" || key === "simple") &&
  isRecord(value["simple"]) &&
  Object.values(value["simple"]).every((words) => typeof words === "string");

/** Whether any text of a definition, or of a part of one, has a simple form. */
export const hasSimpleWords = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(hasSimpleWords);
  if (!isRecord(value)) return false;
  return hasSimpleForm(value) || Object.values(value).some(hasSimpleWords);
};

/**
 * The same definition, or part of one, for somebody who wants simple words: each text that has a simple form says that
 * instead, in the languages in which it has one. For showing only: what runs and what is signed are the ordinary words.
 * Takes and returns plain JSON; the argument stays as it is.
 */
export const inSimpleWords = <Value>(value: Value): Value => {
  const simplified = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(simplified);
    if (!isRecord(one)) return one;
    if (hasSimpleForm(one)) {
      const { simple, ...ordinary } = one;
      return { ...ordinary, ...simple };
    }
    return Object.fromEntries(Object.entries(one).map(([key, child]) => [key, simplified(child)]));
  };
  return simplified(value) as Value;
};

const OF_STAGES = /^\/(?:states|on)\/.*\/meta\/(?:title|description|label|reasons\/\d+\/title)$/;
const OF_THE_PROGRAM = new RegExp(
  `^/meta/(?:${[
    "title|summary",
    "roles/[^/]+/title",
    "fields/[^/]+/(?:title|help|purpose|choices/\\d+/title)",
    "forms/[^/]+/(?:title|intro|fields/\\d+/help)",
    "rules/[^/]+/whenFalse",
    "contracts/[^/]+/title",
  ].join("|")})$`,
);

/** Whether the text at a JSON Pointer of a definition is one that participants read on a page, and may have a simple form. */
export const takesSimpleWords = (path: string): boolean => OF_STAGES.test(path) || OF_THE_PROGRAM.test(path);
