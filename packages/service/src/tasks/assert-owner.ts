import { getMates, type Db } from "@parcours/store";
import { ServiceError } from "../errors.ts";

/** Throws `invalid_input` unless whoever is to do it is a member of the organization. */
export const assertOwner = async (db: Db, organization: string, owner: string | null | undefined): Promise<void> => {
  if (owner === null || owner === undefined) return;
  if ((await getMates(db, organization, [owner])).length > 0) return;
  const message = {
    fr: "Cette personne n’est pas membre de l’organisation.",
    en: "That is not a member of the organization.",
  };
  throw new ServiceError("invalid_input", message, { errors: [{ path: "/owner", message }] });
};
