import { daysBetween } from "../calendar/durations.ts";
import { localDate, normalizeInstant } from "../calendar/zone.ts";
import type { Arrow } from "../definition/outline.ts";
import { textIn } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import type { Compiled } from "../machine/compile.ts";
import { newFrame, type Frame } from "../machine/frame.ts";
import { rulesOfGuard } from "../machine/guards.ts";
import { sendToMachine } from "../machine/run.ts";
import { builtInOf, type BuiltIn } from "./built-in.ts";
import { fire } from "./deadlines.ts";
import { refuse, type ProgramEvent, type Refusal } from "./event.ts";
import { failed } from "./failed.ts";
import { checkAnswers } from "./form-answers.ts";
import {
  acceptedTypes,
  actingRoles,
  candidatesFor,
  permissionFor,
  roleAmong,
  rolesFor,
  type Permission,
} from "./permission.ts";
import { prepare, type Prepared } from "./prepare.ts";
import type { Applied } from "./result.ts";
import { settle } from "./settle.ts";
import { contextOf, type Snapshot } from "./snapshot.ts";
import { timersOf } from "./timers.ts";

interface Request {
  compiled: Compiled;
  snapshot: Snapshot;
  event: ProgramEvent;
  now: string;
}

const ended = (): Refusal => refuse("ended", "Ce parcours est terminé.", "This run is over.");

const notAccepted = ({ compiled, snapshot }: Request): Refusal =>
  refuse(
    "not_accepted_here",
    "Cet événement n’est pas attendu à cette étape.",
    "This event is not expected at this stage.",
    { accepted: acceptedTypes(compiled, snapshot) },
  );

const notAllowed = (permission: Permission): Refusal =>
  permission.secondPerson
    ? refuse("not_allowed", "Une seconde personne doit le décider.", "A second person has to decide this.")
    : refuse("not_allowed", "Ce rôle ne peut pas envoyer cet événement.", "This role may not send this event.");

const tooEarly = (): Refusal =>
  refuse("invalid_data", "Un événement plus récent est déjà enregistré.", "A later event is recorded already.", {
    errors: [
      {
        path: "/occurredAt",
        message: { fr: "Antérieur au dernier événement.", en: "Before the last event." },
      },
    ],
  });

/** Days that the suspension in force has lasted. */
const suspendedDays = ({ compiled, snapshot, now }: Request): number => {
  const since = Object.entries(snapshot.entered)
    .filter(([id]) => compiled.stages.get(id)?.state.meta?.kind === "suspension")
    .map(([, at]) => at)
    .toSorted()[0];
  if (since === undefined) return 0;
  return Math.max(0, daysBetween(localDate(since, compiled.timeZone), localDate(now, compiled.timeZone)));
};

const arrowsOf = (compiled: Compiled, numbers: Iterable<number>): Arrow[] =>
  [...numbers].flatMap((number) => compiled.outline.arrows[number] ?? []);

/** Why none of the permitted transitions passed: the sentences of the rules that said no, and what is missing. */
const ruleNotMet = (compiled: Compiled, frame: Frame): Refusal => {
  const missing = [...new Set(frame.guards.flatMap((guard) => guard.missing))];
  const asked = frame.guards.flatMap((g) => {
    const guard = compiled.outline.arrows[g.arrow]?.transition.guard;
    return guard === undefined || g.result !== "false" ? [] : rulesOfGuard(guard);
  });
  const say = (language: "fr" | "en"): string => {
    const texts = asked.map((id) => {
      const rule = compiled.definition.meta.rules?.[id];
      return textIn(rule?.whenFalse ?? rule?.title, language);
    });
    const fields = missing.map((id) => textIn(compiled.definition.meta.fields?.[id]?.title, language) || id);
    if (fields.length > 0) texts.push(`${language === "fr" ? "Il manque : " : "Missing: "}${fields.join(", ")}.`);
    return (
      texts.filter(Boolean).join(" ") ||
      (language === "fr" ? "La condition n’est pas remplie." : "The condition is not met.")
    );
  };
  return refuse("rule_not_met", say("fr"), say("en"), { missing });
};

