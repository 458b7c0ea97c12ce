import { type Fact, type Field, outcomeWords } from "@parcours/core";
import {
  type Enrollment,
  type EnrollmentFilter,
  getCohort,
  getEnrollments,
  getParticipants,
  getRun,
  listColleagues,
  listEnrollments,
  listRunPeople,
  listSites,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { type EnrollmentQuery, filterOf } from "../enrollments/filter.ts";
import { notFound, ServiceError } from "../errors.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { hiddenOfPeople } from "../field-classes/show.ts";
import { loadPrograms } from "../programs/load.ts";
import { cellText, type ExportColumn, headingOf, type Journey, USUAL_COLUMNS, type Wording } from "./columns.ts";
import { type FileFormat, type Table, writeFile } from "./write-file.ts";

export interface ExportInput {
  /** Either these enrollments … */
  ids?: readonly string[] | undefined;
  /** … or all that answer this query now. */
  where?: EnrollmentQuery | undefined;
  columns?: readonly ExportColumn[] | undefined;
  format: FileFormat;
}

/** A file on its way out, and whom it is about. */
export interface Exported {
  bytes: Uint8Array;
  enrollments: string[];
}

const PAGE = 500;
/** More than a spreadsheet is read with; whoever needs all of it takes the API. */
const MOST = 50_000;

const tooMany = (most: number): ServiceError =>
  new ServiceError("too_large", {
    fr: `Plus de ${most} lignes : restreignez la liste, ou lisez-la par l’API.`,
    en: `More than ${most} rows: narrow the list, or read it by the API.`,
  });

const found = async (context: Context, { ids, where }: ExportInput): Promise<Enrollment[]> => {
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  if (ids !== undefined) {
    const stored = await getEnrollments(db, organization, ids, caller.sees);
    const order = new Map(ids.map((id, index) => [id, index]));
    return stored.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
  }
  const filter: EnrollmentFilter = await filterOf(context, where ?? {});
  const all: Enrollment[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await listEnrollments(db, organization, filter, { limit: PAGE, ...(cursor && { cursor }) });
    all.push(...page.items);
    if (all.length > MOST) throw tooMany(MOST);
    cursor = page.next;
  }
  return all;
};

const journeysOf = async (context: Context, enrollments: readonly Enrollment[]): Promise<Journey[]> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const programOf = await loadPrograms(service, db, organization, enrollments);
  const people = new Map(
    (
      await getParticipants(db, organization, [
        ...new Set(enrollments.flatMap(({ participantId }) => participantId ?? [])),
      ])
    ).map((person) => [person.id, person]),
  );
  return enrollments.map((enrollment) => {
    const { machine } = JSON.parse(enrollment.snapshot) as {
      machine: { context: { person?: Record<string, Fact>; data?: Record<string, Fact> } };
    };
    const { person = {}, data = {} } = machine.context;
    return {
      enrollment,
      program: programOf(enrollment.programId, enrollment.version),
      person: people.get(enrollment.participantId ?? ""),
      facts: { ...person, ...data },
    };
  });
};

const wordingFor = async (context: Context, enrollments: readonly Enrollment[]): Promise<Wording> => {
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const cohortIds = [...new Set(enrollments.flatMap(({ cohortId }) => cohortId ?? []))];
  const cohorts = await Promise.all(cohortIds.map(async (id) => await getCohort(db, organization, id)));
  const colleagues = await listColleagues(db, organization);
  return {
    language,
    hiddenOfPeople: await hiddenOfPeople(context),
    hiddenOf: ({ compiled }) => hiddenIn(caller.role, compiled.definition),
    sites: new Map((await listSites(db, organization)).map((site) => [site.id, site])),
    cohorts: new Map(cohorts.flatMap((cohort) => (cohort === undefined ? [] : [[cohort.id, cohort] as const]))),
    owners: new Map(colleagues.map(({ userId, name }) => [userId, name])),
    outcome: (outcome) => outcomeWords(outcome)[language],
  };
};

/**
 * A list of journeys as a file: of whom the caller sees, with what the caller may see of them. Throws `forbidden`,
 * `too_large`, `not_found`, `invalid_input`.
 */
export const exportEnrollments = async (context: Context, input: ExportInput): Promise<Exported> => {
  authorize(context, "enrollment.export");
  const { language } = context;
  const enrollments = await found(context, input);
  const journeys = await journeysOf(context, enrollments);
  const wording = await wordingFor(context, enrollments);
  const columns = input.columns ?? USUAL_COLUMNS;
  const fields = new Map<string, Field>(
    journeys.flatMap(({ program }) => Object.entries(program.compiled.definition.meta.fields ?? {})),
  );
  const table: Table = {
    title: { fr: "Personnes", en: "People" }[language],
    headings: columns.map((column) => headingOf(column, fields, language)),
    rows: journeys.map((journey) => columns.map((column) => cellText(column, journey, wording))),
  };
  return {
    bytes: await writeFile(table, input.format, language),
    enrollments: enrollments.map(({ id }) => id),
  };
};

const STATES = {
  done: { fr: "Fait", en: "Done" },
  failed: { fr: "Refusé", en: "Refused" },
  pending: { fr: "En attente", en: "Waiting" },
} as const;

/** What became of each person of a run, as a file. Throws `not_found`, `forbidden`, `too_large`. */
export const exportRun = async (
  context: Context,
  { id, format, most = MOST }: { id: string; format: FileFormat; most?: number },
): Promise<Exported> => {
  authorize(context, "enrollment.export");
  const { service, organization, caller, language } = context;
  const db = service.store.within(organization);
  const run = await getRun(db, organization, id);
  if (run === undefined || (!("all" in caller.sees) && run.createdBy !== caller.id))
    throw notFound({ fr: "Traitement", en: "Run" });
  const people = await listRunPeople(db, organization, id, { sees: caller.sees, limit: most + 1 });
  if (people.length > most) throw tooMany(most);
  const ids = people.map(({ enrollmentId }) => enrollmentId);
  const enrollments = await getEnrollments(db, organization, ids, caller.sees);
  const wording = await wordingFor(context, enrollments);
  const journeys = new Map((await journeysOf(context, enrollments)).map((one) => [one.enrollment.id, one]));
  const rows = people.map(({ enrollmentId, state, result }) => {
    const journey = journeys.get(enrollmentId);
    const { detail = "" } = (result ?? {}) as { detail?: string };
    const cell = (column: ExportColumn): string => (journey === undefined ? "" : cellText(column, journey, wording));
    return [cell("name"), cell("program"), cell("stage"), STATES[state][language], detail, enrollmentId];
  });
  const headings = {
    fr: ["Nom", "Programme", "Étape", "Résultat", "Pourquoi", "Id du parcours"],
    en: ["Name", "Program", "Stage", "Result", "Why", "Enrollment id"],
  }[language];
  const title = { fr: "Compte rendu", en: "Report" }[language];
  return { bytes: await writeFile({ title, headings, rows }, format, language), enrollments: ids };
};
