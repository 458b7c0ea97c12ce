import type { Bilingual } from "../../definition/problem.ts";
import type { Stage } from "../../definition/outline.ts";
import type { Text } from "../../definition/text.ts";
import type { Survey } from "../survey.ts";
import { nameOfStage, quoted } from "../wording.ts";

const NOUNS: Record<string, Bilingual> = {
  roles: { fr: "Rôle", en: "Role" },
  fields: { fr: "Champ", en: "Field" },
  forms: { fr: "Formulaire", en: "Form" },
  rules: { fr: "Règle", en: "Rule" },
  contracts: { fr: "Contrat", en: "Contract" },
  deadlines: { fr: "Échéance", en: "Deadline" },
  notices: { fr: "Message", en: "Notice" },
  tasks: { fr: "Tâche", en: "Task" },
  members: { fr: "Membre", en: "Member" },
  places: { fr: "Places", en: "Places" },
  sessions: { fr: "Séance", en: "Session" },
  indicators: { fr: "Indicateur", en: "Indicator" },
  properties: { fr: "Garantie", en: "Property" },
  scenarios: { fr: "Scénario", en: "Scenario" },
};

const valueAt = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

const titleOf = (entry: unknown): Text | undefined => valueAt(entry, "title") as Text | undefined;

const PROGRAM: Bilingual = { fr: "Programme", en: "Program" };

const inCatalog = (survey: Survey, [, catalog = "", id = "", ...more]: string[]): Bilingual => {
  const noun = NOUNS[catalog];
  const entry = valueAt(valueAt(survey.meta, catalog), id);
  if (noun === undefined || entry === undefined) return PROGRAM;
  const name = quoted(titleOf(entry), Array.isArray(valueAt(survey.meta, catalog)) ? String(valueAt(entry, "id")) : id);
  const step = catalog === "scenarios" && more[0] === "steps" ? Number(more[1]) + 1 : undefined;
  return {
    fr: `${noun.fr} ${name.fr}${step === undefined ? "" : `, pas ${step}`}`,
    en: `${noun.en} ${name.en}${step === undefined ? "" : `, step ${step}`}`,
  };
};

/** The innermost stage that a path lies in. */
const stageAt = ({ byPath }: Survey, path: string): Stage | undefined => {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const stage = byPath.get(at);
    if (stage !== undefined) return stage;
  }
  return undefined;
};

/** Where a path of a definition is, in words: “Stage “Interview””, “Form “Application””. */
export const placeOf = (survey: Survey, path: string): Bilingual => {
  const parts = path.split("/").slice(1);
  if (parts[0] === "meta") return inCatalog(survey, parts);
  const stage = stageAt(survey, path);
  if (stage === undefined) return PROGRAM;
  const name = nameOfStage(stage);
  const noun = stage.children.length > 0 ? { fr: "Phase", en: "Phase" } : { fr: "Étape", en: "Stage" };
  return { fr: `${noun.fr} ${name.fr}`, en: `${noun.en} ${name.en}` };
};
