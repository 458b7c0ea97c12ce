import {
  type Db,
  getOrganization,
  getReferral,
  listReferralOrganizations,
  listReferrals as listStored,
  listSites,
  type PageOptions,
  type Referral,
  type ReferralStatus,
} from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound, type ServiceError } from "../errors.ts";
import { fieldsOf } from "./person.ts";
import { referralView, type ReferralView } from "./view.ts";

export const noSuchReferral = (): ServiceError => notFound({ fr: "Orientation", en: "Referral" });

/** Referrals as they are answered, with the names of the organizations at their other ends. */
const viewReferrals = async (context: Context, db: Db, referrals: readonly Referral[]): Promise<ReferralView[]> => {
  const fields = await fieldsOf(db, context.organization);
  const names = new Map<string, string | undefined>();
  const everywhere = context.service.store.everywhere();
  for (const { otherOrganization } of referrals) {
    if (otherOrganization === null || names.has(otherOrganization)) continue;
    // Both agreed to be known to each other: one takes referrals, the other made one.
    names.set(otherOrganization, (await getOrganization(everywhere, otherOrganization))?.name);
  }
  return referrals.map((referral) =>
    referralView(context, referral, { fields, organization: names.get(referral.otherOrganization ?? "") }),
  );
};

export interface ReferralQuery extends PageOptions {
  status?: ReferralStatus | undefined;
  /** Id of a person of the organization. */
  participant?: string | undefined;
}

/** Referrals, newest first: those that the caller made, and those to and from their sites. Throws `forbidden`. */
export const listReferrals = async (
  context: Context,
  { status, participant, ...page }: ReferralQuery = {},
): Promise<{ items: ReferralView[]; next: string | null }> => {
  authorize(context, "referral.read");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const { items, next } = await listStored(db, organization, {
    ...page,
    sees: caller.sees,
    ...(status !== undefined && { status }),
    ...(participant !== undefined && { participantId: participant }),
  });
  return { items: await viewReferrals(context, db, items), next };
};

/** Throws `not_found`, `forbidden`. */
export const readReferral = async (context: Context, { id }: { id: string }): Promise<ReferralView> => {
  authorize(context, "referral.read");
  const { service, organization, caller } = context;
  const db = service.store.within(organization);
  const found = await getReferral(db, organization, id, caller.sees);
  if (found === undefined) throw noSuchReferral();
  const [view] = await viewReferrals(context, db, [found]);
  return view!;
};

/** Where people can be referred to: sites of the organization, and organizations that take referrals. */
export interface Destinations {
  sites: { id: string; title: string }[];
  organizations: { id: string; name: string }[];
}

/** Throws `forbidden`. */
export const listDestinations = async (context: Context): Promise<Destinations> => {
  authorize(context, "referral.write");
  const { service, organization, caller } = context;
  const sites = await listSites(service.store.within(organization), organization);
  // A partner refers to the organization that they are a partner of.
  const others =
    caller.role === "partner" ? [] : await listReferralOrganizations(service.store.everywhere(), organization);
  return { sites: sites.map(({ id, title }) => ({ id, title })), organizations: others };
};
