import { getProgram, type Program } from "@parcours/store";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";

/** A program by id or slug. Throws `not_found`. */
export const findProgram = async ({ service, organization }: Context, idOrSlug: string): Promise<Program> => {
  const program = await getProgram(service.store.within(organization), organization, idOrSlug);
  if (program === undefined) throw notFound({ fr: "Programme", en: "Program" });
  return program;
};
