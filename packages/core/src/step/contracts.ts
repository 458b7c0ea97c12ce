import { addDuration } from "../calendar/durations.ts";
import type { ContractState, ContractStatus, RunContext } from "../definition/context.ts";
import type { Definition } from "../definition/schema.ts";
import { evaluate } from "../rules/evaluate.ts";
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

/** Asks for a contract to be opened: it waits until it is known who must sign. An open one is opened anew only on purpose. */
export const requestContract = (
  id: string,
  as: "amendment" | "renewal" | undefined,
  scope: Pick<ContractScope, "context" | "now">,
): RunContext => {
  const before = scope.context.contracts[id];
  if (before !== undefined && (before.status === "open" || before.status === "waiting") && as === undefined) {
    return scope.context;
  }
  const instance = (before?.instance ?? 0) + 1;
  const state: ContractState = { status: "waiting", instance, at: scope.now, parties: [] };
  return put(scope.context, id, as === undefined ? state : { ...state, as });
};

/** Who signs, or which fields must be known to tell. */
const partiesOf = (id: string, scope: ContractScope): { parties: string[]; missing: string[] } => {
  const { definition, timeZone, now, context } = scope;
  const parties: string[] = [];
  const missing: string[] = [];
  for (const { role, when } of definition.meta.contracts?.[id]?.parties ?? []) {
    const rule = when === undefined ? undefined : definition.meta.rules?.[when];
    if (rule === undefined) {
      parties.push(role);
      continue;
    }
    const answer = evaluate(rule.rule, { fields: definition.meta.fields ?? {}, timeZone, now, context });
    if (answer.result === "true") parties.push(role);
    if (answer.result === "unknown") missing.push(...answer.missing);
  }
  return { parties, missing };
};

/** Opens every waiting contract of which it is known who signs. */
export const openWaiting = (scope: ContractScope): ContractChange => {
  let { context } = scope;
  const effects: EffectBody[] = [];
  const missing: string[] = [];
  for (const [id, state] of Object.entries(context.contracts)) {
    if (state.status !== "waiting") continue;
    const who = partiesOf(id, { ...scope, context });
    missing.push(...who.missing);
    if (who.missing.length > 0) continue;
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

/** Closes a contract that is waiting or open; a completed one may still be terminated or voided. */
export const closeContract = (
  id: string,
  status: Exclude<ContractStatus, "waiting" | "open">,
  scope: Pick<ContractScope, "context" | "now">,
): ContractChange => {
  const before = scope.context.contracts[id];
  const closes =
    before !== undefined &&
    (before.status === "open" ||
      before.status === "waiting" ||
      (before.status === "completed" && (status === "terminated" || status === "voided")));
  if (!closes) return { context: scope.context, effects: [], missing: [] };
  const parties =
    status === "completed" ? before.parties.map((p) => ({ ...p, signedAt: p.signedAt ?? scope.now })) : before.parties;
  return {
    context: put(scope.context, id, { ...before, status, at: scope.now, parties }),
    effects: [{ type: "closeContract", contract: id, instance: before.instance, status }],
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
