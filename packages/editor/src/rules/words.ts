import type { FieldType, Language, Operator } from "@parcours/core";

type Labels = Record<Language, Record<Operator, string>>;

const LABELS: Labels = {
  fr: {
    known: "est connu",
    unknown: "n’est pas connu",
    "=": "est",
    "!=": "n’est pas",
    in: "est l’un de",
    notIn: "n’est aucun de",
    contains: "contient",
    beginsWith: "commence par",
    "<": "moins de",
    "<=": "au plus",
    ">": "plus de",
    ">=": "au moins",
    between: "entre",
    before: "avant",
    after: "après",
    on: "le",
    within: "il y a au plus",
    olderThan: "il y a plus de",
    ageAtLeast: "âge d’au moins",
    ageBelow: "âge de moins de",
    containsAny: "comprend l’un de",
    containsAll: "comprend tous ceux-ci",
    countAtLeast: "nombre de choix, au moins",
    countBelow: "nombre de choix, moins de",
  },
  en: {
    known: "is known",
    unknown: "is not known",
    "=": "is",
    "!=": "is not",
    in: "is one of",
    notIn: "is none of",
    contains: "contains",
    beginsWith: "begins with",
    "<": "less than",
    "<=": "at most",
    ">": "more than",
    ">=": "at least",
    between: "between",
    before: "before",
    after: "after",
    on: "on",
    within: "at most … ago",
    olderThan: "more than … ago",
    ageAtLeast: "age of at least",
    ageBelow: "age below",
    containsAny: "includes one of",
    containsAll: "includes all of",
    countAtLeast: "number of choices, at least",
    countBelow: "number of choices, below",
  },
};

const NUMBERS: Record<Language, Partial<Record<Operator, string>>> = {
  fr: { "=": "égal à", "!=": "différent de" },
  en: { "=": "equal to", "!=": "other than" },
};

/** A comparison as the list of comparisons offers it. */
export const operatorLabel = (operator: Operator, type: FieldType, language: Language): string =>
  (type === "number" ? NUMBERS[language][operator] : undefined) ?? LABELS[language][operator];
