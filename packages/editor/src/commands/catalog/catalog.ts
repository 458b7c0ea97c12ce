import type { ProgramMeta } from "@parcours/core";
import { isRecord, type Document } from "../../graph/document.ts";
import type { Catalog } from "../../graph/selection.ts";
import type { NameKind } from "../../names/spot.ts";

/** The catalogues that are lists, in which the order counts and each entry holds its id. */
export type ListCatalog = "properties" | "scenarios";
/** The catalogues that are records by id. */
export type RecordCatalog = Exclude<Catalog, ListCatalog>;

/** An entry of a catalogue. */
export type EntryOf<C extends Catalog> = C extends ListCatalog
  ? NonNullable<ProgramMeta[C]>[number]
  : C extends RecordCatalog
    ? NonNullable<ProgramMeta[C]>[string]
    : never;

/** What other parts of a program name an entry of a catalogue by; `undefined` where nothing does. */
export const NAMED_AS: Record<Catalog, NameKind | undefined> = {
  roles: "role",
  fields: "field",
  forms: "form",
  rules: "rule",
  contracts: "contract",
  deadlines: "deadline",
  notices: "notice",
  tasks: "task",
  members: "member",
  places: "place",
  sessions: undefined,
  indicators: undefined,
  properties: undefined,
  scenarios: undefined,
};

/** True for a catalogue that is a list. */
export const isListCatalog = (catalog: Catalog): catalog is ListCatalog =>
  catalog === "properties" || catalog === "scenarios";

/** The entries of a catalogue with their ids, in order. Total on drafts. */
export const entriesOf = (document: Document, catalog: Catalog): { id: string; entry: unknown }[] => {
  const held: unknown = document.meta[catalog];
  if (Array.isArray(held)) {
    return held.map((entry: unknown, at) => ({
      id: isRecord(entry) && typeof entry["id"] === "string" ? entry["id"] : String(at),
      entry,
    }));
  }
  return isRecord(held) ? Object.entries(held).map(([id, entry]) => ({ id, entry })) : [];
};

/** The place of an entry, as keys of a path; `undefined` when there is none. */
export const entryKeys = (document: Document, catalog: Catalog, id: string): string[] | undefined => {
  const at = entriesOf(document, catalog).findIndex((one) => one.id === id);
  if (at < 0) return undefined;
  return ["meta", catalog, isListCatalog(catalog) ? String(at) : id];
};
