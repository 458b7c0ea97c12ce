import type { Enrollment, NextEvent } from "../../../api/people.ts";

/** Something that may be done to several people at once. */
export interface CommonEvent extends Pick<NextEvent, "event" | "label" | "reason" | "reasons"> {
  /** How many of those who are loaded it is open to. */
  open: number;
}

/**
 * What is open to at least one of them and needs no form, most widely open first. What the program marks as meant for
 * many comes before what it does not.
 */
export const commonEvents = (people: readonly Pick<Enrollment, "next">[]): CommonEvent[] => {
  const found = new Map<string, CommonEvent & { bulk: boolean }>();
  for (const { next } of people)
    for (const { event, label, reason, reasons, form, allowed, bulk } of next) {
      if (form !== undefined || !allowed) continue;
      const known = found.get(event);
      if (known !== undefined) known.open += 1;
      else found.set(event, { event, label, reasons, ...(reason !== undefined && { reason }), open: 1, bulk });
    }
  return [...found.values()]
    .toSorted((a, b) => Number(b.bulk) - Number(a.bulk) || b.open - a.open)
    .map(({ bulk: _bulk, ...event }) => event);
};
