import type { Context } from "../context.ts";
import { sendEvent } from "../enrollments/send-event.ts";
import { startEnrollment } from "../enrollments/start.ts";
import { createParticipant } from "../participants/create.ts";

/** Leads a person through the welcome program; `count` missions are done on the way. Answers the enrollment's id. */
export const liveThrough = async (context: Context, count: number): Promise<string> => {
  const { value } = await createParticipant(context, { name: "Secret Name", birthDate: "1990-05-02" });
  const start = { program: "welcome", participant: value.participant.id };
  const { id } = (await startEnrollment(context, start)).value;
  const send = async (type: string, more: object = {}) =>
    await sendEvent(context, { enrollment: id, event: { type, ...more } });
  await send("form.application.submitted", { data: { motivation: "Secret motivation" } });
  await send("contract.charter.completed");
  for (let done = 0; done < count; done += 1) await send("mission.done");
  await send("leave", { reason: { code: "moved", text: "Secret reason" } });
  return id;
};
