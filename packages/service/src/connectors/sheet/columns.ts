import { type Bilingual, type Definition, type Field, LANGUAGES, textIn } from "@parcours/core";
import { accessTo, classOfField } from "../../field-classes/classes.ts";
import type { OrganizationRole } from "../../permissions.ts";

/** A column that a spreadsheet may have. */
export interface Column {
  /** `stage`, `name` … or `field.<id>`. */
  id: string;
  title: Bilingual;
  /** What it tells: of the run itself, of the person, or a fact of the program. */
  group: "run" | "person" | "fact";
  field?: Field;
}

const RUN: readonly [string, string, string][] = [
  ["enrollment", "Parcours", "Enrollment"],
  ["participant", "Personne (identifiant)", "Participant"],
  ["status", "Situation", "Status"],
  ["stage", "Étape", "Stage"],
  ["outcome", "Issue", "Outcome"],
  ["exit", "Sortie", "Exit"],
  ["startedAt", "Début", "Started"],
  ["updatedAt", "Dernier changement", "Last change"],
  ["endedAt", "Fin", "Ended"],
  ["site", "Site", "Site"],
  ["cohort", "Promotion", "Cohort"],
  ["owner", "Suivi par", "Looked after by"],
  ["version", "Version du programme", "Program version"],
];
const PERSON: readonly [string, string, string][] = [
  ["name", "Nom", "Name"],
  ["email", "Adresse électronique", "E-mail"],
  ["phone", "Téléphone", "Phone"],
  ["birthDate", "Date de naissance", "Birth date"],
  ["externalId", "Identifiant externe", "External id"],
];

const columns = (list: typeof RUN, group: Column["group"]): Column[] =>
  list.map(([id, fr, en]) => ({ id, title: { fr, en }, group }));

/**
 * A link is shown to whoever has it: of facts that are special (health, origin …) and of free text nothing ever leaves
 * this way, whatever the role; of the others what the role sees.
 */
const mayLeave = (role: OrganizationRole, id: string, field: Field | undefined): boolean => {
  const kind = classOfField(id, field);
  return kind !== "special" && kind !== "freeText" && accessTo(role, kind) === "shown";
};

const BUILT_IN = new Set(PERSON.map(([id]) => id));

const factsOf = (definition: Definition, role: OrganizationRole): Column[] =>
  Object.entries(definition.meta.fields ?? {})
    .filter(([id, field]) => !BUILT_IN.has(id) && mayLeave(role, id, field))
    .map(([id, field]) => {
      const [fr, en] = LANGUAGES.map((language) => textIn(field.title, language) || id);
      return { id: `field.${id}`, title: { fr: fr ?? id, en: en ?? id }, group: "fact", field };
    });

/** The columns that a spreadsheet of this program may have for this role, in a sensible order. */
export const columnsFor = (definition: Definition | undefined, role: OrganizationRole): Column[] => [
  ...columns(PERSON, "person").filter(({ id }) => mayLeave(role, id, undefined)),
  ...columns(RUN, "run"),
  ...(definition === undefined ? [] : factsOf(definition, role)),
];
