import type { Field } from "@parcours/core";
import type { Referral } from "@parcours/store";
import type { Context } from "../context.ts";
import { accessTo, classOfField } from "../field-classes/classes.ts";

/** A referral as it is answered. */
export interface ReferralView {
  id: string;
  direction: Referral["direction"];
  status: Referral["status"];
  participant?: string;
  fromSite?: string;
  toSite?: string;
  /** Name of the organization at the other end. */
  organization?: string;
  /** What the person agreed to pass on; the facts until it is decided, as far as the caller may see them. */
  person: { fields: string[]; facts: Record<string, unknown> };
  message?: string;
  consent: { text: string; by: string; at: string };
  createdAt: string;
  createdBy: string;
  decidedAt?: string;
  note?: string;
}

/** A referral for whoever asks. A partner sees what they said themselves, and what was decided. */
export const referralView = (
  { caller }: Pick<Context, "caller">,
  referral: Referral,
  { fields, organization }: { fields: ReadonlyMap<string, Field>; organization: string | undefined },
): ReferralView => {
  const { id, direction, status, participantId, fromSiteId, toSiteId, person, message, consent, note } = referral;
  const isOwn = referral.createdBy === caller.id;
  const shown = Object.entries(person.facts).filter(
    ([field]) => isOwn || accessTo(caller.role, classOfField(field, fields.get(field))) === "shown",
  );
  return {
    id,
    direction,
    status,
    // The file that a partner's referral became is the organization's.
    ...(participantId !== null && caller.role !== "partner" && { participant: participantId }),
    ...(fromSiteId !== null && { fromSite: fromSiteId }),
    ...(toSiteId !== null && { toSite: toSiteId }),
    ...(organization !== undefined && { organization }),
    person: { fields: person.fields, facts: Object.fromEntries(shown) },
    ...(message !== null && { message }),
    consent,
    createdAt: referral.createdAt,
    createdBy: referral.createdBy,
    ...(referral.decidedAt !== null && { decidedAt: referral.decidedAt }),
    ...(note !== null && { note }),
  };
};
