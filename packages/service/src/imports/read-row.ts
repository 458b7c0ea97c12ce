import { checkFact, type Bilingual, type Fact, type Field, LANGUAGES, type Language, textIn } from "@parcours/core";
import type { Participant } from "@parcours/store";
import type { ServiceError } from "../errors.ts";
import { assertParticipant, emailAddress, type ParticipantInput, personName } from "../participants/input.ts";
import { folded, type Mapping } from "./columns.ts";

/** Why a row cannot be taken, with the column it is about. */
export interface RowError {
  column?: number;
  message: Bilingual;
}

export type ReadRow = { ok: true; person: ParticipantInput } | { ok: false; errors: RowError[] };

/** What rows are read with. */
export interface RowScope {
  mapping: Mapping;
  fields: ReadonlyMap<string, Field>;
  /** Ids of the sites by their folded ids and titles. */
  sites: ReadonlyMap<string, string>;
}

const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** A date as people write it in a list, as YYYY-MM-DD; what is no date stays as it is and is refused later. */
const dateIn = (text: string): string => {
  const found = DAY_FIRST.exec(text);
  if (found === null) return text.slice(0, 10) === text || !/^\d{4}-\d\d-\d\dT/.test(text) ? text : text.slice(0, 10);
  const [, day = "", month = "", year = ""] = found;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
};

const YES = ["oui", "yes", "vrai", "true", "1", "x", "o", "y"];
const NO = ["non", "no", "faux", "false", "0", "n"];

const choiceIn = (text: string, field: Field): string =>
  (field.choices ?? []).find(
    ({ value, title }) =>
      folded(value) === folded(text) || LANGUAGES.some((language) => folded(textIn(title, language)) === folded(text)),
  )?.value ?? text;

const factIn = (text: string, field: Field): Fact => {
  switch (field.type) {
    case "number": {
      const number = Number(text.replaceAll(/\s/g, "").replace(",", "."));
      return Number.isNaN(number) ? text : number;
    }
    case "boolean":
      return YES.includes(folded(text)) ? true : NO.includes(folded(text)) ? false : text;
    case "date":
      return dateIn(text);
    case "choice":
      return choiceIn(text, field);
    case "choices":
      return text
        .split(/[;,|]/)
        .map((one) => one.trim())
        .filter((one) => one !== "")
        .map((one) => choiceIn(one, field));
    default:
      return text;
  }
};

const languageIn = (text: string): Language | undefined => {
  const word = folded(text);
  if (word.startsWith("fr")) return "fr";
  if (word.startsWith("en") || word.startsWith("an")) return "en";
  return LANGUAGES.find((language) => language === word);
};

const columnOf = (mapping: Mapping, target: string): number | undefined => {
  const found = Object.entries(mapping).find(([, one]) => one === target)?.[0];
  return found === undefined ? undefined : Number(found);
};

const said = (column: number | undefined, fr: string, en: string): RowError => ({
  ...(column !== undefined && { column }),
  message: { fr, en },
});

const ofFile = (error: ServiceError, mapping: Mapping): RowError[] =>
  (error.details.errors ?? []).map(({ path, message }) => {
    const part = path.slice(1);
    const column =
      columnOf(mapping, part) ?? (part === "name" ? (columnOf(mapping, "lastName") ?? undefined) : undefined);
    return { ...(column !== undefined && { column }), message };
  });

