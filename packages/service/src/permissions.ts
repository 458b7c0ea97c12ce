/** Roles in an organization. What each may do is in the table below and nowhere else. */
export const ORGANIZATION_ROLES = [
  "administrator",
  "program_manager",
  "coordinator",
  "partner",
  "funder",
  "integrator",
  "participant",
] as const;
export type OrganizationRole = (typeof ORGANIZATION_ROLES)[number];

/** What can be done. Every verb checks one of these first. */
export const ACTIONS = [
  "program.read",
  "program.write",
  "participant.read",
  "participant.write",
  "enrollment.read",
  "enrollment.start",
  "event.send",
  "event.send_many",
  "event.backdate",
  "journal.read",
  "feed.read",
  "webhook.manage",
  "impact.read",
  "key.manage",
  "cohort.write",
  "run.retry",
  "operate",
] as const;
export type Action = (typeof ACTIONS)[number];

const READ_PEOPLE: Action[] = ["participant.read", "enrollment.read", "journal.read"];
const WORK: Action[] = ["participant.write", "enrollment.start", "event.send", "event.send_many", "event.backdate"];

const TABLE: Record<OrganizationRole, ReadonlySet<Action>> = {
  administrator: new Set(ACTIONS),
  program_manager: new Set<Action>([
    ...READ_PEOPLE,
    ...WORK,
    "program.read",
    "program.write",
    "impact.read",
    "cohort.write",
    "run.retry",
  ]),
  coordinator: new Set<Action>([...READ_PEOPLE, ...WORK, "program.read", "impact.read", "cohort.write"]),
  partner: new Set<Action>(["program.read"]),
  funder: new Set<Action>(["program.read", "impact.read"]),
  integrator: new Set<Action>(["program.read", "feed.read", "webhook.manage"]),
  participant: new Set<Action>([]),
};

/** True when the role may do this. */
export const may = (role: OrganizationRole, action: Action): boolean => TABLE[role].has(action);

/**
 * The program's roles in which someone of this organization role may act without being assigned: administrators and
 * program managers in any, coordinators as coordinator. Other roles come by assignment to the enrollment.
 */
export const programRolesOf = (role: OrganizationRole): string[] | "*" => {
  if (role === "administrator" || role === "program_manager") return "*";
  return role === "coordinator" ? ["coordinator"] : [];
};
