import { cancelDeliveries, deleteEndpoint, type Endpoint, updateEndpoint } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { notFound } from "../errors.ts";
import { findWebhook } from "./find.ts";
import { assertConcerns, checkedProgram, type WebhookInput } from "./input.ts";
import { newSecret } from "./secret.ts";
import { assertMayTell } from "./told-fields.ts";
import { webhookView, type WebhookView } from "./view.ts";

/** What changes: parts that are absent stay, `null` empties. */
export type WebhookChange = Partial<WebhookInput> & { id: string; status?: "enabled" | "disabled" | undefined };

/** Enabling forgets why it was disabled, and how long it had been failing. */
const standing = (before: Endpoint, status: WebhookChange["status"]) => {
  if (status === undefined || status === before.status) return {};
  return status === "enabled" ? { status, cause: null, failingSince: null } : { status, cause: "manual" };
};

/** Whether it is to be told more of people than before. Less may be asked by whoever manages webhooks. */
const more = ({ fields }: Endpoint, asked: readonly string[] = []): boolean =>
  asked.some((field) => !fields.includes(field));

/** Asking for `v1a` makes a key; not asking for it any more forgets it. */
const signing = ({ service }: Context, before: Endpoint, signatures: WebhookInput["signatures"]) => {
  if (signatures === undefined || signatures.includes("v1a") === (before.signingKey !== null)) return {};
  return { signingKey: before.signingKey === null ? newSecret(service) : null, previousSigningKey: null };
};

/**
 * Changes a webhook. Disabling it drops what was still to be sent; what it missed can be replayed once it is enabled
 * again. Throws `not_found`, `invalid_input`, `forbidden`.
 */
export const updateWebhook = async (context: Context, change: WebhookChange): Promise<WebhookView> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const { id, status, ...asked } = change;
  const programId = await checkedProgram(context, asked);
  assertConcerns(context, programId);
  const updated = await transact(context, async (trx) => {
    const before = await findWebhook(context, id, trx);
    const redirected = asked.url !== undefined && asked.url !== before.url;
    if (more(before, asked.fields) || (redirected && before.fields.length > 0)) assertMayTell(context);
    const after: Endpoint = {
      ...before,
      ...(asked.url !== undefined && { url: asked.url }),
      ...(asked.types !== undefined && { types: [...asked.types] }),
      ...(asked.description !== undefined && { description: asked.description }),
      ...(programId !== undefined && { programId }),
      ...(asked.fields !== undefined && { fields: [...new Set(asked.fields)] }),
      ...(asked.maxPerSecond !== undefined && { maxPerSecond: asked.maxPerSecond }),
      ...(asked.maxConcurrent !== undefined && { maxConcurrent: asked.maxConcurrent }),
      ...signing(context, before, asked.signatures),
      ...standing(before, status),
      updatedAt: nowOf(context),
    };
    await updateEndpoint(trx, after);
    if (after.status === "disabled" && before.status === "enabled") await cancelDeliveries(trx, organization, id);
    return after;
  });
  service.wake("deliveries");
  return webhookView(service, updated);
};

/** Deletes a webhook with its log. Throws `not_found`, `forbidden`. */
export const deleteWebhook = async (context: Context, { id }: { id: string }): Promise<void> => {
  authorize(context, "webhook.manage");
  const { organization } = context;
  await transact(context, async (trx) => {
    await findWebhook(context, id, trx);
    if (!(await deleteEndpoint(trx, organization, id))) throw notFound({ fr: "Webhook", en: "Webhook" });
  });
};
