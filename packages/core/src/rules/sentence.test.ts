import { describe, expect, it } from "vitest";
import type { Field, FieldType } from "../definition/catalog.ts";
import type { RuleGroup, RuleLeaf } from "../definition/rule-tree.ts";
import type { FactRecord } from "../definition/context.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { ruleSentence } from "./sentence.ts";

const field = (type: FieldType, fr: string, en: string, more: Partial<Field> = {}): Field => ({
  type,
  title: { fr, en },
  sensitivity: "ordinary",
  purpose: "test",
  source: "program",
  ...more,
});

const fields: Record<string, Field> = {
  birthDate: field("date", "Date de naissance", "Date of birth"),
  start: field("date", "Début", "Start"),
  city: field("text", "Ville", "City"),
  hours: field("number", "Heures", "Hours", { unit: "h" }),
  goal: field("number", "Objectif", "Goal", { unit: "h" }),
  agreed: field("boolean", "Accord", "Consent"),
  days: field("choices", "Jours", "Days", {
    choices: [
      { value: "mon", title: { fr: "lundi", en: "Monday" } },
      { value: "tue", title: { fr: "mardi", en: "Tuesday" } },
    ],
  }),
};

const age: RuleLeaf = { field: "birthDate", operator: "ageAtLeast", value: 16 };
const inNantes: RuleLeaf = { field: "city", operator: "=", value: "Nantes" };
const agreed: RuleLeaf = { field: "agreed", operator: "=", value: true };

/** No-break spaces as "_", so that the expectations can be read. */
const seen = (text: string): string => text.replaceAll("\u00a0", "_").replaceAll("\u202f", "_");

describe("ruleSentence", () => {
  it.each<[RuleLeaf, string, string]>([
    [age, "Date de naissance_: avoir 16_ans ou plus", "Date of birth: be 16 or older"],
    [
      { field: "birthDate", operator: "ageBelow", value: 18, at: "start" },
      "Date de naissance_: avoir moins de 18_ans à la date «_Début_»",
      "Date of birth: be under 18 on the date “Start”",
    ],
    [
      { field: "start", operator: "within", value: "P1Y6M" },
      "Début_: il y a 1_an et 6_mois au plus",
      "Start: at most 1 year and 6 months ago",
    ],
    [
      { field: "start", operator: "olderThan", value: "P2W" },
      "Début_: il y a plus de 14_jours",
      "Start: more than 14 days ago",
    ],
    [{ field: "start", operator: "before", value: "today" }, "Début_: avant aujourd’hui", "Start: before today"],
    [{ field: "start", operator: "on", value: "today" }, "Début_: aujourd’hui", "Start: today"],
    [
      { field: "start", operator: "between", value: ["2026-01-01", "today"] },
      "Début_: entre le 01/01/2026 et aujourd’hui compris",
      "Start: between January 1, 2026 and today, both included",
    ],
    [
      { field: "start", operator: "after", value: "birthDate", valueSource: "field" },
      "Début_: après la date «_Date de naissance_»",
      "Start: after the date “Date of birth”",
    ],
    [{ field: "hours", operator: "<", value: 1500.5 }, "Heures_: moins de 1_500,5_h", "Hours: less than 1,500.5 h"],
    [
      { field: "hours", operator: "<", value: "goal", valueSource: "field" },
      "Heures_: moins que la valeur de «_Objectif_»",
      "Hours: less than the value of “Goal”",
    ],
    [
      { field: "city", operator: "in", value: ["Nantes", "Lille", "Metz"] },
      "Ville_: «_Nantes_», «_Lille_» ou «_Metz_»",
      "City: “Nantes”, “Lille”, or “Metz”",
    ],
    [
      { field: "city", operator: "notIn", value: ["Nantes", "Lille"] },
      "Ville_: ni «_Nantes_» ni «_Lille_»",
      "City: neither “Nantes” nor “Lille”",
    ],
    [
      { field: "days", operator: "containsAny", value: ["mon", "tue"] },
      "Jours_: au moins un choix parmi «_lundi_» et «_mardi_»",
      "Days: at least one of “Monday”, “Tuesday”",
    ],
    [{ field: "days", operator: "countAtLeast", value: 2 }, "Jours_: au moins 2_choix", "Days: at least 2 choices"],
    [{ field: "city", operator: "unknown" }, "Ville_: information manquante", "City: missing"],
    [{ field: "city", operator: "<", value: 1 }, "Ville_: comparaison à corriger", "City: comparison to correct"],
    [{ field: "gone", operator: "=", value: 1 }, "gone_: comparaison à corriger", "gone: comparison to correct"],
  ])("says %j", (leaf, fr, en) => {
    const rule: RuleGroup = { combinator: "and", rules: [leaf] };
    expect(seen(ruleSentence(rule, fields, "fr"))).toBe(fr);
    expect(seen(ruleSentence(rule, fields, "en"))).toBe(en);
  });

  it("puts groups of the other kind in parentheses and carries a not to the leaves", () => {
    const either: RuleGroup = { combinator: "or", rules: [inNantes, agreed] };
    const both = (not: boolean): RuleGroup => ({ combinator: "and", not, rules: [age, either] });
    expect(seen(ruleSentence(both(false), fields, "fr"))).toBe(
      "Date de naissance_: avoir 16_ans ou plus_; et (Ville_: «_Nantes_»_; ou Accord_: oui)",
    );
    expect(seen(ruleSentence(both(true), fields, "en"))).toBe(
      "Date of birth: be under 16; or (City: other than “Nantes”; and Consent: no)",
    );
  });
});

