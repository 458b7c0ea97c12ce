import type { ImpactAsk } from "../../api/impact.ts";

export const PERIODS = ["12-months", "this-year", "last-year", "all", "own"] as const;
export type PeriodChoice = (typeof PERIODS)[number];

/** What the page shows, as it stands in the address, so that it can be sent to somebody. */
export interface ImpactSearch {
  /** The last twelve months when absent. */
  period?: PeriodChoice | undefined;
  /** Own dates; both days are included. */
  from?: string | undefined;
  to?: string | undefined;
  by?: string | undefined;
  version?: number | undefined;
  /** Beside the period before. */
  compare?: true | undefined;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const dateOf = (value: unknown): string | undefined =>
  typeof value === "string" && DATE.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;

/** Reads an address; what does not belong to it is left out. */
export const readImpactSearch = (search: Record<string, unknown>): ImpactSearch => {
  const version = search["version"];
  const by = search["by"];
  const own = search["period"] === "own";
  return {
    period: PERIODS.find((period) => period === search["period"]),
    from: own ? dateOf(search["from"]) : undefined,
    to: own ? dateOf(search["to"]) : undefined,
    by: typeof by === "string" && /^\w{1,80}$/.test(by) ? by : undefined,
    version: typeof version === "number" && Number.isInteger(version) && version > 0 ? version : undefined,
    compare: search["compare"] === true ? true : undefined,
  };
};

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The same day of another year; the 29th of February becomes the 1st of March. */
const addYears = (date: string, years: number): string => {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCFullYear(moved.getUTCFullYear() + years);
  return moved.toISOString().slice(0, 10);
};

interface Span {
  from?: string | undefined;
  to?: string | undefined;
}

/** The dates of a choice; `to` is the day after the last one. */
const spanOf = ({ period = "12-months", from, to }: ImpactSearch, today: string): Span => {
  const year = today.slice(0, 4);
  const tomorrow = addDays(today, 1);
  if (period === "all") return {};
  if (period === "own") return { from, to: to === undefined ? undefined : addDays(to, 1) };
  if (period === "this-year") return { from: `${year}-01-01`, to: tomorrow };
  if (period === "last-year") return { from: addYears(`${year}-01-01`, -1), to: `${year}-01-01` };
  return { from: addYears(tomorrow, -1), to: tomorrow };
};

/** Years are compared with the same days a year earlier; own dates with as many days just before them. */
const spanBefore = ({ period }: ImpactSearch, { from, to }: Span): Span | undefined => {
  if (from === undefined || to === undefined || from >= to) return undefined;
  if (period !== "own") return { from: addYears(from, -1), to: addYears(to, -1) };
  const days = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
  return { from: addDays(from, -days), to: from };
};

/** Whether there is a period before to compare with. */
export const mayCompare = (search: ImpactSearch, today: string): boolean =>
  spanBefore(search, spanOf(search, today)) !== undefined;

/** The question for the API. `today` as a date in the time zone of the programs. */
export const askOf = (search: ImpactSearch, today: string): ImpactAsk => {
  const span = spanOf(search, today);
  const before = search.compare === true ? spanBefore(search, span) : undefined;
  return {
    ...span,
    ...(before !== undefined && { compareFrom: before.from, compareTo: before.to }),
    by: search.by,
    version: search.version,
  };
};

/** The last day that a period holds, for people: `to` itself is not in it. */
export const lastDay = (to: string): string => addDays(to, -1);

/** Today, as a date in a time zone. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone }).format(now);
