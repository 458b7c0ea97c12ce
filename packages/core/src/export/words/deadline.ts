import type { Deadline } from "../../definition/catalog.ts";
import type { Definition } from "../../definition/schema.ts";
import { textIn, type Language } from "../../definition/text.ts";
import { isDuration } from "../../definition/time.ts";
import { capitalized } from "./capital.ts";
import { spanWords } from "./span.ts";

const isZero = (offset: string): boolean => !/[1-9]/.test(offset);

const fromField = (deadline: Deadline, title: string, language: Language): string => {
  if (isZero(deadline.offset)) return language === "fr" ? `À la date « ${title} »` : `On “${title}”`;
  const span = spanWords(deadline.offset, language, deadline.days);
  const before = deadline.offset.startsWith("-");
  if (language === "fr") return `${span} ${before ? "avant" : "après"} « ${title} »`;
  return `${span} ${before ? "before" : "after"} “${title}”`;
};

const THEN: Record<NonNullable<Deadline["then"]>, Record<Language, string>> = {
  "start-of-next-month": { fr: ", au 1er du mois suivant", en: ", on the 1st of the next month" },
  "end-of-day": { fr: ", en fin de journée", en: ", at the end of the day" },
};

/**
 * A key of `after` in words: the title of the deadline, else what it waits for ("Après 10 jours ouvrés",
 * "30 jours avant « Fin de mission »"). A name that the program does not know stands for itself.
 */
export const deadlineWords = (definition: Definition, key: string, language: Language): string => {
  const named = definition.meta.deadlines;
  const deadline: Deadline | undefined =
    named !== undefined && Object.hasOwn(named, key) ? named[key] : isDuration(key) ? { offset: key } : undefined;
  if (deadline === undefined) return key;
  if (deadline.title !== undefined) return textIn(deadline.title, language);
  const then = deadline.then === undefined ? "" : THEN[deadline.then][language];
  if (typeof deadline.from === "object") {
    const title = textIn(definition.meta.fields?.[deadline.from.field]?.title, language) || deadline.from.field;
    return capitalized(fromField(deadline, title, language)) + then;
  }
  if (isZero(deadline.offset)) return (language === "fr" ? "Aussitôt" : "At once") + then;
  const span = spanWords(deadline.offset, language, deadline.days);
  return (language === "fr" ? `Après ${span}` : `After ${span}`) + then;
};
