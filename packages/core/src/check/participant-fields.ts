import type { FieldType } from "../definition/catalog.ts";
import type { Check } from "./check.ts";
import { quoted } from "./wording.ts";

/** What every participant's file holds, with its type. */
const IN_FILE: Record<string, FieldType> = { name: "text", email: "email", phone: "phone", birthDate: "date" };

/** One catalogue of participant fields for the whole organization: the same id has the same type in every program. */
export const participantFieldsCheck: Check = {
  name: "participant-fields",
  run: ({ fields, known }, report) => {
    for (const [id, { type, title, source }] of Object.entries(fields)) {
      if (source !== "participant") continue;
      const name = quoted(title, id);
      const own = Object.hasOwn(IN_FILE, id) ? IN_FILE[id] : undefined;
      const other =
        known.participantFields !== undefined && Object.hasOwn(known.participantFields, id)
          ? known.participantFields[id]
          : undefined;
      const expected = own ?? other;
      if (expected === undefined || expected === type) continue;
      report.error(`/meta/fields/${id}/type`, {
        fr: `Le champ ${name.fr} (« ${id} ») du dossier de la personne a déjà un autre type${own === undefined ? " dans un autre programme" : ""} : « ${expected} », et non « ${type} ».`,
        en: `The field ${name.en} (“${id}”) of the person’s file already has another type${own === undefined ? " in another program" : ""}: “${expected}”, not “${type}”.`,
      });
    }
  },
};
