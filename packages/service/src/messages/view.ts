import type { Message } from "@parcours/store";

/** A message as it stands in the outbox. */
export interface MessageView {
  id: string;
  enrollment: string;
  /** The program's notice, or the reminder, that made it. */
  notice: string;
  /** The role it is for. */
  to: string;
  channel: string;
  /** Absent: no address is known for the role, or the channel needs none. */
  address?: string;
  subject: string;
  body: string;
  language: string;
  status: string;
  createdAt: string;
  /** JSON Pointers of what is withheld. */
  masked?: string[];
}

export const messageView = (message: Message): MessageView => {
  const { id, enrollmentId, notice, to, channel, address, subject, body, language, status, createdAt } = message;
  return {
    id,
    enrollment: enrollmentId,
    notice,
    to,
    channel,
    ...(address !== null && { address }),
    subject,
    body,
    language,
    status,
    createdAt,
  };
};