describe("explain", () => {
  const rule: RuleGroup = { combinator: "and", rules: [age, inNantes] };
  const scope = (data: FactRecord) => ({
    fields,
    timeZone: "Europe/Paris",
    now: "2026-11-22T11:00:00.000Z",
    context: { person: {}, data, contracts: {}, tasks: {}, measures: {}, lists: {}, members: {}, cohort: {} },
  });
  const told = (of: RuleGroup, data: FactRecord, language: "fr" | "en"): string =>
    seen(explain(evaluate(of, scope(data)), fields, language));

  it.each<[FactRecord, string, string]>([
    [
      { birthDate: "2009-05-02", city: "Nantes" },
      "oui – Date de naissance_: 02/05/2009 (16_ans ou plus)_; Ville_: «_Nantes_»",
      "yes – Date of birth: May 2, 2009 (16 or older); City: “Nantes”",
    ],
    [
      { birthDate: "2012-05-02", city: "Nantes" },
      "non – Date de naissance_: 02/05/2012 (moins de 16_ans)",
      "no – Date of birth: May 2, 2012 (under 16)",
    ],
    [
      { city: "Nantes" },
      "on ne peut pas encore le dire – information manquante_: Date de naissance",
      "cannot be told yet – missing: Date of birth",
    ],
    [
      {},
      "on ne peut pas encore le dire – informations manquantes_: Date de naissance, Ville",
      "cannot be told yet – missing: Date of birth, City",
    ],
  ])("tells %j", (data, fr, en) => {
    expect(told(rule, data, "fr")).toBe(fr);
    expect(told(rule, data, "en")).toBe(en);
  });

  it("shows the values of the fields compared with", () => {
    const reached: RuleGroup = {
      combinator: "and",
      rules: [{ field: "hours", operator: ">=", value: "goal", valueSource: "field" }],
    };
    expect(told(reached, { hours: 3, goal: 5 }, "fr")).toBe(
      "non – Heures_: 3_h (moins que la valeur de «_Objectif_» (5_h))",
    );
  });

  it("says when the rule itself is at fault", () => {
    const broken: RuleGroup = { combinator: "and", rules: [{ field: "city", operator: ">", value: 1 }] };
    expect(told(broken, { city: "Nantes" }, "en")).toBe("cannot be told – comparison to correct: City");
  });
});
