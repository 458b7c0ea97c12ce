/** What the process tells who started it. The first follow sysexits(3), so that service managers know what to do. */
export const EXIT = {
  ok: 0,
  /** Something went wrong that a restart may heal. */
  failed: 1,
  /** A setting cannot be used, or the database does not fit: a restart changes nothing. */
  configuration: 78,
  /** The data folder is held by another process, or the port is taken. */
  busy: 75,
} as const;
