import { LANGUAGES, pointer } from "@parcours/core";
import { isRecord, type Document } from "../graph/document.ts";
import { eventName } from "./event-name.ts";
import { PROGRAM_SPOT } from "./grammar.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { NameKind, Spot } from "./spot.ts";

/** A place that names something declared elsewhere; `path` is its JSON Pointer. */
export interface Reference {
  of: NameKind;
  id: string;
  path: string;
  /** Renamed along, but nothing is missing when what it names is gone. */
  loose?: true;
}

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : isRecord(value)
      ? LANGUAGES.map((language) => value[language]).filter((text) => typeof text === "string")
      : [];

/** The names that a value holds. Total: what has another shape than expected names nothing. */
export const namesIn = (spot: Spot | undefined, value: unknown, path = ""): Reference[] => {
  switch (spot?.is) {
    case "name": {
      if (typeof value !== "string") return [];
      const id = spot.target ? value.replace(/^#/, "") : value;
      return [{ of: spot.of, id, path, ...(spot.loose && { loose: true as const }) }];
    }
    case "event": {
      const found = typeof value === "string" ? eventName(value) : undefined;
      return found === undefined ? [] : [{ ...found, path }];
    }
    case "text":
      return [...new Set(textsIn(value).flatMap(placeholdersIn))].map((id) => ({ of: "field" as const, id, path }));
    case "depends":
      return namesIn(spot.on(value), value, path);
    case "list":
      return Array.isArray(value)
        ? value.flatMap((item, index) => namesIn(spot.item, item, `${path}${pointer(index)}`))
        : [];
    case "record":
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, one]) => [
            ...namesIn(spot.key, key, `${path}${pointer(key)}`),
            ...namesIn(spot.value, one, `${path}${pointer(key)}`),
          ])
        : [];
    case "object":
      return isRecord(value)
        ? Object.entries(value).flatMap(([key, one]) =>
            Object.hasOwn(spot.keys, key) ? namesIn(spot.keys[key], one, `${path}${pointer(key)}`) : [],
          )
        : [];
    case undefined:
      return [];
  }
};

/** Everything that a document names, in document order. */
export const referencesOf = (document: Document): Reference[] => namesIn(PROGRAM_SPOT, document);

/** Where one thing is named. */
export const usesOf = (document: Document, of: NameKind, id: string): Reference[] =>
  referencesOf(document).filter((reference) => reference.of === of && reference.id === id);
