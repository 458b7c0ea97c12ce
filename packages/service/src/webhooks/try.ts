import { insertDeliveries } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { findWebhook } from "./find.ts";
import { bodyOf } from "./prepare.ts";

export const assertEnabled = ({ status }: { status: string }): void => {
  if (status === "enabled") return;
  throw new ServiceError("wrong_state", { fr: "Ce webhook est désactivé.", en: "This webhook is disabled." });
};

const TYPE = "webhook.test";

/**
 * Sends an announcement of type `webhook.test` to a webhook, once, whatever types it asked for. It is on its way when this
 * answers; what became of it is in the log of deliveries. Throws `not_found`, `wrong_state` (disabled), `forbidden`.
 */
export const tryWebhook = async (
  context: Context,
  { id, key }: { id: string; key?: RequestKey | undefined },
): Promise<Written<{ delivery: string; announcement: string }>> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const written = await once(context, key, async (trx) => {
    assertEnabled(await findWebhook(context, id, trx));
    const now = nowOf(context);
    const [delivery, announcement] = [service.newId("dlv"), service.newId("evt")];
    await insertDeliveries(
      trx,
      organization,
      [
        {
          id: delivery,
          endpointId: id,
          announcementId: announcement,
          type: TYPE,
          enrollmentId: null,
          sequence: 0,
          body: bodyOf(TYPE, now, { id: announcement, webhook: id }),
          nextAttemptAt: now,
          createdAt: now,
        },
      ],
      { byHand: true },
    );
    return { delivery, announcement };
  });
  service.wake("deliveries");
  return written;
};
