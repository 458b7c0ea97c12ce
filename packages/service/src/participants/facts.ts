import type { Fact } from "@parcours/core";
import type { Participant } from "@parcours/store";

/** The parts of a person's file that are not attributes, but that programs may read like any field. */
const BUILT_IN = ["name", "email", "phone", "birthDate"] as const;
type BuiltIn = (typeof BUILT_IN)[number];

const isBuiltIn = (field: string): field is BuiltIn => BUILT_IN.includes(field as BuiltIn);

/** What programs may read of a person: attributes and the built-in parts, by field id. */
export const factsOfParticipant = (participant: Participant): Record<string, Fact> => {
  const { name, email, phone, birthDate } = participant;
  const builtIn = Object.entries({ name, email, phone, birthDate }).filter(([, value]) => value !== null);
  return { ...(participant.attributes as Record<string, Fact>), ...Object.fromEntries(builtIn) };
};

const textOrNull = (value: Fact): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The person's file with these facts in it. A name cannot be emptied. */
export const withFacts = (participant: Participant, facts: Record<string, Fact>): Participant => {
  const next = { ...participant, attributes: { ...participant.attributes } };
  for (const [field, value] of Object.entries(facts)) {
    if (!isBuiltIn(field)) next.attributes[field] = value;
    else if (field === "name") next.name = textOrNull(value)?.normalize("NFC") ?? participant.name;
    else next[field] = textOrNull(value)?.normalize("NFC") ?? null;
  }
  return next;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** The facts that differ between two states of a file; one that went is `null`. */
export const changedFacts = (before: Record<string, Fact>, after: Record<string, Fact>): Record<string, Fact> =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((field) => !same(before[field], after[field]))
      .map((field) => [field, after[field] ?? null]),
  );
