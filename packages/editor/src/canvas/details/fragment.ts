import { parseDefinition, type Bilingual, type Problem } from "@parcours/core";
import { keysOf, transitionPath } from "../../graph/address.ts";
import { withAt, valueAt } from "../../graph/change.ts";
import { openDocument, textOf, type Document } from "../../graph/document.ts";
import type { Selection } from "../../graph/selection.ts";

/** The part of a document that the JSON view shows: what is chosen, else all of it. */
export interface Fragment {
  kind: "program" | "stage" | "transition";
  /** JSON Pointer. */
  path: string;
  text: string;
}

/** The part that belongs to a selection. */
export const fragmentOf = (document: Document, selection: Selection): Fragment => {
  const [stage] = selection.kind === "stages" && selection.paths.length === 1 ? selection.paths : [];
  const path = stage ?? (selection.kind === "transition" ? transitionPath(document, selection.at) : undefined);
  const value = path === undefined ? undefined : valueAt(document, keysOf(path));
  if (path === undefined || value === undefined) return { kind: "program", path: "", text: textOf(document) };
  return { kind: stage === undefined ? "transition" : "stage", path, text: `${JSON.stringify(value, null, 2)}\n` };
};

/** What a fragment that was typed makes of the document. */
export type Read =
  | { ok: true; document: Document; problems: readonly Problem[] }
  /** Not JSON (`syntax`), or nothing that could be drawn. */
  | { ok: false; syntax: string }
  | { ok: false; path: string; reason: Bilingual };

/** Puts a typed fragment into the document; tells what the format has against it, at places within the fragment. */
export const readFragment = (document: Document, { path }: Pick<Fragment, "path">, text: string): Read => {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch (error) {
    return { ok: false, syntax: error instanceof Error ? error.message : String(error) };
  }
  const whole = path === "" ? value : withAt<unknown>(document, keysOf(path), value);
  const opened = openDocument(whole);
  if (!opened.ok) return { ok: false, path: opened.path, reason: opened.reason };
  const parsed = parseDefinition(opened.document);
  const problems = parsed.ok ? [] : parsed.problems;
  const within = problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}/`));
  return { ok: true, document: opened.document, problems: within };
};
