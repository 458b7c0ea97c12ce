import { type Fact, LANGUAGES, type Language, pointer } from "@parcours/core";
import type { Participant } from "@parcours/store";
import { type FieldError, ServiceError } from "../errors.ts";
import { assertStorable } from "../storable.ts";

/** A person's file as it is sent. */
export interface ParticipantInput {
  name: string;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  /** Calendar date, YYYY-MM-DD. */
  birthDate?: string | null | undefined;
  language?: Language | undefined;
  externalId?: string | null | undefined;
  attributes?: Record<string, Fact> | undefined;
  /** Id of the site where the file lies; who works there sees it. */
  site?: string | null | undefined;
  /** Who looks after the file: a user. */
  owner?: string | null | undefined;
}

/** Parts of a person's file; the others are left alone. */
export type ParticipantParts = Omit<ParticipantInput, "name"> & { name?: string | undefined };

/** A person's file as it is answered. */
export interface ParticipantView {
  id: string;
  name: string;
  email?: string;
  phone?: string;
  birthDate?: string;
  language: string;
  externalId?: string;
  attributes: Record<string, unknown>;
  site?: string;
  owner?: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** When everything about them was erased. */
  erasedAt?: string;
  /** JSON Pointers of facts that are there and that the caller may not see. */
  masked?: string[];
}

export const participantView = (participant: Participant): ParticipantView => {
  const { id, name, language, attributes, revision, createdAt, updatedAt } = participant;
  const { email, phone, birthDate, externalId, siteId, ownerId } = participant;
  return {
    id,
    name,
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
    ...(birthDate !== null && { birthDate }),
    language,
    ...(externalId !== null && { externalId }),
    attributes,
    ...(siteId !== null && { site: siteId }),
    ...(ownerId !== null && { owner: ownerId }),
    revision,
    createdAt,
    updatedAt,
    ...(participant.erasedAt !== undefined && { erasedAt: participant.erasedAt }),
  };
};

/** A name as it is kept: one form of each letter, so that the same name is the same text. */
export const personName = (name: string): string => name.normalize("NFC").trim();

/** An address as it is kept. */
export const emailAddress = (address: string): string => address.normalize("NFC").trim();

const DATE = /^\d{4}-\d\d-\d\d$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^\+?[0-9 ().-]{4,40}$/;
const BUILT_IN = ["name", "email", "phone", "birthDate"];

const isDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return DATE.test(text) && !Number.isNaN(at.getTime()) && at.getUTCFullYear() > 0 && at.toISOString().startsWith(text);
};

const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });

const TEXT_LIMIT = 500;

const faultsOf = (input: ParticipantParts): FieldError[] => {
  const { name, email, phone, birthDate, language, externalId, attributes } = input;
  const tooLong = { name, email, phone, externalId };
  return [
    ...(name !== undefined && name.trim() === "" ? [error("/name", "Un nom est demandé.", "A name is needed.")] : []),
    ...Object.entries(tooLong).flatMap(([key, value]) =>
      value && value.length > TEXT_LIMIT ? [error(`/${key}`, "Trop long.", "Too long.")] : [],
    ),
    ...(email && !EMAIL.test(email)
      ? [error("/email", "Adresse électronique attendue.", "An email address is expected.")]
      : []),
    ...(phone && !PHONE.test(phone)
      ? [error("/phone", "Numéro de téléphone attendu.", "A phone number is expected.")]
      : []),
    ...(birthDate && !isDate(birthDate)
      ? [error("/birthDate", "Date AAAA-MM-JJ attendue.", "A date YYYY-MM-DD is expected.")]
      : []),
    ...(language && !LANGUAGES.includes(language) ? [error("/language", "Langue inconnue.", "Unknown language.")] : []),
    ...Object.keys(attributes ?? {}).flatMap((key) =>
      BUILT_IN.includes(key)
        ? [error(`/attributes/${key}`, "À donner en dehors des attributs.", "Give it outside of the attributes.")]
        : [],
    ),
  ];
};

/** What somebody writes of a person's file: the path of each fact, by field. */
export const writtenParts = (input: ParticipantParts): Record<string, string> => {
  const { attributes = {}, ...parts } = input;
  const builtIn = [...BUILT_IN, "externalId"].filter((part) => parts[part as keyof typeof parts] !== undefined);
  return {
    ...Object.fromEntries(builtIn.map((part) => [part, `/${part}`])),
    ...Object.fromEntries(Object.keys(attributes).map((id) => [id, pointer("attributes", id)])),
  };
};

/** Throws `invalid_input` when a part of a person's file is not what it should be. */
export const assertParticipant = (input: ParticipantParts): void => {
  assertStorable(input);
  const errors = faultsOf(input);
  if (errors.length === 0) return;
  throw new ServiceError(
    "invalid_input",
    { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
    { errors },
  );
};
