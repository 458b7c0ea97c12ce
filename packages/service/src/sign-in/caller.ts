import type { Caller, Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { callerOf, listMemberships, type Membership } from "../members/membership.ts";
import { settingsOf } from "../organization/settings.ts";
import type { Person } from "./session.ts";

/** Whether this organization asks this person for a second factor that they have not set up. */
export const lacksFactor = ({ role, settings }: Membership, { twoFactor }: Person): boolean =>
  !twoFactor && settingsOf(settings).twoFactorFor.includes(role);

/** The place meant: in the organization named, else in the one joined first. */
const placeOf = async (
  service: Service,
  person: Person,
  organization: string | undefined,
): Promise<Membership | undefined> => {
  const memberships = await listMemberships(service, person.id);
  return organization === undefined ? memberships[0] : memberships.find((one) => one.organization === organization);
};

/**
 * As whom somebody acts in an organization; undefined when they are no member of it. Asked with every request, so that
 * nobody acts longer than they are a member. Throws `forbidden` where a second factor is asked and not set up.
 */
export const actAs = async (
  service: Service,
  person: Person,
  organization: string | undefined,
): Promise<{ organization: string; caller: Caller } | undefined> => {
  const place = await placeOf(service, person, organization);
  if (place === undefined) return undefined;
  if (lacksFactor(place, person)) {
    throw new ServiceError(
      "forbidden",
      {
        fr: "Votre organisation demande un second facteur : activez-le dans votre compte.",
        en: "Your organization asks for a second factor: set it up in your account.",
      },
      { extra: { twoFactorRequired: true } },
    );
  }
  return { organization: place.organization, caller: callerOf(place) };
};
