import { type Bilingual, LANGUAGES, type Language, textIn } from "@parcours/core";
import { authorize, concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { everyProgramId } from "../programs/every-program.ts";
import { findProgram } from "../programs/find.ts";
import { type LoadedProgram, loadNewest } from "../programs/load.ts";

/** A program whose runs have members: of pairs, or of teams. */
export interface PairProgramView {
  id: string;
  slug: string;
  title: string;
  members: { member: string; title: string; program: { slug: string; title: string } }[];
  /** Whether the program says by what a pair is proposed. */
  ranked: boolean;
}

/** The title of a member, in both languages; the id where there is none. */
export const memberTitle = ({ compiled }: LoadedProgram, member: string): Bilingual => {
  const { members = {}, roles } = compiled.definition.meta;
  const text = members[member]?.title ?? (Object.hasOwn(roles, member) ? roles[member]!.title : undefined);
  const say = (language: Language): string => textIn(text, language) || member;
  return Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as unknown as Bilingual;
};

const membersIn = ({ compiled }: LoadedProgram): Record<string, { program: string }> =>
  compiled.definition.meta.members ?? {};

/** The newest version of a program with members. Throws `not_found` for any other. */
export const pairProgramFor = async (context: Context, idOrSlug: string): Promise<LoadedProgram> => {
  const { service, organization } = context;
  const { id } = await findProgram(context, idOrSlug);
  const program = await loadNewest(service, service.store.within(organization), organization, id);
  if (program === undefined || Object.keys(membersIn(program)).length === 0)
    throw notFound({ fr: "Programme à membres", en: "Program with members" });
  return program;
};

/** Programs by id of the organization, newest version each. */
const allPrograms = async (context: Context): Promise<LoadedProgram[]> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const found: LoadedProgram[] = [];
  for (const id of await everyProgramId(db, organization)) {
    const program = await loadNewest(service, db, organization, id);
    if (program !== undefined) found.push(program);
  }
  return found;
};

/** The programs whose runs have members. Throws `forbidden`. */
export const listPairPrograms = async (context: Context): Promise<PairProgramView[]> => {
  authorize(context, "enrollment.read");
  const { language } = context;
  const programs = await allPrograms(context);
  const titleOf = (slug: string): string => {
    const found = programs.find((program) => program.slug === slug);
    return textIn(found?.compiled.definition.meta.title, language) || slug;
  };
  return programs
    .filter((program) => Object.keys(membersIn(program)).length > 0 && concerns(context, program.id))
    .map((program) => ({
      id: program.id,
      slug: program.slug,
      title: titleOf(program.slug),
      members: Object.entries(membersIn(program)).map(([member, { program: slug }]) => ({
        member,
        title: memberTitle(program, member)[language],
        program: { slug, title: titleOf(slug) },
      })),
      ranked: program.compiled.definition.meta.matching !== undefined,
    }));
};
