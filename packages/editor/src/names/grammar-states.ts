import { isDuration } from "@parcours/core";
import { isRecord } from "../graph/document.ts";
import { DATA_NAME, depends, EVENT, keyed, list, name, names, object, record, TARGET, type Spot } from "./spot.ts";

/** The name of a deadline; a duration names nothing. */
export const DEADLINE: Spot = depends((value) =>
  typeof value === "string" && !isDuration(value) ? name("deadline") : undefined,
);

const VALUE = object({
  field: name("field"),
  event: DATA_NAME,
  date: object({ from: object({ field: name("field") }) }),
});

const PARAMS: Record<string, Spot> = {
  set: object({ field: name("field"), value: VALUE }),
  increment: object({ field: name("field"), measure: name("measure") }),
  append: object({ list: name("list"), value: VALUE }),
  record: object({ measure: name("measure"), value: VALUE }),
  notify: object({ notice: name("notice") }),
  createTask: object({ task: name("task") }),
  cancelTask: object({ task: name("task") }),
  openContract: object({ contract: name("contract") }),
  voidContract: object({ contract: name("contract") }),
  send: object({ to: depends((value) => (value === "its-pairs" ? undefined : name("member"))) }),
};

const typed = (params: Record<string, Spot>): Spot =>
  depends((value) => {
    const type = isRecord(value) ? value["type"] : undefined;
    const found = typeof type === "string" && Object.hasOwn(params, type) ? params[type] : undefined;
    return found === undefined ? undefined : object({ params: found });
  });

const ACTIONS = list(typed(PARAMS));

const GUARD = typed({
  rule: object({ rule: name("rule") }),
  otherwise: object({ of: names("rule") }),
  place: object({ place: name("place") }),
});

/** A transition: where it leads, what it asks, what it does, who may send it. */
const TRANSITION: Spot = object({
  target: TARGET,
  guard: GUARD,
  actions: ACTIONS,
  meta: object({ by: names("role"), form: name("form"), notSameActorAs: EVENT }),
});

const TRANSITIONS = depends((value) => (Array.isArray(value) ? list(TRANSITION) : TRANSITION));

/** What a state and the program itself have in common. */
const moves = {
  entry: ACTIONS,
  exit: ACTIONS,
  on: record(TRANSITIONS, EVENT),
  always: TRANSITIONS,
  after: record(TRANSITIONS, DEADLINE),
  onDone: TRANSITIONS,
};

/** A state, with those inside. */
export const STATE: Spot = object({
  ...moves,
  target: TARGET,
  meta: object({ roles: names("role"), form: name("form"), contract: name("contract"), due: DEADLINE }),
  states: depends(() => record(STATE)),
});

/** The machine's side of a program. */
export const MACHINE = {
  ...moves,
  context: object({ data: keyed("field"), measures: keyed("measure") }),
  states: record(STATE),
};
