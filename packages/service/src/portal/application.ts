import type { Language } from "@parcours/core";
import {
  claimApplication,
  getApplication,
  listParticipantEnrollments,
  participantsAtAddress,
  type PortalApplication,
  settleApplication as store,
} from "@parcours/store";
import type { Context } from "../context.ts";
import { writeEvent } from "../enrollments/send-event.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { ServiceError } from "../errors.ts";
import type { RequestKey } from "../once/request-key.ts";
import { createParticipant } from "../participants/create.ts";
import { personName } from "../participants/input.ts";
import { actingAs } from "./roles.ts";

/** Each step happens once however often it is tried: a process that dies in between goes on where it was. */
const keyOf = (application: PortalApplication, step: string): RequestKey => ({
  key: `${application.id}/${step}`,
  route: "portal application",
  fingerprint: application.id,
});

const sameName = (one: string, other: string): boolean => {
  const plain = (name: string): string =>
    personName(name)
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[\s'’-]+/)
      .toSorted()
      .join(" ");
  return plain(one) === plain(other);
};

/** The file it is about: of several people who share an address the one of this name, else a new one. */
const personFor = async (context: Context, application: PortalApplication, known: { id: string; name: string }[]) => {
  const found = known.find(({ name }) => sameName(name, application.name));
  if (found !== undefined) return found.id;
  const { value } = await createParticipant(context, {
    name: application.name,
    email: application.email,
    language: application.language as Language,
    site: application.siteId,
    key: keyOf(application, "person"),
  });
  return value.participant.id;
};

const refusals = new Set(["rule_not_met", "wrong_state", "conflict", "invalid_input", "forbidden"]);

/** Why a step was refused; anything else is no answer, and is thrown on. */
const reasonOf = (error: unknown): Record<string, string> => {
  if (error instanceof ServiceError && refusals.has(error.code)) return { ...error.detail };
  throw error;
};

const startFor = async (context: Context, application: PortalApplication, participant: string): Promise<string> => {
  try {
    const { value } = await startEnrollment(context, {
      program: application.programId,
      participant,
      version: application.version,
      ...(application.siteId !== null && { site: application.siteId }),
      key: keyOf(application, "start"),
    });
    return value.id;
  } catch (error) {
    const { organization, service } = context;
    const runs = await listParticipantEnrollments(service.store.within(organization), organization, participant);
    const running = runs.find((run) => run.programId === application.programId && run.status !== "done");
    if (running !== undefined) return running.id;
    throw error;
  }
};

const submit = async (context: Context, application: PortalApplication, participant: string, enrollment: string) => {
  if (application.form === null) return;
  const acting = await actingAs(context, participant, enrollment);
  await writeEvent(acting, {
    enrollment,
    event: { type: `form.${application.form}.submitted`, data: application.answers },
    key: keyOf(application, "form"),
  });
};

/**
 * Makes of an application what it asks for: a person, a run of the program, its first form. Unless the address was
 * confirmed by whoever has it, an application in the name of somebody who is known stays waiting. Returns whose file it
 * became; null while it waits.
 */
export const settleApplication = async (
  context: Context,
  id: string,
  { confirmed }: { confirmed: boolean },
): Promise<string | null> => {
  const { organization, service } = context;
  const db = service.store.within(organization);
  const application = await getApplication(db, organization, id);
  if (application === undefined || application.status === "taken") return application?.participantId ?? null;
  // What was refused is tried again only by somebody.
  if (application.status === "refused" && !confirmed) return application.participantId;
  const known = await participantsAtAddress(db, application.email, { organization });
  // Its own file may be there already: of a try that was cut off.
  if (known.some((one) => one.id !== application.participantId) && !confirmed) return null;
  const participantId = application.participantId ?? (await personFor(context, application, known));
  await claimApplication(db, organization, id, participantId);
  let enrollmentId: string | null = null;
  let why: Record<string, string> | null = null;
  try {
    enrollmentId = await startFor(context, application, participantId);
    await submit(context, application, participantId, enrollmentId);
  } catch (error) {
    why = reasonOf(error);
  }
  await store(db, organization, { id, participantId, enrollmentId, why, at: service.clock().toISOString() });
  return participantId;
};
