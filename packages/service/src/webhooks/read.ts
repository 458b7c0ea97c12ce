import { type DeliveryFilter, getDelivery, listAttempts, listDeliveries, listEndpoints } from "@parcours/store";
import { authorize, concerns, type Context } from "../context.ts";
import { notFound } from "../errors.ts";
import { findWebhook } from "./find.ts";
import { type DeliveryView, deliveryView, webhookView, type WebhookView } from "./view.ts";

/** Webhooks of the organization, oldest first. */
export const listWebhooks = async (context: Context): Promise<WebhookView[]> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const endpoints = await listEndpoints(service.store.within(organization), organization);
  return endpoints
    .filter(({ programId }) => concerns(context, programId))
    .map((endpoint) => webhookView(service, endpoint));
};

/** Throws `not_found`, `forbidden`. */
export const readWebhook = async (context: Context, { id }: { id: string }): Promise<WebhookView> => {
  authorize(context, "webhook.manage");
  return webhookView(context.service, await findWebhook(context, id));
};

export interface DeliveryQuery extends DeliveryFilter {
  id: string;
  cursor?: string;
  limit?: number;
}

/** What was sent to a webhook and what became of it, newest first, with every attempt. Throws `not_found`, `forbidden`. */
export const listWebhookDeliveries = async (
  context: Context,
  { id, ...asked }: DeliveryQuery,
): Promise<{ items: DeliveryView[]; next: string | null }> => {
  authorize(context, "webhook.manage");
  await findWebhook(context, id);
  const { service, organization } = context;
  const db = service.store.within(organization);
  const { items, next } = await listDeliveries(db, organization, id, asked);
  const attempts = await listAttempts(
    db,
    organization,
    items.map((one) => one.id),
  );
  const byDelivery = Map.groupBy(attempts, ({ deliveryId }) => deliveryId);
  return { items: items.map((one) => deliveryView(one, byDelivery.get(one.id) ?? [])), next };
};

/** One delivery with its attempts and its body as it is sent, byte for byte. Throws `not_found`, `forbidden`. */
export const readWebhookDelivery = async (
  context: Context,
  { id, delivery }: { id: string; delivery: string },
): Promise<DeliveryView & { body: string }> => {
  authorize(context, "webhook.manage");
  await findWebhook(context, id);
  const { service, organization } = context;
  const db = service.store.within(organization);
  const found = await getDelivery(db, organization, id, delivery);
  if (found === undefined) throw notFound({ fr: "Envoi", en: "Delivery" });
  return { ...deliveryView(found, await listAttempts(db, organization, [delivery])), body: found.body };
};
