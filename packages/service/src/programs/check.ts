import { parseDefinition, type Problem } from "@parcours/core";
import { authorize, type Context } from "../context.ts";
import { findProgram } from "./find.ts";

/** What the checks say of a definition. `scenarios` are those of the program itself. */
export interface CheckReport {
  problems: Problem[];
}

/** Checks a definition's text or object. Pure. */
export const checkDefinition = (definition: unknown): CheckReport => {
  const parsed = parseDefinition(definition);
  return { problems: parsed.ok ? [] : parsed.problems };
};

/** Checks the draft of a program, or a definition that is posted instead. Throws `not_found`, `forbidden`. */
export const checkDraft = async (
  context: Context,
  input: { program: string; definition?: unknown },
): Promise<CheckReport> => {
  authorize(context, "program.read");
  const program = await findProgram(context, input.program);
  return checkDefinition(input.definition ?? program.draft);
};
