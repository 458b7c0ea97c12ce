/** Something in a calendar. Pure data: what it is called, when, and how it is recognized again. */
export interface CalendarEntry {
  /** The same as long as it is the same thing. */
  uid: string;
  title: string;
  description: string;
  url: string;
  /** An instant, or a day (YYYY-MM-DD) for what lasts a day. */
  at: string;
  changedAt: string;
  categories: readonly string[];
}

const OCTETS = 75;

/** Text as RFC 5545 3.3.11 has it. */
const escaped = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(";", "\\;")
    .replaceAll(",", "\\,")
    .replaceAll(/\r\n|[\r\n]/g, "\\n")
    // No other control character has a place in a calendar.
    .replaceAll(/[^\P{Cc}\t\n]/gu, "");

/** Lines of at most 75 octets (3.1), never cut inside a character. */
const folded = (line: string): string => {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > OCTETS) {
      parts.push(part);
      part = " ";
      size = 1;
    }
    part += character;
    size += bytes;
  }
  return [...parts, part].join("\r\n");
};

const instant = (at: string): string => new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, "");

const DAY = /^\d{4}-\d\d-\d\d$/;
const MINUTES = 30;

const times = (at: string): string[] => {
  if (DAY.test(at)) {
    const next = new Date(Date.parse(`${at}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${at.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`];
  }
  return [`DTSTART:${instant(at)}`, `DTEND:${instant(new Date(Date.parse(at) + MINUTES * 60_000).toISOString())}`];
};

const entryLines = (entry: CalendarEntry): string[] => [
  "BEGIN:VEVENT",
  `UID:${escaped(entry.uid)}`,
  // Not the time of asking, so that the same calendar is the same text.
  `DTSTAMP:${instant(entry.changedAt)}`,
  `LAST-MODIFIED:${instant(entry.changedAt)}`,
  ...times(entry.at),
  `SUMMARY:${escaped(entry.title)}`,
  ...(entry.description === "" ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
  `URL:${entry.url}`,
  ...(entry.categories.length === 0 ? [] : [`CATEGORIES:${entry.categories.map(escaped).join(",")}`]),
  // A reminder of what is due keeps nobody's time.
  "TRANSP:TRANSPARENT",
  "CLASS:PRIVATE",
  "END:VEVENT",
];

/** A calendar as RFC 5545 (and the names of RFC 7986) has it, to be asked again every hour. */
export const writeCalendar = (
  { title, language }: { title: string; language: "fr" | "en" },
  entries: readonly CalendarEntry[],
): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Parcours//Calendar//${language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(title)}`,
    `X-WR-CALNAME:${escaped(title)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
    ...entries.flatMap(entryLines),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");
