import type { Bilingual } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import { whyNot, type Command } from "./command.ts";

/** A command with what it is run with. */
export interface Step {
  may: (document: Document) => Bilingual | null;
  apply: (document: Document) => Document;
}

/** Binds a command to its input, to be one of several. */
export const step = <Input>(command: Command<Input>, input: Input): Step => ({
  may: (document) => whyNot(command, document, input),
  apply: (document) => command.apply(document, input),
});

/** Runs steps one after the other until one may not be run. */
const through = (document: Document, steps: readonly Step[]): { document: Document; objection: Bilingual | null } => {
  let now = document;
  for (const one of steps) {
    const objection = one.may(now);
    if (objection !== null) return { document: now, objection };
    now = one.apply(now);
  }
  return { document: now, objection: null };
};

/** Several edits as one: all of them are done, and taken back, together; or none, when one of them may not be done. */
export const batch: Command<{ title: Bilingual; steps: readonly Step[] }> = {
  name: "batch",
  title: ({ title }) => title,
  may: (document, { steps }) => through(document, steps).objection,
  apply: (document, { steps }) => through(document, steps).document,
};
