import type { Contract } from "../definition/catalog.ts";
import type { ContractState, FactRecord, RunContext } from "../definition/context.ts";
import { own } from "../definition/own.ts";
import { pointer, type Bilingual } from "../definition/problem.ts";
import { textIn } from "../definition/text.ts";
import type { Fact } from "../definition/values.ts";
import type { Compiled } from "../machine/compile.ts";
import { asFact } from "../machine/values.ts";
import type { BuiltIn, ContractVerb } from "./built-in.ts";
import { canClose, closeContract, nextSigners, signContract } from "./contracts.ts";
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

/** The organization: the system for it, or those who may act in any role. */
const isOrganization = (event: ProgramEvent): boolean => isItself(event) || event.actor.roles === "*";

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a member that the program reads. */
const memberFields = ({ definition }: Compiled, member: string): string[] =>
  Object.values(definition.meta.fields ?? {}).flatMap(({ source }) =>
    typeof source === "object" && "member" in source && source.member === member ? [source.field] : [],
  );

/** `data`: `{ member, data: { field: fact } }`; facts that the program does not read are left out. */
const memberUpdated = (scope: Scope): Prepared | Refusal => {
  if (!isOrganization(scope.event)) return notAllowed();
  const { compiled, event, snapshot } = scope;
  const member = event.data?.["member"];
  const data = event.data?.["data"];
  if (typeof member !== "string" || own(compiled.definition.meta.members, member) === undefined) {
    return unknownName(String(member));
  }
  if (!isRecord(data)) {
    const message = { fr: "Les données du membre sont attendues.", en: "The member’s data are expected." };
    return invalid([{ path: "/data/data", message }]);
  }
  const read = memberFields(compiled, member);
  const facts = Object.entries(data)
    .filter(([field]) => read.includes(field))
    .map(([field, value]): [string, Fact] => [field, asFact(value)]);
  const context = contextOf(snapshot);
  const known = { ...own(context.members, member), ...Object.fromEntries(facts) };
  return plain({ ...context, members: { ...context.members, [member]: known } });
};

const sign = (id: string, scope: Scope): Prepared | Refusal => {
  const context = contextOf(scope.snapshot);
  const state = own(context.contracts, id);
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

const notOpen = (): Refusal =>
  refuse("not_accepted_here", "Ce contrat n’en est pas là.", "This contract does not stand there.");

/** An event may tell of which opening it speaks; one that speaks of an earlier one comes too late. */
const isStale = ({ event }: Scope, instance: number | undefined): boolean => {
  const told = event.data?.["instance"];
  return typeof told === "number" && told !== instance;
};

/** A party may decline; what was signed on paper is told by a party too; the rest is for the organization itself. */
const contractRole = (
  contract: Contract,
  verb: ContractVerb,
  state: ContractState,
  scope: Scope,
): string | undefined => {
  const byParty = verb === "declined" || (verb === "completed" && contract.paper === true);
  if (!byParty) return undefined;
  return roleAmong(
    state.parties.map((party) => party.role),
    actingRoles(scope.event),
  );
};

const remindContract = (id: string, state: ContractState, { compiled, snapshot }: Scope): Prepared => {
  const to = nextSigners(compiled.definition, id, state);
  const effects: EffectBody[] =
    to.length === 0 ? [] : [{ type: "remindContract", contract: id, instance: state.instance, to }];
  return plain(contextOf(snapshot), undefined, effects);
};

const contractEvent = (id: string, verb: ContractVerb, scope: Scope): Prepared | Refusal => {
  const contract = own(scope.compiled.definition.meta.contracts, id);
  if (contract === undefined) return unknownName(id);
  const context = contextOf(scope.snapshot);
  const state = own(context.contracts, id);
  if (state === undefined || isStale(scope, state.instance)) return notOpen();
  if (verb === "signed") return sign(id, scope);
  const role = contractRole(contract, verb, state, scope);
  if (role === undefined && !isOrganization(scope.event)) return notAllowed();
  if (verb === "reminder") return state.status === "open" ? remindContract(id, state, scope) : notOpen();
  if (!canClose(state, verb)) return notOpen();
  const closed = closeContract(id, verb, { context, now: scope.now });
  return plain(closed.context, isItself(scope.event) ? undefined : role, closed.effects);
};

const taskEvent = (id: string, verb: "done" | "due", scope: Scope): Prepared | Refusal => {
  const task = own(scope.compiled.definition.meta.tasks, id);
  if (task === undefined) return unknownName(id);
  const role = verb === "done" ? roleAmong([task.role], actingRoles(scope.event)) : undefined;
  if (role === undefined && !isOrganization(scope.event)) return notAllowed();
  const context = contextOf(scope.snapshot);
  const state = own(context.tasks, id);
  if (state?.status !== "open" || isStale(scope, state.instance)) {
    return refuse("not_accepted_here", "Cette tâche n’est pas à faire.", "This task is not to be done.");
  }
  if (verb === "due") {
    return plain(context, undefined, [{ type: "remindTask", task: id, instance: state.instance, role: task.role }]);
  }
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
      if (own(scope.compiled.definition.meta.places, builtIn.id) === undefined) return unknownName(builtIn.id);
      return isOrganization(scope.event) ? plain(contextOf(scope.snapshot)) : notAllowed();
    }
    case "form":
    case "stage":
    case "recheck":
      return plain(contextOf(scope.snapshot), scope.event.as);
  }
};
