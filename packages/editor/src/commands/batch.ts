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
