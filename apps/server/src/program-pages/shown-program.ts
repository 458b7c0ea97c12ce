import { type Definition, type Language, parseDefinition, toSvg } from "@parcours/core";
import { type Context, type ProgramView, readDefinition, readProgram, ServiceError } from "@parcours/service";
import { countsOf } from "./titles.ts";

/** A published program as the pages show it. Nothing in it is about any single person. */
export interface ShownProgram {
  view: ProgramView;
  definition: Definition;
  hash: string;
}

const withDefinition = async (context: Context, view: ProgramView): Promise<ShownProgram | undefined> => {
  if (view.versions.length === 0) return undefined;
  const { text, hash } = await readDefinition(context, { program: view.id });
  const parsed = parseDefinition(text);
  return parsed.ok ? { view, definition: parsed.definition, hash } : undefined;
};

/** One published program by its slug. */
export const shownProgram = async (context: Context, slug: string): Promise<ShownProgram | undefined> => {
  try {
    return await withDefinition(context, await readProgram(context, { program: slug }));
  } catch (error) {
    if (error instanceof ServiceError && error.code === "not_found") return undefined;
    throw error;
  }
};

const drawn = new Map<string, string>();
const KEPT = 100;

/** The picture of a program, kept while its definition and head-counts stay the same. */
export const pictureOf = (
  { definition, hash, view }: ShownProgram,
  options: { language: Language; depth?: number; width?: number },
): string => {
  const { stages } = countsOf(view);
  const key = JSON.stringify([hash, options, stages]);
  const found = drawn.get(key) ?? toSvg(definition, { ...options, counts: stages, styled: false });
  drawn.delete(key);
  drawn.set(key, found);
  const [oldest] = drawn.keys();
  if (drawn.size > KEPT && oldest !== undefined) drawn.delete(oldest);
  return found;
};
