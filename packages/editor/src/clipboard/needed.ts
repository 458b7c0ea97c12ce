import type { RecordCatalog } from "../commands/catalog/catalog.ts";
import { isRecord, type Document } from "../graph/document.ts";
import { CATALOGS_SPOT, STATES_SPOT } from "../names/grammar.ts";
import { namesIn } from "../names/references.ts";
import type { NameKind } from "../names/spot.ts";

/** Where things of a kind are declared; stages, events, lists and measures need no declaration to be taken along. */
export const DECLARED_IN: Partial<Record<NameKind, RecordCatalog>> = {
  role: "roles",
  field: "fields",
  form: "forms",
  rule: "rules",
  contract: "contracts",
  deadline: "deadlines",
  notice: "notices",
  task: "tasks",
  member: "members",
  place: "places",
};

const entryOf = (document: Document, catalog: RecordCatalog, id: string): unknown => {
  const held: unknown = document.meta[catalog];
  return isRecord(held) && Object.hasOwn(held, id) ? held[id] : undefined;
};

/** Everything of the catalogues that states name, and what that names in turn. */
export const neededBy = (
  document: Document,
  states: unknown,
): Partial<Record<RecordCatalog, Record<string, unknown>>> => {
  const found: Partial<Record<RecordCatalog, Record<string, unknown>>> = {};
  const todo = namesIn(STATES_SPOT, states);
  for (let reference = todo.pop(); reference !== undefined; reference = todo.pop()) {
    const catalog = DECLARED_IN[reference.of];
    const entry = catalog === undefined ? undefined : entryOf(document, catalog, reference.id);
    if (catalog === undefined || entry === undefined) continue;
    const entries = (found[catalog] ??= {});
    if (Object.hasOwn(entries, reference.id)) continue;
    entries[reference.id] = entry;
    todo.push(...namesIn(CATALOGS_SPOT, { [catalog]: { [reference.id]: entry } }));
  }
  return found;
};
