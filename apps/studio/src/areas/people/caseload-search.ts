import type { CaseloadFilter } from "../../api/people.ts";

/** What the caseload shows, as it stands in the address. Never a name: addresses stay in histories. */
export interface CaseloadSearch {
  program?: string | undefined;
  stage?: string | undefined;
  status?: CaseloadStatus | undefined;
  site?: string | undefined;
  owner?: string | undefined;
  /** Deadlines: passed, or within so many days. */
  due?: CaseloadDue | undefined;
  sort?: "due" | undefined;
  shape?: "board" | undefined;
  columns?: CaseloadColumn[] | undefined;
  /** A run that is being followed. */
  run?: string | undefined;
}

export const STATUSES = ["active", "held", "done"] as const;
export type CaseloadStatus = (typeof STATUSES)[number];
export const DUES = ["overdue", "week", "month"] as const;
export type CaseloadDue = (typeof DUES)[number];
export const COLUMNS = ["program", "stage", "due", "site", "owner", "moved"] as const;
export type CaseloadColumn = (typeof COLUMNS)[number];
const USUAL_COLUMNS: readonly CaseloadColumn[] = ["program", "stage", "due", "moved"];

/** The columns of a list: those that were chosen, or the usual ones; a program that all are in needs none. */
export const columnsOf = ({ columns, program }: CaseloadSearch): readonly CaseloadColumn[] =>
  columns ?? USUAL_COLUMNS.filter((column) => column !== "program" || program === undefined);

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;

/** Reads the filters of an address; what is not a filter is left out, and a stage without its program too. */
export const readCaseloadSearch = (search: Record<string, unknown>): CaseloadSearch => {
  const program = text(search["program"]);
  const named = search["columns"];
  const columns = Array.isArray(named) ? COLUMNS.filter((column) => named.includes(column)) : undefined;
  return {
    program,
    stage: program === undefined ? undefined : text(search["stage"]),
    status: STATUSES.find((status) => status === search["status"]),
    site: text(search["site"]),
    owner: text(search["owner"]),
    due: DUES.find((due) => due === search["due"]),
    sort: search["sort"] === "due" ? "due" : undefined,
    shape: search["shape"] === "board" ? "board" : undefined,
    columns,
    run: text(search["run"]),
  };
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DAYS: Record<CaseloadDue, number> = { overdue: 0, week: 7, month: 30 };

/** The filters as the API asks for them. To the hour, so that the same list is the same question. */
export const filterOf = ({ program, stage, status, site, owner, due }: CaseloadSearch, q = ""): CaseloadFilter => {
  const hour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
  return {
    program,
    stage,
    status,
    site,
    owner,
    ...(due !== undefined && { dueBefore: new Date(hour + DAYS[due] * DAY_MS).toISOString() }),
    ...(q !== "" && { q }),
  };
};

const KEPT = ["program", "stage", "status", "site", "owner", "due", "sort", "shape", "columns"] as const;

/** What a saved view keeps of an address. */
export const viewQueryOf = (search: CaseloadSearch): Record<string, unknown> =>
  Object.fromEntries(KEPT.flatMap((key) => (search[key] === undefined ? [] : [[key, search[key]]])));

/** Whether two addresses show the same view. */
export const sameView = (one: CaseloadSearch, other: CaseloadSearch): boolean =>
  JSON.stringify(viewQueryOf(one)) === JSON.stringify(viewQueryOf(other));
