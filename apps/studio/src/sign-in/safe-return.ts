/** A path of this site to go on to; anything else (another site, `//host`, a backslash) is nothing. */
export const safeReturn = (asked: unknown): string | undefined =>
  typeof asked === "string" && /^\/(?![/\\])/.test(asked) && !asked.startsWith("/sign-in") ? asked : undefined;
