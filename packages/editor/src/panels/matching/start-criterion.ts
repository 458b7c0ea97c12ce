import type { Criterion, Field } from "@parcours/core";
import type { Document } from "../../graph/document.ts";
import type { OtherPrograms } from "../../others.ts";
import { texts } from "./texts.ts";

/** Stands for a field that is still to be chosen: an id that is well formed, which the checks do not find. */
export const NO_FIELD = "field";

/** What is offered to begin with: the ways to compare, and availability, which people look for by that name. */
export const STARTS = ["overlap", "availability", "near", "same", "wish"] as const;
/** What a new criterion begins as. */
export type Start = (typeof STARTS)[number];

/** True for a field from which a criterion can be read. */
export const fitsCriterion = (as: Criterion["as"], { type }: Field): boolean => {
  if (as === "overlap") return type === "choices";
  if (as === "near") return type === "text";
  return as === "same" || type === "choice" || type === "choices" || type === "text";
};

/** Words of ids and titles by which a field is likely to be the one that is meant. */
const LIKELY: Partial<Record<Start, RegExp>> = {
  availability: /availab|disponib|slot|créneau/i,
  near: /postal|zip/i,
  wish: /wish|souhait|prefer/i,
};

const fieldsOf = (document: Document, others: OtherPrograms | undefined, member: string): [string, Field][] => {
  const program = document.meta.members?.[member]?.program;
  const found = program !== undefined && others !== undefined && Object.hasOwn(others, program);
  return Object.entries((found ? others[program]?.fields : undefined) ?? {});
};

const likely = (start: Start, as: Criterion["as"], fields: [string, Field][]): string | undefined => {
  const pattern = LIKELY[start];
  const fitting = fields.filter(([, field]) => fitsCriterion(as, field));
  return fitting.find(([id, { title }]) => pattern?.test(`${id} ${JSON.stringify(title)}`) === true)?.[0];
};

/** A new criterion between the first two members, with the fields that are likely meant. */
export const startCriterion = (document: Document, others: OtherPrograms | undefined, start: Start): Criterion => {
  const as = start === "availability" ? "overlap" : start;
  const members = Object.keys(document.meta.members ?? {}).slice(0, 2);
  const found = members.map((member): [string, string | undefined] => [
    member,
    likely(start, as, fieldsOf(document, others, member)),
  ]);
  // Who wishes is who has such a field; nobody else is asked for one.
  const named = as === "wish" ? [found.find(([, field]) => field !== undefined) ?? found[0]] : found;
  const fields = named.flatMap((one) => (one === undefined ? [] : [[one[0], one[1] ?? NO_FIELD] as const]));
  return {
    title: { fr: texts.fr[`${start}Title`], en: texts.en[`${start}Title`] },
    as,
    fields: Object.fromEntries(fields),
  };
};

/** The criterion compared otherwise; the fields that it named stay where there is a place for them. */
export const asComparing = (criterion: Criterion, as: Criterion["as"], members: readonly string[]): Criterion => {
  const { free: _free, ...rest } = criterion;
  const named = Object.keys(criterion.fields);
  const both = [...named, ...members.filter((id) => !named.includes(id))].slice(0, as === "wish" ? 1 : 2);
  return { ...rest, as, fields: Object.fromEntries(both.map((id) => [id, criterion.fields[id] ?? NO_FIELD])) };
};
