import { contextOf, type Fact, type Language, LANGUAGES, resolveFact, type Snapshot, textIn } from "@parcours/core";
import type { ContractParty, Participant } from "@parcours/store";
import type { People } from "../messages/people.ts";
import type { LoadedProgram } from "../programs/load.ts";

/** The role whose person is the participant. */
const PARTICIPANT = "participant";

/** What is known of a run when it is asked who somebody is. */
export interface PartyScope {
  program: LoadedProgram;
  snapshot: Snapshot;
  people: People;
}

/** Reads a field of a run as it stands. */
export const factReader = ({ program, snapshot }: Pick<PartyScope, "program" | "snapshot">) => {
  const { definition, timeZone } = program.compiled;
  const fields = definition.meta.fields ?? {};
  const context = contextOf(snapshot);
  return (field: string): Fact | undefined =>
    resolveFact(field, { fields, timeZone, now: snapshot.occurredAt, context });
};

export const languageOf = (person: Pick<Participant, "language"> | undefined): Language =>
  LANGUAGES.find((language) => language === person?.language) ?? "fr";

const words = (value: Fact | undefined): string | null => {
  const text = typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : "";
  return text === "" ? null : text;
};

/** Who a party is and where they are reached. */
export type PartyPerson = Pick<ContractParty, "signsIn" | "participantId" | "name" | "email" | "phone" | "language">;

/**
 * Who plays a role: the participant, a member of a pair, somebody whose name and address the program asked for (a
 * guardian), or else the organization itself.
 */
export const personOf = (role: string, scope: PartyScope, language: Language): PartyPerson => {
  const { program, people } = scope;
  const person = role === PARTICIPANT ? people.participant : people.members.get(role);
  if (person !== undefined) {
    const { id, name, email, phone } = person;
    return { signsIn: "portal", participantId: id, name, email, phone, language: languageOf(person) };
  }
  const contact = program.compiled.definition.meta.roles[role]?.contact;
  const nobody = { participantId: null, name: null, email: null, phone: null, language };
  if (contact === undefined) return { ...nobody, signsIn: "studio" };
  const fact = factReader(scope);
  const read = (field: string | undefined): string | null => (field === undefined ? null : words(fact(field)));
  return {
    ...nobody,
    signsIn: "portal",
    name: read(contact.name),
    email: read(contact.email),
    phone: read(contact.phone),
  };
};

/** The parties of a contract that opens, in order. */
export const partiesOf = (
  contractId: string,
  roles: readonly string[],
  scope: PartyScope,
  language: Language,
): ContractParty[] =>
  roles.map((role, index) => ({
    contractId,
    position: index + 1,
    role,
    title: textIn(scope.program.compiled.definition.meta.roles[role]?.title, language) || role,
    ...personOf(role, scope, language),
    status: "waiting",
    means: null,
    askedAt: null,
    remindedAt: null,
    signedAt: null,
  }));
