import type { Definition, Field } from "@parcours/core";
import type { OrganizationRole } from "../permissions.ts";
import { type Access, accessTo, classOfField, FIELD_CLASSES } from "./classes.ts";

/** What a role does not get to see, field by field; of fields that no program declares too. */
export interface Hidden {
  /** Nothing is hidden from this role: there is nothing to do. */
  readonly nothing: boolean;
  readonly of: (field: string) => Access;
  /** Whether what a list gathers is hidden: a figure that is computed from it is. */
  readonly ofList: (list: string) => boolean;
}

const NOTHING: Hidden = { nothing: true, of: () => "shown", ofList: () => false };

const seesAll = (role: OrganizationRole): boolean => FIELD_CLASSES.every((kind) => accessTo(role, kind) === "shown");

const memo = new WeakMap<object, Map<OrganizationRole, Hidden>>();

/** What is hidden from a role among the fields of a program or of a catalog. */
export const hiddenAmong = (role: OrganizationRole, fields: Readonly<Record<string, Field>>): Hidden => {
  if (seesAll(role)) return NOTHING;
  const byRole = memo.get(fields) ?? new Map<OrganizationRole, Hidden>();
  memo.set(fields, byRole);
  const of = (id: string): Access =>
    accessTo(role, classOfField(id, Object.hasOwn(fields, id) ? fields[id] : undefined));
  const computed = (list: string): string[] =>
    Object.entries(fields).flatMap(([id, { source }]) =>
      typeof source === "object" && "list" in source && source.list === list ? [id] : [],
    );
  const found: Hidden = byRole.get(role) ?? {
    nothing: false,
    of,
    ofList: (list) => computed(list).some((id) => of(id) !== "shown"),
  };
  byRole.set(role, found);
  return found;
};

const NO_FIELDS: Readonly<Record<string, Field>> = {};

export const hiddenIn = (role: OrganizationRole, { meta }: Pick<Definition, "meta">): Hidden =>
  hiddenAmong(role, meta.fields ?? NO_FIELDS);

/** What is left of a record of facts, and the names of those that are there and may not be shown. */
export const shownFacts = <T>(
  facts: Readonly<Record<string, T>>,
  hidden: Hidden,
): { shown: Record<string, T>; masked: string[] } => {
  if (hidden.nothing) return { shown: facts, masked: [] };
  const entries = Object.entries(facts);
  return {
    shown: Object.fromEntries(entries.filter(([id]) => hidden.of(id) === "shown")),
    masked: entries.flatMap(([id, value]) =>
      hidden.of(id) === "masked" && value !== null && value !== undefined ? [id] : [],
    ),
  };
};
