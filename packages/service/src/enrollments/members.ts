import type { Fact } from "@parcours/core";
import { type FieldError, ServiceError } from "../errors.ts";
import type { LoadedProgram } from "../programs/load.ts";
import type { Batch } from "./batch.ts";
import { shownFacts } from "./write.ts";

/** An enrollment that takes part, and what it shows of itself. */
export interface Member {
  member: string;
  enrollmentId: string;
  facts: Record<string, Fact>;
}

const invalid = (errors: FieldError[]): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "Les membres ne conviennent pas.", en: "The members do not fit." },
    { errors },
  );

const fault = (member: string, fr: string, en: string): FieldError => ({
  path: `/members/${member}`,
  message: { fr, en },
});

/** The members' fields that a program reads, by member. */
const memberFieldsOf = ({ compiled }: LoadedProgram, member: string): string[] =>
  Object.values(compiled.definition.meta.fields ?? {}).flatMap(({ source }) =>
    typeof source === "object" && "member" in source && source.member === member ? [source.field] : [],
  );

/** Only what the program reads. */
export const readBy = (program: LoadedProgram, member: string, facts: Record<string, Fact>): Record<string, Fact> => {
  const fields = memberFieldsOf(program, member);
  return Object.fromEntries(Object.entries(facts).filter(([field]) => fields.includes(field)));
};

/**
 * The members with which a run starts: each that the program names, an enrollment in the program that it names, still
 * running. Throws `invalid_input`.
 */
export const membersOf = (batch: Batch, program: LoadedProgram, given: Record<string, string>): Member[] => {
  const declared = program.compiled.definition.meta.members ?? {};
  const errors: FieldError[] = [];
  const members: Member[] = [];
  for (const member of Object.keys(given)) {
    if (!Object.hasOwn(declared, member))
      errors.push(fault(member, "Membre inconnu du programme.", "Not a member of this program."));
  }
  for (const [member, { program: slug }] of Object.entries(declared)) {
    const id = given[member] ?? "";
    const running = batch.running.get(id);
    if (running === undefined) {
      errors.push(fault(member, "Une inscription est demandée.", "An enrollment is needed."));
    } else if (running.program.slug !== slug) {
      errors.push(
        fault(member, `Une inscription à « ${slug} » est attendue.`, `An enrollment in “${slug}” is expected.`),
      );
    } else if (running.enrollment.status === "done") {
      errors.push(fault(member, "Cette inscription est terminée.", "This enrollment is over."));
    } else {
      members.push({ member, enrollmentId: id, facts: readBy(program, member, shownFacts(running.snapshot)) });
    }
  }
  if (errors.length > 0) throw invalid(errors);
  return members;
};
