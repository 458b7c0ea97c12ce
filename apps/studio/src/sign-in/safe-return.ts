/**
 * A path of this site to go on to; anything else (another site, `//host`, a backslash, a tab that browsers leave out) is
 * nothing.
 */
export const safeReturn = (asked: unknown): string | undefined =>
  typeof asked === "string" && /^\/(?![/\\])\P{Cc}*$/u.test(asked) && !asked.startsWith("/sign-in") ? asked : undefined;