/** One row as a person's file, or why it is none. Pure. */
export const readRow = (cells: readonly string[], { mapping, fields, sites }: RowScope): ReadRow => {
  const cell = (target: string): string => {
    const column = columnOf(mapping, target);
    return column === undefined ? "" : (cells[column] ?? "").trim();
  };
  const errors: RowError[] = [];
  const name = cell("name") || [cell("firstName"), cell("lastName")].filter((one) => one !== "").join(" ");
  const siteText = cell("site");
  const site = siteText === "" ? undefined : sites.get(folded(siteText));
  if (siteText !== "" && site === undefined)
    errors.push(said(columnOf(mapping, "site"), `Lieu inconnu : « ${siteText} ».`, `Unknown site: “${siteText}”.`));
  const languageText = cell("language");
  const language = languageText === "" ? undefined : languageIn(languageText);
  if (languageText !== "" && language === undefined)
    errors.push(said(columnOf(mapping, "language"), "Langue inconnue.", "Unknown language."));

  const attributes: Record<string, Fact> = {};
  for (const [column, target] of Object.entries(mapping)) {
    const text = (cells[Number(column)] ?? "").trim();
    const id = target.startsWith("field:") ? target.slice("field:".length) : undefined;
    const field = id === undefined ? undefined : fields.get(id);
    if (id === undefined || field === undefined || text === "") continue;
    const fact = factIn(text, field);
    const fault = checkFact(field, fact);
    if (fault === undefined) attributes[id] = fact;
    else errors.push({ column: Number(column), message: fault });
  }
  const person: ParticipantInput = {
    name,
    ...(cell("email") !== "" && { email: cell("email") }),
    ...(cell("phone") !== "" && { phone: cell("phone") }),
    ...(cell("birthDate") !== "" && { birthDate: dateIn(cell("birthDate")) }),
    ...(cell("externalId") !== "" && { externalId: cell("externalId") }),
    ...(language !== undefined && { language }),
    ...(site !== undefined && { site }),
    attributes,
  };
  try {
    assertParticipant(person);
  } catch (error) {
    errors.push(...ofFile(error as ServiceError, mapping));
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, person };
};

/** What two files of the same person have in common. */
export type Likeness = "externalId" | "email" | "birth" | "name";

type Known = Pick<Participant, "id" | "name" | "email" | "birthDate" | "externalId">;

/** Words of a name in any order: “MARTIN Ana” is “Ana Martin”. */
const nameKey = (name: string): string => folded(name).split(" ").toSorted().join(" ");

/** Files that are known, by what they are recognized by. */
export interface Register {
  find: (person: ParticipantInput) => { id: string; by: Likeness } | { shared: string } | undefined;
  add: (known: Known) => void;
}

/**
 * Recognizes people: by external id; by address, when the name is the same; by name and date of birth; by name alone
 * where nothing else is known of either. The same address under another name is somebody of the same household, or a
 * mistake: the caller decides.
 */
export const openRegister = (): Register => {
  const byExternal = new Map<string, string>();
  const byEmail = new Map<string, { id: string; name: string }[]>();
  const byBirth = new Map<string, string>();
  const byName = new Map<string, string>();
  const emailOf = (email: string | null | undefined): string => (email ? emailAddress(email).toLowerCase() : "");
  return {
    find: ({ name, email, birthDate, externalId }) => {
      const external = externalId ? byExternal.get(externalId) : undefined;
      if (external !== undefined) return { id: external, by: "externalId" };
      const key = nameKey(personName(name));
      const housemates = byEmail.get(emailOf(email)) ?? [];
      const same = email ? housemates.find((one) => one.name === key) : undefined;
      if (same !== undefined) return { id: same.id, by: "email" };
      const born = birthDate ? byBirth.get(`${key}/${birthDate}`) : undefined;
      if (born !== undefined) return { id: born, by: "birth" };
      if (!externalId && !email && !birthDate) {
        const alone = byName.get(key);
        if (alone !== undefined) return { id: alone, by: "name" };
      }
      return email && housemates.length > 0 ? { shared: housemates[0]!.id } : undefined;
    },
    add: ({ id, name, email, birthDate, externalId }) => {
      const key = nameKey(name);
      if (externalId) byExternal.set(externalId, id);
      if (email) byEmail.set(emailOf(email), [...(byEmail.get(emailOf(email)) ?? []), { id, name: key }]);
      if (birthDate) byBirth.set(`${key}/${birthDate}`, id);
      if (!externalId && !email && !birthDate) byName.set(key, id);
    },
  };
};
