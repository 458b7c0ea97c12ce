import { canonicalText, LIMITS } from "@parcours/core";
import { ServiceError } from "../errors.ts";
import { assertStorableText } from "../storable.ts";

const SLUG = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const MAX_SLUG = 80;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

/** How deep a value is nested, measured without recursion so that a hostile one cannot exhaust the stack. */
const depthOf = (root: unknown): number => {
  let deepest = 0;
  const todo: [unknown, number][] = [[root, 0]];
  for (let next = todo.pop(); next !== undefined && deepest <= LIMITS.depth; next = todo.pop()) {
    const [value, depth] = next;
    deepest = Math.max(deepest, depth);
    if (typeof value === "object" && value !== null)
      for (const child of Object.values(value)) todo.push([child, depth + 1]);
  }
  return deepest;
};

/**
 * A draft as it is kept: the canonical text, with the slug that its `id` gives it. People save half-done work, so only
 * size and the id are looked at. Throws `invalid_input`, `too_large`.
 */
export const draftOf = (definition: unknown): { text: string; slug: string } => {
  if (!isRecord(definition)) throw invalid("/definition", "Ce n’est pas un objet JSON.", "This is not a JSON object.");
  if (depthOf(definition) > LIMITS.depth) {
    throw invalid(
      "/definition",
      `Plus de ${LIMITS.depth} niveaux imbriqués.`,
      `More than ${LIMITS.depth} nested levels.`,
    );
  }
  const text = canonicalText(definition);
  if (text.length > LIMITS.characters) {
    throw new ServiceError("too_large", {
      fr: "La définition est trop grande (2 Mio au plus).",
      en: "The definition is too large (2 MiB at most).",
    });
  }
  assertStorableText(text, "/definition");
  const slug = definition["id"];
  if (typeof slug !== "string" || slug.length > MAX_SLUG || !SLUG.test(slug)) {
    throw invalid(
      "/definition/id",
      "L’identifiant du programme : minuscules, chiffres et traits d’union.",
      "The program's id: lower case letters, digits and hyphens.",
    );
  }
  return { text, slug };
};
