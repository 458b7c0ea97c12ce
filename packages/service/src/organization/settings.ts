import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";

/** What an organization decides about itself. */
export interface OrganizationSettings {
  /** Roles whose members need a second factor to act. */
  twoFactorFor: OrganizationRole[];
  /** Figures that rest on fewer people are withheld from funders; 5 at least. */
  smallestCell: number;
  /** Whether other organizations of this installation may refer people here; they then see its name. */
  receivesReferrals: boolean;
  /** For how many months the log of who read or changed what is kept. */
  auditMonths: number;
}

/** Fewer would point at people. */
export const SMALLEST_CELL = 5;
export const LARGEST_CELL = 100;

/** Long enough to find out what happened; no longer than an organization can give a reason for. */
export const FEWEST_AUDIT_MONTHS = 6;
export const MOST_AUDIT_MONTHS = 36;
const AUDIT_MONTHS = 12;

const wholeWithin = (value: unknown, least: number, most: number, otherwise: number): number =>
  typeof value === "number" && Number.isInteger(value) ? Math.min(most, Math.max(least, value)) : otherwise;

/** The settings as stored, completed; what an older version wrote or left out reads as the careful answer. */
export const settingsOf = (stored: Readonly<Record<string, unknown>>): OrganizationSettings => {
  const { twoFactorFor, smallestCell, receivesReferrals, auditMonths } = stored;
  const roles: readonly unknown[] = Array.isArray(twoFactorFor) ? twoFactorFor : [];
  return {
    twoFactorFor: ORGANIZATION_ROLES.filter((role) => roles.includes(role)),
    smallestCell: wholeWithin(smallestCell, SMALLEST_CELL, LARGEST_CELL, SMALLEST_CELL),
    receivesReferrals: receivesReferrals === true,
    auditMonths: wholeWithin(auditMonths, FEWEST_AUDIT_MONTHS, MOST_AUDIT_MONTHS, AUDIT_MONTHS),
  };
};
