import { addDuration } from "../calendar/durations.ts";
import { neededPlaces } from "../contracts/places.ts";
import type { ContractState, ContractStatus, RunContext } from "../definition/context.ts";
import type { Definition } from "../definition/schema.ts";
import { evaluate } from "../rules/evaluate.ts";
import { resolveFact } from "../rules/resolve-fact.ts";
import type { RuleScope } from "../rules/scope.ts";
import type { EffectBody } from "./effects.ts";

interface ContractScope {
  definition: Definition;
  timeZone: string;
  now: string;
  context: RunContext;
}

/** What a contract action or event does: the new context, and what the world is told. */
export interface ContractChange {
  context: RunContext;
  effects: EffectBody[];
  /** Fields that must be known before it can be opened. */
  missing: string[];
}

const put = (context: RunContext, id: string, state: ContractState): RunContext => ({
  ...context,
  contracts: { ...context.contracts, [id]: state },
});

/** The instance that is in force: completed, and neither terminated nor replaced by a later one that is completed. */
const inForceOf = (state: ContractState | undefined): number | undefined =>
  state?.status === "completed" ? state.instance : state?.inForce;

const closing = (id: string, instance: number, status: Exclude<ContractStatus, "waiting" | "open">): EffectBody => ({
  type: "closeContract",
  contract: id,
  instance,
  status,
});

/**
 * Asks for a contract to be opened: it waits until it is known who must sign. An open one is opened anew only on
 * purpose, as an amendment or a renewal, which voids it; a completed one stays in force meanwhile.
 */
export const requestContract = (
  id: string,
  as: "amendment" | "renewal" | undefined,
  scope: Pick<ContractScope, "context" | "now">,
): ContractChange => {
  const before = scope.context.contracts[id];
  const standing = before?.status === "open" || before?.status === "waiting";
  if (standing && as === undefined) return { context: scope.context, effects: [], missing: [] };
  // One that still waits was never opened, so its number is free.
  const instance = (before?.instance ?? 0) + (before?.status === "waiting" ? 0 : 1);
  const inForce = inForceOf(before);
  const state: ContractState = {
    status: "waiting",
    instance,
    at: scope.now,
    parties: [],
    ...(as !== undefined && { as }),
    ...(inForce !== undefined && { inForce }),
  };
  return {
    context: put(scope.context, id, state),
    effects: before?.status === "open" ? [closing(id, before.instance, "voided")] : [],
    missing: [],
  };
};

interface Parties {
  /** Every `when` could be answered. */
  known: boolean;
  parties: string[];
  missing: string[];
}

/** Who signs, or which fields must be known to tell. */
const partiesOf = (id: string, scope: ContractScope): Parties => {
  const { definition, timeZone, now, context } = scope;
  const result: Parties = { known: true, parties: [], missing: [] };
  for (const { role, when } of definition.meta.contracts?.[id]?.parties ?? []) {
    const rule = when === undefined ? undefined : definition.meta.rules?.[when];
    if (rule === undefined) {
      result.parties.push(role);
      continue;
    }
    const answer = evaluate(rule.rule, { fields: definition.meta.fields ?? {}, timeZone, now, context });
    if (answer.result === "true") result.parties.push(role);
    if (answer.result !== "unknown") continue;
    result.known = false;
    result.missing.push(...answer.missing);
  }
  return result;
};

/** Fields that the text needs and that are not known: it would be sent with holes. */
const holesOf = (id: string, { definition, timeZone, now, context }: ContractScope): string[] => {
  const body = definition.meta.contracts?.[id]?.body;
  const scope: RuleScope = { fields: definition.meta.fields ?? {}, timeZone, now, context };
  const isHole = (field: string): boolean => {
    const fact = resolveFact(field, scope);
    return Object.hasOwn(scope.fields, field) && (fact === undefined || fact === null || fact === "");
  };
  return body === undefined ? [] : neededPlaces(body).filter(isHole);
};

