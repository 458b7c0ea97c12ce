/** Tables that belong to no organization: nothing in them is about anybody's file. Every other one has its policy. */
export const INSTANCE_TABLES: ReadonlySet<string> = new Set([
  "instance",
  "migrations",
  // Who may sign in; a user may be a member of several organizations.
  "users",
  "sessions",
  "accounts",
  "verifications",
  "two_factors",
  "rate_limits",
  // Which processes work, by the name that their claims bear.
  "processes",
]);
