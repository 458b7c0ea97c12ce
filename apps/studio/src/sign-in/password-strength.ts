/** The least number of characters of a password. */
export const LEAST_LENGTH = 12;

/** How hard a password is to guess: 0 (at once) to 4 (not in a lifetime). Judged here; the server has the last word. */
export type Strength = 0 | 1 | 2 | 3 | 4;

const COMMON = /^(?:motdepasse|password|azerty|qwerty|parcours|bonjour|123456|abcdef)/i;

/** Runs (`aaaa`, `1234`) count as one character: they add nothing that a guesser has to find out. */
const withoutRuns = (password: string): number => {
  const codes = Array.from(password, (sign) => sign.codePointAt(0) ?? 0);
  return codes.filter((code, index) => {
    const before = codes[index - 1];
    return before === undefined || Math.abs(code - before) > 1;
  }).length;
};

const alphabet = (password: string): number =>
  (/[a-z]/.test(password) ? 26 : 0) +
  (/[A-Z]/.test(password) ? 26 : 0) +
  (/\d/.test(password) ? 10 : 0) +
  (/[^a-zA-Z\d]/.test(password) ? 32 : 0);

const STEPS = [40, 55, 70, 90];

/** An estimate by length, variety and runs; names and dates of the person make it weaker. */
export const passwordStrength = (password: string, personal: readonly string[] = []): Strength => {
  if (password.length < LEAST_LENGTH || COMMON.test(password)) return password.length >= LEAST_LENGTH + 8 ? 1 : 0;
  const known = personal
    .flatMap((text) => text.toLowerCase().split(/[^\p{Letter}\p{Number}]+/u))
    .filter((word) => word.length > 3);
  const lower = password.toLowerCase();
  const told = known.filter((word) => lower.includes(word)).reduce((sum, word) => sum + word.length - 1, 0);
  const bits = Math.max(0, withoutRuns(password) - told) * Math.log2(Math.max(2, alphabet(password)));
  return STEPS.filter((step) => bits >= step).length as Strength;
};
