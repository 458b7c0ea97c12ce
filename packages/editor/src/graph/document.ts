import { canonicalText, type Bilingual, type Definition } from "@parcours/core";

/**
 * What the editor edits: the plain definition, key order kept. A draft may be unfinished: it has the shape of a machine
 * (see `openDocument`), not necessarily everything that publishing asks for. Never mutated.
 */
export type Document = Definition;

/** The text in which a document is kept. */
export const textOf = (document: Document): string => canonicalText(document);

/** A document, or why there is nothing that could be drawn, with the JSON Pointer of the culprit. */
export type Opened = { ok: true; document: Document } | { ok: false; path: string; reason: Bilingual };

type Tree = Record<string, unknown>;

export const isRecord = (value: unknown): value is Tree =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const transitionsFit = (value: unknown): boolean =>
  value === undefined || isRecord(value) || (Array.isArray(value) && value.every(isRecord));

const slotFits = (value: unknown): boolean =>
  value === undefined || (isRecord(value) && Object.values(value).every(transitionsFit));

/** The path of the first state that is not shaped like one. */
const misshapen = (state: unknown, path: string): string | undefined => {
  if (!isRecord(state)) return path;
  for (const slot of ["on", "after"]) if (!slotFits(state[slot])) return `${path}/${slot}`;
  for (const slot of ["always", "onDone"]) if (!transitionsFit(state[slot])) return `${path}/${slot}`;
  if (state["meta"] !== undefined && !isRecord(state["meta"])) return `${path}/meta`;
  const { states } = state;
  if (states === undefined) return undefined;
  if (!isRecord(states)) return `${path}/states`;
  for (const [key, inner] of Object.entries(states)) {
    const found = misshapen(inner, `${path}/states/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    if (found !== undefined) return found;
  }
  return undefined;
};

const refuse = (path: string, fr: string, en: string): Opened => ({ ok: false, path, reason: { fr, en } });

/**
 * Takes a draft for editing, from its text or as an object. Refused is only what has no machine in it: something other
 * than an object, without `meta` or `states`, or with a state that is not an object. All other faults can be mended in
 * the editor.
 */
export const openDocument = (value: unknown): Opened => {
  let read = value;
  if (typeof value === "string") {
    try {
      read = JSON.parse(value);
    } catch (error) {
      const why = error instanceof Error ? error.message : "";
      return refuse("", `Ce n’est pas du JSON : ${why}`, `This is not JSON: ${why}`);
    }
  }
  if (!isRecord(read)) return refuse("", "Ce n’est pas un objet JSON.", "This is not a JSON object.");
  if (!isRecord(read["meta"])) {
    return refuse("/meta", "La partie « meta » du programme manque.", "The program’s “meta” is missing.");
  }
  if (!isRecord(read["states"])) {
    return refuse("/states", "La partie « states » du programme manque.", "The program’s “states” are missing.");
  }
  const path = misshapen(read, "");
  if (path !== undefined) {
    return refuse(path, `Ceci n’a pas la forme attendue : ${path}.`, `This does not have the right shape: ${path}.`);
  }
  return { ok: true, document: read as unknown as Document };
};
