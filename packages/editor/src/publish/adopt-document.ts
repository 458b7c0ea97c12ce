import type { Bilingual } from "@parcours/core";
import type { Command } from "../commands/command.ts";
import { withAt } from "../graph/change.ts";
import { openDocument, textOf, type Document } from "../graph/document.ts";

/**
 * Takes over a definition that stands elsewhere: an older version, what somebody else saved meanwhile, both put together.
 * The program keeps its id, and the step can be taken back like any other.
 */
export const adoptDocument: Command<{ document: Document; title: Bilingual }> = {
  name: "adopt-document",
  title: ({ title }) => title,
  may: (_, { document }) => {
    const opened = openDocument(document);
    return opened.ok ? null : opened.reason;
  },
  apply: (before, { document }) => {
    const next = document.id === before.id ? document : withAt(document, ["id"], before.id);
    return textOf(before) === textOf(next) ? before : next;
  },
};
