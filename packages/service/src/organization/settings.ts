import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";

/** What an organization decides about itself. */
export interface OrganizationSettings {
  /** Roles whose members need a second factor to act. */
  twoFactorFor: OrganizationRole[];
  /** Figures that rest on fewer people are withheld from funders; 5 at least. */
  smallestCell: number;
  /** Whether other organizations of this installation may refer people here; they then see its name. */
  receivesReferrals: boolean;
}

/** Fewer would point at people. */
export const SMALLEST_CELL = 5;
export const LARGEST_CELL = 100;

/** The settings as stored, completed; what an older version wrote or left out reads as the careful answer. */
export const settingsOf = (stored: Readonly<Record<string, unknown>>): OrganizationSettings => {
  const { twoFactorFor, smallestCell, receivesReferrals } = stored;
  const roles: readonly unknown[] = Array.isArray(twoFactorFor) ? twoFactorFor : [];
  return {
    twoFactorFor: ORGANIZATION_ROLES.filter((role) => roles.includes(role)),
    smallestCell:
      typeof smallestCell === "number" && Number.isInteger(smallestCell)
        ? Math.min(LARGEST_CELL, Math.max(SMALLEST_CELL, smallestCell))
        : SMALLEST_CELL,
    receivesReferrals: receivesReferrals === true,
  };
};
