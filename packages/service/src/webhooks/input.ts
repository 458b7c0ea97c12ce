import { ANNOUNCEMENT_TYPES, OPERATIONAL_TYPES } from "../announcements/announce.ts";
import { concerns, type Context } from "../context.ts";
import { type FieldError, ServiceError } from "../errors.ts";
import { findProgram } from "../programs/find.ts";
import { assertStorable } from "../storable.ts";
import { addressProblem } from "./address.ts";
import { assertTellable } from "./told-fields.ts";

/** What somebody says of a webhook. */
export interface WebhookInput {
  url: string;
  /** `["*"]` when absent. */
  types?: readonly string[] | undefined;
  /** Id or slug; null: all programs. */
  program?: string | null | undefined;
  description?: string | null | undefined;
  /** Facts about people that announcements carry, by id of field; an administrator's choice. None when absent. */
  fields?: readonly string[] | undefined;
  /** `v1` signs always; `v1a` too when it is named. */
  signatures?: readonly Signature[] | undefined;
  /** Deliveries per second at most; null: no limit. */
  maxPerSecond?: number | null | undefined;
  /** Deliveries at a time; null: 4. */
  maxConcurrent?: number | null | undefined;
}

/** Ways of signing of Standard Webhooks: HMAC-SHA256 with the shared secret; ed25519, to be verified with a public key. */
export const SIGNATURES = ["v1", "v1a"] as const;
export type Signature = (typeof SIGNATURES)[number];

export const MAX_PER_SECOND = 1_000;
export const MAX_CONCURRENT = 16;

const MAX_URL = 2_000;
const MAX_DESCRIPTION = 500;
const KNOWN: readonly string[] = ["*", ...ANNOUNCEMENT_TYPES, ...OPERATIONAL_TYPES];

const faultsOf = ({ service }: Context, { url, types, description }: Partial<WebhookInput>): FieldError[] => {
  const errors: FieldError[] = [];
  const add = (path: string, fr: string, en: string): void => void errors.push({ path, message: { fr, en } });
  const problem = url === undefined ? undefined : addressProblem(url, service.addresses);
  if (problem !== undefined) add("/url", problem.fr, problem.en);
  if ((url?.length ?? 0) > MAX_URL) add("/url", "Adresse trop longue.", "The address is too long.");
  if (types?.length === 0) add("/types", "Un type au moins est demandé.", "At least one type is needed.");
  for (const [index, type] of (types ?? []).entries()) {
    if (!KNOWN.includes(type)) add(`/types/${index}`, `Type inconnu : « ${type} ».`, `Unknown type: “${type}”.`);
  }
  if ((description?.length ?? 0) > MAX_DESCRIPTION) add("/description", "Trop long.", "Too long.");
  return errors;
};

/** Throws `invalid_input` with every fault; answers the id of the program that is named. */
export const checkedProgram = async (
  context: Context,
  input: Partial<WebhookInput>,
): Promise<string | null | undefined> => {
  assertStorable(input);
  const errors = faultsOf(context, input);
  if (errors.length > 0) {
    const message = { fr: "Ce webhook ne convient pas.", en: "This webhook does not fit." };
    throw new ServiceError("invalid_input", message, { errors });
  }
  await assertTellable(context, input.fields ?? []);
  return typeof input.program === "string" ? (await findProgram(context, input.program)).id : input.program;
};

/** Throws `invalid_input` when a key that is bound to programs asks for what concerns others too. */
export const assertConcerns = (context: Context, programId: string | null | undefined): void => {
  if (programId === undefined || concerns(context, programId)) return;
  const message = {
    fr: "Cette clé est liée à des programmes : nommez l’un d’eux.",
    en: "This key is bound to programs: name one of them.",
  };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/program", message }] });
};
