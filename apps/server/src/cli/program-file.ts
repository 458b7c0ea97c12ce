import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Definition, type Known, parseDefinition, type Problem } from "@parcours/core";
import { CLI_EXIT, CommandError } from "./command.ts";

/** The text of a file that was named on the command line. */
export const readProgramFile = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new CommandError(CLI_EXIT.usage, {
      fr: `Le fichier ${path} ne peut pas être lu.`,
      en: `The file ${path} cannot be read.`,
    });
  }
};

/** The definition in a file, or the problems that keep it from being one. */
export const parseProgramFile = (
  path: string,
): { ok: true; definition: Definition } | { ok: false; problems: Problem[] } => parseDefinition(readProgramFile(path));

/**
 * The programs that a definition speaks of, as far as they lie beside it (`../<slug>/program.json`), so that what it
 * reads from them can be checked without a server.
 */
export const neighborsOf = (path: string, text: string): Known => {
  const parsed = parseDefinition(text);
  if (!parsed.ok) return {};
  const programs: NonNullable<Known["programs"]> = {};
  for (const { program: slug } of Object.values(parsed.definition.meta.members ?? {})) {
    const file = join(dirname(path), "..", slug, "program.json");
    if (!existsSync(file)) return {};
    const neighbor = parseDefinition(readFileSync(file, "utf8"));
    programs[slug] = { fields: neighbor.ok ? (neighbor.definition.meta.fields ?? {}) : {} };
  }
  return { programs };
};
