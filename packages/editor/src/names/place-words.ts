import type { Bilingual, Text } from "@parcours/core";
import { keysOf } from "../graph/address.ts";
import { valueAt } from "../graph/change.ts";
import { isRecord, type Document } from "../graph/document.ts";
import type { Catalog } from "../graph/selection.ts";
import { bilingual } from "../graph/words.ts";

/** One entry of a catalogue, as a noun. */
export const CATALOG_NOUNS: Record<Catalog, Bilingual> = {
  roles: { fr: "rôle", en: "role" },
  fields: { fr: "information", en: "information" },
  forms: { fr: "formulaire", en: "form" },
  rules: { fr: "règle", en: "rule" },
  contracts: { fr: "contrat", en: "contract" },
  deadlines: { fr: "échéance", en: "deadline" },
  notices: { fr: "message", en: "message" },
  tasks: { fr: "tâche", en: "task" },
  members: { fr: "membre", en: "member" },
  places: { fr: "nombre de places", en: "number of places" },
  sessions: { fr: "séance", en: "session" },
  indicators: { fr: "indicateur", en: "indicator" },
  properties: { fr: "garantie", en: "guarantee" },
  scenarios: { fr: "scénario", en: "scenario" },
};

/** Words in the quotation marks of each language. */
export const quoted = (words: Bilingual): Bilingual => ({ fr: `« ${words.fr} »`, en: `“${words.en}”` });

/** The title of what stands there, else its subject, its id, else `fallback`. */
export const titleOf = (entry: unknown, fallback: string): Bilingual => {
  if (!isRecord(entry)) return bilingual(undefined, fallback);
  const id = typeof entry["id"] === "string" ? entry["id"] : fallback;
  const meta = isRecord(entry["meta"]) ? entry["meta"] : undefined;
  return bilingual((entry["title"] ?? meta?.["title"] ?? entry["subject"]) as Text | undefined, id);
};

const PROGRAM: Bilingual = { fr: "les réglages du programme", en: "the settings of the program" };

const MATCHING: Bilingual = { fr: "la mise en relation", en: "the matching" };

const about = (noun: Bilingual, entry: unknown, fallback: string): Bilingual => {
  const title = quoted(titleOf(entry, fallback));
  return { fr: `${noun.fr} ${title.fr}`, en: `${noun.en} ${title.en}` };
};

/** Where a path of a document is, in words: stage “Interview”, form “Application”. */
export const placeWords = (document: Document, path: string): Bilingual => {
  const keys = keysOf(path);
  if (keys[0] === "meta") {
    const [, catalog = "", id = ""] = keys;
    if (catalog === "matching") return MATCHING;
    const noun = Object.hasOwn(CATALOG_NOUNS, catalog) ? CATALOG_NOUNS[catalog as Catalog] : undefined;
    return noun === undefined || id === "" ? PROGRAM : about(noun, valueAt(document, keys.slice(0, 3)), id);
  }
  let length = 0;
  while (keys[length] === "states" && keys[length + 1] !== undefined) length += 2;
  if (length === 0) return PROGRAM;
  return about({ fr: "étape", en: "stage" }, valueAt(document, keys.slice(0, length)), keys[length - 1] ?? "");
};

/** Several things as one enumeration, the first `most` of them. */
export const enumerated = (all: readonly Bilingual[], most = 4): Bilingual => {
  const each = all.filter((one, at) => all.findIndex((other) => other.fr === one.fr) === at);
  const more = each.length - most;
  const shown = each.slice(0, most);
  return {
    fr: shown.map(({ fr }) => fr).join(", ") + (more > 0 ? ` et ${more} de plus` : ""),
    en: shown.map(({ en }) => en).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
};
