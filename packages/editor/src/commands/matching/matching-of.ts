import type { Matching } from "@parcours/core";
import { withAt } from "../../graph/change.ts";
import { isRecord, type Document } from "../../graph/document.ts";
import { META_ORDER } from "../../graph/meta-order.ts";

const NONE: Matching = { criteria: {} };

/** By what two members are brought together; nothing yet where the program does not say. Total on drafts. */
export const matchingOf = (document: Document): Matching => {
  const held: unknown = document.meta.matching;
  if (!isRecord(held)) return NONE;
  return isRecord(held["criteria"]) ? (held as Matching) : { ...held, criteria: {} };
};

/** The document with another matching; one that says nothing at all goes. */
export const withMatching = (document: Document, { criteria, conditions, into }: Matching): Document => {
  const next: Matching = {
    criteria,
    ...(conditions !== undefined && conditions.length > 0 && { conditions }),
    ...(into !== undefined && { into }),
  };
  const empty = Object.keys(criteria).length === 0 && Object.keys(next).length === 1;
  return withAt(document, ["meta", "matching"], empty ? undefined : next, META_ORDER);
};

/** The criteria that the field to be filled in does not offer as choices; none where there is no such field. */
export const notOffered = (document: Document): string[] => {
  const { criteria, into } = matchingOf(document);
  const field = into === undefined ? undefined : document.meta.fields?.[into];
  if (field === undefined) return [];
  const offered = field.type === "choices" ? (field.choices ?? []).map(({ value }) => value) : [];
  return Object.keys(criteria).filter((id) => !offered.includes(id));
};

/** The document whose field to be filled in offers all criteria; what it offered stays. */
export const withCriteriaOffered = (document: Document): Document => {
  const { criteria, into } = matchingOf(document);
  const field = into === undefined ? undefined : document.meta.fields?.[into];
  if (into === undefined || field?.type !== "choices") return document;
  const missing = notOffered(document).flatMap((value) => {
    const title = criteria[value]?.title;
    return title === undefined ? [] : [{ value, title }];
  });
  if (missing.length === 0) return document;
  return withAt(document, ["meta", "fields", into, "choices"], [...(field.choices ?? []), ...missing]);
};
