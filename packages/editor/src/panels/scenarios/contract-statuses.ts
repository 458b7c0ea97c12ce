/** How a contract of a scenario may stand. */
export const CONTRACT_STATUSES = [
  "waiting",
  "open",
  "completed",
  "declined",
  "expired",
  "voided",
  "terminated",
] as const;