/** Opens every waiting contract of which it is known who signs, and what stands in it. */
export const openWaiting = (scope: ContractScope): ContractChange => {
  let { context } = scope;
  const effects: EffectBody[] = [];
  const missing: string[] = [];
  for (const [id, state] of Object.entries(context.contracts)) {
    if (state.status !== "waiting") continue;
    const who = partiesOf(id, { ...scope, context });
    const holes = holesOf(id, { ...scope, context });
    missing.push(...who.missing, ...holes.filter((field) => !who.missing.includes(field)));
    if (!who.known || holes.length > 0) continue;
    const { instance, as } = state;
    const expires = scope.definition.meta.contracts?.[id]?.expires;
    context = put(context, id, {
      ...state,
      status: "open",
      at: scope.now,
      parties: who.parties.map((role) => ({ role })),
    });
    effects.push({
      type: "openContract",
      contract: id,
      instance,
      parties: who.parties,
      ...(as && { as }),
      ...(expires && { expiresAt: addDuration(scope.now, expires, scope.timeZone) }),
    });
  }
  return { context, effects, missing };
};

/** Whether a contract can come to this end from where it stands. */
export const canClose = (
  state: ContractState | undefined,
  status: Exclude<ContractStatus, "waiting" | "open">,
): boolean => {
  if (state === undefined) return false;
  if (state.status === "open") return true;
  if (status !== "voided" && status !== "terminated") return false;
  return state.status === "waiting" || inForceOf(state) !== undefined;
};

/** Ends what is in force: the contract itself, or the one whose amendment came to nothing or still waits. */
const endInForce = (
  id: string,
  status: "voided" | "terminated",
  instance: number,
  scope: ContractScopeNow,
): ContractChange => {
  const { inForce: _ended, ...before } = scope.context.contracts[id] ?? {
    status,
    instance,
    at: scope.now,
    parties: [],
  };
  const pending = before.status === "open" ? [closing(id, before.instance, "voided")] : [];
  return {
    context: put(scope.context, id, { ...before, status, at: scope.now }),
    effects: [...pending, closing(id, instance, status)],
    missing: [],
  };
};

type ContractScopeNow = Pick<ContractScope, "context" | "now">;

/**
 * Closes a contract that is waiting or open. One in force may be terminated, with whatever was to amend it, or voided.
 * Nothing happens when there is nothing to close (see `canClose`).
 */
export const closeContract = (
  id: string,
  status: Exclude<ContractStatus, "waiting" | "open">,
  scope: ContractScopeNow,
): ContractChange => {
  const before = scope.context.contracts[id];
  if (before === undefined) return { context: scope.context, effects: [], missing: [] };
  const standing = before.status === "open" || before.status === "waiting";
  const inForce = inForceOf(before);
  if (inForce !== undefined && (status === "terminated" || (status === "voided" && !standing))) {
    return endInForce(id, status, inForce, scope);
  }
  if (!standing) return { context: scope.context, effects: [], missing: [] };
  const { inForce: kept, ...rest } = before;
  const parties =
    status === "completed" ? before.parties.map((p) => ({ ...p, signedAt: p.signedAt ?? scope.now })) : before.parties;
  const replaced = status === "completed" || kept === undefined;
  return {
    context: put(scope.context, id, { ...rest, status, at: scope.now, parties, ...(!replaced && { inForce: kept }) }),
    // The world never heard of one that still waits.
    effects: before.status === "open" ? [closing(id, before.instance, status)] : [],
    missing: [],
  };
};

/** Who may sign now: the next party when they sign in order, otherwise all that have not signed. */
export const nextSigners = (definition: Definition, id: string, state: ContractState): string[] => {
  const left = state.parties.filter((party) => party.signedAt === undefined).map((party) => party.role);
  return definition.meta.contracts?.[id]?.signing === "in-order" ? left.slice(0, 1) : left;
};

/** Records a signature. */
export const signContract = (
  id: string,
  role: string,
  scope: Pick<ContractScope, "context" | "now">,
): ContractChange & { complete: boolean } => {
  const before = scope.context.contracts[id];
  if (before === undefined) return { context: scope.context, effects: [], missing: [], complete: false };
  const parties = before.parties.map((p) => (p.role === role ? { ...p, signedAt: p.signedAt ?? scope.now } : p));
  return {
    context: put(scope.context, id, { ...before, parties }),
    effects: [{ type: "signContract", contract: id, instance: before.instance, role }],
    missing: [],
    complete: parties.every((p) => p.signedAt !== undefined),
  };
};
