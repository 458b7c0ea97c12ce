import type { Field } from "@parcours/core";
import {
  type Db,
  findByOldExternalIds,
  findLookalikes,
  findNamesakes,
  type Import,
  listParticipantFields,
  listSites,
} from "@parcours/store";
import type { Caller, Context } from "../context.ts";
import { hiddenAmong } from "../field-classes/hidden.ts";
import { personName, type ParticipantInput } from "../participants/input.ts";
import { folded, type Mapping } from "./columns.ts";
import { openRegister, type Register, type RowScope } from "./read-row.ts";

/** What was decided about an import besides its columns. */
export interface ImportOptions {
  /** Slug or id of the program that everybody begins. */
  program?: string | undefined;
  /** Where the files come to lie whose row does not say. */
  site?: string | undefined;
  /** Two people may have one address: families, residences. */
  sharedAddresses?: boolean | undefined;
}

/** The catalog's fields that the caller may write. */
export const writableFields = async (
  db: Db,
  organization: string,
  { role }: Pick<Caller, "role">,
): Promise<Map<string, Field>> => {
  const stored = await listParticipantFields(db, organization);
  const fields = Object.fromEntries(stored.map(({ id, definition }) => [id, definition as Field]));
  const hidden = hiddenAmong(role, fields);
  const builtIn = new Set(["name", "email", "phone", "birthDate"]);
  return new Map(Object.entries(fields).filter(([id]) => hidden.of(id) === "shown" && !builtIn.has(id)));
};

/** What the rows of an import are read with. */
export const scopeOf = async (
  context: Pick<Context, "organization" | "caller">,
  db: Db,
  item: Pick<Import, "mapping">,
): Promise<RowScope> => {
  const sites = await listSites(db, context.organization);
  return {
    mapping: item.mapping as Mapping,
    fields: await writableFields(db, context.organization, context.caller),
    sites: new Map(
      sites.flatMap(({ id, title }) => [
        [folded(id), id],
        [folded(title), id],
      ]),
    ),
  };
};

/** Whoever among the people whom the caller sees may be one of these. */
export const registerOf = async (
  { organization, caller }: Pick<Context, "organization" | "caller">,
  db: Db,
  people: readonly ParticipantInput[],
): Promise<Register> => {
  const register = openRegister();
  const present = (values: (string | null | undefined)[]): string[] => [...new Set(values.flatMap((one) => one || []))];
  const alike = await findLookalikes(
    db,
    organization,
    {
      externalIds: present(people.map(({ externalId }) => externalId)),
      emails: present(people.map(({ email }) => email)),
      birthDates: present(people.map(({ birthDate }) => birthDate)),
    },
    caller.sees,
  );
  const old = await findByOldExternalIds(
    db,
    organization,
    present(people.map(({ externalId }) => externalId)),
    caller.sees,
  );
  const bare = people.filter(({ externalId, email, birthDate }) => !externalId && !email && !birthDate);
  const namesakes = await findNamesakes(
    db,
    organization,
    present(bare.map(({ name }) => personName(name))),
    caller.sees,
  );
  for (const one of [...alike, ...old, ...namesakes]) register.add(one);
  return register;
};
