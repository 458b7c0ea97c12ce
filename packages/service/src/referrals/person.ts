import { checkFact, type Fact, type Field } from "@parcours/core";
import { type Db, listParticipantFields, type Participant, type ReferredPerson } from "@parcours/store";
import { type FieldError, ServiceError } from "../errors.ts";
import { accessTo, classOfField } from "../field-classes/classes.ts";
import { factsOfParticipant } from "../participants/facts.ts";
import type { OrganizationRole } from "../permissions.ts";

/** Facts that a file holds apart from the attributes, and that a referral may pass on. */
const BUILT_IN = ["name", "email", "phone", "birthDate"];

/** What is always passed on: a person without a name cannot be received. */
const ALWAYS = "name";

const invalid = (fr: string, en: string): ServiceError => {
  const errors: FieldError[] = [{ path: "/fields", message: { fr, en } }];
  return new ServiceError("invalid_input", { fr, en }, { errors });
};

/** Definitions of the organization's fields about people, by id. */
export const fieldsOf = async (db: Db, organization: string): Promise<Map<string, Field>> =>
  new Map((await listParticipantFields(db, organization)).map(({ id, definition }) => [id, definition as Field]));

/**
 * The facts of a file that the person agreed to pass on, and no others. Throws `invalid_input` for one that there is
 * not, or that the caller may not see.
 */
export const consentedFacts = (
  participant: Participant,
  fields: readonly string[],
  { role, known }: { role: OrganizationRole; known: ReadonlyMap<string, Field> },
): ReferredPerson => {
  const facts = factsOfParticipant(participant);
  const wanted = [...new Set([ALWAYS, ...fields])];
  for (const id of wanted) {
    const isShown = accessTo(role, classOfField(id, known.get(id))) === "shown";
    if (isShown && (BUILT_IN.includes(id) || known.has(id) || Object.hasOwn(facts, id))) continue;
    throw invalid(`« ${id} » ne peut pas être transmis.`, `“${id}” cannot be passed on.`);
  }
  const passed = wanted.flatMap((id) => (facts[id] === undefined || facts[id] === null ? [] : [[id, facts[id]]]));
  return { fields: wanted, facts: Object.fromEntries(passed) as Record<string, unknown> };
};

/** Facts as they are received: those that this organization keeps as something else are left out. */
export const receivableFacts = (
  { facts }: ReferredPerson,
  known: ReadonlyMap<string, Field>,
): { builtIn: Record<string, string>; attributes: Record<string, Fact> } => {
  const builtIn: Record<string, string> = {};
  const attributes: Record<string, Fact> = {};
  for (const [id, value] of Object.entries(facts)) {
    const field = known.get(id);
    if (BUILT_IN.includes(id)) {
      if (typeof value === "string") builtIn[id] = value;
    } else if (field === undefined || checkFact(field, value) === undefined) {
      attributes[id] = value as Fact;
    }
  }
  return { builtIn, attributes };
};
