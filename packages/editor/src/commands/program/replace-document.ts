import { openDocument, textOf, type Document } from "../../graph/document.ts";
import type { Command } from "../command.ts";

/** Puts another definition in the place of this one: what was typed in the JSON view, a version restored, a file opened. */
export const replaceDocument: Command<{ document: Document }> = {
  name: "replace-document",
  title: () => ({ fr: "Remplacer la définition", en: "Replace the definition" }),
  may: (_, { document }) => {
    const opened = openDocument(document);
    return opened.ok ? null : opened.reason;
  },
  apply: (before, { document }) => (textOf(before) === textOf(document) ? before : document),
};
