import type { Fact } from "@parcours/core";
import {
  getOrganization,
  getParticipants,
  getSite,
  insertReferral,
  type Participant,
  type Referral,
  type ReferredPerson,
  type Trx,
} from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { once, type RequestKey, type Written } from "../once/request-key.ts";
import { settingsOf } from "../organization/settings.ts";
import { assertFacts } from "../participants/check-facts.ts";
import { assertParticipant, emailAddress, personName } from "../participants/input.ts";
import { may } from "../permissions.ts";
import { assertStorable } from "../storable.ts";
import { consentedFacts, fieldsOf } from "./person.ts";
import { referralView, type ReferralView } from "./view.ts";

/** Somebody whom a partner speaks of, and who has no file yet. */
export interface NewPerson {
  name: string;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  birthDate?: string | null | undefined;
  attributes?: Record<string, Fact> | undefined;
}

export interface ReferralInput {
  /** A person of the organization; a partner gives `person` instead. */
  participant?: string | undefined;
  person?: NewPerson | undefined;
  to: { site?: string | undefined; organization?: string | undefined };
  /** To another organization: facts that the person agreed to pass on, by field; the name always is. */
  fields?: readonly string[] | undefined;
  message?: string | undefined;
  /** Who agreed, to what text, and when (now, if absent). */
  consent: { by: string; text: string; at?: string | undefined };
  key?: RequestKey | undefined;
}

const invalid = (path: string, fr: string, en: string): ServiceError => {
  const errors: FieldError[] = [{ path, message: { fr, en } }];
  return new ServiceError("invalid_input", { fr, en }, { errors });
};

const consentOf = (context: Context, { consent }: ReferralInput): Referral["consent"] => {
  const { by, text } = consent;
  if (by.trim() === "") throw invalid("/consent/by", "Dites qui a donné son accord.", "Say who agreed.");
  if (text.trim() === "")
    throw invalid("/consent/text", "Le texte de l’accord est demandé.", "The text agreed to is needed.");
  const at = new Date(consent.at ?? nowOf(context));
  if (Number.isNaN(at.getTime()) || at.toISOString() > nowOf(context)) {
    throw invalid("/consent/at", "Date passée attendue.", "A date that has passed is expected.");
  }
  return { by: by.normalize("NFC").trim(), text, at: at.toISOString() };
};

const blank = (context: Context, input: ReferralInput): Referral => ({
  id: context.service.newId("ref"),
  direction: "internal",
  status: "pending",
  participantId: null,
  fromSiteId: null,
  toSiteId: null,
  otherOrganization: null,
  otherReferral: null,
  person: { fields: [], facts: {} },
  message: input.message ?? null,
  consent: consentOf(context, input),
  createdAt: nowOf(context),
  createdBy: context.caller.id,
  decidedAt: null,
  decidedBy: null,
  note: null,
});

const siteFor = async ({ organization }: Context, trx: Trx, site: string): Promise<string> => {
  if ((await getSite(trx, organization, site)) !== undefined) return site;
  throw invalid("/to/site", "Ce lieu n’existe pas.", "There is no such site.");
};

