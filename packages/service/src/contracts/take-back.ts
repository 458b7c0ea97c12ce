import type { Actor } from "@parcours/core";
import type { Contract } from "@parcours/store";
import type { LoadedProgram } from "../programs/load.ts";

/**
 * Whether somebody may take a contract back. One that is open binds nobody yet, and somebody outside who refuses the paper
 * has no button for it: whoever works in the program may, as they may remind and hand in paper. One in force binds
 * people who have signed: only those who may act in any role.
 */
export const mayTakeBack = (
  { roles }: Pick<Actor, "roles">,
  { compiled }: Pick<LoadedProgram, "compiled">,
  { status, endedAt }: Pick<Contract, "status" | "endedAt">,
): boolean => {
  if (roles === "*") return status === "open" || (status === "completed" && endedAt === null);
  const declared = compiled.definition.meta.roles;
  return status === "open" && roles.some((role) => Object.hasOwn(declared, role));
};
