import { factWords, resolveFact, textIn, type RunContext, type Text } from "@parcours/core";
import { bare, dayOf } from "./say.ts";
import type { LogScope } from "./log.ts";

/** What is known when a text goes out. */
export interface Filling {
  context: RunContext;
  /** Instant, ISO 8601. */
  now: string;
}

/** A text as it goes out to this person: filled with what is known; what is missing shows as a gap with its title. */
export const fillText = (text: Text | undefined, scope: LogScope, { context, now }: Filling): string => {
  const { document, language, name, timeZone } = scope;
  const fields = document.meta.fields ?? {};
  return textIn(text, language).replaceAll(/\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*\??\s*\}\}/g, (whole, place: string) => {
    if (place === "participant.name") return name;
    if (place === "program.title") return textIn(document.meta.title, language);
    if (place === "today") return dayOf(now, scope);
    const field = Object.hasOwn(fields, place) ? fields[place] : undefined;
    if (field === undefined) return whole;
    const fact = resolveFact(place, { fields, timeZone, now, context });
    return fact === undefined ? `[${textIn(field.title, language) || place}]` : bare(factWords(fact, field, language));
  });
};
