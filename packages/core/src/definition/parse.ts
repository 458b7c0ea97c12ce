import { migrateFormat } from "./formats.ts";
import { problemsOf } from "./issues.ts";
import { pointer, type Problem } from "./problem.ts";
import { definitionSchema, FORMAT, type Definition } from "./schema.ts";

/** Limits of a definition: characters of its text, states, and depth of nesting of the JSON. */
export const LIMITS = { characters: 2 * 1024 * 1024, states: 2_000, depth: 64 } as const;

/** A definition, or every problem that keeps the input from being one. */
export type Parsed = { ok: true; definition: Definition } | { ok: false; problems: Problem[] };

const refuse = (path: string, fr: string, en: string): Parsed => ({
  ok: false,
  problems: [{ check: "format", severity: "error", path, message: { fr, en } }],
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys that reach into JavaScript's objects. Schemas overlook some of them, so they are looked for everywhere. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

interface Place {
  value: unknown;
  depth: number;
  key: string;
  parent: Place | undefined;
}

const pointerTo = (place: Place): string =>
  place.parent === undefined ? "" : `${pointerTo(place.parent)}${pointer(place.key)}`;

interface Size {
  depth: number;
  states: number;
  /** JSON Pointer of a key that is reserved. */
  reserved?: string;
}

/** Depth and number of states up to their limits, without recursion so that a hostile file cannot exhaust the stack. */
const measure = (root: unknown): Size => {
  let depth = 0;
  let states = 0;
  const todo: Place[] = [{ value: root, depth: 0, key: "", parent: undefined }];
  for (let place = todo.pop(); place !== undefined; place = todo.pop()) {
    depth = Math.max(depth, place.depth);
    if (depth > LIMITS.depth || states > LIMITS.states) break;
    if (RESERVED.has(place.key)) return { depth, states, reserved: pointerTo(place) };
    if (typeof place.value !== "object" || place.value === null) continue;
    const entries = Object.entries(place.value);
    if (place.key === "states") states += entries.length;
    for (const [key, value] of entries) todo.push({ value, depth: place.depth + 1, key, parent: place });
  }
  return { depth, states };
};

const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * Reads a definition from JSON text or from an object and brings it to today's format.
 * Strict: an unknown key is a problem with its path. Returns the definition, or every problem found.
 */
export const parseDefinition = (input: unknown): Parsed => {
  if (typeof input === "string" && input.length > LIMITS.characters) {
    return refuse("", "La définition est trop grande (2 Mio au plus).", "The definition is too large (2 MiB at most).");
  }
  const value = typeof input === "string" ? parseText(input) : input;
  if (!isRecord(value)) {
    return refuse("", "Ce n’est pas un objet JSON.", "This is not a JSON object.");
  }
  const size = measure(value);
  if (size.depth > LIMITS.depth) {
    return refuse("", `Plus de ${LIMITS.depth} niveaux imbriqués.`, `More than ${LIMITS.depth} nested levels.`);
  }
  if (size.states > LIMITS.states) {
    return refuse("/states", `Plus de ${LIMITS.states} étapes.`, `More than ${LIMITS.states} stages.`);
  }
  if (size.reserved !== undefined) return refuse(size.reserved, "Est un nom réservé.", "Is a reserved name.");
  const current = migrateFormat(value);
  if (!current.ok) {
    return current.reason === "newer_format"
      ? refuse(
          "/meta/format",
          "Écrite par une version plus récente de Parcours.",
          "Written by a newer version of Parcours.",
        )
      : refuse("/meta/format", `Le format doit être ${FORMAT}.`, `The format must be ${FORMAT}.`);
  }
  const result = definitionSchema.safeParse(current.definition);
  // The schema transforms nothing; the input itself is returned because zod re-orders keys and order is meaning.
  if (result.success) return { ok: true, definition: current.definition as unknown as Definition };
  return { ok: false, problems: problemsOf(definitionSchema, current.definition) };
};
