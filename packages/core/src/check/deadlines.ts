import type { Check } from "./check.ts";
import { nameIn, quoted } from "./wording.ts";

const isZero = (duration: string): boolean => !/[1-9]/.test(duration);

/** A deadline can be computed and lies ahead. */
export const deadlinesCheck: Check = {
  name: "deadlines",
  run: (survey, report) => {
    for (const [id, { title, from, offset, then }] of Object.entries(survey.meta.deadlines ?? {})) {
      const name = quoted(title, id);
      const path = `/meta/deadlines/${id}`;
      if (typeof from === "object") {
        const type = survey.fields[from.field]?.type;
        if (type === undefined || type === "date") continue;
        const field = nameIn(survey, "fields", from.field);
        report.error(`${path}/from/field`, {
          fr: `L’échéance ${name.fr} se compte depuis ${field.fr}, qui n’est pas une date.`,
          en: `The deadline ${name.en} is counted from ${field.en}, which is not a date.`,
        });
      } else if (offset.startsWith("-")) {
        report.error(`${path}/offset`, {
          fr: `L’échéance ${name.fr} tombe avant l’entrée dans l’étape : une durée négative se compte depuis une date.`,
          en: `The deadline ${name.en} falls before the stage is entered: a negative duration is counted from a date.`,
        });
      } else if (isZero(offset) && then === undefined) {
        report.warning(`${path}/offset`, {
          fr: `L’échéance ${name.fr} tombe à l’instant même où l’on entre dans l’étape.`,
          en: `The deadline ${name.en} falls due the moment the stage is entered.`,
        });
      }
    }
  },
};