/** The form that the event answers: the built-in one, or the form of the first transition that names one. */
const formFor = (builtIn: BuiltIn | undefined, candidates: Arrow[]): string | undefined =>
  builtIn?.kind === "form"
    ? builtIn.id
    : candidates.map((arrow) => arrow.transition.meta?.form).find((form) => form !== undefined);

const answersFor = (
  { compiled, snapshot, event, now }: Request,
  formId: string | undefined,
): { ok: true; answers: Record<string, Fact>; perActor: boolean } | Refusal => {
  const form = formId === undefined ? undefined : compiled.definition.meta.forms?.[formId];
  if (form === undefined) return { ok: true, answers: {}, perActor: false };
  const scope = { definition: compiled.definition, timeZone: compiled.timeZone, now, context: contextOf(snapshot) };
  const checked = checkAnswers(form, event.data ?? {}, scope);
  if (!checked.ok) {
    const { errors } = checked;
    return refuse("invalid_data", "Des réponses ne conviennent pas.", "Some answers do not fit.", { errors });
  }
  return { ok: true, answers: checked.answers, perActor: form.per === "actor" };
};

/** A reason is asked for by the transition that was taken; its code is one of the exit's, where the exit lists some. */
const reasonProblem = ({ compiled, event }: Request, taken: Arrow[]): Refusal | undefined => {
  const { code, text } = event.reason ?? {};
  const required = taken.some((arrow) => arrow.transition.meta?.reason === "required");
  if (required && !code && !text?.trim()) {
    return refuse("invalid_data", "Un motif est demandé.", "A reason is asked for.", {
      errors: [{ path: "/reason", message: { fr: "Un motif est demandé.", en: "A reason is asked for." } }],
    });
  }
  if (code === undefined) return undefined;
  const offered = taken.flatMap((arrow) => compiled.stages.get(arrow.target ?? "")?.state.meta?.reasons ?? []);
  if (offered.length === 0 || offered.some((reason) => reason.value === code)) return undefined;
  const known = offered.map((reason) => reason.value).join(", ");
  return refuse("invalid_data", `Motif inconnu ; connus : ${known}.`, `Unknown reason; known: ${known}.`, {
    errors: [{ path: "/reason/code", message: { fr: `Connus : ${known}.`, en: `Known: ${known}.` } }],
  });
};

/** The role that counted: one that the transition taken is open to. */
const roleTaken = ({ compiled, event }: Request, [taken]: Arrow[]): string | undefined =>
  taken === undefined ? undefined : roleAmong(rolesFor(compiled, taken), actingRoles(event));

/** Notes who acted, for the transitions that ask for a second person. */
const noteActor = (compiled: Compiled, snapshot: Snapshot, event: ProgramEvent): Record<string, string> => {
  if (event.actor.id === undefined) return snapshot.actors;
  const watched = compiled.outline.arrows.some((arrow) => arrow.transition.meta?.notSameActorAs === event.type);
  return watched ? { ...snapshot.actors, [event.type]: event.actor.id } : snapshot.actors;
};

/** A timer counts only while the run still has it, set by the same step. */
const timerStands = ({ snapshot, event }: Request): boolean => {
  const timer = timersOf(snapshot).get(event.type === "recheck" ? "recheck" : timerIdOf(snapshot, event));
  return timer !== undefined && (event.armed === undefined || event.armed === timer.armed);
};

const timerIdOf = (snapshot: Snapshot, event: ProgramEvent): string => {
  if (snapshot.deadlines[event.type] !== undefined) return event.type;
  const found = Object.values(snapshot.scheduled).find(
    (timer) => timer.event.type === event.type && (event.armed === undefined || timer.armed === event.armed),
  );
  return found?.id ?? event.type;
};

