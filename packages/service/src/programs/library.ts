import { outlineOf, parseDefinition, textIn } from "@parcours/core";
import { authorize, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import type { LibraryProgram } from "./library-program.ts";

/** A program of the library in a list. */
export interface LibraryProgramView {
  slug: string;
  title: string;
  summary?: string;
  /** How many stages it has, exits included. */
  stages: number;
}

/** The programs that one may start from, in the reader's language. Throws `forbidden`. */
export const listLibrary = async (context: Context): Promise<LibraryProgramView[]> => {
  authorize(context, "program.read");
  return (await context.service.library()).flatMap(({ slug, text }) => {
    const parsed = parseDefinition(text);
    if (!parsed.ok) return [];
    const { title, summary } = parsed.definition.meta;
    const stages = outlineOf(parsed.definition).all.filter(({ state }) => state.type !== "history").length;
    return {
      slug,
      title: textIn(title, context.language),
      ...(summary !== undefined && { summary: textIn(summary, context.language) }),
      stages,
    };
  });
};

/** The text of a program of the library. Throws `not_found`, `forbidden`. */
export const readLibraryProgram = async (context: Context, { slug }: { slug: string }): Promise<LibraryProgram> => {
  authorize(context, "program.read");
  const found = (await context.service.library()).find((program) => program.slug === slug);
  if (found === undefined) throw notFound({ fr: "Programme", en: "Program" });
  return found;
};
