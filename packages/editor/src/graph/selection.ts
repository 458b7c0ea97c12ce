import type { StagePath, TransitionAddress } from "./address.ts";

/** The catalogues of a program: records by id, and the two lists. */
export const CATALOGS = [
  "roles",
  "fields",
  "forms",
  "rules",
  "contracts",
  "deadlines",
  "notices",
  "tasks",
  "members",
  "places",
  "sessions",
  "indicators",
  "properties",
  "scenarios",
] as const;
/** A catalogue of a program. */
export type Catalog = (typeof CATALOGS)[number];

/** A part of the program outside its stages: its own settings and texts, the cohort's fields, how members are matched, or a catalogue. */
export type Section = "program" | "cohort" | "matching" | Catalog;

/** True for a part that holds entries. */
export const isCatalog = (section: string): section is Catalog => (CATALOGS as readonly string[]).includes(section);

/** What the panel shows and the keyboard acts on. */
export type Selection =
  | { kind: "none" }
  /** At least one; the last is the one last chosen. */
  | { kind: "stages"; paths: readonly StagePath[] }
  | { kind: "transition"; at: TransitionAddress }
  /** `id` is one entry of the catalogue. */
  | { kind: "program"; section: Section; id?: string };

/** Nothing is selected. */
export const NOTHING: Selection = { kind: "none" };
