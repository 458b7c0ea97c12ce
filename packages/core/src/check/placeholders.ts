import type { Text } from "../definition/text.ts";
import type { Check, Report } from "./check.ts";
import { nearest } from "./names/nearest.ts";
import { placeOf } from "./names/place-of.ts";
import { placeholdersIn } from "./names/placeholders.ts";
import type { Survey } from "./survey.ts";

/** Filled in for every program: the participant, the day, what the program is called. */
const FILLED: readonly string[] = ["today", "participant.name", "program.title"];

const checkText = (text: Text, path: string, survey: Survey, report: Report): void => {
  const known = [...FILLED, ...Object.keys(survey.fields)];
  for (const id of placeholdersIn(text)) {
    if (known.includes(id)) continue;
    const [place, near] = [placeOf(survey, path), nearest(id, known)];
    report.error(path, {
      fr: `${place.fr} : rien ne peut remplir {{${id}}}.${near === undefined ? "" : ` Vouliez-vous dire {{${near}}} ?`}`,
      en: `${place.en}: nothing can fill in {{${id}}}.${near === undefined ? "" : ` Did you mean {{${near}}}?`}`,
    });
  }
};

/** What contracts and messages leave to be filled in is a field of the program. */
export const placeholdersCheck: Check = {
  name: "placeholders",
  run: (survey, report) => {
    for (const [id, { body }] of Object.entries(survey.meta.contracts ?? {})) {
      checkText(body, `/meta/contracts/${id}/body`, survey, report);
    }
    for (const [id, { subject, body }] of Object.entries(survey.meta.notices ?? {})) {
      checkText(subject, `/meta/notices/${id}/subject`, survey, report);
      checkText(body, `/meta/notices/${id}/body`, survey, report);
    }
  },
};
