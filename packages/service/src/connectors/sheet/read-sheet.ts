import { contextOf as runContextOf, type Fact, type Snapshot, textIn } from "@parcours/core";
import {
  type Connector,
  type Enrollment,
  getParticipants,
  listCohorts,
  listEnrollments,
  listSites,
  type Participant,
} from "@parcours/store";
import type { Context } from "../../context.ts";
import { ServiceError } from "../../errors.ts";
import { loadNewest, loadPrograms, type LoadedProgram } from "../../programs/load.ts";
import { sheetSettings, type SheetSettings } from "../settings.ts";
import { type Column, columnsFor } from "./columns.ts";
import { type Cell, csvHead, csvLine } from "./write-csv.ts";

/** No spreadsheet opens more in comfort; whoever needs more reads the API. */
const MAX_ROWS = 100_000;
const PAGE = 500;

/** A table that lacks people without saying so would be counted as if it were whole. */
const tooMany = (most: number): ServiceError =>
  new ServiceError("too_large", {
    fr: `Plus de ${most} lignes : limitez ce tableau aux parcours en cours dans les réglages du connecteur, ou lisez-les par l’API.`,
    en: `More than ${most} rows: restrict this sheet to those under way in the connector’s settings, or read them by the API.`,
  });

const STATUS = {
  active: { fr: "en cours", en: "under way" },
  held: { fr: "en attente d’une information", en: "waiting for a fact" },
  done: { fr: "terminé", en: "finished" },
} as const;

interface Row {
  enrollment: Enrollment;
  person: Participant | undefined;
  program: LoadedProgram;
  snapshot: Snapshot;
  sites: ReadonlyMap<string, string>;
  cohorts: ReadonlyMap<string, string>;
}

/** The day in the program's place, which is what people mean by a date. */
const dayIn = (instant: string | null, timeZone: string): string | null =>
  instant === null
    ? null
    : new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(new Date(instant));

const titleOf = ({ compiled }: LoadedProgram, stage: string, language: "fr" | "en"): string => {
  const title = compiled.stages.get(stage)?.state.meta?.title;
  return (title === undefined ? "" : textIn(title, language)) || stage;
};

const ofRun = (id: string, row: Row, language: "fr" | "en"): Cell => {
  const { enrollment, program, snapshot } = row;
  const day = (instant: string | null): string | null => dayIn(instant, program.compiled.timeZone);
  switch (id) {
    case "enrollment":
      return enrollment.id;
    case "participant":
      return enrollment.participantId;
    case "status":
      return STATUS[enrollment.status][language];
    case "stage":
      return enrollment.stages.map((stage) => titleOf(program, stage, language));
    case "outcome":
      return enrollment.outcome;
    case "exit":
      return snapshot.exit === undefined ? null : titleOf(program, snapshot.exit, language);
    case "startedAt":
      return day(enrollment.startedAt);
    case "updatedAt":
      return day(enrollment.updatedAt);
    case "endedAt":
      return day(enrollment.endedAt);
    case "site":
      return enrollment.siteId === null ? null : (row.sites.get(enrollment.siteId) ?? enrollment.siteId);
    case "cohort":
      return enrollment.cohortId === null ? null : (row.cohorts.get(enrollment.cohortId) ?? enrollment.cohortId);
    case "owner":
      return enrollment.ownerId;
    default:
      return enrollment.version;
  }
};

const PARTS = ["name", "email", "phone", "birthDate", "externalId"] as const;

const factText = (value: Fact | undefined, { field }: Column, language: "fr" | "en"): Cell => {
  const choice = (one: string): string => {
    const title = field?.choices?.find(({ value: known }) => known === one)?.title;
    return (title === undefined ? "" : textIn(title, language)) || one;
  };
  if (typeof value === "string") return field?.type === "choice" ? choice(value) : value;
  return Array.isArray(value) ? value.map((one) => choice(one)) : value;
};

const cellOf = (column: Column, row: Row, language: "fr" | "en"): Cell => {
  if (column.group === "run") return ofRun(column.id, row, language);
  if (column.group === "person") return row.person?.[PARTS.find((part) => part === column.id) ?? "name"];
  const id = column.id.slice("field.".length);
  const { data, person } = runContextOf(row.snapshot);
  const value = Object.hasOwn(data, id) ? data[id] : person[id];
  return factText(value, column, language);
};

/** The columns chosen that the role may (still) see; one that is gone is left out. */
const chosenOf = (settings: SheetSettings, known: readonly Column[]): Column[] =>
  settings.columns.flatMap((id) => known.find((column) => column.id === id) ?? []);

const lookUps = async ({ service, organization }: Context, programId: string) => {
  const db = service.store.within(organization);
  const sites = await listSites(db, organization);
  const cohorts = await listCohorts(db, organization, programId);
  return {
    sites: new Map(sites.map(({ id, title }) => [id, title])),
    cohorts: new Map(cohorts.map(({ id, title }) => [id, title])),
  };
};

/**
 * The table of a program's runs, as the connector is set. What is in it is what the connector's role sees now: a column
 * that became hidden is left out. Answers the number of people too, for the log. Throws
 * `too_large` rather than leave rows out.
 */
export const readSheet = async (
  context: Context,
  connector: Connector,
  most = MAX_ROWS,
): Promise<{ csv: string; rows: number; participants: number }> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const settings = sheetSettings.parse(connector.settings);
  const programId = connector.programId ?? "";
  const newest = await loadNewest(service, db, organization, programId);
  const columns = chosenOf(settings, columnsFor(newest?.compiled.definition, caller.role));
  const { language } = settings;
  const lines = [
    csvHead(
      columns.map(({ title }) => title[language]),
      settings,
    ),
  ];
  const tables = await lookUps(context, programId);
  const people = new Set<string>();
  const filter = { programId, ...(settings.status !== undefined && { status: settings.status }) };
  let cursor: string | undefined;
  do {
    const page = await listEnrollments(db, organization, filter, { limit: PAGE, ...(cursor && { cursor }) });
    const programOf = await loadPrograms(service, db, organization, page.items);
    const ids = page.items.flatMap(({ participantId }) => participantId ?? []);
    const files = new Map((await getParticipants(db, organization, ids)).map((one) => [one.id, one]));
    for (const enrollment of page.items) {
      const person = files.get(enrollment.participantId ?? "");
      const program = programOf(enrollment.programId, enrollment.version);
      const row = { enrollment, person, program, snapshot: JSON.parse(enrollment.snapshot) as Snapshot, ...tables };
      lines.push(
        csvLine(
          columns.map((column) => cellOf(column, row, language)),
          settings,
        ),
      );
      if (person !== undefined) people.add(person.id);
    }
    cursor = page.next ?? undefined;
    if (lines.length - 1 > most) throw tooMany(most);
  } while (cursor !== undefined);
  return { csv: lines.join(""), rows: lines.length - 1, participants: people.size };
};
