import type { Definition } from "@parcours/core";
import type { Enrollment } from "@parcours/store";
import type { Context } from "../context.ts";
import { loadPrograms } from "../programs/load.ts";
import type { Found } from "./found.ts";
import { type About, type Whose, whoseRows } from "./whose.ts";
import { wordsOf } from "./words.ts";

/** What a row says of its program. */
interface OfProgram {
  definition: Definition;
  words: ReturnType<typeof wordsOf>;
  program: { id: string; slug: string; version: number; title: string };
}

/** What rows are told with: the words of their programs, and whose they are. */
export interface Telling {
  of: (row: { programId: string; version: number }) => OfProgram;
  whose: (about: About) => Whose;
}

/** A run, as what a row is about. */
export const aboutRun = ({ id, participantId }: Pick<Enrollment, "id" | "participantId">): About => ({
  participantId,
  run: id,
});

/** What happened in a run, as what a row is about. */
export const aboutIn = (row: { enrollmentId: string; participantId: string | null }): About => ({
  participantId: row.participantId,
  run: row.enrollmentId,
});

/** Reads what the rows that were found are told with. */
export const tellingOf = async (context: Context, found: Found): Promise<Telling> => {
  const { service, organization, language } = context;
  const { tasks, byHand, held, due, contracts, cameIn, lapsing, mentions } = found;
  const versions = [...tasks, ...held, ...due, ...contracts, ...cameIn];
  const programOf = await loadPrograms(service, service.store.within(organization), organization, versions);
  const whose = await whoseRows(context, [
    ...[...tasks, ...contracts, ...cameIn].map(aboutIn),
    ...[...held, ...due].map(aboutRun),
    ...byHand,
    ...mentions,
    ...lapsing,
  ]);
  const of = ({ programId, version }: { programId: string; version: number }): OfProgram => {
    const { slug, compiled } = programOf(programId, version);
    const words = wordsOf(compiled.definition, language);
    return { definition: compiled.definition, words, program: { id: programId, slug, version, title: words.program } };
  };
  return { of, whose };
};
