import { type Endpoint, insertEndpoint, listEndpoints } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { assertConcerns, checkedProgram, type WebhookInput } from "./input.ts";
import { fromSealedText, newSecret, sealedText, shownSecret } from "./secret.ts";
import { assertMayTell } from "./told-fields.ts";
import { webhookView, type WebhookView } from "./view.ts";

export const MAX_WEBHOOKS = 20;

const tooMany = (): ServiceError =>
  new ServiceError("conflict", {
    fr: `Une organisation a ${MAX_WEBHOOKS} webhooks au plus.`,
    en: `An organization has ${MAX_WEBHOOKS} webhooks at most.`,
  });

/**
 * Adds a receiver of announcements; it gets what is recorded from now on. The signing secret is in this answer and in
 * no other but that of a rotation. Throws `invalid_input`, `not_found` (program), `conflict` (too many), `forbidden`.
 */
export const createWebhook = async (
  context: Context,
  input: WebhookInput & { key?: RequestKey | undefined },
): Promise<Written<WebhookView & { secret: string }>> => {
  authorize(context, "webhook.manage");
  const { service, organization } = context;
  const { key, ...asked } = input;
  if ((asked.fields?.length ?? 0) > 0) assertMayTell(context);
  const programId = (await checkedProgram(context, asked)) ?? null;
  assertConcerns(context, programId);
  const { value, replayed } = await once(context, key, async (trx) => {
    if ((await listEndpoints(trx, organization)).length >= MAX_WEBHOOKS) throw tooMany();
    const now = nowOf(context);
    const endpoint: Endpoint = {
      organization,
      id: service.newId("whk"),
      url: asked.url,
      description: asked.description ?? null,
      types: [...(asked.types ?? ["*"])],
      programId,
      fields: [...new Set(asked.fields)],
      status: "enabled",
      cause: null,
      secret: newSecret(service),
      previousSecret: null,
      previousUntil: null,
      failingSince: null,
      maxPerSecond: asked.maxPerSecond ?? null,
      maxConcurrent: asked.maxConcurrent ?? null,
      signingKey: asked.signatures?.includes("v1a") === true ? newSecret(service) : null,
      previousSigningKey: null,
      createdAt: now,
      updatedAt: now,
    };
    await insertEndpoint(trx, endpoint);
    return { webhook: webhookView(service, endpoint), sealed: sealedText(endpoint.secret) };
  });
  return { value: { ...value.webhook, secret: shownSecret(service, fromSealedText(value.sealed)) }, replayed };
};
