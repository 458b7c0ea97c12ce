/**
 * How values come out of both databases, so that a row means the same on each of them. Keyed by the
 * type's object id in PostgreSQL's catalog.
 */
export const parsers: Record<number, (text: string) => unknown> = {
  // int8: our counters and positions stay far below 2^53.
  20: Number,
  // json: the text as written. Snapshots are parsed once, by core; key order is meaning.
  114: (text) => text,
  // date: a day in the calendar, which a Date would move over a time zone.
  1082: (text) => text,
  1184: toIsoTime,
  // jsonb
  3802: (text) => JSON.parse(text) as unknown,
};

const UTC_TIMESTAMP = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/;

/** "2026-11-22 05:00:00.5+00" as "2026-11-22T05:00:00.500Z". Sessions run in UTC. */
function toIsoTime(text: string): string {
  const match = UTC_TIMESTAMP.exec(text);
  if (match === null) throw new RangeError(`not a time in UTC: ${text}`);
  const [, day, time, fraction = ""] = match;
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, "0")}Z`;
}

/** A text[] as one text, for rows that bring an array each (an array of arrays cannot be unnested). */
export function toArrayText(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(",")}}`;
}
