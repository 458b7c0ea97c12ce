/** Whose rows a statement may see and write: one organization's, or all. */
export type Scope = { readonly within: string } | "everywhere";

/** The setting that the policies of migration 6 compare each row's organization with. */
export const ORGANIZATION_SETTING = "parcours.organization";
/** What it holds when rows of every organization are meant. */
export const EVERYWHERE = "*";

/**
 * Takes the place of a login that would pass by all policies: PostgreSQL exempts superusers (PGlite always logs in
 * as one) and roles with BYPASSRLS, also where row-level security is forced. See tenant-role.ts.
 */
export const TENANT_ROLE = "parcours_tenant";

/** The value of the setting. An organization's id can never mean all of them, nor none. */
export function settingOf(scope: Scope): string {
  if (scope === "everywhere") return EVERYWHERE;
  if (scope.within === "" || scope.within === EVERYWHERE) {
    throw new RangeError(`"${scope.within}" is no organization.`);
  }
  return scope.within;
}

/** One statement that opens a scope until the transaction ends; the setting's value is its parameter. */
export function openingStatement(bypasses: boolean): string {
  const role = bypasses ? `set_config('role', '${TENANT_ROLE}', true), ` : "";
  return `select ${role}set_config('${ORGANIZATION_SETTING}', $1, true)`;
}
