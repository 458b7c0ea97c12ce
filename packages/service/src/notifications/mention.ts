import { deleteNotifications, getUser, insertMail, listUnreadMentioned, type Note, type Trx } from "@parcours/store";
import type { Context } from "../context.ts";
import { readyMail } from "../mail/queue.ts";
import { mentionText } from "../mail/texts.ts";
import { languageOf } from "../sign-in/users.ts";
import { tell } from "./tell.ts";

/** The mail tells that there is a note and where: neither what it says nor about whom. */
const mailOf = async (context: Context, trx: Trx, user: string, { participantId }: Note): Promise<void> => {
  const { service, organization, caller } = context;
  const reader = await getUser(trx, user);
  if (reader === undefined) return;
  const writer = caller.kind === "user" ? await getUser(trx, caller.id) : undefined;
  const language = languageOf(reader.language);
  const text = mentionText({
    name: reader.name,
    language,
    ...(writer && { by: writer.name }),
    url: `${service.instance.url}/people/${participantId}`,
  });
  await insertMail(trx, readyMail(service, { organization, kind: "mention", to: reader.email, language, text, user }));
};

/**
 * Tells those whom a note names newly, in the studio and by a mail; no second mail about a person whose notes somebody
 * has not opened since the first. Who is not named any more is told no more. Wake `mails` after the commit.
 */
export const tellMentioned = async (
  context: Context,
  trx: Trx,
  note: Note,
  before: readonly string[],
): Promise<void> => {
  const { organization } = context;
  const { id: subject, participantId, mentions } = note;
  await deleteNotifications(trx, organization, { subject, except: mentions });
  const users = mentions.filter((user) => !before.includes(user));
  const waiting = await listUnreadMentioned(trx, organization, { users, participantId });
  for (const user of await tell(context, trx, { kind: "mention", users, subject, participant: participantId })) {
    if (!waiting.includes(user)) await mailOf(context, trx, user, note);
  }
};
