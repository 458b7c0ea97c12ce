import {
  getParticipantByExternalId,
  getParticipants,
  insertParticipant,
  type Participant,
  type Trx,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { showParticipant } from "../field-classes/show.ts";
import { assertSite } from "../enrollments/assignment.ts";
import { ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { type Placement, placementFor } from "../visibility/placement.ts";
import { assertFacts } from "./check-facts.ts";
import {
  assertParticipant,
  emailAddress,
  type ParticipantInput,
  participantView,
  type ParticipantView,
  personName,
} from "./input.ts";

/** `created` is false when the organization knew the external id already; the file is then answered unchanged. */
export interface CreatedParticipant {
  participant: ParticipantView;
  created: boolean;
}

const fileOf = (context: Context, input: ParticipantInput, { site, owner }: Placement): Participant => {
  const now = nowOf(context);
  return {
    id: context.service.newId("ptc"),
    name: personName(input.name),
    email: input.email ? emailAddress(input.email) : null,
    phone: input.phone || null,
    birthDate: input.birthDate || null,
    language: input.language ?? context.language,
    externalId: input.externalId || null,
    attributes: input.attributes ?? {},
    siteId: site,
    ownerId: owner,
    revision: 1,
    createdAt: now,
    updatedAt: now,
  };
};

const known = (): ServiceError =>
  new ServiceError("conflict", {
    fr: "Une personne que vous ne suivez pas porte déjà cet identifiant externe.",
    en: "A person whom you do not look after has this external id already.",
  });

const insert = async (
  { organization, caller }: Context,
  trx: Trx,
  participant: Participant,
): Promise<CreatedParticipant> => {
  if (await insertParticipant(trx, organization, participant)) {
    return { participant: participantView(participant), created: true };
  }
  const before = await getParticipantByExternalId(trx, organization, participant.externalId ?? "");
  if (before === undefined) throw new Error("a participant was refused and is not there");
  const [seen] = await getParticipants(trx, organization, [before.id], caller.sees);
  if (seen === undefined) throw known();
  return { participant: participantView(seen), created: false };
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
  const placement = placementFor(context, input);
  const { value, replayed } = await once(context, input.key, async (trx) => {
    await assertFacts(trx, context.organization, input.attributes ?? {}, "/attributes");
    if (placement.site !== null) await assertSite(context, trx, placement.site);
    return await insert(context, trx, fileOf(context, input, placement));
  });
  return { value: { ...value, participant: await showParticipant(context, value.participant) }, replayed };
};
