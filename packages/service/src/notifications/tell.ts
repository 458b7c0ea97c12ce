import {
  insertNotifications,
  listMembersOf,
  type NotificationKind,
  seenParticipantIds,
  type Sees,
  type Trx,
} from "@parcours/store";
import type { Context } from "../context.ts";
import { roleOf } from "../members/may-change.ts";
import { visibilityOf } from "../members/membership.ts";
import { may } from "../permissions.ts";

export interface Telling {
  kind: NotificationKind;
  /** Users who are to know. */
  users: readonly string[];
  /** Id of the note, the task or the run. */
  subject: string;
  /** Whom it is about; null for a pair or many people. */
  participant: string | null;
}

/** Members among the users who may open the person's file, each once. */
export const readersAmong = async (
  { organization }: Pick<Context, "organization">,
  trx: Trx,
  { users, participant }: Pick<Telling, "users" | "participant">,
): Promise<string[]> => {
  if (users.length === 0) return [];
  const readers: string[] = [];
  for (const { userId, role: name, scope, sites } of await listMembersOf(trx, organization)) {
    const role = users.includes(userId) ? roleOf(name) : undefined;
    if (role === undefined || !may(role, "participant.read")) continue;
    const sees: Sees = visibilityOf({ role, scope, sites, user: userId });
    const isSeen =
      participant === null || (await seenParticipantIds(trx, organization, [participant], sees)).length > 0;
    if (isSeen) readers.push(userId);
  }
  return readers;
};

/**
 * Tells members, in the transaction of what they are told: never the caller, and nobody who may not open the file.
 * Returns whom.
 */
export const tell = async (context: Context, trx: Trx, telling: Telling): Promise<string[]> => {
  const { service, organization, caller } = context;
  const others = telling.users.filter((user) => user !== caller.id);
  const readers = await readersAmong(context, trx, { ...telling, users: others });
  const at = service.clock().toISOString();
  const { kind, subject, participant: participantId } = telling;
  const by = caller.kind === "user" ? caller.id : null;
  await insertNotifications(
    trx,
    organization,
    readers.map((user) => ({ id: service.newId("ntf"), user, kind, subject, participantId, by, at })),
  );
  return readers;
};
