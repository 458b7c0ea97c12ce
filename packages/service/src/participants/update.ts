import {
  loadParticipantsForUpdate,
  type Participant,
  type Trx,
  uniqueViolation,
  updateParticipant as store,
} from "@parcours/store";
import { keepWhatWas } from "../audit/slip.ts";
import { transact } from "../audit/transact.ts";
import { authorize, type Context, nowOf } from "../context.ts";
import { assertSeesWhatTheyWrite, hiddenOfPeople, showParticipant } from "../field-classes/show.ts";
import { assertSite } from "../enrollments/assignment.ts";
import { notFound, ServiceError } from "../errors.ts";
import { assertWorksAt } from "../visibility/placement.ts";
import { assertFacts } from "./check-facts.ts";
import { changedFacts, factsOfParticipant } from "./facts.ts";
import {
  assertParticipant,
  emailAddress,
  type ParticipantInput,
  participantView,
  type ParticipantView,
  personName,
  writtenParts,
} from "./input.ts";
import { spreadFacts } from "./spread.ts";

/** What changes: parts that are absent stay, `null` empties. Attributes are merged one by one. */
export interface ParticipantChange extends Omit<ParticipantInput, "name"> {
  id: string;
  name?: string | undefined;
  /** The revision that the change was made from; absent: whatever it is now. */
  revision?: number | undefined;
}

const stale = (): ServiceError =>
  new ServiceError("precondition_failed", {
    fr: "La fiche a changé entre-temps ; relisez-la avant d’enregistrer.",
    en: "The file has changed meanwhile; read it again before saving.",
  });

const changed = (before: Participant, change: ParticipantChange, now: string): Participant => {
  const { name, email, phone, birthDate, language, externalId, attributes, site, owner } = change;
  const or = <T>(value: T | undefined, old: T): T => (value === undefined ? old : value);
  return {
    ...before,
    name: name === undefined ? before.name : personName(name),
    email: or(email && emailAddress(email), before.email) || null,
    phone: or(phone, before.phone) || null,
    birthDate: or(birthDate, before.birthDate) || null,
    language: or(language, before.language),
    externalId: or(externalId, before.externalId) || null,
    attributes: { ...before.attributes, ...attributes },
    siteId: or(site, before.siteId),
    ownerId: or(owner, before.ownerId),
    updatedAt: now,
  };
};

/** What a correction writes over, as JSON by field; what was empty before has no old value. */
const writtenOver = (before: Participant, after: Participant): Record<string, string> => {
  const parts = (one: Participant): Record<string, unknown> => ({
    ...factsOfParticipant(one),
    externalId: one.externalId,
  });
  const now = parts(after);
  return Object.fromEntries(
    Object.entries(parts(before)).flatMap(([field, old]) =>
      old === null || old === undefined || old === "" || JSON.stringify(old) === JSON.stringify(now[field])
        ? []
        : [[field, JSON.stringify(old)]],
    ),
  );
};

const update = async (context: Context, trx: Trx, change: ParticipantChange): Promise<ParticipantView> => {
  const { service, organization, caller } = context;
  const [before] = await loadParticipantsForUpdate(trx, organization, [change.id], caller.sees);
  if (before === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  if (change.revision !== undefined && change.revision !== before.revision) throw stale();
  if (typeof change.site === "string") await assertSite(context, trx, change.site);
  await assertFacts(trx, organization, change.attributes ?? {}, "/attributes");
  const after = changed(before, change, nowOf(context));
  if (!(await store(trx, organization, after))) throw stale();
  const revision = before.revision + 1;
  keepWhatWas(writtenOver(before, after));
  const facts = changedFacts(factsOfParticipant(before), factsOfParticipant(after));
  await spreadFacts(service, trx, { organization, participantId: change.id, revision, facts });
  return participantView({ ...after, revision });
};

/**
 * Changes a person's file. Runs that read a changed fact are told by themselves, right afterwards: someone who was held
 * for want of it goes on. Throws `not_found`, `precondition_failed`, `invalid_input`, `conflict`, `forbidden`.
 */
export const updateParticipant = async (context: Context, change: ParticipantChange): Promise<ParticipantView> => {
  authorize(context, "participant.write");
  assertParticipant(change);
  assertWorksAt(context, change.site);
  assertSeesWhatTheyWrite(await hiddenOfPeople(context), writtenParts(change));
  try {
    const view = await transact(context, async (trx) => await update(context, trx, change));
    context.service.wake("effects");
    return await showParticipant(context, view);
  } catch (error) {
    if (uniqueViolation(error) !== "participants_external_id") throw error;
    throw new ServiceError("conflict", {
      fr: "Une autre personne porte déjà cet identifiant externe.",
      en: "Another person has this external id already.",
    });
  }
};
