import type { State } from "@parcours/core";
import { isRecord } from "../graph/document.ts";
import type { RecordCatalog } from "../commands/catalog/catalog.ts";

/** What is taken along when stages are copied: the stages, and all that they name, with what that names in turn. */
export interface Clip {
  format: "parcours.stages/1";
  /** Id of the program that they come from. */
  program: string;
  /** In document order. A transition may lead to a stage that is not among them. */
  states: Record<string, State>;
  catalogs: Partial<Record<RecordCatalog, Record<string, unknown>>>;
}

/** The clip as it goes onto the clipboard of the system. */
export const clipText = (clip: Clip): string => JSON.stringify(clip);

/** What a text from the clipboard holds; `undefined` when it is something else. */
export const clipFrom = (text: string): Clip | undefined => {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(read) || read["format"] !== "parcours.stages/1" || typeof read["program"] !== "string")
    return undefined;
  if (!isRecord(read["catalogs"]) || !Object.values(read["catalogs"]).every(isRecord)) return undefined;
  if (!isRecord(read["states"]) || Object.keys(read["states"]).length === 0) return undefined;
  return Object.values(read["states"]).every(isRecord) ? (read as unknown as Clip) : undefined;
};
