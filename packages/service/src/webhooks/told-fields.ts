import type { Fact, Field } from "@parcours/core";
import {
  type Db,
  type Endpoint,
  type FeedItem,
  getParticipants,
  listParticipantFields,
  type Trx,
} from "@parcours/store";
import type { Context } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { classOfField } from "../field-classes/classes.ts";
import { factsOfParticipant } from "../participants/facts.ts";

/*
 * What a webhook is told of a person besides ids and stages: facts of the file that an administrator chose one by one.
 * Never a special one, neither when it is chosen nor when it is sent: a field may become one in between.
 */

/** Parts of every file that no program declares. */
const BUILT_IN: readonly string[] = ["name", "email", "phone", "birthDate"];

/** Which facts of files may be told: those that the organization knows and that are not special. */
const tellable = async (db: Db, organization: string): Promise<(field: string) => "yes" | "special" | "unknown"> => {
  const known = new Map((await listParticipantFields(db, organization)).map(({ id, definition }) => [id, definition]));
  return (field) => {
    const definition = known.get(field) as Field | undefined;
    if (definition === undefined) return BUILT_IN.includes(field) ? "yes" : "unknown";
    return classOfField(field, definition) === "special" ? "special" : "yes";
  };
};

const faultOf = (index: number, field: string, why: "special" | "unknown"): FieldError => ({
  path: `/fields/${index}`,
  message:
    why === "unknown"
      ? { fr: `Aucun programme ne demande « ${field} ».`, en: `No program asks for “${field}”.` }
      : {
          fr: `« ${field} » est une donnée sensible : elle ne quitte jamais l’organisation par un webhook.`,
          en: `“${field}” is special data: it never leaves the organization by a webhook.`,
        },
});

/** Throws `invalid_input` when a field is unknown, or special. */
export const assertTellable = async ({ service, organization }: Context, fields: readonly string[]): Promise<void> => {
  if (fields.length === 0) return;
  const may = await tellable(service.store.within(organization), organization);
  const errors = fields.flatMap((field, index) => {
    const answer = may(field);
    return answer === "yes" ? [] : [faultOf(index, field, answer)];
  });
  if (errors.length === 0) return;
  const message = { fr: "Ces champs ne peuvent pas être transmis.", en: "These fields cannot be told." };
  throw new ServiceError("invalid_input", message, { errors });
};

/** Throws `forbidden` unless an administrator asks: what people's data leave for is theirs to decide. */
export const assertMayTell = ({ caller }: Context): void => {
  if (caller.role === "administrator") return;
  throw new ServiceError("forbidden", {
    fr: "Seul un administrateur choisit les données de personnes qu’un webhook transmet, et où elles vont.",
    en: "Only an administrator chooses which facts about people a webhook tells, and where they go.",
  });
};

/** What each endpoint is told of the person that an announcement is about; nothing, to most. */
export type ToldFacts = (endpoint: Endpoint, item: FeedItem) => Record<string, Fact> | undefined;

/** Reads the files that are to be told of, as they are now. */
export const readTold = async (
  trx: Trx,
  organization: string,
  endpoints: readonly Endpoint[],
  items: readonly FeedItem[],
): Promise<ToldFacts> => {
  if (endpoints.every(({ fields }) => fields.length === 0)) return () => undefined;
  const may = await tellable(trx, organization);
  const ids = new Set(items.flatMap(({ participantId }) => participantId ?? []));
  const people = await getParticipants(trx, organization, [...ids]);
  const facts = new Map(people.map((person) => [person.id, factsOfParticipant(person)]));
  return ({ fields }, { participantId }) => {
    const file = participantId === null || fields.length === 0 ? undefined : facts.get(participantId);
    if (file === undefined) return undefined;
    return Object.fromEntries(
      fields.filter((field) => may(field) === "yes").map((field) => [field, file[field] ?? null]),
    );
  };
};
