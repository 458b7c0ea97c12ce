import { type Advance, type Definition, pointer, type ProgramEvent, type TransitionRecord } from "@parcours/core";
import type { Trx } from "@parcours/store";
import { authorize, type Context, nowOf } from "../context.ts";
import { ServiceError } from "../errors.ts";
import { claimOf, type RequestKey, type Written } from "../once/request-key.ts";
import { may } from "../permissions.ts";
import { assertStorable } from "../storable.ts";
import { hiddenIn } from "../field-classes/hidden.ts";
import { assertSeesWhatTheyWrite } from "../field-classes/show.ts";
import { assertSeesEnrollments } from "../visibility/assert-seen.ts";
import { actorOf, needsAssignments } from "./actor.ts";
import { applyEvent, runningOf } from "./apply.ts";
import { assistingActor } from "./assist.ts";
import { type Batch, freePlaces } from "./batch.ts";
import { write } from "./event-writer.ts";
import { type EnrollmentView, viewOf } from "./view.ts";

/** An event as it is sent from outside. */
export interface SentEvent {
  type: string;
  data?: Record<string, unknown> | undefined;
  /** When it happened, when that is before now: an instant. Never in the future. */
  occurredAt?: string | undefined;
  /** The program's role in which the caller acts. */
  as?: string | undefined;
  /** The caller writes down what the person of the role `as` answers, who is beside them. */
  assisting?: boolean | undefined;
  reason?: { code?: string | undefined; text?: string | undefined } | undefined;
}

export interface SendEventInput {
  enrollment: string;
  event: SentEvent;
  /** The revision of the enrollment that the caller saw; absent: whatever it is now. */
  revision?: number | undefined;
  key?: RequestKey | undefined;
}

export interface SendEventResult {
  enrollment: EnrollmentView;
  /** The moves that the event, and what followed of itself, brought about. */
  transitions: TransitionRecord[];
}

const inFuture = (): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "La date de l’événement est dans le futur.", en: "The event is dated in the future." },
    { errors: [{ path: "/occurredAt", message: { fr: "Dans le futur.", en: "In the future." } }] },
  );

const notAnInstant = (): ServiceError =>
  new ServiceError(
    "invalid_input",
    { fr: "La date de l’événement n’est pas un instant.", en: "The event's date is not an instant." },
    {
      errors: [
        { path: "/occurredAt", message: { fr: "Instant ISO 8601 attendu.", en: "An ISO 8601 instant is expected." } },
      ],
    },
  );

const EARLIEST = Date.parse("1900-01-01T00:00:00Z");

/** When the event happened, as told; throws when that cannot be. */
export const toldTime = ({ occurredAt }: SentEvent, now: string): string | undefined => {
  if (occurredAt === undefined) return undefined;
  const at = new Date(occurredAt);
  if (Number.isNaN(at.getTime())) throw notAnInstant();
  if (at.getTime() > Date.parse(now)) throw inFuture();
  // Nobody lived then, and no database of ours knows a year 0.
  if (at.getTime() < EARLIEST) throw notAnInstant();
  return at.toISOString();
};

const defined = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The event that core sees, from a caller with the roles they hold in this enrollment. */
const programEvent = (context: Context, batch: Batch, id: string, sent: SentEvent): ProgramEvent => {
  const { type, data, as, reason, occurredAt, assisting } = sent;
  const { definition } = runningOf(batch, id).program.compiled;
  const backdated = occurredAt !== undefined && may(context.caller.role, "event.backdate");
  return defined({
    type,
    data,
    as,
    reason: reason && defined(reason),
    actor:
      assisting === true ? assistingActor(context.caller, definition, sent) : actorOf(context.caller, id, batch.roles),
    backdated: backdated ? true : undefined,
  }) as ProgramEvent;
};

/** The enrollment as it stands in the batch, for whoever asks. */
export const viewIn = (context: Context, batch: Batch, id: string): EnrollmentView => {
  const running = runningOf(batch, id);
  const { program, enrollment, snapshot } = running;
  return viewOf({
    program,
    enrollment,
    snapshot,
    actor: actorOf(context.caller, id, batch.roles),
    role: context.caller.role,
    language: context.language,
    now: batch.now,
    places: freePlaces(batch, running) ?? {},
  });
};

/**
 * Someone told the run a fact of the person's file: the file and the person's other runs follow, as they do when a
 * form asks for it.
 */
const followPerson = (batch: Batch, id: string, event: ProgramEvent, { snapshot }: Advance): void => {
  if (event.type !== "person.updated" || event.data === undefined) return;
  const payload = { data: event.data };
  const effect = { id: `${id}/${snapshot.sequence}/person`, enrollmentId: id, kind: "updatePerson", payload };
  batch.writes.effects.push({ ...effect, nextAttemptAt: batch.now });
};

/** Facts of the person's file are told by who sees them; a form asks its questions of whoever it is for. */
const assertMayTell = ({ caller }: Context, definition: Definition, { type, data = {} }: SentEvent): void => {
  if (type !== "person.updated") return;
  const paths = Object.fromEntries(Object.keys(data).map((field) => [field, pointer("data", field)]));
  assertSeesWhatTheyWrite(hiddenIn(caller.role, definition), paths);
};

/** Applies a caller's event to an enrollment of the batch. Throws what `applyEvent` throws. */
export const sendIn = (context: Context, batch: Batch, id: string, sent: SentEvent): Advance => {
  const { program } = runningOf(batch, id);
  assertMayTell(context, program.compiled.definition, sent);
  const event = programEvent(context, batch, id, sent);
  const result = applyEvent(batch, id, event, { occurredAt: toldTime(sent, batch.now) });
  followPerson(batch, id, event, result);
  return result;
};

/** The enrollment is no longer as the caller saw it. */
export const stale = (): ServiceError =>
  new ServiceError("precondition_failed", {
    fr: "L’inscription a changé entre-temps ; relisez-la avant d’agir.",
    en: "The enrollment has changed meanwhile; read it again before acting.",
  });

/** Sends an event; `before` may refuse it once the enrollment is locked. */
export const writeEvent = async (
  context: Context,
  { enrollment, event, revision, key }: SendEventInput,
  before?: (trx: Trx) => Promise<void>,
): Promise<Written<SendEventResult>> => {
  toldTime(event, nowOf(context));
  assertStorable(event);
  await assertSeesEnrollments(context, [enrollment]);
  return await write(context.service, context.organization, {
    enrollments: [enrollment],
    withRoles: needsAssignments(context.caller),
    key: key && claimOf(context, key),
    perform: async (batch, trx) => {
      await before?.(trx);
      const { enrollment: current } = runningOf(batch, enrollment);
      if (revision !== undefined && revision !== current.revision) throw stale();
      const { entries } = sendIn(context, batch, enrollment, event);
      const transitions = entries.flatMap((entry) => entry.transitions);
      return { enrollment: viewIn(context, batch, enrollment), transitions };
    },
  });
};

/**
 * Sends one event to an enrollment and answers when it is stored for good. Throws `not_found`, `invalid_input` (type,
 * data or date), `wrong_state` (with `accepted`), `forbidden`, `rule_not_met` (with `missing`), `precondition_failed`,
 * `key_reused`, `conflict`.
 */
export const sendEvent = async (context: Context, input: SendEventInput): Promise<Written<SendEventResult>> => {
  authorize(context, "event.send");
  return await writeEvent(context, input);
};
