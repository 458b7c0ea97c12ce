import type { Enrollment, NextEvent } from "../../../api/people.ts";

/** Something that may be done to several people at once. */
export interface CommonEvent extends Pick<NextEvent, "event" | "label" | "reason" | "reasons" | "form"> {
  /** Events of one name that ask for a form differ from program to program. */
  key: string;
  /** The newest version of the program in which it is open: its form is asked. */
  program: { slug: string; version: number };
  /** How many of those who are loaded it is open to. */
  open: number;
}

type Person = Pick<Enrollment, "next"> & { program: { slug: string; version: number } };

/**
 * What is open to at least one of them, most widely open first. What the program marks as meant for many comes before
 * what it does not, what is done at once before what asks for the same answers for all.
 */
export const commonEvents = (people: readonly Person[]): CommonEvent[] => {
  const found = new Map<string, CommonEvent & { bulk: boolean }>();
  for (const {
    next,
    program: { slug, version },
  } of people)
    for (const { event, label, reason, reasons, form, allowed, bulk } of next) {
      if (!allowed) continue;
      const key = form === undefined ? event : `${slug}/${event}`;
      const known = found.get(key);
      if (known !== undefined) {
        known.open += 1;
        known.program.version = Math.max(known.program.version, version);
        continue;
      }
      const more = { ...(reason !== undefined && { reason }), ...(form !== undefined && { form }) };
      found.set(key, { key, event, label, reasons, ...more, program: { slug, version }, open: 1, bulk });
    }
  return [...found.values()]
    .toSorted(
      (a, b) =>
        Number(b.bulk) - Number(a.bulk) ||
        Number(a.form !== undefined) - Number(b.form !== undefined) ||
        b.open - a.open,
    )
    .map(({ bulk: _bulk, ...event }) => event);
};
