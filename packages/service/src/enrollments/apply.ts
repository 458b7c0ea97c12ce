import {
  advance,
  type Advance,
  builtInOf,
  type BuiltIn,
  type Compiled,
  holdFailed,
  type ProgramEvent,
  type Refusal,
  textIn,
} from "@parcours/core";
import { notFound, ServiceError } from "../errors.ts";
import { type Batch, freePlaces, type Running } from "./batch.ts";
import { record } from "./record.ts";

/** Why an enrollment is held by an error: the event that failed, to be sent again when the cause is gone. */
export interface ErrorCause {
  kind: "error";
  message: string;
  event: Omit<ProgramEvent, "places">;
  occurredAt: string;
}

/** The cause of an enrollment that is held by an error; such a one takes no events until it is retried. */
export const errorCauseOf = (cause: unknown): ErrorCause | undefined =>
  typeof cause === "object" && cause !== null && (cause as { kind?: unknown }).kind === "error"
    ? (cause as ErrorCause)
    : undefined;

const has = (named: object | undefined, id: string): boolean => Object.hasOwn(named ?? {}, id);

const isNamed = ({ definition: { meta } }: Compiled, builtIn: BuiltIn): boolean => {
  switch (builtIn.kind) {
    case "form":
      return has(meta.forms, builtIn.id);
    case "contract":
      return has(meta.contracts, builtIn.id);
    case "task":
      return has(meta.tasks, builtIn.id);
    case "place":
      return has(meta.places, builtIn.id);
    case "member":
    case "person":
    case "recheck":
      return true;
    // By its own verb only: see `ApplyOptions.byHand`.
    case "stage":
      return false;
  }
};

/** Whether the program knows this type of event at all, at whatever stage. */
const isDeclared = (compiled: Compiled, type: string): boolean => {
  if (type.startsWith("xstate.")) return false;
  if (compiled.outline.arrows.some((arrow) => arrow.trigger === "on" && arrow.key === type)) return true;
  const builtIn = builtInOf(type);
  return builtIn !== undefined && isNamed(compiled, builtIn);
};

const undeclared = (type: string): ServiceError =>
  new ServiceError(
    "invalid_input",
    {
      fr: `Ce programme ne connaît pas l’événement « ${type} ».`,
      en: `This program does not know the event “${type}”.`,
    },
    {
      errors: [
        { path: "/type", message: { fr: "Événement inconnu du programme.", en: "Not an event of this program." } },
      ],
    },
  );

const isHeld = (): ServiceError =>
  new ServiceError("wrong_state", {
    fr: "Ce parcours est arrêté sur une erreur du programme ; il attend une reprise.",
    en: "This run is held by an error of the program; it waits to be retried.",
  });

const stopped = ({ message }: Refusal): ServiceError =>
  new ServiceError("wrong_state", {
    fr: `${message.fr} Le parcours est mis en attente jusqu’à une reprise.`,
    en: `${message.en} The run is held until it is retried.`,
  });

/** A refusal of core as the error that the caller gets. */
export const refusalError = (refusal: Refusal, compiled: Compiled): ServiceError => {
  const { reason, message, accepted, errors, missing } = refusal;
  switch (reason) {
    case "ended":
    case "not_accepted_here":
      return new ServiceError("wrong_state", message, { extra: { accepted: accepted ?? [] } });
    case "not_allowed":
      return new ServiceError("forbidden", message);
    case "invalid_data":
      return new ServiceError("invalid_input", message, errors ? { errors } : {});
    case "rule_not_met": {
      const { fields } = compiled.definition.meta;
      const named = (missing ?? []).map((id) => ({
        id,
        title: { fr: textIn(fields?.[id]?.title, "fr") || id, en: textIn(fields?.[id]?.title, "en") || id },
      }));
      return new ServiceError("rule_not_met", message, { extra: { missing: named } });
    }
    case "failed":
      return stopped(refusal);
  }
};

/** The run of an enrollment in the batch. Throws `not_found`. */
export const runningOf = (batch: Batch, id: string): Running => {
  const running = batch.running.get(id);
  if (running === undefined) throw notFound({ fr: "Inscription", en: "Enrollment" });
  return running;
};

const withPlaces = (batch: Batch, running: Running, event: ProgramEvent): ProgramEvent => {
  const places = freePlaces(batch, running);
  return places === undefined ? event : { ...event, places };
};

const hold = (batch: Batch, running: Running, event: ProgramEvent, occurredAt: string, refusal: Refusal): void => {
  const times = { occurredAt, recordedAt: batch.now };
  const { snapshot, entry } = holdFailed(running.snapshot, event, refusal.message.en, times);
  record(batch, running, { snapshot, entries: [entry], timers: { set: [], cancel: [] } });
  const { places: _, ...failed } = event;
  const cause: ErrorCause = { kind: "error", message: refusal.message.en, event: failed, occurredAt };
  running.enrollment = { ...running.enrollment, cause };
};

export interface ApplyOptions {
  /** Instant; absent: now, or the time of the last event when the clock is behind it. */
  occurredAt?: string | undefined;
  /** The event that failed is sent again. */
  retry?: boolean;
  /** The run is put into a stage by somebody whose right to do so was looked at. */
  byHand?: boolean;
}

const occurredAtOf = (batch: Batch, running: Running, told: string | undefined): string => {
  if (told !== undefined) return told;
  const { occurredAt } = running.snapshot;
  return batch.now < occurredAt ? occurredAt : batch.now;
};

/**
 * Applies one event to an enrollment of the batch, in memory. Throws the refusal as a ServiceError and leaves nothing
 * behind, except when the program itself failed: then the run is held, which is written with the rest of the batch.
 */
export const applyEvent = (batch: Batch, id: string, event: ProgramEvent, options: ApplyOptions = {}): Advance => {
  const running = runningOf(batch, id);
  const { compiled } = running.program;
  if (event.actor.kind !== "timer" && options.byHand !== true && !isDeclared(compiled, event.type))
    throw undeclared(event.type);
  if (errorCauseOf(running.enrollment.cause) !== undefined && options.retry !== true) throw isHeld();
  const occurredAt = occurredAtOf(batch, running, options.occurredAt);
  const asked = withPlaces(batch, running, event);
  const result = advance(compiled, running.snapshot, asked, { occurredAt, recordedAt: batch.now });
  if (result.ok) {
    record(batch, running, result);
    return result;
  }
  if (result.reason === "failed") hold(batch, running, asked, occurredAt, result);
  throw refusalError(result, compiled);
};
