import type { Bilingual } from "../definition/problem.ts";
import type { Survey } from "./survey.ts";

/** Where a check says what it found. `path` is a JSON Pointer to something that is in the definition. */
export interface Report {
  /** Something that forbids publishing. */
  error: (path: string, message: Bilingual, example?: unknown) => void;
  /** Something that a program manager should know, and may want all the same. */
  warning: (path: string, message: Bilingual, example?: unknown) => void;
}

/** One thing that a definition must satisfy. Reads the survey, reports, changes nothing. */
export interface Check {
  name: string;
  run: (survey: Survey, report: Report) => void;
}
