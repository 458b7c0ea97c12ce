import { type Enrollment, getEnrollments, listMembers, listParticipantEnrollments } from "@parcours/store";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { type LoadedProgram, loadPrograms } from "../programs/load.ts";
import { offersSimpleWords, wordedFor } from "./wording.ts";

/** A run in which a participant has a part: their own, or a pair or team that one of their own runs takes part in. */
export interface OwnRun {
  enrollment: Enrollment;
  /** In the words that the visitor wants. */
  program: LoadedProgram;
  /** There are simple words to choose. */
  offersSimpleWords: boolean;
  /** The program's roles that are theirs in it. */
  roles: readonly string[];
}

/** What the person of a run is called among a program's roles. */
const PERSON = "participant";

const declared = ({ compiled }: LoadedProgram, role: string): string[] =>
  Object.hasOwn(compiled.definition.meta.roles, role) ? [role] : [];

/** Every run in which the participant has a part, newest first. Nobody else's is ever read. */
export const ownRuns = async (context: Context, participant: string): Promise<OwnRun[]> => {
  const { service, organization } = context;
  const db = service.store.within(organization);
  const own = await listParticipantEnrollments(db, organization, participant);
  const memberships = await listMembers(
    db,
    organization,
    "member",
    own.map(({ id }) => id),
  );
  const pairs = await getEnrollments(db, organization, [...new Set(memberships.map((one) => one.enrollmentId))]);
  const all = [...own, ...pairs];
  const programOf = await loadPrograms(service, db, organization, all);
  return all
    .map((enrollment): OwnRun => {
      const itself = programOf(enrollment.programId, enrollment.version);
      const program = wordedFor(context, itself);
      const shared = { enrollment, program, offersSimpleWords: offersSimpleWords(itself) };
      if (enrollment.participantId === participant) return { ...shared, roles: declared(program, PERSON) };
      const parts = memberships.filter(({ enrollmentId }) => enrollmentId === enrollment.id);
      return { ...shared, roles: parts.flatMap(({ member }) => declared(program, member)) };
    })
    .toSorted((one, other) => (one.enrollment.id < other.enrollment.id ? 1 : -1));
};

/** One of them, by its id. Throws `not_found`. */
export const ownRun = async (context: Context, participant: string, id: string): Promise<OwnRun> => {
  const found = (await ownRuns(context, participant)).find(({ enrollment }) => enrollment.id === id);
  if (found === undefined) throw notFound({ fr: "Parcours", en: "Journey" });
  return found;
};

/**
 * The participant acting in one of their runs, in the roles that are theirs. They see all that the engine needs to: what is
 * answered to them is chosen by whoever calls. Throws `not_found`.
 */
export const actingAs = async (context: Context, participant: string, id: string): Promise<Context> => {
  const { roles } = await ownRun(context, participant, id);
  return {
    ...context,
    caller: { kind: "participant", id: participant, role: "participant", sees: { all: true }, plays: { [id]: roles } },
  };
};
