import type { Field } from "@parcours/core";
import type { OrganizationRole } from "../permissions.ts";

/** What a fact about a person is, for whoever looks at it. */
export const FIELD_CLASSES = ["identity", "contact", "ordinary", "personal", "special", "freeText"] as const;
export type FieldClass = (typeof FIELD_CLASSES)[number];

/**
 * What a role gets of a class: the value; word that there is one, and not which; or nothing at all.
 * Nobody writes what they do not see.
 */
export type Access = "shown" | "masked" | "absent";

const ALL: Record<FieldClass, Access> = {
  identity: "shown",
  contact: "shown",
  ordinary: "shown",
  personal: "shown",
  special: "shown",
  freeText: "shown",
};
const NONE: Record<FieldClass, Access> = {
  identity: "absent",
  contact: "absent",
  ordinary: "absent",
  personal: "absent",
  special: "absent",
  freeText: "absent",
};

/**
 * The table of role × class; there is no other. Special facts (health, origin, convictions …) are for those who follow
 * people; whoever designs programs works without them. Funders and integrators get figures and ids, never a fact.
 */
const TABLE: Record<OrganizationRole, Readonly<Record<FieldClass, Access>>> = {
  administrator: ALL,
  program_manager: { ...ALL, special: "masked" },
  coordinator: ALL,
  partner: { ...NONE, identity: "shown", contact: "masked", ordinary: "shown", personal: "masked" },
  funder: NONE,
  integrator: NONE,
  participant: { ...ALL, freeText: "absent" },
};

/** What this role gets of facts of this class. */
export const accessTo = (role: OrganizationRole, kind: FieldClass): Access => TABLE[role][kind];

const IDENTITY = ["name", "birthDate", "externalId"];
const CONTACT = ["email", "phone"];

/** The class of a field of a program; of one that no program declares (any more), the most careful one that is not special. */
export const classOfField = (
  id: string,
  field: Pick<Field, "type" | "sensitivity" | "multiline"> | undefined,
): FieldClass => {
  if (field?.sensitivity === "special") return "special";
  if (IDENTITY.includes(id)) return "identity";
  if (CONTACT.includes(id)) return "contact";
  if (field === undefined) return "personal";
  if (field.type === "email" || field.type === "phone") return "contact";
  if (field.multiline === true) return "freeText";
  return field.sensitivity;
};
