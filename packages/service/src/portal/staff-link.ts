import { LANGUAGES } from "@parcours/core";
import { getParticipant } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { notFound, ServiceError } from "../errors.ts";
import { limitTries } from "../sign-in/limit-tries.ts";
import { createPortalLink } from "./create-link.ts";

const HOUR_MAILS = 3;

/**
 * Mails a person a link to their space, at the address in their file. Throws `not_found`, `forbidden`, `wrong_state` (no
 * address), `too_many`.
 */
export const sendPortalLink = async (context: Context, { id }: { id: string }): Promise<{ to: string }> => {
  authorize(context, "participant.write");
  const { service, organization, caller } = context;
  const person = await getParticipant(service.store.within(organization), organization, id, caller.sees);
  if (person === undefined) throw notFound({ fr: "Personne", en: "Participant" });
  if (person.email === null)
    throw new ServiceError("wrong_state", {
      fr: "Aucune adresse électronique n’est connue pour cette personne.",
      en: "No e-mail address is known for this person.",
    });
  await limitTries(service, { what: "portal-staff-link", account: id, address: undefined, max: HOUR_MAILS });
  const language = LANGUAGES.find((one) => one === person.language) ?? "fr";
  await createPortalLink(context, {
    purpose: "file",
    participant: id,
    name: person.name,
    email: person.email,
    language,
  });
  return { to: person.email };
};
