import type { Definition, Text } from "@parcours/core";

/** Somebody beside the person whom a program knows by name: a guardian, whoever sent them, a host. */
export interface Contact {
  role: string;
  title: Text | undefined;
  name: string;
  email: string | undefined;
  phone: string | undefined;
}

/** A journey with what is known in it, masked values left out by the API. */
interface Known {
  definition: Definition;
  facts: Readonly<Record<string, unknown>>;
}

const textAt = (facts: Known["facts"], field: string | undefined): string | undefined => {
  const value = field !== undefined && Object.hasOwn(facts, field) ? facts[field] : undefined;
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
};

/** Whom the journeys name beside the person, each once: a role whose name or address the program keeps in fields. */
export const contactsIn = (journeys: readonly Known[]): Contact[] => {
  const found = journeys.flatMap(({ definition, facts }) =>
    Object.entries(definition.meta.roles).flatMap(([role, { title, contact }]): Contact[] => {
      if (contact === undefined) return [];
      const [name, email, phone] = [contact.name, contact.email, contact.phone].map((field) => textAt(facts, field));
      const called = name ?? email ?? phone;
      return called === undefined ? [] : [{ role, title, name: called, email, phone }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.role} ${one.name} ${one.email ?? ""}`.toLowerCase(), one])).values()];
};
