/** What the caseload shows, as it stands in the address. Never a name: addresses stay in histories. */
export interface CaseloadSearch {
  program?: string | undefined;
  stage?: string | undefined;
  status?: CaseloadStatus | undefined;
  site?: string | undefined;
}

export const STATUSES = ["active", "held", "done"] as const;
export type CaseloadStatus = (typeof STATUSES)[number];

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;

/** Reads the filters of an address; what is not a filter is left out, and a stage without its program too. */
export const readCaseloadSearch = (search: Record<string, unknown>): CaseloadSearch => {
  const program = text(search["program"]);
  return {
    program,
    stage: program === undefined ? undefined : text(search["stage"]),
    status: STATUSES.find((status) => status === search["status"]),
    site: text(search["site"]),
  };
};
