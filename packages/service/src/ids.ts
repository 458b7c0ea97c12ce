const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;

const inBase32 = (value: number, digits: number): string => {
  let text = "";
  for (let left = value, i = 0; i < digits; i += 1, left = Math.floor(left / 32)) text = ALPHABET[left % 32] + text;
  return text;
};

/** The next text of base-32 digits in the order of the alphabet. */
const successor = (digits: string): string => {
  const last = digits.at(-1);
  if (last === undefined) return "";
  const next = ALPHABET[ALPHABET.indexOf(last) + 1];
  return next === undefined ? `${successor(digits.slice(0, -1))}0` : `${digits.slice(0, -1)}${next}`;
};

/**
 * Makes ids such as `enr_01j9…`: a prefix, the time in milliseconds, randomness. They sort by the time of making; those
 * of one millisecond (and those made while the clock stands still or goes back) follow the one before.
 */
export const createIds = (clock: () => Date, randomBytes: (count: number) => Uint8Array) => {
  let lastTime = -1;
  let lastRandom = "";
  return (prefix: string): string => {
    const time = clock().getTime();
    if (time > lastTime) {
      lastTime = time;
      lastRandom = Array.from(randomBytes(RANDOM_DIGITS), (byte) => ALPHABET[byte % 32]).join("");
    } else {
      lastRandom = successor(lastRandom);
    }
    return `${prefix}_${inBase32(lastTime, TIME_DIGITS)}${lastRandom}`;
  };
};
