import { type Actor, builtInOf, type Definition } from "@parcours/core";
import type { Caller } from "../context.ts";
import { ServiceError } from "../errors.ts";

/**
 * Roles of people who have no place in the organization: whom the journey is about, the members of a pair or team, and
 * those whose name and address the program keeps in fields (a guardian, a prescriber). Somebody may write down for them
 * what they answer.
 */
export const outsideRoles = ({ meta }: Definition): string[] =>
  Object.entries(meta.roles)
    .filter(
      ([id, { contact }]) => id === "participant" || contact !== undefined || Object.hasOwn(meta.members ?? {}, id),
    )
    .map(([id]) => id);

const refused = (): ServiceError =>
  new ServiceError("forbidden", {
    fr: "On ne peut saisir avec la personne que ce qui lui revient : ses formulaires et ses choix.",
    en: "With the person beside you, you can only enter what is theirs: their forms and their choices.",
  });

/** What is sent, as far as it says whose it is. */
interface Assisted {
  type: string;
  as?: string | undefined;
}

/** Whoever writes down what the person of a role answers, as an actor. Throws `forbidden`: signatures are one's own. */
export const assistingActor = ({ kind, id }: Caller, definition: Definition, { type, as }: Assisted): Actor => {
  const builtIn = builtInOf(type);
  const isTheirs = builtIn === undefined || builtIn.kind === "form";
  if (!isTheirs || as === undefined || !outsideRoles(definition).includes(as)) throw refused();
  return { kind, id, roles: [as], assisting: true };
};
