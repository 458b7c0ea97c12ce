import type { Definition } from "@parcours/core";

/** Every coordinator acts in it without being told so. */
const EVERYONES = "coordinator";

/**
 * The program's roles that somebody of the organization takes in a journey. Whom it is about, the members of a pair and
 * those whose address the program keeps in fields come by themselves.
 */
export const teamRoles = ({ meta }: Definition): string[] =>
  Object.entries(meta.roles)
    .filter(
      ([id, { contact }]) =>
        id !== "participant" && id !== EVERYONES && contact === undefined && !Object.hasOwn(meta.members ?? {}, id),
    )
    .map(([id]) => id);
