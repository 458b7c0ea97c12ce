import { createHash } from "node:crypto";
import { type Connector, getParticipantByExternalId, listParticipantEnrollments } from "@parcours/store";
import type { Context } from "../../context.ts";
import { type FieldError, ServiceError } from "../../errors.ts";
import { sendEvent } from "../../enrollments/send-event.ts";
import { startEnrollment } from "../../enrollments/start.ts";
import type { RequestKey } from "../../once/request-key.ts";
import { createParticipant } from "../../participants/create.ts";
import type { InboundSettings } from "../settings.ts";
import type { Plan } from "./plan.ts";

/** What was done, or would be: in order. */
export type Step =
  | { step: "person_found"; participant: string }
  | { step: "person_added"; participant?: string }
  | { step: "run_found"; enrollment: string }
  | { step: "run_started"; enrollment?: string }
  | { step: "event_sent"; event: string; enrollment?: string };

export interface Carried {
  steps: Step[];
  participant: string | undefined;
  enrollment: string | undefined;
}

const refused = (fr: string, en: string, errors?: FieldError[]): ServiceError =>
  new ServiceError("wrong_state", { fr, en }, errors === undefined ? {} : { errors });

/** Whoever has the external id, and their run of the program that goes on. */
export const whoIsMeant = async (
  { service, organization }: Context,
  programId: string,
  externalId: string,
): Promise<{ participant: string | undefined; enrollment: string | undefined }> => {
  const db = service.store.within(organization);
  const person = await getParticipantByExternalId(db, organization, externalId);
  if (person === undefined) return { participant: undefined, enrollment: undefined };
  const runs = await listParticipantEnrollments(db, organization, person.id);
  const run = runs.find((one) => one.programId === programId && one.status !== "done");
  return { participant: person.id, enrollment: run?.id };
};

export const unknownPerson = (): ServiceError =>
  refused("Personne n’a cet identifiant externe.", "Nobody has this external id.");

export const nameless = (): ServiceError =>
  refused(
    "La personne n’est pas connue, et le message ne dit pas son nom.",
    "The person is not known, and the message does not tell their name.",
  );

export const notInProgram = (): ServiceError =>
  refused("Cette personne ne suit pas ce programme.", "This person is not in this program.");

/** The same message does each thing once, however often it comes. */
const keyFor = (connector: Connector, messageId: string, what: string): RequestKey => ({
  key: createHash("sha256").update(`${connector.id}\n${messageId}`).digest("hex"),
  route: `POST /api/inbound/{id} ${what}`,
  fingerprint: messageId,
});

/** Does what a message asks: adds the person, begins the run, sends the event, as far as the mapping says. */
export const carryOut = async (
  context: Context,
  connector: Connector,
  { settings, plan, messageId }: { settings: InboundSettings; plan: Plan; messageId: string },
): Promise<Carried> => {
  const program = connector.programId ?? "";
  const steps: Step[] = [];
  const found = await whoIsMeant(context, program, plan.externalId);
  let { participant, enrollment } = found;
  if (participant !== undefined) steps.push({ step: "person_found", participant });
  else {
    if (!settings.create) throw unknownPerson();
    const { name, ...contact } = plan.person;
    if (name === undefined) throw nameless();
    const added = await createParticipant(context, { name, ...contact, externalId: plan.externalId });
    participant = added.value.participant.id;
    steps.push({ step: "person_added", participant });
  }
  if (enrollment !== undefined) steps.push({ step: "run_found", enrollment });
  else {
    if (!settings.start) throw notInProgram();
    const key = keyFor(connector, messageId, "start");
    enrollment = (await startEnrollment(context, { program, participant, key })).value.id;
    steps.push({ step: "run_started", enrollment });
  }
  if (plan.event !== undefined) {
    await sendEvent(context, { enrollment, event: plan.event, key: keyFor(connector, messageId, "event") });
    steps.push({ step: "event_sent", event: plan.event.type, enrollment });
  }
  return { steps, participant, enrollment };
};
