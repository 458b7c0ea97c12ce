import { getOrganization, updateOrganization } from "@parcours/store";
import { transact } from "../audit/transact.ts";
import { authorize, type Context } from "../context.ts";
import { type FieldError, notFound, ServiceError } from "../errors.ts";
import { memberRingOf } from "../members/ring.ts";
import { assertStorable } from "../storable.ts";
import {
  FEWEST_AUDIT_MONTHS,
  LARGEST_CELL,
  MOST_AUDIT_MONTHS,
  type OrganizationSettings,
  settingsOf,
  SMALLEST_CELL,
} from "./settings.ts";

/** The organization as its members see it. */
export interface OrganizationView {
  id: string;
  name: string;
  settings: OrganizationSettings;
}

/** Throws `forbidden`. */
export const readOrganization = async (context: Context): Promise<OrganizationView> => {
  authorize(context, "organization.read");
  const { service, organization } = context;
  const found = await getOrganization(service.store.within(organization), organization);
  if (found === undefined) throw notFound({ fr: "Organisation", en: "Organization" });
  return { id: found.id, name: found.name, settings: settingsOf(found.settings) };
};

export interface OrganizationChange {
  name?: string | undefined;
  /** What is absent stays. */
  settings?: { [K in keyof OrganizationSettings]?: OrganizationSettings[K] | undefined } | undefined;
}

const faultsOf = ({ name, settings }: OrganizationChange): FieldError[] => {
  const error = (path: string, fr: string, en: string): FieldError => ({ path, message: { fr, en } });
  const within = (path: string, value: number | undefined, least: number, most: number): FieldError[] =>
    value === undefined || (Number.isInteger(value) && value >= least && value <= most)
      ? []
      : [error(`/settings/${path}`, `De ${least} à ${most}.`, `From ${least} to ${most}.`)];
  return [
    ...(name !== undefined && (name.trim() === "" || name.length > 200)
      ? [error("/name", "Un nom est demandé.", "A name is needed.")]
      : []),
    ...within("smallestCell", settings?.smallestCell, SMALLEST_CELL, LARGEST_CELL),
    ...within("auditMonths", settings?.auditMonths, FEWEST_AUDIT_MONTHS, MOST_AUDIT_MONTHS),
  ];
};

/** Changes the organization's name or settings; what is absent stays. Throws `invalid_input`, `forbidden`. */
export const changeOrganization = async (context: Context, change: OrganizationChange): Promise<OrganizationView> => {
  authorize(context, "organization.manage");
  assertStorable(change);
  const errors = faultsOf(change);
  if (errors.length > 0) {
    throw new ServiceError(
      "invalid_input",
      { fr: "Des informations ne conviennent pas.", en: "Some facts do not fit." },
      { errors },
    );
  }
  const { organization } = context;
  await transact(context, async (trx) => {
    const before = await getOrganization(trx, organization);
    if (before === undefined) throw notFound({ fr: "Organisation", en: "Organization" });
    const given = Object.fromEntries(Object.entries(change.settings ?? {}).filter(([, value]) => value !== undefined));
    await updateOrganization(trx, organization, {
      name: change.name?.normalize("NFC").trim() ?? before.name,
      settings: { ...before.settings, ...given },
    });
  });
  memberRingOf(context.service).forget();
  return await readOrganization(context);
};
