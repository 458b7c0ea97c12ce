import { canonicalText, hasSimpleWords, inSimpleWords } from "@parcours/core";
import type { Context } from "../context.ts";
import type { LoadedProgram } from "../programs/load.ts";

const offers = new WeakMap<LoadedProgram["compiled"], boolean>();

/** Whether a program has simple words, so that they can be chosen. */
export const offersSimpleWords = ({ compiled }: Pick<LoadedProgram, "compiled">): boolean => {
  const known = offers.get(compiled) ?? hasSimpleWords(compiled.definition);
  offers.set(compiled, known);
  return known;
};

/**
 * The program as the visitor wants to read it: in simple words when they asked for them and it has some. For what is shown
 * only: what happens, is kept, mailed or signed goes by the program itself.
 */
export const wordedFor = (
  { service, simpleWords = false }: Pick<Context, "service" | "simpleWords">,
  program: LoadedProgram,
): LoadedProgram => {
  if (!simpleWords || !offersSimpleWords(program)) return program;
  const simplified = (): string => canonicalText(inSimpleWords(program.compiled.definition));
  return { ...program, compiled: service.programs.get(`${program.hash} in simple words`, simplified) };
};
