import { isDuration } from "../definition/time.ts";
import type { Check } from "./check.ts";
import { nearest } from "./names/nearest.ts";
import { placeOf } from "./names/place-of.ts";

/** Every deadline that is named exists. One that does not exist would let the person through at once. */
export const missingDelaysCheck: Check = {
  name: "missing-delays",
  run: (survey, report) => {
    const names = Object.keys(survey.meta.deadlines ?? {});
    for (const { kind, id, path } of survey.references) {
      if (kind !== "deadline" || names.includes(id)) continue;
      const place = placeOf(survey, path);
      if (!isDuration(id)) {
        const near = nearest(id, names);
        report.error(path, {
          fr: `${place.fr} : l’échéance « ${id} » n’est ni une échéance du programme ni une durée.${near === undefined ? "" : ` Vouliez-vous dire « ${near} » ?`}`,
          en: `${place.en}: “${id}” is neither a deadline of the program nor a duration.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
        });
      } else if (id.startsWith("-")) {
        report.error(path, {
          fr: `${place.fr} : la durée « ${id} » est dans le passé, l’échéance tomberait aussitôt.`,
          en: `${place.en}: the duration “${id}” lies in the past, the deadline would fall due at once.`,
        });
      }
    }
  },
};
