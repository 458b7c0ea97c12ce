import type { Visibility } from "../context.ts";
import type { OrganizationRole } from "../permissions.ts";

const SEE_EVERYBODY: readonly OrganizationRole[] = ["administrator", "program_manager", "coordinator"];

/** The most that somebody of this role may see: everybody's files, or what names them (`id`) and nothing else. */
export const widestOf = (role: OrganizationRole, id: string): Visibility =>
  SEE_EVERYBODY.includes(role) ? { all: true } : { own: id };
