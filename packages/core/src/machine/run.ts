import type { RunContext } from "../definition/context.ts";
import type { Compiled } from "./compile.ts";
import { putEvent } from "./config.ts";
import type { Frame } from "./frame.ts";

/** XState's own persisted snapshot: plain JSON. Only `getPersistedSnapshot` makes it, only `restoreSnapshot` reads it. */
export interface MachineState {
  status: "active" | "done";
  value: unknown;
  historyValue: unknown;
  context: RunContext;
  children: Record<string, never>;
}

/** Where a run of the machine ended, with the ids of every state it is in (phases included), in document order. */
export interface MachineResult {
  state: MachineState;
  active: string[];
}

interface RunningSnapshot {
  status: string;
  error?: unknown;
  context: object;
  _nodes: { id: string; order: number }[];
}

type AnyMachine = {
  getInitialSnapshot: (scope: unknown, input: unknown) => RunningSnapshot;
  restoreSnapshot: (state: unknown, scope: unknown) => RunningSnapshot;
  transition: (snapshot: RunningSnapshot, event: { type: string }, scope: unknown) => RunningSnapshot;
  getPersistedSnapshot: (snapshot: RunningSnapshot) => unknown;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Takes what has to be stored out of XState's live objects. */
const settle = (compiled: Compiled, machine: AnyMachine, snapshot: RunningSnapshot): MachineResult => {
  if (snapshot.status === "error") throw new Error(messageOf(snapshot.error));
  const active = snapshot._nodes
    .filter((node) => compiled.stages.has(node.id))
    .toSorted((a, b) => a.order - b.order)
    .map((node) => node.id);
  // The context is plain JSON already: XState's search for live actors in it would cost more than the step.
  const persisted = machine.getPersistedSnapshot({ ...snapshot, context: {} }) as MachineState;
  const { status, value, historyValue } = persisted;
  const context = snapshot.context as RunContext;
  return { state: { status, value, historyValue: idsOf(historyValue), context, children: {} }, active };
};

/** History as `{ id: [{ id }] }`. */
const idsOf = (history: unknown): Record<string, { id: string }[]> =>
  Object.fromEntries(
    Object.entries((history ?? {}) as Record<string, { id: string }[]>).map(([key, nodes]) => [
      key,
      nodes.map(({ id }) => ({ id })),
    ]),
  );

/** Enters the initial stage. Throws when the machine fails (an endless loop); the caller holds the run. */
export const enterMachine = (compiled: Compiled, context: RunContext, frame: Frame): MachineResult =>
  compiled.run(frame, (live, scope) => {
    const machine = live as unknown as AnyMachine;
    return settle(compiled, machine, machine.getInitialSnapshot(scope, context));
  });

const transition = (
  compiled: Compiled,
  state: MachineState,
  context: RunContext,
  type: string,
  { frame, byHand }: { frame: Frame; byHand: boolean },
): MachineResult =>
  compiled.run(
    frame,
    (live, scope) => {
      const machine = live as unknown as AnyMachine;
      const restored = machine.restoreSnapshot({ ...state, context: {} }, scope);
      restored.context = context;
      return settle(compiled, machine, machine.transition(restored, { type }, scope));
    },
    byHand,
  );

/** Puts the run into a stage, whatever leads there. Throws when the machine fails. */
export const putInto = (
  compiled: Compiled,
  state: MachineState,
  context: RunContext,
  stage: string,
  frame: Frame,
): MachineResult => transition(compiled, state, context, putEvent(stage), { frame, byHand: true });

/**
 * Sends one event, with `context` in place of the stored one. An event that nothing handles still looks at every
 * `always` again. Throws when the machine fails.
 */
export const sendToMachine = (
  compiled: Compiled,
  state: MachineState,
  context: RunContext,
  eventType: string,
  frame: Frame,
): MachineResult => transition(compiled, state, context, eventType, { frame, byHand: false });
