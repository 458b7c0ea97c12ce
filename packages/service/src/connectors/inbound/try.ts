import { authorize, type Context } from "../../context.ts";
import type { ServiceError } from "../../errors.ts";
import { sendEvents } from "../../enrollments/send-events.ts";
import { findProgram } from "../../programs/find.ts";
import { loadNewest } from "../../programs/load.ts";
import type { OrganizationRole } from "../../permissions.ts";
import { assertMayGive, readSettings } from "../input.ts";
import type { InboundSettings } from "../settings.ts";
import { nameless, notInProgram, type Step, unknownPerson, whoIsMeant } from "./carry-out.ts";
import { type Plan, planOf } from "./plan.ts";

/** What a message would do. Nothing is done. */
export interface Tried {
  outcome: "done" | "ignored" | "refused";
  /** What would be done, in order. */
  steps: Step[];
  /** What was read from the message, for whoever checks the mapping. */
  read?: Plan;
  /** Why it would be ignored: what stands where something else is expected. */
  ignored?: { path: string; expected: string; found?: string };
  /** Why it would be refused. */
  reason?: { code: string; message: string; path?: string };
}

const refusal = ({ code, detail }: ServiceError, language: "fr" | "en", path?: string): Tried["reason"] => ({
  code,
  message: detail[language],
  ...(path !== undefined && { path }),
});

const planned = async (
  context: Context,
  role: OrganizationRole,
  { programId, settings, plan }: { programId: string; settings: InboundSettings; plan: Plan },
): Promise<Pick<Tried, "outcome" | "steps" | "reason">> => {
  const { language } = context;
  const steps: Step[] = [];
  const refuse = (error: ServiceError) => ({ outcome: "refused" as const, steps, reason: refusal(error, language)! });
  const { participant, enrollment } = await whoIsMeant(context, programId, plan.externalId);
  if (participant !== undefined) steps.push({ step: "person_found", participant });
  else if (!settings.create) return refuse(unknownPerson());
  else if (plan.person.name === undefined) return refuse(nameless());
  else steps.push({ step: "person_added" });
  if (enrollment !== undefined) steps.push({ step: "run_found", enrollment });
  else if (!settings.start) return refuse(notInProgram());
  else steps.push({ step: "run_started" });
  if (plan.event === undefined) return { outcome: "done", steps };
  if (enrollment !== undefined) {
    const acting = { ...context, caller: { ...context.caller, role } };
    const { value } = await sendEvents(acting, { ids: [enrollment], event: plan.event, dryRun: true });
    const [person] = value.people;
    if (person?.state === "failed") {
      const message = person.detail ?? person.code ?? "";
      return { outcome: "refused", steps, reason: { code: person.code ?? "wrong_state", message } };
    }
  }
  steps.push({ step: "event_sent", event: plan.event.type, ...(enrollment !== undefined && { enrollment }) });
  return { outcome: "done", steps };
};

/**
 * Says what a message would do under a mapping that need not be stored yet. Of a person who would only be added, whether
 * the program takes the event is not known before they are in it. Throws `invalid_input`, `not_found`, `forbidden`.
 */
export const tryInbound = async (
  context: Context,
  input: { program: string; settings: unknown; role: OrganizationRole; body: unknown },
): Promise<Tried> => {
  authorize(context, "connector.manage");
  authorize(context, "participant.read");
  assertMayGive(context, input.role);
  const { service, organization } = context;
  const settings = readSettings("inbound", input.settings) as InboundSettings;
  const { id: programId } = await findProgram(context, input.program);
  const newest = await loadNewest(service, service.store.within(organization), organization, programId);
  const read = planOf(settings, input.body, newest?.compiled.definition.meta.fields);
  if (read.kind === "ignored") {
    const { path, expected, found } = read;
    return { outcome: "ignored", steps: [], ignored: { path, expected, ...(found !== undefined && { found }) } };
  }
  if (read.kind === "missing") {
    const message = {
      fr: "L’identifiant de la personne n’est pas à cet endroit.",
      en: "The person's id is not at this place.",
    };
    return {
      outcome: "refused",
      steps: [],
      reason: { code: "invalid_input", message: message[context.language], path: read.path },
    };
  }
  const { plan } = read;
  return { ...(await planned(context, input.role, { programId, settings, plan })), read: plan };
};