/** The clocks of the run once the event's own timer, if it is one, has rung. */
const ring = ({ snapshot, event }: Request): Pick<Snapshot, "deadlines" | "scheduled"> => {
  const { deadlines, scheduled } = snapshot;
  if (event.actor.kind !== "timer") return { deadlines, scheduled };
  const id = timerIdOf(snapshot, event);
  const { [id]: _rung, ...left } = scheduled;
  return { deadlines: fire(deadlines, id), scheduled: left };
};

const move = (request: Request, prepared: Prepared, permission: Permission, formId: string | undefined) => {
  const { compiled, snapshot, event, now } = request;
  const filled = answersFor(request, formId);
  if (!filled.ok) return filled;
  const frame = newFrame({
    now,
    data: event.data ?? {},
    answers: filled.answers,
    perActor: filled.perActor,
    actorId: event.actor.id,
    permitted: permission.permitted,
    places: event.places ?? {},
    suspendedDays: suspendedDays(request),
  });
  const result = sendToMachine(compiled, snapshot.machine, prepared.context, event.type, frame);
  return { ok: true as const, frame, result };
};

const apply = (request: Request): Applied | Refusal => {
  const { compiled, snapshot, event } = request;
  const isTimer = event.actor.kind === "timer";
  if (event.type.startsWith("xstate.") && !isTimer) return notAccepted(request);
  if (isTimer && !timerStands(request)) return notAccepted(request);

  const builtIn = builtInOf(event.type);
  const candidates = candidatesFor(compiled, snapshot, event.type);
  const permission = permissionFor(compiled, snapshot, event, candidates);
  const mustMove = !isTimer && (builtIn === undefined || builtIn.kind === "form");
  if (mustMove && candidates.length === 0) return notAccepted(request);
  if (mustMove && permission.permitted.size === 0) return notAllowed(permission);
  // What the system itself sends, and what is recorded anyway, is open to whatever the designer tied to it.
  if (!mustMove) for (const number of candidates) permission.permitted.add(number);

  const prepared =
    builtIn === undefined
      ? ({ ok: true, context: contextOf(snapshot), effects: [], followUps: [], role: undefined } satisfies Prepared)
      : prepare(builtIn, request);
  if (!prepared.ok) return prepared;

  const formId = formFor(builtIn, arrowsOf(compiled, permission.permitted));
  const moved = move(request, prepared, permission, isTimer ? undefined : formId);
  if (!moved.ok) return moved;
  const { frame, result } = moved;
  const taken = arrowsOf(compiled, frame.moves[0]?.arrows ?? []).filter((arrow) => arrow.trigger === "on");
  if (mustMove && taken.length === 0) return ruleNotMet(compiled, frame);
  const problem = isTimer ? undefined : reasonProblem(request, taken);
  if (problem !== undefined) return problem;

  return settle({
    compiled,
    before: { ...snapshot, ...ring(request), actors: noteActor(compiled, snapshot, event) },
    stored: snapshot,
    result,
    frame,
    early: prepared.effects,
    eventType: event.type,
    followUps: prepared.followUps,
    role: prepared.role ?? roleTaken(request, taken) ?? permission.role,
  });
};

/**
 * Applies one event that happened at `now` (an instant) to a run. Pure and total: returns all that has to be stored
 * and done, or a named refusal, in which case nothing has changed. The snapshot given is not touched.
 */
export const step = (compiled: Compiled, snapshot: Snapshot, event: ProgramEvent, now: string): Applied | Refusal => {
  if (snapshot.status === "done") return ended();
  const at = normalizeInstant(now);
  if (at < snapshot.occurredAt && event.backdated !== true && event.actor.kind !== "timer") return tooEarly();
  try {
    return apply({ compiled, snapshot, event, now: at });
  } catch (error) {
    return failed(error);
  }
};
