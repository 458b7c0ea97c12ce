import type { FactRecord, RunContext } from "../definition/context.ts";
import { pointer, type Bilingual } from "../definition/problem.ts";
import { textIn } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import type { Compiled } from "../machine/compile.ts";
import type { BuiltIn } from "./built-in.ts";
import { closeContract, nextSigners, signContract } from "./contracts.ts";
import type { EffectBody } from "./effects.ts";
import { refuse, type ProgramEvent, type Refusal } from "./event.ts";
import { checkFact, isMissing } from "./fact-type.ts";
import { actingRoles, roleAmong } from "./permission.ts";
import { personFields } from "./start.ts";
import type { FollowUp } from "./result.ts";
import { contextOf, type Snapshot } from "./snapshot.ts";
import { closeTask } from "./tasks.ts";

/** What a built-in event does by itself, before the machine looks at it. */
export interface Prepared {
  ok: true;
  context: RunContext;
  effects: EffectBody[];
  followUps: FollowUp[];
  role: string | undefined;
}

interface Scope {
  compiled: Compiled;
  snapshot: Snapshot;
  event: ProgramEvent;
  now: string;
}

const plain = (
  context: RunContext,
  role?: string,
  effects: EffectBody[] = [],
  followUps: FollowUp[] = [],
): Prepared => ({
  ok: true,
  context,
  effects,
  followUps,
  role,
});

const notAllowed = (): Refusal =>
  refuse("not_allowed", "Ce rôle ne peut pas faire cela.", "This role may not do that.");

const unknownName = (id: string): Refusal =>
  refuse("not_accepted_here", `Ce programme ne connaît pas « ${id} ».`, `This program does not know “${id}”.`);

const isItself = (event: ProgramEvent): boolean => event.actor.kind === "system" || event.actor.kind === "timer";

const factErrors = (scope: Scope, data: Record<string, unknown>, allowed: string[]) =>
  Object.entries(data).flatMap(([id, value]): { path: string; message: Bilingual }[] => {
    const field = allowed.includes(id) ? scope.compiled.definition.meta.fields?.[id] : undefined;
    if (field === undefined) {
      const message = { fr: "Ce programme ne lit pas ce champ.", en: "This program does not read this field." };
      return [{ path: pointer("data", id), message }];
    }
    const message = checkFact(field, value);
    return message === undefined ? [] : [{ path: pointer("data", id), message }];
  });

const invalid = (errors: { path: string; message: Bilingual }[]): Refusal =>
  refuse("invalid_data", "Des réponses ne conviennent pas.", "Some answers do not fit.", { errors });

const asFacts = (data: Record<string, unknown>): FactRecord =>
  Object.fromEntries(Object.entries(data).map(([id, value]) => [id, isMissing(value) ? null : (value as Fact)]));

const personUpdated = (scope: Scope): Prepared | Refusal => {
  const data = scope.event.data ?? {};
  const errors = factErrors(scope, data, personFields(scope.compiled));
  if (errors.length > 0) return invalid(errors);
  const context = contextOf(scope.snapshot);
  return plain({ ...context, person: { ...context.person, ...asFacts(data) } }, scope.event.as);
};

/** `data`: `{ member, data: { field: fact } }`. */
const memberUpdated = (scope: Scope): Prepared | Refusal => {
  if (!isItself(scope.event) && scope.event.actor.roles !== "*") return notAllowed();
  const member = scope.event.data?.["member"];
  const data = scope.event.data?.["data"];
  if (typeof member !== "string" || !Object.hasOwn(scope.compiled.definition.meta.members ?? {}, member)) {
    return unknownName(String(member));
  }
  if (typeof data !== "object" || data === null) return invalid([]);
  const context = contextOf(scope.snapshot);
  const facts = { ...context.members[member], ...asFacts(data as Record<string, unknown>) };
  return plain({ ...context, members: { ...context.members, [member]: facts } });
};

