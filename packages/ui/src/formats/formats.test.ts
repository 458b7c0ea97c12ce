import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime } from "./dates.ts";
import { formatDistance } from "./distance.ts";
import { formatList, formatNumber } from "./numbers.ts";

const NOW = new Date("2026-11-15T10:00:00Z");
const distance = (value: string, language: "fr" | "en" = "fr"): string => formatDistance(value, language, { now: NOW });

describe("dates", () => {
  it("are those of Paris, not of the machine", () => {
    expect(formatDate("2026-11-11T23:30:00Z", "fr")).toBe("12 nov. 2026");
    expect(formatDateTime("2026-11-11T23:30:00Z", "fr", { style: "long" })).toBe("12 novembre 2026, 00:30");
    expect(formatDate("2026-11-11T23:30:00Z", "en", { timeZone: "America/Guadeloupe" })).toBe("11 Nov 2026");
  });

  it("without time are the same everywhere", () => {
    expect(formatDate("2009-05-02", "fr", { timeZone: "Pacific/Noumea", style: "long" })).toBe("2 mai 2009");
  });
});

describe("distances", () => {
  it.each([
    ["2026-11-12T09:00:00Z", "il y a 3 jours (12 nov.)"],
    ["2026-11-13T23:30:00Z", "hier (14 nov.)"],
    ["2026-11-17", "après-demain (17 nov.)"],
    ["2026-11-15T09:55:00Z", "il y a 5 minutes"],
    ["2026-11-15T09:59:50Z", "à l’instant"],
    ["2026-11-15T15:05:00Z", "aujourd’hui à 16:05"],
    ["2026-11-15", "aujourd’hui"],
    ["2026-10-22T10:00:00Z", "il y a 3 semaines (22 oct.)"],
    ["2025-11-12T10:00:00Z", "il y a 12 mois (12 nov. 2025)"],
    ["2023-11-12T10:00:00Z", "il y a 3 ans (12 nov. 2023)"],
  ])("%s is %s", (value, expected) => {
    expect(distance(value)).toBe(expected);
  });

  it("are written in English too", () => {
    expect(distance("2026-11-12T09:00:00Z", "en")).toBe("3 days ago (12 Nov)");
    expect(distance("2026-11-15T15:05:00Z", "en")).toBe("today at 16:05");
  });
});

describe("numbers and lists", () => {
  it("are written as people do", () => {
    expect(formatNumber(12_345.678, "fr")).toBe("12\u202f345,7");
    expect(formatNumber(12_345.678, "en")).toBe("12,345.7");
    expect(formatList(["Ana", "Ben", "Chloé"], "fr")).toBe("Ana, Ben et Chloé");
  });
});
