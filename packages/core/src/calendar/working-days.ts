import { Temporal } from 'temporal-polyfill'

/**
 * French public holidays on a fixed day (`MM-DD`).
 * Source: Code du travail, article L3133-1 (the table of legal holidays; local ones are not counted).
 */
const FIXED = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'])

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. Same source. */
const AFTER_EASTER = [1, 39, 50]

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher's algorithm). */
const easter = (year: number): Temporal.PlainDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return Temporal.PlainDate.from({ year, month, day })
}

/** True when `date` (`YYYY-MM-DD`) is a legal public holiday in France. */
export const isPublicHoliday = (date: string): boolean => {
  if (FIXED.has(date.slice(5))) return true
  const sunday = easter(Number(date.slice(0, 4)))
  return AFTER_EASTER.some((days) => sunday.add({ days }).toString() === date)
}

/** True on Monday to Friday less the public holidays. */
export const isWorkingDay = (date: string): boolean =>
  Temporal.PlainDate.from(date).dayOfWeek <= 5 && !isPublicHoliday(date)

/** The date `count` working days after `date` (before it when negative); the day itself does not count. */
export const addWorkingDays = (date: string, count: number): string => {
  const days = count < 0 ? -1 : 1
  let at = Temporal.PlainDate.from(date)
  for (let left = Math.abs(count); left > 0; ) {
    at = at.add({ days })
    if (isWorkingDay(at.toString())) left--
  }
  return at.toString()
}
