import type { RunContext } from "../definition/context.ts";
import type { Compiled } from "../machine/compile.ts";
import type { Frame, RawEffect } from "../machine/frame.ts";
import { closeContract, openWaiting, requestContract } from "./contracts.ts";
import type { EffectBody } from "./effects.ts";
import { closeTask, createTask } from "./tasks.ts";

interface Outcome {
  context: RunContext;
  effects: EffectBody[];
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Carries one effect action out as far as the run itself is concerned. */
const apply = (compiled: Compiled, raw: RawEffect, context: RunContext, now: string): Outcome => {
  const { params } = raw;
  switch (raw.type) {
    case "notify": {
      const notice = text(params["notice"]);
      const to = compiled.definition.meta.notices?.[notice]?.to ?? [];
      return { context, effects: [{ type: "notify", notice, to }] };
    }
    case "createTask":
      return createTask(compiled, text(params["task"]), context, now);
    case "cancelTask":
      return closeTask(text(params["task"]), "canceled", context, now);
    case "openContract": {
      const as = params["as"] === "amendment" || params["as"] === "renewal" ? params["as"] : undefined;
      return requestContract(text(params["contract"]), as, { context, now });
    }
    case "voidContract":
      return closeContract(text(params["contract"]), "voided", { context, now });
    case "send":
      return { context, effects: [{ type: "send", to: text(params["to"]), event: text(params["event"]) }] };
    default:
      return { context, effects: [] };
  }
};

/** Ending a run voids its open contracts and cancels its open tasks. */
const windUp = (context: RunContext, now: string): Outcome => {
  let result: Outcome = { context, effects: [] };
  const take = (next: Outcome): void => {
    result = { context: next.context, effects: [...result.effects, ...next.effects] };
  };
  for (const [id, { status }] of Object.entries(context.contracts)) {
    if (status === "open" || status === "waiting") take(closeContract(id, "voided", { context: result.context, now }));
  }
  for (const id of Object.keys(context.tasks)) take(closeTask(id, "canceled", result.context, now));
  return result;
};

/**
 * Carries out the effect actions of a step in order, opens contracts that can be opened, tells of changes to the
 * person's file, and winds up a run that is over. `missing`: what must be known before a waiting contract can open.
 */
export const carryOut = (
  compiled: Compiled,
  frame: Frame,
  start: Outcome,
  done: boolean,
): Outcome & { missing: string[] } => {
  const { now } = frame;
  let { context } = start;
  const effects = [...start.effects];
  const take = (next: Outcome): void => {
    context = next.context;
    effects.push(...next.effects);
  };
  if (Object.keys(frame.personChanges).length > 0) {
    effects.push({ type: "updatePerson", data: { ...frame.personChanges } });
  }
  for (const raw of frame.effects) take(apply(compiled, raw, context, now));
  if (done) {
    take(windUp(context, now));
    return { context, effects, missing: [] };
  }
  const opened = openWaiting({ definition: compiled.definition, timeZone: compiled.timeZone, now, context });
  take(opened);
  return { context, effects, missing: opened.missing };
};
