import type { Language } from "@parcours/core";

/** A problem with its text in one language, as the API answers it. */
export interface ToldProblem {
  check: string;
  severity: "error" | "warning";
  path: string;
  message: string;
}

const WORDS = { error: { fr: "erreur", en: "error" }, warning: { fr: "attention", en: "warning" } } as const;

/** Problems as people read them: what, where, and the check that says so. */
export const problemLines = (problems: readonly ToldProblem[], language: Language): string[] =>
  problems.flatMap(({ severity, path, message, check }) => [
    `  ${WORDS[severity][language].padEnd(11)}${message}`,
    `  ${"".padEnd(11)}${path || "/"} (${check})`,
  ]);
