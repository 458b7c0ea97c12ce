import { type Bilingual, textIn } from "@parcours/core";
import { type FormErrors, fieldIn, type FormSpec, type TypedAnswers, widgetOf } from "@parcours/ui";

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/**
 * Where a date does not exist, the words speak of the three fields in which it was written, not of the form in which the
 * program keeps it.
 */
export const sayDates = (spec: FormSpec, answers: TypedAnswers, errors: FormErrors): FormErrors => {
  const fields = Object.entries(errors.fields).map(([id, told]): [string, Bilingual] => {
    const field = fieldIn(spec, id);
    const answer = answers[id];
    if (field === undefined || widgetOf(field) !== "date" || typeof answer !== "string" || isDay(answer))
      return [id, told];
    return [
      id,
      {
        fr: `« ${textIn(field.title, "fr")} » : cette date n’existe pas. Écrivez le jour, le mois et l’année, par exemple 5 3 2009.`,
        en: `“${textIn(field.title, "en")}”: there is no such date. Write the day, the month and the year, for example 5 3 2009.`,
      },
    ];
  });
  return { ...errors, fields: Object.fromEntries(fields) };
};