const sign = (id: string, scope: Scope): Prepared | Refusal => {
  const context = contextOf(scope.snapshot);
  const state = context.contracts[id];
  const { definition } = scope.compiled;
  if (state?.status !== "open") {
    return refuse("not_accepted_here", "Ce contrat n’est pas à signer.", "This contract is not open for signature.");
  }
  const roles = state.parties.map((party) => party.role);
  const role = roleAmong(nextSigners(definition, id, state), actingRoles(scope.event));
  if (role === undefined) {
    if (roleAmong(roles, actingRoles(scope.event)) === undefined) return notAllowed();
    const title = textIn(definition.meta.contracts?.[id]?.title, "fr");
    return refuse(
      "not_accepted_here",
      `Une autre signature est attendue d’abord, ou celle-ci est déjà donnée (${title}).`,
      `Another signature comes first, or this one was given already (${textIn(definition.meta.contracts?.[id]?.title, "en")}).`,
    );
  }
  const signed = signContract(id, role, { context, now: scope.now });
  const followUps = signed.complete ? [{ type: `contract.${id}.completed`, data: { instance: state.instance } }] : [];
  return plain(signed.context, role, signed.effects, followUps);
};

const contractEvent = (id: string, verb: string, scope: Scope): Prepared | Refusal => {
  const contract = scope.compiled.definition.meta.contracts?.[id];
  if (contract === undefined) return unknownName(id);
  if (verb === "signed") return sign(id, scope);
  const context = contextOf(scope.snapshot);
  const state = context.contracts[id];
  const role = roleAmong(
    contract.parties.map((party) => party.role),
    actingRoles(scope.event),
  );
  // A party may decline; what was signed on paper is told by a party too; the rest is for the organization itself.
  const byParty = verb === "declined" || (verb === "completed" && contract.paper === true);
  const entitled = isItself(scope.event) || scope.event.actor.roles === "*" || (byParty && role !== undefined);
  if (!entitled) return notAllowed();
  if (verb === "reminder") {
    const to = state?.status === "open" ? nextSigners(scope.compiled.definition, id, state) : [];
    const effects: EffectBody[] =
      state === undefined || to.length === 0
        ? []
        : [{ type: "remindContract", contract: id, instance: state.instance, to }];
    return plain(context, undefined, effects);
  }
  const status = verb as "completed" | "declined" | "expired" | "voided" | "terminated";
  const closed = closeContract(id, status, { context, now: scope.now });
  return plain(closed.context, isItself(scope.event) ? undefined : role, closed.effects);
};

const taskEvent = (id: string, verb: string, scope: Scope): Prepared | Refusal => {
  const task = scope.compiled.definition.meta.tasks?.[id];
  if (task === undefined) return unknownName(id);
  const context = contextOf(scope.snapshot);
  const state = context.tasks[id];
  if (verb === "due") {
    const open = state?.status === "open" && isItself(scope.event);
    return plain(
      context,
      undefined,
      open ? [{ type: "remindTask", task: id, instance: state.instance, role: task.role }] : [],
    );
  }
  const role = roleAmong([task.role], actingRoles(scope.event));
  if (role === undefined && !isItself(scope.event)) return notAllowed();
  const closed = closeTask(id, "done", context, scope.now);
  return plain(closed.context, role, closed.effects);
};

/** Records what a built-in event tells, or refuses it. Forms are told apart: their answers are checked by `step`. */
export const prepare = (builtIn: BuiltIn, scope: Scope): Prepared | Refusal => {
  switch (builtIn.kind) {
    case "person":
      return personUpdated(scope);
    case "member":
      return memberUpdated(scope);
    case "contract":
      return contractEvent(builtIn.id, builtIn.verb, scope);
    case "task":
      return taskEvent(builtIn.id, builtIn.verb, scope);
    case "place": {
      if (scope.compiled.definition.meta.places?.[builtIn.id] === undefined) return unknownName(builtIn.id);
      return isItself(scope.event) || scope.event.actor.roles === "*" ? plain(contextOf(scope.snapshot)) : notAllowed();
    }
    default:
      return plain(contextOf(scope.snapshot), scope.event.as);
  }
};
