import { type Fact, factWords, type Field, type Language, textIn } from "@parcours/core";
import type { Cohort, Enrollment, Participant, Site } from "@parcours/store";
import type { Hidden } from "../field-classes/hidden.ts";
import type { LoadedProgram } from "../programs/load.ts";
import { causeFieldsOf } from "../today/held.ts";
import { wordsOf } from "../today/words.ts";

/** What a list may show of a journey. */
export const EXPORT_COLUMNS = [
  "name",
  "program",
  "stage",
  "status",
  "outcome",
  "missing",
  "dueAt",
  "site",
  "owner",
  "cohort",
  "startedAt",
  "updatedAt",
  "endedAt",
  "email",
  "phone",
  "birthDate",
  "externalId",
  "enrollment",
  "participant",
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number] | `field:${string}`;

/** What leaves when nobody said what: enough to work with, nothing that was not asked for. */
export const USUAL_COLUMNS: readonly ExportColumn[] = ["name", "program", "stage", "status", "dueAt", "site", "owner"];

const HEADINGS: Record<(typeof EXPORT_COLUMNS)[number], Record<Language, string>> = {
  name: { fr: "Nom", en: "Name" },
  program: { fr: "Programme", en: "Program" },
  stage: { fr: "Étape", en: "Stage" },
  status: { fr: "Situation", en: "Status" },
  outcome: { fr: "Issue", en: "Outcome" },
  missing: { fr: "Information manquante", en: "Missing" },
  dueAt: { fr: "Prochaine échéance", en: "Next deadline" },
  site: { fr: "Lieu", en: "Site" },
  owner: { fr: "Suivi par", en: "Looked after by" },
  cohort: { fr: "Promotion", en: "Cohort" },
  startedAt: { fr: "Début", en: "Begun" },
  updatedAt: { fr: "Dernier mouvement", en: "Last move" },
  endedAt: { fr: "Fin", en: "Ended" },
  email: { fr: "Adresse électronique", en: "E-mail" },
  phone: { fr: "Téléphone", en: "Phone" },
  birthDate: { fr: "Date de naissance", en: "Date of birth" },
  externalId: { fr: "Identifiant externe", en: "External id" },
  enrollment: { fr: "Id du parcours", en: "Enrollment id" },
  participant: { fr: "Id de la personne", en: "Person id" },
};

const STATUS: Record<Enrollment["status"], Record<Language, string>> = {
  active: { fr: "En cours", en: "Under way" },
  held: { fr: "En attente d’une information", en: "Waiting for a fact" },
  done: { fr: "Terminé", en: "Finished" },
};

/** A journey with everything that its columns are made from. */
export interface Journey {
  enrollment: Enrollment;
  program: LoadedProgram;
  person: Participant | undefined;
  facts: Record<string, Fact>;
}

/** What the cells of a list are written with. */
export interface Wording {
  language: Language;
  hiddenOfPeople: Hidden;
  hiddenOf: (program: LoadedProgram) => Hidden;
  sites: ReadonlyMap<string, Site>;
  cohorts: ReadonlyMap<string, Cohort>;
  owners: ReadonlyMap<string, string>;
  outcome: (outcome: string) => string;
}

export const headingOf = (column: ExportColumn, fields: ReadonlyMap<string, Field>, language: Language): string => {
  if (!column.startsWith("field:")) return HEADINGS[column as keyof typeof HEADINGS][language];
  const id = column.slice("field:".length);
  return textIn(fields.get(id)?.title, language) || id;
};

const WITHHELD: Record<Language, string> = { fr: "(non visible)", en: "(not shown)" };

const factCell = (id: string, { program, facts }: Journey, { language, hiddenOf }: Wording): string => {
  const field = program.compiled.definition.meta.fields?.[id];
  const value = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (value === undefined || value === null || field === undefined) return "";
  const access = hiddenOf(program).of(id);
  if (access !== "shown") return access === "masked" ? WITHHELD[language] : "";
  return typeof value === "object" && !Array.isArray(value) ? "" : factWords(value, field, language);
};

const personCell = (
  part: "name" | "email" | "phone" | "birthDate" | "externalId",
  { person }: Journey,
  { hiddenOfPeople, language }: Wording,
): string => {
  const value = person?.[part] ?? null;
  if (value === null) return "";
  const access = hiddenOfPeople.of(part);
  return access === "shown" ? value : access === "masked" ? WITHHELD[language] : "";
};

/** What one cell says. Days and times are written so that every spreadsheet sorts them. */
export const cellText = (column: ExportColumn, journey: Journey, wording: Wording): string => {
  const { enrollment, program } = journey;
  const { language } = wording;
  const words = wordsOf(program.compiled.definition, language);
  const minute = (instant: string | null | undefined): string => instant?.slice(0, 16).replace("T", " ") ?? "";
  if (column.startsWith("field:")) return factCell(column.slice("field:".length), journey, wording);
  switch (column as (typeof EXPORT_COLUMNS)[number]) {
    case "name":
    case "email":
    case "phone":
    case "birthDate":
    case "externalId":
      return personCell(column as "name", journey, wording);
    case "program":
      return words.program;
    case "stage":
      return enrollment.stages.map(words.stage).join(", ");
    case "status":
      return STATUS[enrollment.status][language];
    case "outcome":
      return enrollment.outcome === null ? "" : wording.outcome(enrollment.outcome);
    case "missing":
      return (causeFieldsOf(enrollment.cause) ?? []).map(words.field).join(", ");
    case "dueAt":
      return minute(enrollment.nextDueAt);
    case "site":
      return enrollment.siteId === null ? "" : (wording.sites.get(enrollment.siteId)?.title ?? enrollment.siteId);
    case "owner":
      return enrollment.ownerId === null ? "" : (wording.owners.get(enrollment.ownerId) ?? enrollment.ownerId);
    case "cohort":
      return enrollment.cohortId === null ? "" : (wording.cohorts.get(enrollment.cohortId)?.title ?? "");
    case "startedAt":
      return minute(enrollment.startedAt);
    case "updatedAt":
      return minute(enrollment.updatedAt);
    case "endedAt":
      return minute(enrollment.endedAt);
    case "enrollment":
      return enrollment.id;
    default:
      return enrollment.participantId ?? "";
  }
};
