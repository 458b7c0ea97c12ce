import { type EffectState, listEffects as listStored } from "@parcours/store";
import { authorize, type Context } from "../context.ts";
import { findEnrollment } from "../enrollments/read.ts";

/** Something that follows from a step of an enrollment and is carried out after it. */
export interface EffectView {
  id: string;
  kind: string;
  state: EffectState;
  attempts: number;
  /** Why it failed the last time; of one that is done, why it came to nothing. */
  note?: string;
}

/**
 * What follows from the steps of an enrollment, or is sent to it, beyond the enrollment itself: events to and from
 * pairs, changes of the person's file, offers of places; with what became of each. Throws `not_found`, `forbidden`.
 */
export const listEffects = async (context: Context, { enrollment }: { enrollment: string }): Promise<EffectView[]> => {
  authorize(context, "journal.read");
  const { id } = await findEnrollment(context, enrollment);
  const effects = await listStored(context.service.store.within(context.organization), context.organization, {
    enrollmentId: id,
  });
  return effects.map(({ id: effect, kind, state, attempts, error }) => ({
    id: effect,
    kind,
    state,
    attempts,
    ...(error !== null && { note: error }),
  }));
};
