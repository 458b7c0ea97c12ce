import { inTransaction, participantsAtAddress } from "@parcours/store";
import type { Service } from "../context.ts";
import { notFound } from "../errors.ts";
import { beginPortalSession } from "./session.ts";

/** The demo's participant has their address where no mail is delivered to (RFC 2606). */
export const DEMO_PARTICIPANT = "participant@demo.parcours.example";

/** Whether the demo has a participant to come in as. */
export const hasDemoParticipant = async (service: Service): Promise<boolean> =>
  service.instance.demo && (await participantsAtAddress(service.store.everywhere(), DEMO_PARTICIPANT)).length > 0;

/** Comes in as the demo's participant, without a link. Returns the cookie. Throws `not_found` but in the demo. */
export const enterDemoPortal = async (service: Service): Promise<string> => {
  const [person] = service.instance.demo
    ? await participantsAtAddress(service.store.everywhere(), DEMO_PARTICIPANT)
    : [];
  if (person === undefined) throw notFound({ fr: "Espace de démonstration", en: "Demo space" });
  const { organization, id, name, email } = person;
  return await inTransaction(service.store, { within: organization }, async (trx) => {
    const visitor = {
      organization,
      purpose: "file",
      participantId: id,
      contractId: null,
      party: null,
      name,
      email,
    } as const;
    return (await beginPortalSession({ service }, trx, visitor)).cookie;
  });
};
