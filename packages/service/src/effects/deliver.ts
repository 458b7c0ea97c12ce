import type { ProgramEvent } from "@parcours/core";
import { type Effect, finishEffect, noteEffect, type StoredEffect, type Trx } from "@parcours/store";
import type { Service } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { applyEvent, errorCauseOf } from "../enrollments/apply.ts";
import type { Batch } from "../enrollments/batch.ts";
import { write } from "../enrollments/event-writer.ts";

/** An event that the service itself sends to an enrollment, kept until it is applied or refused. */
export interface SystemEvent {
  type: string;
  data?: Record<string, unknown>;
  reason?: { text: string };
}

/** What became of an effect. `held`: its enrollment is held by an error; it waits. */
export type Fate = "done" | "refused" | "held";

/** The row of a delivery to `enrollmentId`; the id says what it follows from, so that it is made once. */
export const deliveryOf = (id: string, enrollmentId: string, event: SystemEvent, now: string): Effect => ({
  id,
  enrollmentId,
  kind: "deliver",
  payload: event,
  nextAttemptAt: now,
});

/** What is sent, where that is looked up only once the enrollment is locked; undefined: nothing (any more). */
export type Lookup = (batch: Batch, trx: Trx) => Promise<SystemEvent | undefined>;

const refusedBecause = ({ code, detail }: ServiceError): string => `${code}: ${detail.en}`;

/**
 * Applies an event of the service's own to an enrollment, once: the effect is ended in the same transaction. An
 * enrollment that does not take the event where it stands stays as it is, and so does one that is over; why is kept
 * with the effect.
 */
export const deliver = async (
  service: Service,
  effect: Pick<StoredEffect, "organization" | "id" | "enrollmentId">,
  sent: SystemEvent | Lookup,
): Promise<Fate> => {
  const { organization, id, enrollmentId } = effect;
  const { value } = await write<Fate>(service, organization, {
    enrollments: [enrollmentId],
    perform: async (batch, trx) => {
      if (errorCauseOf(batch.running.get(enrollmentId)?.enrollment.cause) !== undefined) return "held";
      if (!(await finishEffect(trx, organization, id))) return "done";
      const found = typeof sent === "function" ? await sent(batch, trx) : sent;
      if (found === undefined) return "done";
      const event: ProgramEvent = { ...found, actor: { kind: "system", roles: "*" } };
      try {
        applyEvent(batch, enrollmentId, event);
        return "done";
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        await noteEffect(trx, organization, id, refusedBecause(error));
        return "refused";
      }
    },
  });
  return value;
};
