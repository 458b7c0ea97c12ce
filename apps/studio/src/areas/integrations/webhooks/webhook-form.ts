import type { Webhook } from "../../../api/webhooks.ts";

/** What stands in the form of an endpoint. */
export interface WebhookForm {
  url: string;
  description: string;
  all: boolean;
  types: readonly string[];
  program: string;
  maxPerSecond: string;
  maxConcurrent: string;
  publicKey: boolean;
}

export const formOf = (webhook: Webhook | undefined): WebhookForm => ({
  url: webhook?.url ?? "",
  description: webhook?.description ?? "",
  all: webhook?.types.includes("*") ?? true,
  types: webhook?.types.filter((type) => type !== "*") ?? [],
  program: webhook?.program ?? "",
  maxPerSecond: webhook?.maxPerSecond === undefined ? "" : String(webhook.maxPerSecond),
  maxConcurrent: webhook?.maxConcurrent === undefined ? "" : String(webhook.maxConcurrent),
  publicKey: webhook?.signatures.includes("v1a") ?? false,
});

const numberOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));

/** As the API takes it. */
export const bodyOf = (form: WebhookForm) => ({
  url: form.url.trim(),
  description: form.description.trim() === "" ? null : form.description.trim(),
  types: form.all ? ["*"] : [...form.types],
  program: form.program === "" ? null : form.program,
  maxPerSecond: numberOf(form.maxPerSecond),
  maxConcurrent: numberOf(form.maxConcurrent),
  signatures: form.publicKey ? (["v1", "v1a"] as ["v1", "v1a"]) : (["v1"] as ["v1"]),
});
