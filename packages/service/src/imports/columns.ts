import { type Field, type Language, textIn } from "@parcours/core";

/** What a column may hold: a part of the person's file, or a field of the organization's catalog (`field:<id>`). */
export const PARTS = [
  "name",
  "firstName",
  "lastName",
  "email",
  "phone",
  "birthDate",
  "language",
  "externalId",
  "site",
] as const;
export type Part = (typeof PARTS)[number];
export type Target = Part | `field:${string}`;

/** Which column is what, by its number from 0; columns that are left out are not read. */
export type Mapping = Record<string, string>;

/** Headings that people give such columns, folded. */
const KNOWN: Record<Part, readonly string[]> = {
  name: ["nom complet", "nom et prenom", "prenom et nom", "nom prenom", "prenom nom", "full name", "name", "personne"],
  firstName: ["prenom", "prenoms", "first name", "firstname", "given name"],
  lastName: ["nom", "nom de famille", "nom d usage", "last name", "lastname", "surname", "family name"],
  email: [
    "email",
    "e mail",
    "mail",
    "courriel",
    "adresse mail",
    "adresse email",
    "adresse electronique",
    "adresse e mail",
    "email address",
  ],
  phone: ["telephone", "tel", "portable", "mobile", "numero de telephone", "phone", "phone number", "gsm"],
  birthDate: [
    "date de naissance",
    "naissance",
    "ne le",
    "nee le",
    "ne e le",
    "birth date",
    "date of birth",
    "birthdate",
    "dob",
    "birthday",
  ],
  language: ["langue", "language"],
  externalId: [
    "identifiant",
    "id",
    "identifiant externe",
    "external id",
    "externalid",
    "numero",
    "reference",
    "matricule",
    "numero de dossier",
  ],
  site: ["lieu", "site", "antenne", "etablissement", "location"],
};

/** Lower case, without accents, words only. */
export const folded = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const partOf = (heading: string): Part | undefined => PARTS.find((part) => KNOWN[part].includes(heading));

/** A first idea of which column is what, off the headings. No two columns are the same thing. */
export const guessMapping = (
  headings: readonly string[],
  fields: ReadonlyMap<string, Field>,
  languages: readonly Language[] = ["fr", "en"],
): Mapping => {
  const words = headings.map(folded);
  const fieldOf = (heading: string): Target | undefined => {
    for (const [id, { title }] of fields) {
      if (folded(id) === heading || languages.some((language) => folded(textIn(title, language)) === heading))
        return `field:${id}`;
    }
    return undefined;
  };
  const mapping: Mapping = {};
  const taken = new Set<string>();
  for (const [index, heading] of words.entries()) {
    // A column without a heading says nothing of itself.
    if (heading === "") continue;
    const target = partOf(heading) ?? fieldOf(heading);
    if (target === undefined || taken.has(target)) continue;
    taken.add(target);
    mapping[String(index)] = target;
  }
  // A column “Nom” beside no “Prénom” is the whole name.
  const last = Object.entries(mapping).find(([, target]) => target === "lastName");
  if (last !== undefined && !taken.has("firstName") && !taken.has("name")) mapping[last[0]] = "name";
  return mapping;
};
