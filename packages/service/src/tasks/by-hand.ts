import {
  type FileTask,
  type FileTaskKind,
  type FileTaskStatus,
  getFileTask,
  insertFileTask,
  listFileTasks as listStored,
  type Trx,
  updateFileTask,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { tell } from "../notifications/tell.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { assertStorable } from "../storable.ts";
import { assertParticipant } from "../visibility/assert-seen.ts";
import { assertOwner } from "./assert-owner.ts";
import { fileTaskView, type FileTaskView } from "./view.ts";

export interface FileTaskInput {
  participant: string;
  kind: FileTaskKind;
  title: string;
  place?: string | undefined;
  owner?: string | undefined;
  dueAt?: string | undefined;
  key?: RequestKey | undefined;
}

/** What changes of it; what is absent stays, `null` empties. */
export interface FileTaskChange {
  id: string;
  title?: string | undefined;
  place?: string | null | undefined;
  owner?: string | null | undefined;
  dueAt?: string | null | undefined;
  /** `open` takes it up again. */
  status?: FileTaskStatus | undefined;
}

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

const assertTask = ({ kind, title, dueAt, status }: Pick<FileTask, "kind" | "title" | "dueAt" | "status">): void => {
  if (title.trim() === "") throw invalid("/title", "Un intitulé est demandé.", "A title is needed.");
  if (kind === "appointment" && dueAt === null)
    throw invalid("/dueAt", "Un rendez-vous a une date et une heure.", "An appointment has a date and a time.");
  if (kind === "task" && status === "missed")
    throw invalid("/status", "Seul un rendez-vous peut être manqué.", "Only an appointment can be missed.");
};

/** Whoever is given it by somebody else is told. */
const tellOwner = async (context: Context, trx: Trx, { id, participantId, ownerId }: FileTask): Promise<void> => {
  if (ownerId === null) return;
  await tell(context, trx, { kind: "task", users: [ownerId], subject: id, participant: participantId });
};

/**
 * Puts something to do, or a meeting, on a person's file. Throws `not_found` when the caller does not see the person,
 * `invalid_input`, `forbidden`, `key_reused`.
 */
export const createFileTask = async (context: Context, input: FileTaskInput): Promise<Written<FileTaskView>> => {
  authorize(context, "event.send");
  const { key, ...asked } = input;
  assertStorable(asked);
  await assertParticipant(context, asked.participant);
  const { organization, service, caller } = context;
  const task: FileTask = {
    id: service.newId("tsk"),
    participantId: asked.participant,
    kind: asked.kind,
    title: asked.title.trim(),
    place: asked.place?.trim() || null,
    ownerId: asked.owner ?? (caller.kind === "user" ? caller.id : null),
    dueAt: asked.dueAt ?? null,
    status: "open",
    createdAt: nowOf(context),
    createdBy: caller.id,
    endedAt: null,
    endedBy: null,
  };
  assertTask(task);
  return await once(context, key, async (trx) => {
    await assertOwner(trx, organization, asked.owner);
    await insertFileTask(trx, organization, task);
    await tellOwner(context, trx, task);
    return fileTaskView(task);
  });
};

/** Changes it, ends it, takes it up again. Throws `not_found`, `invalid_input`, `forbidden`. */
export const changeFileTask = async (context: Context, change: FileTaskChange): Promise<FileTaskView> => {
  authorize(context, "event.send");
  assertStorable(change);
  const { organization, caller } = context;
  return await transact(context, async (trx) => {
    const before = await getFileTask(trx, organization, change.id, caller.sees);
    if (before === undefined) throw notFound({ fr: "Tâche", en: "Task" });
    const { title, place, owner, dueAt, status = before.status } = change;
    const ended = status !== "open";
    const task: FileTask = {
      ...before,
      title: title?.trim() ?? before.title,
      place: place === undefined ? before.place : place?.trim() || null,
      ownerId: owner === undefined ? before.ownerId : owner,
      dueAt: dueAt === undefined ? before.dueAt : dueAt,
      status,
      endedAt: ended ? (before.endedAt ?? nowOf(context)) : null,
      endedBy: ended ? (before.endedBy ?? caller.id) : null,
    };
    assertTask(task);
    if (task.ownerId !== before.ownerId) await assertOwner(trx, organization, task.ownerId);
    await updateFileTask(trx, organization, task);
    if (task.ownerId !== before.ownerId && !ended) await tellOwner(context, trx, task);
    return fileTaskView(task);
  });
};

/** What was put on a person's file by hand, newest first. Throws `not_found`, `forbidden`. */
export const listFileTasks = async (
  context: Context,
  { participant }: { participant: string },
): Promise<{ items: FileTaskView[]; next: null }> => {
  authorize(context, "enrollment.read");
  await assertParticipant(context, participant);
  const { service, organization, caller } = context;
  const tasks = await listStored(service.store.within(organization), organization, {
    participantId: participant,
    sees: caller.sees,
  });
  return { items: tasks.map(fileTaskView), next: null };
};
