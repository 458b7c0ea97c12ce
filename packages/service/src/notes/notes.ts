import {
  deleteNote as deleteStored,
  deleteNotifications,
  getNote,
  inTransaction,
  insertNote,
  listColleagues,
  listNotes as listStored,
  type Note,
  type NoteAudience,
  seeMentions,
  seeNotifications,
  type Trx,
  updateNote as updateStored,
} from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { accessTo } from "../field-classes/classes.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { tellMentioned } from "../notifications/mention.ts";
import { readersAmong } from "../notifications/tell.ts";
import { assertStorable } from "../storable.ts";
import { assertParticipant } from "../visibility/assert-seen.ts";

/** What somebody wrote about a person. */
export interface NoteView {
  id: string;
  participant: string;
  /** `usr_…`, and their name. */
  author: string;
  authorName?: string;
  /** Absent where the role may not see facts of this class: only that there is a note. */
  body?: string;
  audience: NoteAudience;
  special: boolean;
  mentions: string[];
  createdAt: string;
  updatedAt: string;
}

export interface NoteInput {
  participant: string;
  body: string;
  /** `team` when absent. */
  audience?: NoteAudience | undefined;
  /** Says something of health, origin, beliefs …. */
  special?: boolean | undefined;
  /** Users who are to read it. */
  mentions?: readonly string[] | undefined;
  key?: RequestKey | undefined;
}

export interface NoteChange extends Pick<NoteInput, "special" | "mentions"> {
  id: string;
  body?: string | undefined;
}

const visibleTo = ({ caller }: Context, { special, authorId }: Note): boolean =>
  authorId === caller.id || accessTo(caller.role, special ? "special" : "freeText") === "shown";

const viewNotes = async (context: Context, notes: readonly Note[]): Promise<NoteView[]> => {
  const { service, organization } = context;
  const colleagues = await listColleagues(service.store.within(organization), organization);
  const names = new Map(colleagues.map(({ userId, name }) => [userId, name]));
  return notes.map((note) => {
    const { id, participantId, authorId, body, audience, special, mentions, createdAt, updatedAt } = note;
    const authorName = names.get(authorId);
    return {
      id,
      participant: participantId,
      author: authorId,
      ...(authorName !== undefined && { authorName }),
      ...(visibleTo(context, note) && { body }),
      audience,
      special,
      mentions,
      createdAt,
      updatedAt,
    };
  });
};

const assertBody = (body: string): void => {
  if (body.trim() !== "") return;
  const message = { fr: "Écrivez quelque chose.", en: "Write something." };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/body", message }] });
};

/** Those of the mentioned who are members and may open the file; nobody else hears of it. */
const mentionable = async (
  context: Context,
  trx: Trx,
  participant: string,
  users: readonly string[],
): Promise<string[]> => {
  const readers = await readersAmong(context, trx, { users, participant });
  return [...new Set(users)].filter((user) => readers.includes(user));
};

/**
 * Notes about a person, newest first: those for the team, and one's own. Whoever reads them has seen those that mention
 * them. Throws `not_found`, `forbidden`.
 */
export const listNotes = async (
  context: Context,
  { participant }: { participant: string },
): Promise<{ items: NoteView[]; next: null }> => {
  authorize(context, "participant.read");
  await assertParticipant(context, participant);
  const { service, organization, caller } = context;
  const notes = await listStored(service.store.within(organization), organization, {
    participantId: participant,
    reader: caller.id,
  });
  const seen = { participantId: participant, user: caller.id, at: nowOf(context) };
  await inTransaction(service.store, { within: organization }, async (trx) => {
    await seeMentions(trx, organization, seen);
    await seeNotifications(trx, organization, seen);
  });
  return { items: await viewNotes(context, notes), next: null };
};

/** Writes a note about a person. Throws `not_found`, `invalid_input`, `forbidden`, `key_reused`. */
export const createNote = async (context: Context, input: NoteInput): Promise<Written<NoteView>> => {
  authorize(context, "participant.write");
  const { participant, body, audience = "team", special = false, mentions = [], key } = input;
  assertStorable({ body, mentions });
  assertBody(body);
  await assertParticipant(context, participant);
  const { organization, service, caller } = context;
  const now = nowOf(context);
  const { value, replayed } = await once(context, key, async (trx) => {
    const note: Note = {
      id: service.newId("not"),
      participantId: participant,
      authorId: caller.id,
      body: body.trim(),
      audience,
      special,
      mentions: audience === "author" ? [] : await mentionable(context, trx, participant, mentions),
      createdAt: now,
      updatedAt: now,
    };
    await insertNote(trx, organization, note);
    await tellMentioned(context, trx, note, []);
    return { ...note, participant };
  });
  service.wake("mails");
  const [view] = await viewNotes(context, [value]);
  return { value: view!, replayed };
};

/** One's own note about somebody whom one still sees. */
const own = async (context: Context, trx: Trx, id: string): Promise<Note> => {
  const note = await getNote(trx, context.organization, id);
  if (note === undefined || note.authorId !== context.caller.id) throw notFound({ fr: "Note", en: "Note" });
  await assertParticipant(context, note.participantId, trx);
  return note;
};

/** Changes what one wrote. Throws `not_found` (also for what somebody else wrote), `invalid_input`, `forbidden`. */
export const updateNote = async (context: Context, { id, body, special, mentions }: NoteChange): Promise<NoteView> => {
  authorize(context, "participant.write");
  assertStorable({ body, mentions });
  if (body !== undefined) assertBody(body);
  const { organization } = context;
  const note = await transact(context, async (trx) => {
    const before = await own(context, trx, id);
    const after: Note = {
      ...before,
      body: body?.trim() ?? before.body,
      special: special ?? before.special,
      mentions:
        mentions === undefined || before.audience === "author"
          ? before.mentions
          : await mentionable(context, trx, before.participantId, mentions),
      updatedAt: nowOf(context),
    };
    await updateStored(trx, organization, after);
    await tellMentioned(context, trx, after, before.mentions);
    return { ...after, participant: after.participantId };
  });
  context.service.wake("mails");
  const [view] = await viewNotes(context, [note]);
  return view!;
};

/** Takes back what one wrote. Throws `not_found`, `forbidden`. */
export const deleteNote = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "participant.write");
  await transact(context, async (trx) => {
    const note = await own(context, trx, id);
    await deleteStored(trx, context.organization, id);
    await deleteNotifications(trx, context.organization, { subject: id });
    return { id, participant: note.participantId };
  });
};
