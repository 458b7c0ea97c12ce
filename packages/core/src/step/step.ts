import { normalizeInstant } from "../calendar/zone.ts";
import type { Arrow } from "../definition/outline.ts";
import { own } from "../definition/own.ts";
import type { RunContext } from "../definition/context.ts";
import type { Fact } from "../definition/values.ts";
import type { Compiled } from "../machine/compile.ts";
import { newFrame } from "../machine/frame.ts";
import { answerGuard } from "../machine/guards.ts";
import { sendToMachine } from "../machine/run.ts";
import { builtInOf, type BuiltIn } from "./built-in.ts";
import { refuse, type ProgramEvent, type Refusal } from "./event.ts";
import { failed } from "./failed.ts";
import { moveByHand } from "./move-by-hand.ts";
import { checkAnswers } from "./form-answers.ts";
import { actingRoles, candidatesFor, permissionFor, roleAmong, rolesFor, type Permission } from "./permission.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { reasonProblem } from "./reason.ts";
import { dataProblem, ended, notAccepted, notAllowed, reservedName, ruleNotMet, tooEarly } from "./refusals.ts";
import type { Applied } from "./result.ts";
import { ring, timerStands } from "./ring.ts";
import { settle } from "./settle.ts";
import { contextOf, type Snapshot } from "./snapshot.ts";
import { suspendedDays } from "./suspended-days.ts";

interface Request {
  compiled: Compiled;
  snapshot: Snapshot;
  event: ProgramEvent;
  now: string;
}

const arrowsOf = (compiled: Compiled, numbers: Iterable<number>): Arrow[] =>
  [...numbers].flatMap((number) => compiled.outline.arrows[number] ?? []);

/**
 * The form that the event answers: the built-in one, or that of the transition that will be taken. Of several which ask
 * for different forms, the guards tell.
 */
const formFor = (
  { compiled, event, now }: Request,
  builtIn: BuiltIn | undefined,
  permitted: Arrow[],
  context: RunContext,
): string | undefined => {
  if (builtIn?.kind === "form") return builtIn.id;
  if (permitted.every((arrow) => arrow.transition.meta?.form === undefined)) return undefined;
  const { definition, timeZone } = compiled;
  const scope = { definition, timeZone, now, context, places: event.places ?? {} };
  const taken = permitted.find(({ transition: { guard } }) =>
    guard === undefined ? true : answerGuard(guard, scope).result === "true",
  );
  return taken?.transition.meta?.form;
};

const answersFor = (
  { compiled, snapshot, event, now }: Request,
  formId: string | undefined,
): { ok: true; answers: Record<string, Fact>; perActor: boolean } | Refusal => {
  const form = formId === undefined ? undefined : own(compiled.definition.meta.forms, formId);
  if (form === undefined) return { ok: true, answers: {}, perActor: false };
  const scope = { definition: compiled.definition, timeZone: compiled.timeZone, now, context: contextOf(snapshot) };
  const checked = checkAnswers(form, event.data ?? {}, scope);
  if (!checked.ok) {
    const { errors } = checked;
    return refuse("invalid_data", "Des réponses ne conviennent pas.", "Some answers do not fit.", { errors });
  }
  return { ok: true, answers: checked.answers, perActor: form.per === "actor" };
};

/** The role that counted: one that the transition taken is open to. */
const roleTaken = ({ compiled, event }: Request, [taken]: Arrow[]): string | undefined =>
  taken === undefined ? undefined : roleAmong(rolesFor(compiled, taken), actingRoles(event));

/** Notes who acted, for the transitions that ask for a second person; whoever has no id bars nobody. */
const noteActor = ({ compiled, snapshot, event }: Request): Record<string, string> => {
  if (!compiled.index.watched.has(event.type)) return snapshot.actors;
  const { [event.type]: _before, ...others } = snapshot.actors;
  return event.actor.id === undefined ? others : { ...others, [event.type]: event.actor.id };
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

/** The event comes from a role that the actor holds; the machinery needs none. */
const hasRole = ({ event, compiled }: Request): boolean => {
  if (event.as !== undefined && own(compiled.definition.meta.roles, event.as) === undefined) return false;
  if (event.actor.kind === "system" || event.actor.kind === "timer") return true;
  const acting = actingRoles(event);
  return acting === "*" || acting.length > 0;
};

/** What a built-in event does by itself; nothing for the designer's own. */
const prepared = (request: Request, builtIn: BuiltIn | undefined): Prepared | Refusal =>
  builtIn === undefined
    ? { ok: true, context: contextOf(request.snapshot), effects: [], followUps: [], role: undefined }
    : prepare(builtIn, request);

const apply = (request: Request): Applied | Refusal => {
  const { compiled, snapshot, event } = request;
  const isTimer = event.actor.kind === "timer";
  if (isTimer ? !timerStands(snapshot, event) : event.type.startsWith("xstate."))
    return notAccepted(compiled, snapshot);

  const builtIn = builtInOf(event.type);
  if (builtIn?.kind === "stage") return moveByHand(request);
  const candidates = candidatesFor(compiled, snapshot, event.type);
  const permission = permissionFor(compiled, snapshot, event, candidates);
  const mustMove = !isTimer && (builtIn === undefined || builtIn.kind === "form");
  if (mustMove && candidates.length === 0) return notAccepted(compiled, snapshot);
  if (!hasRole(request) || (mustMove && permission.permitted.size === 0)) return notAllowed(permission);
  const reserved = reservedName(event.data);
  if (reserved !== undefined) return reserved;
  // What the system itself sends, and what is recorded anyway, is open to whatever the designer tied to it.
  if (!mustMove) permission.permitted = new Set(candidates);

  const ready = prepared(request, builtIn);
  if (!ready.ok) return ready;
  // Nobody is there to fill in a form or to give a reason for what follows of itself.
  const byItself = isTimer || (event.actor.kind === "system" && !mustMove);
  const formId = byItself
    ? undefined
    : formFor(request, builtIn, arrowsOf(compiled, permission.permitted), ready.context);
  const moved = move(request, ready, permission, formId);
  if (!moved.ok) return moved;
  const { frame, result } = moved;
  const taken = arrowsOf(compiled, frame.moves[0]?.arrows ?? []).filter((arrow) => arrow.trigger === "on");
  if (mustMove && taken.length === 0) return ruleNotMet(compiled, frame, permission.permitted);
  const problem = byItself ? undefined : (dataProblem(frame) ?? reasonProblem(compiled, event, taken));
  if (problem !== undefined) return problem;

  return settle({
    compiled,
    before: { ...snapshot, ...ring(snapshot, event), actors: noteActor(request) },
    stored: snapshot,
    result,
    frame,
    early: ready.effects,
    eventType: event.type,
    followUps: ready.followUps,
    role: ready.role ?? roleTaken(request, taken) ?? permission.role,
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
