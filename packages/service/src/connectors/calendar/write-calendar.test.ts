import * as fc from "fast-check";
import ical from "ical.js";
import { expect, test } from "vitest";
import { writeCalendar } from "./write-calendar.ts";

const entry = {
  uid: "tsk_1@parcours",
  title: "Appeler ; vite, « demain » \\ là",
  description: "Ligne 1\nLigne 2, suite",
  url: "https://parcours.example.org/people/ptc_1",
  at: "2026-03-29T01:30:00.000Z",
  changedAt: "2026-03-02T09:00:00.000Z",
  categories: ["Mentorat, jeunes"],
};

const parsed = (text: string) => new ical.Component(ical.parse(text) as never);

test("another parser reads back what was written", () => {
  const text = writeCalendar({ title: "Échéances du mentorat", language: "fr" }, [
    entry,
    { ...entry, uid: "day", at: "2026-12-31" },
  ]);
  const calendar = parsed(text);
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Échéances du mentorat");
  const [one, day] = calendar.getAllSubcomponents("vevent").map((event) => new ical.Event(event));
  expect(one).toMatchObject({ uid: entry.uid, summary: entry.title, description: entry.description });
  expect(one!.startDate.toJSDate().toISOString()).toBe(entry.at);
  expect(one!.endDate.toJSDate().toISOString()).toBe("2026-03-29T02:00:00.000Z");
  expect(one!.component.getFirstPropertyValue("url")).toBe(entry.url);
  expect(day!.startDate.isDate).toBe(true);
  expect([day!.startDate.toString(), day!.endDate.toString()]).toEqual(["2026-12-31", "2027-01-01"]);
});

test("whatever people are called, lines are short, ends are right and nothing comes in between", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 300 });
  fc.assert(
    fc.property(words, words, (title, description) => {
      const text = writeCalendar({ title, language: "fr" }, [{ ...entry, title, description }]);
      const lines = text.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const events = parsed(text).getAllSubcomponents("vevent");
      expect(events).toHaveLength(1);
      const read = new ical.Event(events[0]);
      const kept = (words_: string): string => words_.replaceAll(/\r\n|\r/g, "\n").replaceAll(/[^\P{Cc}\t\n]/gu, "");
      expect(read.summary ?? "").toBe(kept(title));
    }),
    { numRuns: 200 },
  );
});

test("a calendar without entries is one, too", () => {
  expect(parsed(writeCalendar({ title: "x", language: "en" }, [])).getAllSubcomponents("vevent")).toEqual([]);
});
