import { describe, expect, it } from "vitest";
import { addDuration, addToDate, addYears, daysBetween, moveByPassed } from "./durations.ts";
import { addWorkingDays, isPublicHoliday, isWorkingDay } from "./working-days.ts";
import { endOfDay, localDate, sameTimeOn, startOfDay, startOfNextMonth } from "./zone.ts";

const PARIS = "Europe/Paris";

describe("calendar", () => {
  it("reads the date on the wall of the zone", () => {
    expect(localDate("2026-06-30T22:30:00.000Z", PARIS)).toBe("2026-07-01");
    expect(localDate("2026-06-30T22:30:00.000Z", "America/Martinique")).toBe("2026-06-30");
  });

  it("clamps months and leap days", () => {
    expect(addToDate("2026-01-31", "P1M")).toBe("2026-02-28");
    expect(addYears("2008-02-29", 18)).toBe("2026-02-28");
    expect(addToDate("2027-03-15", "-P45D")).toBe("2027-01-29");
  });

  it.each([
    ["2027-03-27T09:00:00.000Z", "P1D", "2027-03-28T08:00:00.000Z"],
    ["2027-10-30T08:00:00.000Z", "P1D", "2027-10-31T09:00:00.000Z"],
    ["2027-03-27T09:00:00.000Z", "PT24H", "2027-03-28T09:00:00.000Z"],
    ["2026-12-31T12:00:00.000Z", "P14D", "2027-01-14T12:00:00.000Z"],
  ])("adds to %s a %s across the change of hour", (from, duration, to) => {
    expect(addDuration(from, duration, PARIS)).toBe(to);
  });

  it("knows the working days of France", () => {
    expect(["2026-04-06", "2026-05-14", "2026-05-25", "2026-11-11"].every(isPublicHoliday)).toBe(true);
    expect(isWorkingDay("2026-11-14")).toBe(false);
    expect(addWorkingDays("2026-05-12", 3)).toBe("2026-05-18");
    expect(addWorkingDays("2026-05-18", -3)).toBe("2026-05-12");
  });

  it("knows days and months of a zone", () => {
    expect(startOfDay("2027-03-28", PARIS)).toBe("2027-03-27T23:00:00.000Z");
    expect(endOfDay("2027-03-28T12:00:00.000Z", PARIS)).toBe("2027-03-28T21:59:59.999Z");
    expect(startOfNextMonth("2026-12-31T23:30:00.000Z", PARIS)).toBe("2027-01-31T23:00:00.000Z");
    expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
  });

  it("moves by what passed on the wall, not by elapsed hours", () => {
    // Ten o'clock in winter to ten o'clock in summer: whole days, although an hour less has passed.
    const moved = moveByPassed(
      "2026-03-25T11:00:00.000Z",
      "2026-03-20T09:00:00.000Z",
      "2026-04-19T08:00:00.000Z",
      PARIS,
    );
    expect(moved).toBe("2026-04-24T10:00:00.000Z");
  });

  it("keeps the hour of the day when ten working days begin on the Sunday of summer time", () => {
    // Half past nine in Paris on both days, although the first one has only 23 hours.
    expect(sameTimeOn("2026-04-13", "2026-03-29T07:30:00.000Z", PARIS)).toBe("2026-04-13T07:30:00.000Z");
    expect(sameTimeOn("2026-11-02", "2026-10-25T08:30:00.000Z", PARIS)).toBe("2026-11-02T08:30:00.000Z");
  });

  it("stays within the years that four digits write, where instants compare as text", () => {
    expect(addDuration("2026-03-02T08:00:00.000Z", "P99999Y", PARIS)).toBe("9999-12-31T23:59:59.999Z");
    expect(addDuration("2026-03-02T08:00:00.000Z", "-P99999Y", PARIS)).toBe("0001-01-01T00:00:00.000Z");
    expect(addWorkingDays("9999-12-20", 9999)).toBe("9999-12-31");
    expect(addWorkingDays("0001-01-20", -9999)).toBe("0001-01-01");
    expect(isPublicHoliday("0999-12-25")).toBe(true);
  });
});
