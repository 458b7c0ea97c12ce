import { LANGUAGES, type Language, type Text } from "../definition/text.ts";
import type { Check } from "./check.ts";
import { placeOf } from "./names/place-of.ts";
import { textsOf } from "./names/texts.ts";

const NAMES: Record<Language, { fr: string; en: string }> = {
  fr: { fr: "français", en: "French" },
  en: { fr: "anglais", en: "English" },
};

/** The languages in which a text says something. */
export const languagesOf = (text: Text): Language[] =>
  LANGUAGES.filter((language) => (typeof text === "string" ? text : (text[language] ?? "")).trim() !== "");

/** A program that speaks two languages speaks them everywhere. Notices have a check of their own. */
export const languagesCheck: Check = {
  name: "languages",
  run: (survey, report) => {
    // A program whose own title is in one language is meant for people who read that one.
    const spoken = languagesOf(survey.meta.title);
    for (const { path, text } of textsOf(survey)) {
      if (path.startsWith("/meta/notices/")) continue;
      const absent = spoken.filter((language) => !languagesOf(text).includes(language));
      for (const language of absent) {
        const place = placeOf(survey, path);
        report.warning(path, {
          fr: `${place.fr} : ce texte manque en ${NAMES[language].fr}.`,
          en: `${place.en}: this text is missing in ${NAMES[language].en}.`,
        });
      }
    }
  },
};
