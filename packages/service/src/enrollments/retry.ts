import { authorize, type Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { claimOf, type RequestKey, type Written } from "../once/request-key.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { needsAssignments } from "./actor.ts";
import { applyEvent, errorCauseOf, runningOf } from "./apply.ts";
import { write } from "./event-writer.ts";
import { type SendEventResult, viewIn } from "./send-event.ts";

/**
 * Sends the event again on which a run was held, as it was: same sender, same data, same time. Throws `wrong_state` when
 * the run is not held by an error, or fails again.
 */
export const retryEnrollment = async (
  context: Context,
  { id, key }: { id: string; key?: RequestKey | undefined },
): Promise<Written<SendEventResult>> => {
  authorize(context, "run.retry");
  await assertSeesEnrollments(context, [id]);
  const { service, organization, caller } = context;
  return await write(service, organization, {
    enrollments: [id],
    withRoles: needsAssignments(caller),
    key: key && claimOf(context, key),
    perform: (batch) => {
      const cause = errorCauseOf(runningOf(batch, id).enrollment.cause);
      if (cause === undefined) {
        throw new ServiceError("wrong_state", {
          fr: "Ce parcours n’est pas arrêté sur une erreur.",
          en: "This run is not held by an error.",
        });
      }
      const { entries } = applyEvent(batch, id, cause.event, { occurredAt: cause.occurredAt, retry: true });
      const transitions = entries.flatMap((entry) => entry.transitions);
      return { enrollment: viewIn(context, batch, id), transitions };
    },
  });
};
