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
  "connector.manage",
  "impact.read",
  "key.manage",
  "cohort.write",
  "site.write",
  "run.retry",
  // Put a run into a stage against the ways of its program.
  "enrollment.move",
  // Make one file of two.
  "participant.merge",
  // Everything about a person, for good.
  "participant.erase",
  // Many people's data at once, out of the organization's hands or into them.
  "enrollment.export",
  "participant.import",
  "referral.read",
  "referral.write",
  "referral.decide",
  "member.read",
  "member.manage",
  "team.manage",
  "organization.read",
  "organization.manage",
  "audit.read",
  "operate",
  // Of participants in their portal: one's own file; what a program expects of one; a contract to which one is a party.
  "self.read",
  "self.act",
  "self.sign",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Where one works: its name, sites, colleagues and teams. */
const BELONG: Action[] = ["organization.read", "member.read"];
const READ_PEOPLE: Action[] = ["participant.read", "enrollment.read", "journal.read"];
const WORK: Action[] = [
  "participant.write",
  "participant.import",
  "enrollment.start",
  "enrollment.export",
  "event.send",
  "event.send_many",
  "event.backdate",
];
const REFER: Action[] = ["referral.read", "referral.write", "referral.decide"];

const TABLE: Record<OrganizationRole, ReadonlySet<Action>> = {
  administrator: new Set(ACTIONS),
  program_manager: new Set<Action>([
    ...BELONG,
    ...READ_PEOPLE,
    ...WORK,
    ...REFER,
    "program.read",
    "program.write",
    "impact.read",
    "cohort.write",
    "site.write",
    "team.manage",
    "run.retry",
    "enrollment.move",
    "participant.merge",
  ]),
  coordinator: new Set<Action>([
    ...BELONG,
    ...READ_PEOPLE,
    ...WORK,
    ...REFER,
    "program.read",
    "impact.read",
    "cohort.write",
  ]),
  partner: new Set<Action>(["organization.read", "program.read", "referral.read", "referral.write"]),
  funder: new Set<Action>(["organization.read", "program.read", "impact.read"]),
  integrator: new Set<Action>([
    "organization.read",
    "program.read",
    "feed.read",
    "webhook.manage",
    "connector.manage",
    "key.manage",
  ]),
  participant: new Set<Action>(["self.read", "self.act", "self.sign"]),
};

/** True when the role may do this. */
export const may = (role: OrganizationRole, action: Action): boolean => TABLE[role].has(action);

/** What can be done within a program. The rest concerns the organization: a key that is bound to programs does none of it. */
const WITHIN_PROGRAMS: ReadonlySet<Action> = new Set<Action>([
  ...READ_PEOPLE,
  "organization.read",
  "program.read",
  "participant.write",
  "enrollment.start",
  "enrollment.export",
  "enrollment.move",
  "event.send",
  "event.send_many",
  "event.backdate",
  "run.retry",
  "feed.read",
  "webhook.manage",
  "connector.manage",
  "impact.read",
  "cohort.write",
]);

/** Whether a key that is bound to programs may do this, should its role allow it. */
export const mayBound = (action: Action): boolean => WITHIN_PROGRAMS.has(action);

/** Everything the role may do. */
export const actionsOf = (role: OrganizationRole): Action[] => ACTIONS.filter((action) => may(role, action));

/**
 * Whether somebody of this role may give another one, to a key or a member: nobody hands out more than they have.
 */
export const mayGrant = (role: OrganizationRole, granted: OrganizationRole): boolean =>
  actionsOf(granted).every((action) => may(role, action));

/**
 * The program's roles in which someone of this organization role may act without being assigned: administrators and
 * program managers in any, coordinators as coordinator. Other roles come by assignment to the enrollment.
 */
export const programRolesOf = (role: OrganizationRole): string[] | "*" => {
  if (role === "administrator" || role === "program_manager") return "*";
  return role === "coordinator" ? ["coordinator"] : [];
};
