import {
  deleteTeam as remove,
  listMembersOf,
  listTeams as listStored,
  putTeam as store,
  type Team,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { assertStorable } from "../storable.ts";

const noSuchTeam = (): ServiceError => notFound({ fr: "Équipe", en: "Team" });

/** Teams, by title, with the ids of their members. Throws `forbidden`. */
export const listTeams = async (context: Context): Promise<Team[]> => {
  authorize(context, "member.read");
  const { service, organization } = context;
  return await listStored(service.store.within(organization), organization);
};

export interface TeamInput {
  title: string;
  /** Ids of members. */
  members: readonly string[];
}

const assertTeam = async (
  { organization }: Context,
  trx: Parameters<typeof listMembersOf>[0],
  { title, members }: TeamInput,
): Promise<void> => {
  const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  const known = new Set((await listMembersOf(trx, organization)).map(({ id }) => id));
  const errors = [
    ...(title.trim() === "" || title.length > 200
      ? [error("/title", "Un titre est demandé.", "A title is needed.")]
      : []),
    ...(members.some((id) => !known.has(id)) ? [error("/members", "Membre inconnu.", "Not a member.")] : []),
  ];
  if (errors.length === 0) return;
  throw new ServiceError(
    "invalid_input",
    { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
    { errors },
  );
};

const teamOf = ({ title, members }: TeamInput): Pick<Team, "title" | "members"> => ({
  title: title.normalize("NFC").trim(),
  members: [...new Set(members)].toSorted(),
});

/** Makes a team. Throws `invalid_input`, `forbidden`, `key_reused`. */
export const createTeam = async (
  context: Context,
  { key, ...input }: TeamInput & { key?: RequestKey | undefined },
): Promise<Written<Team>> => {
  authorize(context, "team.manage");
  assertStorable(input);
  const { service, organization } = context;
  return await once(context, key, async (trx) => {
    await assertTeam(context, trx, input);
    const team = { id: service.newId("tea"), ...teamOf(input), createdAt: nowOf(context) };
    await store(trx, organization, team);
    return team;
  });
};

/** Writes a team's title and members anew. Throws `not_found`, `invalid_input`, `forbidden`. */
export const changeTeam = async (context: Context, { id, ...input }: TeamInput & { id: string }): Promise<Team> => {
  authorize(context, "team.manage");
  assertStorable(input);
  const { organization } = context;
  return await transact(context, async (trx) => {
    const before = (await listStored(trx, organization)).find((team) => team.id === id);
    if (before === undefined) throw noSuchTeam();
    await assertTeam(context, trx, input);
    const team = { ...before, ...teamOf(input) };
    await store(trx, organization, team);
    return team;
  });
};

/** Throws `not_found`, `forbidden`. */
export const deleteTeam = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "team.manage");
  const { organization } = context;
  await transact(context, async (trx) => {
    if (!(await remove(trx, organization, id))) throw noSuchTeam();
  });
};
