import type { Fact, Field } from "@parcours/core";
import type { InboundSettings } from "../settings.ts";
import { dateOf, factFor } from "./convert.ts";
import { pick, pickText } from "./pick.ts";

/** What a message asks, in our own words. */
export interface Plan {
  externalId: string;
  /** Who is added if nobody has the id. */
  person: { name?: string; email?: string; phone?: string; birthDate?: string };
  event: { type: string; data: Record<string, Fact> } | undefined;
}

/** A message that does not concern this connector, or in which something is missing. */
export type Planned =
  | { kind: "plan"; plan: Plan }
  | { kind: "ignored"; path: string; expected: string; found: string | undefined }
  | { kind: "missing"; path: string };

const MAX_FOUND = 100;

const personIn = ({ person }: InboundSettings, body: unknown): Plan["person"] => {
  const name = person.name.flatMap((path) => pickText(body, path) ?? []).join(" ");
  const at = (path: string | undefined): string | undefined => (path === undefined ? undefined : pickText(body, path));
  const [email, phone, birth] = [at(person.email), at(person.phone), at(person.birthDate)];
  const birthDate = birth === undefined ? undefined : dateOf(birth);
  return {
    ...(name !== "" && { name }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(birthDate !== undefined && { birthDate }),
  };
};

/** Addresses are written in any case and mean the same person. */
const idOf = (text: string): string => (text.includes("@") ? text.toLowerCase() : text);

/** Reads a message by a mapping. `fields`: the program's, for what types its facts have. Pure. */
export const planOf = (
  settings: InboundSettings,
  body: unknown,
  fields: Readonly<Record<string, Field>> = {},
): Planned => {
  for (const { path, equals } of settings.when) {
    const found = pickText(body, path);
    if (found !== equals) return { kind: "ignored", path, expected: equals, found: found?.slice(0, MAX_FOUND) };
  }
  const id = pickText(body, settings.externalId.path);
  if (id === undefined) return { kind: "missing", path: settings.externalId.path };
  const data = Object.entries(settings.data).flatMap(([field, path]) => {
    const fact = factFor(pick(body, path), Object.hasOwn(fields, field) ? fields[field] : undefined);
    return fact === undefined ? [] : [[field, fact] as const];
  });
  return {
    kind: "plan",
    plan: {
      externalId: `${settings.externalId.prefix ?? ""}${idOf(id)}`,
      person: personIn(settings, body),
      event: settings.event === undefined ? undefined : { type: settings.event, data: Object.fromEntries(data) },
    },
  };
};
