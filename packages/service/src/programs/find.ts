import { getProgram, type Program } from "@parcours/store";
import { concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** A program by id or slug. Throws `not_found`, also when the caller's key has nothing to do with it. */
export const findProgram = async (context: Context, idOrSlug: string): Promise<Program> => {
  const { service, organization } = context;
  const program = await getProgram(service.store.within(organization), organization, idOrSlug);
  if (program === undefined || !concerns(context, program.id)) throw notFound({ fr: "Programme", en: "Program" });
  return program;
};
