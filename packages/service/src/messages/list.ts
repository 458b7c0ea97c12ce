import { listOutbox, type MessageStatus } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { messagesShown } from "./shown.ts";
import type { MessageView } from "./view.ts";

export interface MessageQuery {
  status?: MessageStatus | undefined;
  enrollment?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
}

/**
 * The outbox: messages that programs made, in order. They are queued here with their address and wait to be sent by
 * whoever sends mail for the organization; this service sends none itself.
 */
export const listMessages = async (
  context: Context,
  { status, enrollment, cursor, limit }: MessageQuery = {},
): Promise<{ items: MessageView[]; next: string | null }> => {
  authorize(context, "enrollment.read");
  const { items, next } = await listOutbox(context.service.store.within(context.organization), context.organization, {
    ...(status !== undefined && { status }),
    ...(enrollment !== undefined && { enrollmentId: enrollment }),
    ...(cursor !== undefined && { cursor }),
    ...(limit !== undefined && { limit }),
    sees: context.caller.sees,
  });
  return { items: await messagesShown(context, items), next };
};
