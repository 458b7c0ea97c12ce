import { z } from "zod";
import type { $ZodIssue } from "zod/v4/core";
import { pointer, type Problem } from "./problem.ts";

/** French for the sentences written beside the schemas. */
const FRENCH: Record<string, string> = {
  'starts with a letter; then letters, digits, "-" and "_"':
    "commence par une lettre, puis lettres, chiffres, « - » et « _ »",
  "is a reserved name": "est un nom réservé",
  "lower case letters, digits and single hyphens": "minuscules, chiffres et tirets simples",
  'dotted words of letters, digits, "-" and "_"': "mots de lettres, chiffres, « - » et « _ », séparés par des points",
  "events of the machinery cannot be named here":
    "les événements internes de la machine ne peuvent pas être nommés ici",
  "needs a text in French or in English": "demande un texte en français ou en anglais",
  "an ISO 8601 duration such as P14D, P6M or PT24H": "une durée ISO 8601 telle que P14D, P6M ou PT24H",
  "may not be negative": "ne peut pas être négative",
  "a date such as 2026-11-22": "une date telle que 2026-11-22",
  "a date and time with its offset": "une date et une heure avec leur décalage",
  "an empty group has no meaning": "un groupe vide n’a pas de sens",
  "names either a field or a measure": "nomme soit un champ, soit une mesure",
  "the name of a deadline, or an ISO 8601 duration such as P14D":
    "le nom d’une échéance, ou une durée ISO 8601 telle que P14D",
  'a target is "#" and the id of a stage': "une cible est « # » suivi de l’identifiant d’une étape",
  "working days need an offset of at most 9999 days, such as P10D":
    "les jours ouvrés demandent une durée en jours, telle que P10D, de 9999 jours au plus",
  "an IANA time zone such as Europe/Paris": "un fuseau horaire IANA tel que Europe/Paris",
};

const depth = (issue: $ZodIssue): number => issue.path.length;

/** A union fails as a whole; what helps is the branch that came nearest: deepest issue, then fewest issues. */
const nearestBranch = (branches: $ZodIssue[][]): $ZodIssue[] => {
  const deepest = (branch: $ZodIssue[]): number => branch.reduce((most, issue) => Math.max(most, depth(issue)), 0);
  const rank = (branch: $ZodIssue[]): number => deepest(branch) * 1_000 - branch.length;
  const wrongType = (branch: $ZodIssue[]): boolean =>
    branch.every((issue) => issue.code === "invalid_type" && issue.path.length === 0);
  const useful = branches.filter((branch) => branch.length > 0 && !wrongType(branch));
  return useful.toSorted((a, b) => rank(b) - rank(a))[0] ?? [];
};

/** The leaves of a tree of issues, each with its whole path. */
const leaves = (issues: readonly $ZodIssue[], base: PropertyKey[] = []): $ZodIssue[] =>
  issues.flatMap((issue): $ZodIssue[] => {
    const path = [...base, ...issue.path];
    if (issue.code === "invalid_union") {
      const nearest = leaves(nearestBranch(issue.errors), path);
      if (nearest.length > 0) return nearest;
    }
    if (issue.code === "invalid_key") return leaves(issue.issues, path);
    return [{ ...issue, path }];
  });

/** An empty text is the commonest thing that is missing in a draft: zod would speak of characters. */
const MISSING_TEXT = { fr: "Il manque un texte.", en: "A text is missing." };

const lacksText = (issue: $ZodIssue): boolean =>
  issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1;

const unknownKeys = (issue: $ZodIssue): string[] => (issue.code === "unrecognized_keys" ? issue.keys : []);

/** The problems of a definition that does not fit the schema, one per place, in both languages. */
export const problemsOf = (schema: z.ZodType, input: unknown): Problem[] => {
  const english = schema.safeParse(input, { error: z.locales.en().localeError });
  if (english.success) return [];
  const french = schema.safeParse(input, { error: z.locales.fr().localeError });
  const inFrench = french.success ? [] : leaves(french.error.issues);
  return leaves(english.error.issues).flatMap((issue, index): Problem[] => {
    const keys = issue.path.map((key) => String(key));
    const unknown = unknownKeys(issue);
    if (unknown.length > 0) {
      return unknown.map((key) => ({
        check: "format",
        severity: "error",
        path: pointer(...keys, key),
        message: { fr: `Clé inconnue : « ${key} ».`, en: `Unknown key: “${key}”.` },
      }));
    }
    if (lacksText(issue)) {
      return [{ check: "format", severity: "error", path: pointer(...keys), message: MISSING_TEXT }];
    }
    const translated = FRENCH[issue.message] ?? inFrench[index]?.message ?? issue.message;
    return [
      { check: "format", severity: "error", path: pointer(...keys), message: { fr: translated, en: issue.message } },
    ];
  });
};
