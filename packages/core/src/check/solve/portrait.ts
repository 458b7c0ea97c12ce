import type { Field } from "../../definition/catalog.ts";
import type { Bilingual } from "../../definition/problem.ts";
import { textIn, type Language } from "../../definition/text.ts";
import type { Fact } from "../../definition/values.ts";
import type { Survey } from "../survey.ts";
import type { Setting, Somebody } from "./solve.ts";

/** The case that a problem shows, as data: facts by field id, and the instant at which it is looked at. */
export interface Example {
  now: string;
  facts: Record<string, Fact>;
  /** Fields that are not known. */
  missing: string[];
  places?: Record<string, boolean>;
}

export const exampleOf = ({ facts, places }: Somebody, fields: string[], { now }: Setting): Example => ({
  now,
  facts,
  missing: fields.filter((id) => !Object.hasOwn(facts, id)),
  ...(Object.keys(places).length > 0 && { places }),
});

const sayChoice = (field: Field, value: string, language: Language): string =>
  textIn(field.choices?.find((choice) => choice.value === value)?.title, language) || value;

const sayFact = (field: Field, fact: Fact, language: Language): string => {
  if (typeof fact === "boolean") return fact ? { fr: "oui", en: "yes" }[language] : { fr: "non", en: "no" }[language];
  if (Array.isArray(fact)) {
    return (
      fact.map((value) => sayChoice(field, value, language)).join(", ") || { fr: "aucun choix", en: "none" }[language]
    );
  }
  if (field.type === "date" && typeof fact === "string" && language === "fr")
    return fact.split("-").toReversed().join("/");
  return typeof fact === "string" ? sayChoice(field, fact, language) : String(fact);
};

/** “Date of birth 2009-05-02, Income missing”: who the example is, in words. */
export const portrait = ({ facts, missing }: Example, { fields }: Pick<Survey, "fields">): Bilingual => {
  const say = (language: Language): string => {
    const absent = { fr: "non renseigné", en: "missing" }[language];
    const known = Object.entries(facts).flatMap(([id, fact]) => {
      const field = fields[id];
      return field === undefined ? [] : [`${textIn(field.title, language)} : ${sayFact(field, fact, language)}`];
    });
    return [...known, ...missing.map((id) => `${textIn(fields[id]?.title, language) || id} : ${absent}`)].join(", ");
  };
  return { fr: say("fr"), en: say("en").replaceAll(" : ", ": ") };
};
