import { getParticipantByExternalId, insertParticipant, type Participant, type Trx } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { assertFacts } from "./check-facts.ts";
import { assertParticipant, type ParticipantInput, participantView, type ParticipantView } from "./input.ts";

/** `created` is false when the organization knew the external id already; the file is then answered unchanged. */
export interface CreatedParticipant {
  participant: ParticipantView;
  created: boolean;
}

const fileOf = (context: Context, input: ParticipantInput): Participant => {
  const now = nowOf(context);
  return {
    id: context.service.newId("ptc"),
    name: input.name.trim(),
    email: input.email || null,
    phone: input.phone || null,
    birthDate: input.birthDate || null,
    language: input.language ?? context.language,
    externalId: input.externalId || null,
    attributes: input.attributes ?? {},
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
};

const insert = async (trx: Trx, organization: string, participant: Participant): Promise<CreatedParticipant> => {
  if (await insertParticipant(trx, organization, participant)) {
    return { participant: participantView(participant), created: true };
  }
  const known = await getParticipantByExternalId(trx, organization, participant.externalId ?? "");
  if (known === undefined) throw new Error("a participant was refused and is not there");
  return { participant: participantView(known), created: false };
};

/**
 * Adds a person. An `externalId` that the organization knows answers the same person, unchanged. Throws `forbidden`,
 * `invalid_input`, `key_reused`, `conflict`.
 */
export const createParticipant = async (
  context: Context,
  input: ParticipantInput & { key?: RequestKey | undefined },
): Promise<Written<CreatedParticipant>> => {
  authorize(context, "participant.write");
  assertParticipant(input);
  return await once(context, input.key, async (trx) => {
    await assertFacts(trx, context.organization, input.attributes ?? {}, "/attributes");
    return await insert(trx, context.organization, fileOf(context, input));
  });
};
