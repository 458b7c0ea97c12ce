import { MOVED } from "@parcours/core";
import { authorize, type Context } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { claimOf, type RequestKey, type Written } from "../once/request-key.ts";
import { assertStorable } from "../storable.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { actorOf } from "./actor.ts";
import { applyEvent, runningOf } from "./apply.ts";
import { type Batch, openBatch } from "./batch.ts";
import { write } from "./event-writer.ts";
import { type SendEventResult, stale, viewIn } from "./send-event.ts";

export interface MoveInput {
  id: string;
  /** The stage, or the exit. */
  to: string;
  /** Why, in words: it stands in the journal. */
  reason: string;
  /** Only say where the run would stand. */
  dryRun?: boolean | undefined;
  /** The revision that the caller saw. */
  revision?: number | undefined;
  key?: RequestKey | undefined;
}

const move = (context: Context, batch: Batch, { id, to, reason, revision }: MoveInput): SendEventResult => {
  const { enrollment } = runningOf(batch, id);
  if (revision !== undefined && revision !== enrollment.revision) throw stale();
  const actor = actorOf(context.caller, id, batch.roles);
  if (actor.roles !== "*")
    throw new ServiceError("forbidden", { fr: "Vous n’y avez pas droit.", en: "You may not do this." });
  const event = { type: MOVED, actor, data: { to }, reason: { text: reason.trim() } };
  const { entries } = applyEvent(batch, id, event, { byHand: true });
  return { enrollment: viewIn(context, batch, id), transitions: entries.flatMap(({ transitions }) => transitions) };
};

/**
 * Puts a run into a stage against the ways of its program, with a reason: what leaving and entering do is done, no
 * condition is asked. A dry run tells where it would stand, and changes nothing. Throws `not_found`, `forbidden`,
 * `invalid_input`, `wrong_state` when the run is over, `precondition_failed`.
 */
export const moveEnrollment = async (context: Context, input: MoveInput): Promise<Written<SendEventResult>> => {
  authorize(context, "enrollment.move");
  assertStorable(input.reason);
  const { service, organization } = context;
  const { id, key } = input;
  await assertSeesEnrollments(context, [id]);
  if (input.dryRun === true) {
    const db = service.store.within(organization);
    const batch = await openBatch({ service, organization, db, ids: [id], lock: false, withRoles: false });
    return { value: move(context, batch, input), replayed: false };
  }
  return await write(service, organization, {
    enrollments: [id],
    withRoles: false,
    key: key && claimOf(context, key),
    perform: (batch) => move(context, batch, input),
  });
};
