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

const readProgram = ({ slug, text }: { slug: string; text: string }): LibraryProgram => {
  const parsed = parseDefinition(text);
  if (!parsed.ok) throw new Error(`workflows/${slug}/program.json is not a program`);
  return { slug: parsed.definition.id, text, definition: parsed.definition, compiled: compile(parsed.definition) };
};

/** Texts of the programs of a folder, as they stand in their files. */
export const readTexts = async (folder: string = WORKFLOWS): Promise<{ slug: string; text: string }[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(
    slugs.toSorted().map(async (slug) => ({ slug, text: await readFile(`${folder}${slug}/program.json`, "utf8") })),
  );
};

/** Reads every program of a folder of programs. */
export const readLibrary = async (folder: string = WORKFLOWS): Promise<Library> => {
  const programs = (await readTexts(folder)).map(readProgram);
  return new Map(inOrder(programs).map((program) => [program.slug, program]));
};
