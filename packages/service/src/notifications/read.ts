import {
  countNewNotifications,
  getParticipants,
  inTransaction,
  listNotifications as listStored,
  type PageOptions,
  seeNotifications as seeStored,
  type ShownNotification,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { loadPrograms } from "../programs/load.ts";
import { wordsOf } from "../today/words.ts";

/** Something that a member is to know. */
export interface NotificationView {
  id: string;
  /** `mention`: a note names you. `task`: somebody gave you something to do. `run`: your work over many people is over. */
  kind: "mention" | "task" | "run";
  at: string;
  /** It was there when you last looked. */
  seen: boolean;
  /** Who caused it. */
  by?: { id: string; name: string };
  /** Whom it is about. */
  participant?: string;
  name?: string;
  task?: { id: string; title: string; dueAt?: string; open: boolean };
  run?: { id: string; total: number; done: number; failed: number; dryRun: boolean };
}

/** What a corner of the screen shows at first. */
const PAGE = 50;
/** Beyond this, “more than” is said. */
const COUNTED = 100;

/** Keys, participants and the service are told nothing. */
const readerOf = ({ caller }: Context) => (caller.kind === "user" ? { user: caller.id, sees: caller.sees } : undefined);

const viewOf = (one: ShownNotification, title: string | undefined, name: string | undefined): NotificationView => {
  const { id, kind, at, seen, by, byName, participantId, subject, task, run } = one;
  return {
    id,
    kind,
    at,
    seen,
    ...(by !== null && byName !== null && { by: { id: by, name: byName } }),
    ...(participantId !== null && { participant: participantId }),
    ...(name !== undefined && { name }),
    ...(task !== null &&
      title !== undefined && {
        task: { id: subject, title, ...(task.dueAt !== null && { dueAt: task.dueAt }), open: task.open },
      }),
    ...(run !== null && { run: { id: subject, ...run } }),
  };
};

const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]+Z~[\w-]+$/;

const noSuchCursor = (): ServiceError => {
  const message = { fr: "Ce n’est pas un « next » de cette liste.", en: "Not a “next” of this list." };
  return new ServiceError("invalid_input", message, { errors: [{ path: "/query/cursor", message }] });
};

/** What the caller was told, newest first, of people whom they see. Throws `forbidden`, `invalid_input`. */
export const listNotifications = async (
  context: Context,
  { cursor, limit = PAGE }: PageOptions = {},
): Promise<{ items: NotificationView[]; next: string | null; at: string }> => {
  authorize(context, "enrollment.read");
  const { service, organization, language } = context;
  const at = nowOf(context);
  const reader = readerOf(context);
  if (reader === undefined) return { items: [], next: null, at };
  const db = service.store.within(organization);
  if (cursor !== undefined && !CURSOR.test(cursor)) throw noSuchCursor();
  const { items: told, next } = await listStored(db, organization, { ...reader, cursor, limit });
  const programOf = await loadPrograms(
    service,
    db,
    organization,
    told.flatMap(({ task }) => (task !== null && "kind" in task ? [task] : [])),
  );
  const titleOf = ({ task }: ShownNotification): string | undefined => {
    if (task === null) return undefined;
    if ("title" in task) return task.title;
    return wordsOf(programOf(task.programId, task.version).compiled.definition, language).task(task.kind);
  };
  const ids = told.flatMap(({ participantId }) => participantId ?? []);
  const people = await getParticipants(db, organization, [...new Set(ids)], reader.sees);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    items: told.map((one) => viewOf(one, titleOf(one), names.get(one.participantId ?? "") ?? undefined)),
    next,
    at,
  };
};

/** How much of it is new, up to 100. */
export const countNotifications = async (context: Context): Promise<{ new: number }> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const reader = readerOf(context);
  if (reader === undefined) return { new: 0 };
  const db = service.store.within(organization);
  return { new: await countNewNotifications(db, organization, { ...reader, most: COUNTED }) };
};

/** The caller has seen what they were told until an instant: nothing of it is new any more. Throws `forbidden`. */
export const seeNotifications = async (context: Context, { until }: { until: string }): Promise<void> => {
  authorize(context, "enrollment.read");
  const { service, organization } = context;
  const reader = readerOf(context);
  if (reader === undefined) return;
  const seen = { user: reader.user, at: nowOf(context), until };
  await inTransaction(service.store, { within: organization }, async (trx) => await seeStored(trx, organization, seen));
};
