const DAY = 86_400_000;

const toDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

const toDate = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);

/**
 * French public holidays on a fixed day (`MM-DD`).
 * Source: Code du travail, article L3133-1 (the table of legal holidays; local ones are not counted).
 */
const FIXED = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. Same source. */
const AFTER_EASTER = [1, 39, 50];

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's algorithm), in days since 1970. */
const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return Date.UTC(year, month - 1, day) / DAY;
};

/** Beyond these dates, which four digits still write, nothing is counted. */
const FIRST_DAY = toDays("0001-01-01");
const LAST_DAY = toDays("9999-12-31");

const holidaysOf = (year: number): ReadonlySet<number> => {
  const known = holidays.get(year);
  if (known !== undefined) return known;
  const sunday = easter(year);
  const digits = String(year).padStart(4, "0");
  const days = new Set([...FIXED.map((day) => toDays(`${digits}-${day}`)), ...AFTER_EASTER.map((n) => sunday + n)]);
  holidays.set(year, days);
  return days;
};
// The holidays of a year never change; counting working days asks for them over and over.
const holidays = new Map<number, ReadonlySet<number>>();

const isHoliday = (day: number): boolean => holidaysOf(new Date(day * DAY).getUTCFullYear()).has(day);

const isWorking = (day: number): boolean => {
  // 1 January 1970 was a Thursday.
  const dayOfWeek = (((day + 3) % 7) + 7) % 7;
  return dayOfWeek < 5 && !isHoliday(day);
};

/** True when `date` (`YYYY-MM-DD`) is a legal public holiday in France. */
export const isPublicHoliday = (date: string): boolean => isHoliday(toDays(date));

/** True on Monday to Friday less the public holidays. */
export const isWorkingDay = (date: string): boolean => isWorking(toDays(date));

/**
 * The date `count` working days after `date` (before it when negative); the day itself does not count. Stops at the
 * ends of the years 1 to 9999.
 */
export const addWorkingDays = (date: string, count: number): string => {
  const way = count < 0 ? -1 : 1;
  let at = toDays(date);
  for (let left = Math.abs(count); left > 0 && at > FIRST_DAY && at < LAST_DAY;) {
    at += way;
    if (isWorking(at)) left--;
  }
  return toDate(Math.min(Math.max(at, FIRST_DAY), LAST_DAY));
};
