import type { State, Text, Transition, Trigger } from "@parcours/core";
import { transitionsAt, type Holder } from "../../graph/address.ts";
import { childrenOf } from "../../graph/stages.ts";
import { idFrom, uniqueId } from "../../names/ids.ts";

/** What sets a new transition off, with what it does at once. */
export interface NewTrigger {
  trigger: Trigger;
  key: string;
  transition: Transition;
}

const GO_ON = { fr: "Continuer", en: "Continue" };

/** True when everything inside may be over some day. */
const mayEnd = (state: State): boolean => {
  const inner = childrenOf(state, "").filter(({ state: one }) => one.type !== "history");
  if (inner.length === 0) return state.type === "final";
  const ends = inner.map(({ state: one }) => one);
  return state.type === "parallel" ? ends.every(mayEnd) : ends.some((one) => one.type === "final");
};

/** The type of an event that the stage does not know yet. */
export const newEventType = (holder: Holder, label: Text | undefined): string =>
  label === undefined
    ? uniqueId("continue", new Set(Object.keys(holder.on ?? {})))
    : idFrom(label, "event", new Set(Object.keys(holder.on ?? {})));

/**
 * What leads on from a stage when nothing else is said: the answers sent, the contract signed, the end of the phase, the
 * next branch of a decision; else an event that people send, by the name of its label.
 */
export const usualTrigger = (holder: Holder, label?: Text): NewTrigger => {
  const said = label === undefined ? {} : { meta: { label } };
  const { meta } = holder as State;
  const unused = (key: string): boolean => transitionsAt(holder, { trigger: "on", key }) === undefined;
  const on = (key: string, transition: Transition): NewTrigger => ({ trigger: "on", key, transition });
  if (meta?.kind === "form" && meta.form !== undefined && unused(`form.${meta.form}.submitted`)) {
    return on(`form.${meta.form}.submitted`, { actions: [{ type: "save" }], ...said });
  }
  if (meta?.kind === "contract" && meta.contract !== undefined && unused(`contract.${meta.contract}.completed`)) {
    return on(`contract.${meta.contract}.completed`, said);
  }
  if (meta?.kind === "decision" && label === undefined) return { trigger: "always", key: "", transition: {} };
  if (label === undefined && holder.states !== undefined && holder.onDone === undefined && mayEnd(holder as State)) {
    return { trigger: "onDone", key: "", transition: {} };
  }
  return on(newEventType(holder, label), { meta: { label: label ?? GO_ON } });
};
