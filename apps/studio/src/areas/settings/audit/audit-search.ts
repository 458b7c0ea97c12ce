import type { AuditFilter, AuditKind } from "../../../api/audit.ts";

/** What the log shows, as it stands in the address: ids, codes and dates, never a name. */
export interface AuditSearch {
  actor?: string | undefined;
  person?: string | undefined;
  kind?: AuditKind | undefined;
  action?: string | undefined;
  /** Days (YYYY-MM-DD), both included. */
  from?: string | undefined;
  to?: string | undefined;
}

export const AUDIT_KINDS = [
  "read",
  "list",
  "change",
  "export",
  "program",
  "permission",
  "sign_in",
  "key_use",
  "webhook",
  "settings",
  "alarm",
  "refusal",
  "erasure",
] as const satisfies readonly AuditKind[];

const NAME = /^[\w.:~-]{1,200}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === "string" && pattern.test(value) ? value : undefined;

/** Reads the filters of an address; what is not a filter is left out. */
export const readAuditSearch = (search: Record<string, unknown>): AuditSearch => ({
  actor: matching(NAME, search["actor"]),
  person: matching(NAME, search["person"]),
  kind: AUDIT_KINDS.find((kind) => kind === search["kind"]),
  action: matching(NAME, search["action"]),
  from: matching(DAY, search["from"]),
  to: matching(DAY, search["to"]),
});

/** Midnight of a day where the reader is, as an instant; undefined for a day that there is not. */
const midnight = (day: string | undefined, plus: number): string | undefined => {
  if (day === undefined) return undefined;
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const at = new Date(year, month - 1, date + plus);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

/** As the API takes it: both days whole. */
export const auditFilterOf = ({ from, to, ...rest }: AuditSearch): AuditFilter => ({
  ...rest,
  from: midnight(from, 0),
  to: midnight(to, 1),
});
