import { isRecord } from "../graph/document.ts";
import { mapped } from "../graph/records.ts";
import { eventRenamed } from "./event-name.ts";
import { placeholdersIn, withPlaceholderRenamed } from "./placeholders.ts";
import type { NameKind, Spot } from "./spot.ts";

/** The new name of something; the same where it keeps its name. */
export type Renaming = (of: NameKind, id: string) => string;

/** Gives one thing another name. */
export const renamingOne =
  (of: NameKind, from: string, to: string): Renaming =>
  (kind, id) =>
    kind === of && id === from ? to : id;

const renamedEvent = (type: string, renaming: Renaming): string => {
  for (const of of ["form", "contract", "task", "place", "event"] as const) {
    const id = of === "event" ? type : (type.split(".")[1] ?? "");
    const next = eventRenamed(type, of, id, renaming(of, id));
    if (next !== type) return next;
  }
  return type;
};

const renamedText = (text: string, renaming: Renaming): string => {
  const fields = placeholdersIn(text);
  return fields.reduce((now, id) => withPlaceholderRenamed(now, id, renaming("field", id)), text);
};

const renamedKeys = (value: Record<string, unknown>, key: Spot | undefined, renaming: Renaming) => {
  if (key === undefined) return value;
  const entries = Object.entries(value).map(([k, one]): [string, unknown] => [String(renamed(key, k, renaming)), one]);
  return entries.every(([k], at) => k === Object.keys(value)[at]) ? value : Object.fromEntries(entries);
};

/** The value with everything that it names called by its new name; the very same one when nothing is. */
export const renamed = (spot: Spot | undefined, value: unknown, renaming: Renaming): unknown => {
  switch (spot?.is) {
    case "name": {
      if (typeof value !== "string") return value;
      return spot.target && value.startsWith("#") ? `#${renaming(spot.of, value.slice(1))}` : renaming(spot.of, value);
    }
    case "event":
      return typeof value === "string" ? renamedEvent(value, renaming) : value;
    case "text":
      if (typeof value === "string") return renamedText(value, renaming);
      return isRecord(value)
        ? mapped(value, (text) => (typeof text === "string" ? renamedText(text, renaming) : text))
        : value;
    case "depends":
      return renamed(spot.on(value), value, renaming);
    case "list":
      return Array.isArray(value) ? mapped(value, (item) => renamed(spot.item, item, renaming)) : value;
    case "record":
      return isRecord(value)
        ? renamedKeys(
            mapped(value, (one) => renamed(spot.value, one, renaming)),
            spot.key,
            renaming,
          )
        : value;
    case "object":
      return isRecord(value) ? mapped(value, (one, key) => renamed(own(spot.keys, key), one, renaming)) : value;
    case undefined:
      return value;
  }
};

const own = (spots: Readonly<Record<string, Spot>>, key: string): Spot | undefined =>
  Object.hasOwn(spots, key) ? spots[key] : undefined;