const fileOf = async ({ organization, caller }: Context, trx: Trx, id: string): Promise<Participant> => {
  const [participant] = await getParticipants(trx, organization, [id], caller.sees);
  if (participant === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  return participant;
};

/** To another site: whoever decides there sees the name and what is passed on; the file moves when it is accepted. */
const toSite = async (
  context: Context,
  trx: Trx,
  input: ReferralInput,
  participant: Participant,
): Promise<Referral> => {
  const site = await siteFor(context, trx, input.to.site ?? "");
  if (site === participant.siteId) throw invalid("/to/site", "La personne y est déjà.", "The person is there already.");
  const known = await fieldsOf(trx, context.organization);
  return {
    ...blank(context, input),
    participantId: participant.id,
    fromSiteId: participant.siteId,
    toSiteId: site,
    person: consentedFacts(participant, input.fields ?? [], { role: context.caller.role, known }),
  };
};

/** To another organization: a row on each side; there only what was consented to. */
const toOrganization = async (
  context: Context,
  trx: Trx,
  input: ReferralInput,
  participant: Participant,
): Promise<Referral> => {
  const { organization, service, caller } = context;
  const other = input.to.organization ?? "";
  const found = other === organization ? undefined : await getOrganization(trx, other);
  if (found === undefined || !settingsOf(found.settings).receivesReferrals) {
    throw notFound({ fr: "Organisation", en: "Organization" });
  }
  const known = await fieldsOf(trx, organization);
  const person = consentedFacts(participant, input.fields ?? [], { role: caller.role, known });
  const here = blank(context, input);
  const there: Referral = {
    ...here,
    id: service.newId("ref"),
    direction: "incoming",
    otherOrganization: organization,
    otherReferral: here.id,
    // Who it was, is the other organization's own business.
    createdBy: organization,
    person,
  };
  await insertReferral(trx, other, there);
  return {
    ...here,
    direction: "outgoing",
    participantId: participant.id,
    fromSiteId: participant.siteId,
    otherOrganization: other,
    otherReferral: there.id,
    person: { fields: person.fields, facts: {} },
  };
};

const spokenOf = ({ name, email, phone, birthDate, attributes }: NewPerson): ReferredPerson => {
  const builtIn = { name: personName(name), email: email ? emailAddress(email) : null, phone, birthDate };
  const facts = Object.fromEntries(
    Object.entries({ ...attributes, ...builtIn }).filter(([, value]) => value !== null && value !== undefined),
  );
  return { fields: Object.keys(facts), facts };
};

/** To the organization, of somebody whom it does not know yet. */
const fromPartner = async (context: Context, trx: Trx, input: ReferralInput): Promise<Referral> => {
  const { person } = input;
  if (person === undefined) throw invalid("/person", "Dites de qui il s’agit.", "Say whom it is about.");
  assertParticipant(person);
  await assertFacts(trx, context.organization, person.attributes ?? {}, "/person/attributes");
  const site = input.to.site === undefined ? null : await siteFor(context, trx, input.to.site);
  return { ...blank(context, input), direction: "incoming", toSiteId: site, person: spokenOf(person) };
};

const build = async (context: Context, trx: Trx, input: ReferralInput): Promise<Referral> => {
  if (input.participant === undefined) return await fromPartner(context, trx, input);
  if (!may(context.caller.role, "participant.read")) throw notFound({ fr: "Personne", en: "Participant" });
  if ((input.to.site === undefined) === (input.to.organization === undefined)) {
    throw invalid("/to", "Donnez soit un lieu, soit une organisation.", "Give either a site or an organization.");
  }
  const participant = await fileOf(context, trx, input.participant);
  return input.to.site === undefined
    ? await toOrganization(context, trx, input, participant)
    : await toSite(context, trx, input, participant);
};

/**
 * Proposes a person to another site or organization, or (a partner) to this one, with the consent that was given.
 * Nothing moves until it is accepted there. Throws `not_found`, `invalid_input`, `forbidden`, `key_reused`.
 */
export const createReferral = async (context: Context, input: ReferralInput): Promise<Written<ReferralView>> => {
  authorize(context, "referral.write");
  const { key, ...asked } = input;
  assertStorable(asked);
  const { organization } = context;
  return await once(
    context,
    key,
    async (trx) => {
      const referral = await build(context, trx, asked);
      await insertReferral(trx, organization, referral);
      const other = referral.otherOrganization;
      const name = other === null ? undefined : (await getOrganization(trx, other))?.name;
      return referralView(context, referral, { fields: await fieldsOf(trx, organization), organization: name });
    },
    asked.to.organization === undefined ? "organization" : "everywhere",
  );
};
