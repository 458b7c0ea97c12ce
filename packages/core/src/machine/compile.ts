import { createActor, createMachine } from "xstate";
import { semanticHash } from "../definition/canonical.ts";
import type { RunContext } from "../definition/context.ts";
import { outlineOf, type Outline, type Stage } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { indexArrows, type ArrowIndex } from "./arrow-index.ts";
import { ARROW, delayKeys, ENTER, LEAVE, machineConfig } from "./config.ts";
import { newFrame, type Frame, type Move } from "./frame.ts";
import { answerGuard } from "./guards.ts";
import { timeZoneOf, vocabularyOf } from "./vocabulary.ts";

/** No honest program takes more microsteps for one event; XState's own default is without end. */
const MAX_MICROSTEPS = 1_000;

type Machine = ReturnType<typeof createMachine>;
type Scope = Parameters<Machine["transition"]>[2];

/**
 * A definition made ready to run: built once, reused for every person. `run` lends the machine to `work` together with
 * the frame that its guards and actions read; runs never nest, so one slot is enough. `byHand` lends one that can be put into
 * any stage, made when it is first asked for.
 */
export interface Compiled {
  readonly hash: string;
  readonly definition: Definition;
  readonly outline: Outline;
  readonly index: ArrowIndex;
  readonly timeZone: string;
  /** Instances that may be entered: every state but history. */
  readonly stages: ReadonlyMap<string, Stage>;
  readonly machine: Machine;
  readonly run: <T>(frame: Frame, work: (machine: Machine, scope: Scope) => T, byHand?: boolean) => T;
}

interface MicrostepInspection {
  type: string;
  _transitions?: readonly { meta?: { arrow?: number } }[];
}

/** Collects moves: markers come one by one, XState's own inspection event closes each microstep. */
const moveCollector = (frame: () => Frame) => {
  let open: Move = { arrows: [], left: [], entered: [] };
  const close = (): void => {
    const { arrows, left, entered } = open;
    if (arrows.length + left.length + entered.length > 0) frame().moves.push(open);
    open = { arrows: [], left: [], entered: [] };
  };
  return {
    enter: (stage: string) => open.entered.push(stage),
    leave: (stage: string) => {
      // Within a microstep states are left before others are entered: what stands open is the initial one.
      if (open.entered.length > 0) close();
      open.left.push(stage);
    },
    inspect: (event: MicrostepInspection) => {
      if (event.type !== "@xstate.microstep") return;
      const arrows = (event._transitions ?? []).flatMap((t) => (t.meta?.arrow === undefined ? [] : [t.meta.arrow]));
      open.arrows.push(...arrows);
      close();
    },
    close,
    reset: () => {
      open = { arrows: [], left: [], entered: [] };
    },
  };
};

const EMPTY_CONTEXT: RunContext = {
  person: {},
  data: {},
  contracts: {},
  tasks: {},
  measures: {},
  lists: {},
  members: {},
  cohort: {},
};

const nothing = (): undefined => undefined;

/** XState would silently let the last of two states with one id win. */
const assertIdsDiffer = ({ all, byId }: Outline): void => {
  const twice = all.find((stage) => byId.get(stage.id) !== stage);
  if (twice !== undefined) throw new Error(`two stages have the id "${twice.id}"`);
};

/** Compiles a definition that parses. Throws when it cannot run: a target that does not exist, an id used twice. */
export const compile = (definition: Definition): Compiled => {
  const outline = outlineOf(definition);
  assertIdsDiffer(outline);
  const timeZone = timeZoneOf(definition);
  let current: Frame | undefined;
  const frame = (): Frame => {
    if (current === undefined) throw new Error("the machine was used outside a run");
    return current;
  };
  const collector = moveCollector(frame);
  const vocabulary = vocabularyOf(definition, frame);

  const arrowGuard = ({ context }: { context: RunContext }, params: { arrow: number }): boolean => {
    const arrow = outline.arrows[params.arrow];
    if (arrow === undefined) return false;
    const { now, places, permitted, guards } = frame();
    if (arrow.trigger === "on" && !permitted.has(params.arrow)) return false;
    const { guard } = arrow.transition;
    if (guard === undefined) return true;
    const answer = answerGuard(guard, { definition, timeZone, now, context, places });
    guards.push({ arrow: params.arrow, guard: guard.type, ...answer });
    return answer.result === "true";
  };

  const make = (byHand: boolean): Machine => {
    const made = createMachine(
      {
        ...machineConfig(outline, byHand),
        context: ({ input }: { input: unknown }) => input as object,
      },
      {
        guards: { [ARROW]: arrowGuard },
        actions: { ...vocabulary.actions, [ENTER]: nothing, [LEAVE]: nothing },
        // XState only marks the wait; due dates are computed by `step`, so any delay does as long as there is one.
        delays: Object.fromEntries(delayKeys(outline.arrows).map((key) => [key, 1])),
      } as unknown as Parameters<typeof createMachine>[1],
    );
    made.options = { ...made.options, maxIterations: MAX_MICROSTEPS };
    return made;
  };
  const machine = make(false);
  let handMachine: Machine | undefined;

  const execute = (action: { type: string; params: unknown }): void => {
    const params = (action.params ?? {}) as Record<string, unknown>;
    if (action.type === ENTER) collector.enter(String(params["stage"]));
    else if (action.type === LEAVE) collector.leave(String(params["stage"]));
    else if (!action.type.startsWith("xstate.")) frame().effects.push({ type: action.type, params });
  };
  // The actor is never started; XState only wants one to hand to actions. Making it walks the initial state once.
  current = newFrame({ now: "1970-01-01T00:00:00.000Z" });
  const self = createActor(machine, { input: EMPTY_CONTEXT });
  current = undefined;
  const scope = {
    self,
    system: { ...self.system, _sendInspectionEvent: collector.inspect },
    defer: nothing,
    id: "",
    logger: nothing,
    sessionId: "",
    stopChild: nothing,
    emit: nothing,
    actionExecutor: execute,
  } as unknown as Scope;

  return {
    hash: semanticHash(definition),
    definition,
    outline,
    index: indexArrows(outline),
    timeZone,
    stages: new Map(outline.all.filter((s) => s.state.type !== "history").map((s) => [s.id, s])),
    machine,
    run: (given, work, byHand = false) => {
      if (byHand) handMachine ??= make(true);
      current = given;
      collector.reset();
      try {
        return work(byHand ? (handMachine ?? machine) : machine, scope);
      } finally {
        collector.close();
        current = undefined;
      }
    },
  };
};
