import type { Bilingual } from "@parcours/core";
import { isRecord, openDocument, type Document } from "../graph/document.ts";
import { fromXState } from "./from-xstate.ts";
import { slugOf } from "./slug-of.ts";

/** What is wrong with a file, and where in it (JSON Pointer; `""`: the whole). */
export interface ImportFault {
  path: string;
  reason: Bilingual;
}

/** A program read from a file; `notes` say what of it has no place here. Or why it cannot be read. */
export type Imported = { ok: true; document: Document; notes: ImportFault[] } | { ok: false; faults: ImportFault[] };

const fault = (path: string, fr: string, en: string): ImportFault => ({ path, reason: { fr, en } });

const LEFT_OUT: Bilingual = {
  fr: "Ceci n’a pas d’équivalent ici et n’est pas repris.",
  en: "This has no counterpart here and is left out.",
};
const NOWHERE: Bilingual = {
  fr: "Cette destination ne désigne aucun état.",
  en: "This target names no state.",
};

const parsed = (text: string): { ok: true; value: unknown } | { ok: false; fault: ImportFault } => {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    return { ok: false, fault: fault("", `Ce n’est pas du JSON : ${why}`, `This is not JSON: ${why}`) };
  }
};

/**
 * Reads a program from the text of a file: a program of ours, or the JSON of any XState machine. A program may be
 * unfinished; the checks of the editor say what it lacks.
 */
export const importProgram = (text: string): Imported => {
  const read = parsed(text);
  if (!read.ok) return { ok: false, faults: [read.fault] };
  const { value } = read;
  if (!isRecord(value)) {
    return { ok: false, faults: [fault("", "Ce n’est pas un objet JSON.", "This is not a JSON object.")] };
  }
  const { meta, states } = value;
  if (!isRecord(states) || Object.keys(states).length === 0) {
    return { ok: false, faults: [fault("/states", "Il n’y a aucun état.", "There are no states.")] };
  }
  if (isRecord(meta) && "format" in meta) {
    const opened = openDocument(value);
    return opened.ok ? { ok: true, document: opened.document, notes: [] } : { ok: false, faults: [opened] };
  }
  const wrong = Object.entries(states).find(([, state]) => !isRecord(state));
  if (wrong !== undefined) {
    return { ok: false, faults: [fault(`/states/${wrong[0]}`, "Un état est un objet.", "A state is an object.")] };
  }
  const name = typeof value["id"] === "string" && value["id"] !== "" ? value["id"] : "programme";
  const { document, leftOut, unknown } = fromXState(value, slugOf(name) || "program", name);
  if (unknown.length > 0) return { ok: false, faults: unknown.map((path) => ({ path, reason: NOWHERE })) };
  const opened = openDocument(document);
  if (!opened.ok) return { ok: false, faults: [opened] };
  return { ok: true, document, notes: leftOut.map((path) => ({ path, reason: LEFT_OUT })) };
};
