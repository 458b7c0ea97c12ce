/** Seconds to wait before the second, third … attempt: ten attempts over some 75 hours. */
export const STANDARD_SCHEDULE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** `Retry-After` is honored up to so many seconds. */
export const MAX_RETRY_AFTER = 86_400;

/** For how many seconds a receiver that asks for a pause gets one. */
export const longestPause = (retryAfter: number): number => Math.min(retryAfter, MAX_RETRY_AFTER);

/**
 * Seconds until the next attempt after `attempts` failed ones; `undefined` when there is none left.
 * ±10 % of jitter (`random` in [0, 1)); a receiver's `Retry-After` of up to a day is honored when it is longer.
 */
export const nextDelay = (
  attempts: number,
  schedule: readonly number[],
  random: number,
  retryAfter?: number,
): number | undefined => {
  const base = schedule[attempts - 1];
  if (base === undefined) return undefined;
  const jittered = base * (0.9 + random * 0.2);
  return retryAfter === undefined ? jittered : Math.max(jittered, longestPause(retryAfter));
};
