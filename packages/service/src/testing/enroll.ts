import type { Fact } from "@parcours/core";
import type { Context } from "../context.ts";
import { sendEvent, type SentEvent } from "../enrollments/send-event.ts";
import { startEnrollment, type StartInput } from "../enrollments/start.ts";
import type { EnrollmentView } from "../enrollments/view.ts";
import { createParticipant } from "../participants/create.ts";

/** A new person. */
export const newPerson = async (
  context: Context,
  file: { name?: string; birthDate?: string | null; email?: string; attributes?: Record<string, Fact> } = {},
): Promise<string> => {
  const { name = "Ada Martin", birthDate = "1990-05-02", email = "ada@example.org", attributes = {} } = file;
  const { value } = await createParticipant(context, { name, birthDate, email, attributes });
  return value.participant.id;
};

/** A new person's new run. */
export const enroll = async (context: Context, start: StartInput): Promise<EnrollmentView> => {
  const participant = start.participant ?? (await newPerson(context));
  return (await startEnrollment(context, { ...start, participant })).value;
};

/** Sends an event; the enrollment as it then stands. */
export const send = async (
  context: Context,
  enrollment: string,
  type: string,
  more: Partial<SentEvent> = {},
): Promise<EnrollmentView> => (await sendEvent(context, { enrollment, event: { type, ...more } })).value.enrollment;
