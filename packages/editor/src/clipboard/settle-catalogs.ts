import type { RecordCatalog } from "../commands/catalog/catalog.ts";
import { withAt } from "../graph/change.ts";
import { isRecord, type Document } from "../graph/document.ts";
import { META_ORDER } from "../graph/meta-order.ts";
import { sameShape } from "../graph/reused.ts";
import { CATALOGS_SPOT } from "../names/grammar.ts";
import { uniqueId } from "../names/ids.ts";
import { renamed, type Renaming } from "../names/rename.ts";
import type { Clip } from "./clip.ts";
import { DECLARED_IN } from "./needed.ts";

/** Two programs mean the same by an id: a role by its name, a fact by its type, all else word by word. */
const agree = (catalog: RecordCatalog, mine: unknown, theirs: unknown): boolean => {
  if (catalog === "roles") return true;
  if (catalog === "fields" && isRecord(mine) && isRecord(theirs)) {
    return mine["type"] === theirs["type"] && sameShape(mine["source"], theirs["source"]);
  }
  return sameShape(mine, theirs);
};

const entries = (document: Document, catalog: RecordCatalog): Record<string, unknown> => {
  const held: unknown = document.meta[catalog];
  return isRecord(held) ? held : {};
};

/** What comes along under which name. */
export interface Settled {
  renaming: Renaming;
  /** The document with the entries that it lacked. */
  document: Document;
}

/**
 * Brings what a clip names into a program: what is the same there is used, what is missing is added, and what means
 * something else gets a name of its own. `stage` gives stages their new names.
 */
export const withCatalogs = (document: Document, clip: Clip, stage: (id: string) => string): Settled => {
  const names = new Map<string, string>();
  const added: [RecordCatalog, string, string][] = [];
  for (const [catalog, theirs] of Object.entries(clip.catalogs) as [RecordCatalog, Record<string, unknown>][]) {
    const mine = entries(document, catalog);
    const taken = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    for (const [id, entry] of Object.entries(theirs)) {
      const there = Object.hasOwn(mine, id);
      if (there && agree(catalog, mine[id], entry)) continue;
      const to = there ? uniqueId(id, taken) : id;
      taken.add(to);
      names.set(`${catalog}/${id}`, to);
      added.push([catalog, id, to]);
    }
  }
  const renaming: Renaming = (of, id) => {
    if (of === "stage") return stage(id);
    const catalog = DECLARED_IN[of];
    return catalog === undefined ? id : (names.get(`${catalog}/${id}`) ?? id);
  };
  const brought = renamed(CATALOGS_SPOT, clip.catalogs, renaming) as Clip["catalogs"];
  const full = added.reduce(
    (now, [catalog, id, to]) =>
      withAt(now, ["meta", catalog], { ...entries(now, catalog), [to]: brought[catalog]?.[id] }, META_ORDER),
    document,
  );
  return { renaming, document: full };
};
