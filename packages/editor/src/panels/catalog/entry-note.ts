import {
  deadlineWords,
  ruleSentence,
  textIn,
  type Contract,
  type Field,
  type Form,
  type Language,
  type Notice,
  type Rule,
  type Task,
} from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import type { Catalog } from "../../graph/selection.ts";
import { typeWords } from "../program/field-words.ts";

const titles = (
  ids: readonly string[],
  record: Record<string, { title?: unknown }> | undefined,
  language: Language,
): string => ids.map((id) => textIn(record?.[id]?.title as Field["title"], language) || id).join(", ");

/** The line under an entry of a list: what one wants to know before opening it. A draft that is no such thing says nothing. */
export const entryNote = (
  document: Document,
  catalog: Catalog,
  id: string,
  entry: unknown,
  language: Language,
): string => {
  const { meta } = document;
  try {
    switch (catalog) {
      case "rules":
        return ruleSentence((entry as Rule).rule, meta.fields ?? {}, language);
      case "fields":
        return typeWords((entry as Field).type)[language];
      case "forms": {
        const form = entry as Form;
        return `${titles(form.by, meta.roles, language)} · ${form.fields.length}`;
      }
      case "contracts":
        return titles(
          (entry as Contract).parties.map((party) => party.role),
          meta.roles,
          language,
        );
      case "deadlines":
        return deadlineWords(
          { ...document, meta: { ...meta, deadlines: { [id]: withoutTitle(entry) } } },
          id,
          language,
        );
      case "notices":
        return titles((entry as Notice).to, meta.roles, language);
      case "tasks":
        return titles([(entry as Task).role], meta.roles, language);
      default:
        return "";
    }
  } catch {
    return "";
  }
};

const withoutTitle = (entry: unknown) => {
  const { title: _title, ...rest } = entry as NonNullable<Document["meta"]["deadlines"]>[string];
  return rest;
};
