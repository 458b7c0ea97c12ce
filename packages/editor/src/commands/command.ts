import type { Bilingual } from "@parcours/core";
import type { Document } from "../graph/document.ts";
import type { Selection } from "../graph/selection.ts";
import { typeset } from "../graph/typeset.ts";

/** One kind of edit. Pure: `apply` never changes what it is given, and shares whatever stays the same. */
export interface Command<Input> {
  name: string;
  /** What is done, for the menus of undo and redo: “Rename “Interview””. */
  title: (input: Input, document: Document) => Bilingual;
  /** Why the edit is not allowed, for people to read; `null` when it is. Absent: always allowed. */
  may?: (document: Document, input: Input) => Bilingual | null;
  /** The document after the edit; the very same one when nothing changes. Only called where `may` says nothing. */
  apply: (document: Document, input: Input) => Document;
  /** What should be selected afterwards; absent: what was selected before. */
  select?: (before: Document, input: Input, after: Document) => Selection;
}

/** Why a command may not run now; `null` when it may. */
export const whyNot = <Input>(command: Command<Input>, document: Document, input: Input): Bilingual | null => {
  const reason = command.may?.(document, input) ?? null;
  return reason === null ? null : typeset(reason);
};
