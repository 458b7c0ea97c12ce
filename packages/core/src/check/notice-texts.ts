import { LANGUAGES } from "../definition/text.ts";
import type { Check } from "./check.ts";
import { languagesOf } from "./languages.ts";
import { quoted } from "./wording.ts";

const PARTS = {
  subject: { fr: "d’objet", en: "subject" },
  body: { fr: "de texte", en: "body" },
};

/** Every message has a subject and a body in each language: nobody knows beforehand who will read it. */
export const noticeTextsCheck: Check = {
  name: "notice-texts",
  run: (survey, report) => {
    for (const [id, notice] of Object.entries(survey.meta.notices ?? {})) {
      const name = quoted(notice.title, id);
      for (const key of ["subject", "body"] as const) {
        const path = `/meta/notices/${id}/${key}`;
        const written = languagesOf(notice[key]);
        if (written.length === 0) {
          report.error(path, {
            fr: `Le message ${name.fr} n’a pas ${PARTS[key].fr}.`,
            en: `The notice ${name.en} has no ${PARTS[key].en}.`,
          });
          continue;
        }
        const absent = LANGUAGES.find((language) => !written.includes(language));
        if (absent === undefined) continue;
        report.warning(path, {
          fr: `Le message ${name.fr} n’a pas ${PARTS[key].fr} en ${absent === "fr" ? "français" : "anglais"}.`,
          en: `The notice ${name.en} has no ${PARTS[key].en} in ${absent === "fr" ? "French" : "English"}.`,
        });
      }
    }
  },
};
