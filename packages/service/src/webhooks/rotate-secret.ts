import { updateEndpoint } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { findWebhook } from "./find.ts";
import { fromSealedText, newSecret, sealedText, shownSecret } from "./secret.ts";
import { webhookView, type WebhookView } from "./view.ts";

const HOUR_MS = 3_600_000;
/** For how long both secrets sign, unless told otherwise; 0 revokes the old one at once. */
export const OVERLAP_HOURS = 24;

/**
 * Gives a webhook a new signing secret, shown in this answer alone. For `overlapHours` (0 to 168) both sign, so that a
 * receiver that knows either accepts every delivery. Throws `not_found`, `forbidden`.
 */
export const rotateSecret = async (
  context: Context,
  {
    id,
    overlapHours = OVERLAP_HOURS,
    key,
  }: { id: string; overlapHours?: number | undefined; key?: RequestKey | undefined },
): Promise<Written<WebhookView & { secret: string }>> => {
  authorize(context, "webhook.manage");
  const { service } = context;
  const { value, replayed } = await once(context, key, async (trx) => {
    const before = await findWebhook(context, id, trx);
    const now = nowOf(context);
    const overlaps = overlapHours > 0;
    const after = {
      ...before,
      secret: newSecret(service),
      previousSecret: overlaps ? before.secret : null,
      signingKey: before.signingKey && newSecret(service),
      previousSigningKey: overlaps ? before.signingKey : null,
      previousUntil: overlaps ? new Date(Date.parse(now) + overlapHours * HOUR_MS).toISOString() : null,
      updatedAt: now,
    };
    await updateEndpoint(trx, after);
    return { webhook: webhookView(service, after), sealed: sealedText(after.secret) };
  });
  return { value: { ...value.webhook, secret: shownSecret(service, fromSealedText(value.sealed)) }, replayed };
};
