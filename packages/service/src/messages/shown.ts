import { getEnrollments, type Message } from "@parcours/store";
import type { Context } from "../context.ts";
import { hiddenAmong, hiddenIn } from "../field-classes/hidden.ts";
import { showMessage } from "../field-classes/show.ts";
import { loadPrograms } from "../programs/load.ts";
import { messageView, type MessageView } from "./view.ts";

/** Messages as the caller may see them: a text that says a hidden fact is withheld. */
export const messagesShown = async (context: Context, messages: readonly Message[]): Promise<MessageView[]> => {
  const { service, organization, caller } = context;
  if (hiddenAmong(caller.role, {}).nothing) return messages.map(messageView);
  const db = service.store.within(organization);
  const ids = [...new Set(messages.map(({ enrollmentId }) => enrollmentId))];
  const enrollments = await getEnrollments(db, organization, ids, caller.sees);
  const programOf = await loadPrograms(service, db, organization, enrollments);
  const byId = new Map(enrollments.map((enrollment) => [enrollment.id, enrollment]));
  return messages.flatMap((message) => {
    const enrollment = byId.get(message.enrollmentId);
    if (enrollment === undefined) return [];
    const { definition } = programOf(enrollment.programId, enrollment.version).compiled;
    const { notices = {} } = definition.meta;
    const words = Object.hasOwn(notices, message.notice) ? notices[message.notice] : undefined;
    return [showMessage(messageView(message), words, hiddenIn(caller.role, definition))];
  });
};
