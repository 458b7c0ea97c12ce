import type { Context } from "../context.ts";
import { createProgram } from "../programs/create.ts";
import { publishProgram } from "../programs/publish.ts";

/** Creates a program with this definition as its draft. */
export const newProgram = async (context: Context, definition: Record<string, unknown>) =>
  (await createProgram(context, { definition })).value;

/** Creates a program and publishes its first version. */
export const publishDefinition = async (context: Context, definition: Record<string, unknown>) => {
  const program = await newProgram(context, definition);
  const { value } = await publishProgram(context, { program: program.id });
  return { ...program, version: value.version, hash: value.hash };
};
