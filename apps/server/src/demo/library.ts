import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile, type Compiled, type Definition, parseDefinition } from "@parcours/core";

/** A program of the library, as published in the demo. */
export interface LibraryProgram {
  slug: string;
  /** As it stands in its file. */
  text: string;
  definition: Definition;
  compiled: Compiled;
}

/** By slug; a program comes after those whose runs take part in its own. */
export type Library = ReadonlyMap<string, LibraryProgram>;

/** The programs that come with Parcours. */
const WORKFLOWS = fileURLToPath(new URL("../../../../workflows/", import.meta.url));

const membersOf = ({ definition }: LibraryProgram): string[] =>
  Object.values(definition.meta.members ?? {}).map(({ program }) => program);

const inOrder = (programs: readonly LibraryProgram[]): LibraryProgram[] => [
  ...programs.filter((program) => membersOf(program).length === 0),
  ...programs.filter((program) => membersOf(program).length > 0),
];

const readProgram = async (folder: string, slug: string): Promise<LibraryProgram> => {
  const text = await readFile(`${folder}${slug}/program.json`, "utf8");
  const parsed = parseDefinition(text);
  if (!parsed.ok) throw new Error(`workflows/${slug}/program.json is not a program`);
  return { slug: parsed.definition.id, text, definition: parsed.definition, compiled: compile(parsed.definition) };
};

/** Reads every program of a folder of programs. */
export const readLibrary = async (folder: string = WORKFLOWS): Promise<Library> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const programs = await Promise.all(slugs.toSorted().map(async (slug) => await readProgram(folder, slug)));
  return new Map(inOrder(programs).map((program) => [program.slug, program]));
};
