import type { Bilingual, ProgramMeta } from "@parcours/core";
import type { AddEntry } from "../../commands/catalog/add-entry.ts";
import { entriesOf } from "../../commands/catalog/catalog.ts";
import type { Document } from "../../graph/document.ts";
import type { Catalog } from "../../graph/selection.ts";
import { uniqueId } from "../../names/ids.ts";

const firstKey = (record: object | undefined, fallback: string): string => Object.keys(record ?? {})[0] ?? fallback;

const firstStage = (document: Document): string => Object.values(document.states)[0]?.id ?? "stage";

const participantIn = ({ roles }: ProgramMeta): string =>
  Object.hasOwn(roles, "participant") ? "participant" : firstKey(roles, "participant");

/** A Monday morning in winter time: a clock of its own, moved by the steps. */
const MORNING = "2026-01-05T09:00:00+01:00";

/**
 * A new entry of a catalogue with a sensible beginning. It is already well formed: what it is about is chosen next, and
 * the checks say what is still missing.
 */
export const startEntry = (document: Document, catalog: Catalog, title: Bilingual): AddEntry => {
  const { meta } = document;
  const taken = new Set(entriesOf(document, catalog).map((entry) => entry.id));
  const free = (wish: string): string => uniqueId(wish, taken);
  const role = participantIn(meta);
  switch (catalog) {
    case "roles":
      return { catalog, id: free("role"), entry: { title } };
    case "fields":
      return {
        catalog,
        id: free("field"),
        entry: { type: "text", title, sensitivity: "ordinary", purpose: "", source: "program" },
      };
    case "forms":
      return { catalog, id: free("form"), entry: { title, by: [role], fields: [] } };
    case "rules":
      return {
        catalog,
        id: free("rule"),
        entry: {
          title,
          rule: { combinator: "and", rules: [{ field: firstKey(meta.fields, "field"), operator: "known" }] },
        },
      };
    case "contracts":
      return {
        catalog,
        id: free("contract"),
        entry: {
          title,
          body: { fr: `# ${title.fr}`, en: `# ${title.en}` },
          parties: [{ role }],
          signing: "in-order",
        },
      };
    case "deadlines":
      return { catalog, id: free("deadline"), entry: { title, offset: "P14D" } };
    case "notices":
      return {
        catalog,
        id: free("notice"),
        entry: { title, to: [role], channels: ["mail"], subject: title, body: title },
      };
    case "tasks":
      return { catalog, id: free("task"), entry: { title, role: firstKey(meta.roles, role) } };
    case "members":
      return { catalog, id: free("member"), entry: { title, program: "program" } };
    case "places":
      return { catalog, id: free("places"), entry: { title, limit: 10, heldIn: [firstStage(document)] } };
    case "sessions":
      return { catalog, id: free("session"), entry: { title, present: "present", absent: "absent" } };
    case "indicators":
      return { catalog, id: free("indicator"), entry: { title, measure: { count: { started: true } } } };
    case "properties": {
      const id = free("guarantee");
      return {
        catalog,
        id,
        entry: { id, title, pattern: "leads-to", first: { stage: firstStage(document) }, then: { exit: true } },
      };
    }
    case "scenarios": {
      const id = free("scenario");
      return {
        catalog,
        id,
        entry: { id, title, start: MORNING, participant: {}, steps: [{ expect: { status: "active" } }] },
      };
    }
  }
};
