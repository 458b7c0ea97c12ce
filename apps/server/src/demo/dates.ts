const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An instant moved by milliseconds. */
export const moved = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** Every date and instant in a piece of JSON, moved by as much: dates by whole days. */
export const movedIn = <T>(value: T, milliseconds: number): T => {
  if (typeof value === "string") {
    const days = Math.round(milliseconds / DAY) * DAY;
    if (DATE.test(value)) return moved(`${value}T00:00:00Z`, days).slice(0, 10) as T;
    return INSTANT.test(value) ? (moved(value, milliseconds) as T) : value;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => movedIn(item, milliseconds)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, movedIn(part, milliseconds)])) as T;
};
