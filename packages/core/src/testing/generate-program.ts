import * as fc from "fast-check";
import type { Definition } from "../definition/schema.ts";
import type { State, Transition } from "../definition/states.ts";
import type { Action, Guard } from "../definition/vocabulary.ts";

/** What generated programs are made of: small, but with something of everything. */
const META = {
  format: 1,
  title: { fr: "Programme engendré", en: "Generated program" },
  roles: { participant: { title: "P" }, guardian: { title: "G" }, coordinator: { title: "C" } },
  fields: {
    birthDate: { type: "date", title: "Birth", sensitivity: "personal", purpose: "Age", source: "participant" },
    ends: { type: "date", title: "End", sensitivity: "ordinary", purpose: "End", source: "program" },
    score: { type: "number", title: "Score", sensitivity: "ordinary", purpose: "Score", source: "program" },
    recent: {
      type: "number",
      title: "Recent",
      sensitivity: "ordinary",
      purpose: "Count",
      source: { list: "visits", statistic: "count", within: "P30D" },
    },
  },
  forms: {
    file: { title: "File", by: ["participant", "coordinator"], fields: [{ field: "birthDate" }, { field: "score" }] },
  },
  rules: {
    adult: {
      title: "Adult",
      rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
    },
    minor: {
      title: "Minor",
      rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageBelow", value: 18 }] },
    },
    high: { title: "High", rule: { combinator: "and", rules: [{ field: "score", operator: ">=", value: 3 }] } },
    over: { title: "Over", rule: { combinator: "or", rules: [{ field: "ends", operator: "before", value: "today" }] } },
    busy: { title: "Busy", rule: { combinator: "and", rules: [{ field: "recent", operator: ">=", value: 2 }] } },
  },
  contracts: {
    charter: {
      title: "Charter",
      body: "I agree.",
      parties: [{ role: "participant" }, { role: "guardian", when: "minor" }],
      signing: "in-order",
      expires: "P14D",
      reminders: ["P3D"],
    },
  },
  deadlines: {
    soon: { offset: "P10D", onSuspend: "freeze" },
    working: { offset: "P5D", days: "working", onSuspend: "keep" },
    byEnd: { from: { field: "ends" }, offset: "-P15D" },
    month: { offset: "P1M", then: "start-of-next-month" },
  },
  notices: { hello: { to: ["participant"], channels: ["mail"], subject: "Hello", body: "Hello" } },
  tasks: { call: { title: "Call", role: "coordinator", due: "P3D" } },
  places: { seat: { limit: 3, heldIn: ["s0"] } },
} as unknown as Definition["meta"];

/** The designer's events of generated programs. */
export const EVENTS = ["go", "back", "stop", "note", "leave"] as const;
const DEADLINES = ["soon", "working", "byEnd", "month", "P2D"] as const;

const guard: fc.Arbitrary<Guard> = fc.oneof(
  fc.constantFrom("adult", "minor", "high", "over", "busy").map((rule): Guard => ({ type: "rule", params: { rule } })),
  fc.subarray(["adult", "high", "over"], { minLength: 1 }).map((of): Guard => ({ type: "otherwise", params: { of } })),
  fc.constant<Guard>({ type: "place", params: { place: "seat" } }),
);

const action: fc.Arbitrary<Action> = fc.constantFrom<Action>(
  { type: "save" },
  { type: "set", params: { field: "ends", value: { date: { from: "now", offset: "P2M" } } } },
  { type: "set", params: { field: "ends", value: { shift: "suspension" } } },
  { type: "set", params: { field: "score", value: { event: "score" } } },
  { type: "increment", params: { field: "score" } },
  { type: "increment", params: { measure: "visits", by: 2 } },
  { type: "append", params: { list: "visits" } },
  { type: "record", params: { measure: "hours", value: { field: "score" } } },
  { type: "notify", params: { notice: "hello" } },
  { type: "createTask", params: { task: "call" } },
  { type: "cancelTask", params: { task: "call" } },
  { type: "openContract", params: { contract: "charter" } },
  { type: "voidContract", params: { contract: "charter" } },
  { type: "send", params: { to: "its-pairs", event: "note" } },
);

const actions = fc.array(action, { maxLength: 3 });

type Shape = { kind: "atomic" } | { kind: "compound" | "parallel"; children: Shape[] };

const shape: fc.Arbitrary<Shape> = fc.letrec<{ node: Shape; leaf: Shape; branch: Shape }>((tie) => ({
  leaf: fc.constant<Shape>({ kind: "atomic" }),
  branch: fc.record({
    kind: fc.constantFrom("compound" as const, "parallel" as const),
    children: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
  }),
  node: fc.oneof({ maxDepth: 2, withCrossShrink: true }, tie("leaf"), tie("leaf"), tie("branch")),
})).node;

interface Seed {
  shapes: Shape[];
  pick: (limit: number) => number;
  transitions: Transition[];
  suspensionAt: number;
}

/** Draws from a list of numbers that fast-check chose, round and round. */
const drawer = (numbers: number[]): ((limit: number) => number) => {
  let at = 0;
  return (limit) => (numbers[at++ % numbers.length] ?? 0) % limit;
};

/** Lays shapes out as states, then hangs transitions on them. */
const build = ({ shapes, pick, transitions, suspensionAt }: Seed): Definition => {
  const ids: string[] = [];
  const states: State[] = [];
  const lay = (given: Shape[]): Record<string, State> => {
    const record: Record<string, State> = {};
    for (const one of given) {
      const id = `s${ids.length}`;
      ids.push(id);
      const state: State = { id, meta: { kind: "stage", title: id } };
      states.push(state);
      record[id] = state;
      if (one.kind === "atomic") continue;
      const children = lay(one.children);
      if (one.kind === "parallel") state.type = "parallel";
      else state.initial = Object.keys(children)[0];
      const history = `h${id}`;
      if (one.kind === "compound")
        children[history] = { id: history, type: "history", history: pick(2) === 0 ? "deep" : "shallow" };
      state.meta = { kind: "phase", title: id };
      state.states = children;
      if (one.kind === "compound") ids.push(history);
    }
    return record;
  };
  const top = lay(shapes);
  const exits: Record<string, State> = {
    done: { id: "done", type: "final", meta: { kind: "exit", title: "Done", outcome: "completed" } },
    gone: { id: "gone", type: "final", meta: { kind: "exit", title: "Gone", outcome: "dropout" } },
  };
  const targets = [...ids, "done", "gone"];
  const suspension = states[suspensionAt % states.length];
  if (suspension?.states === undefined && suspension !== undefined)
    suspension.meta = { kind: "suspension", title: "Pause" };
  for (const transition of transitions) {
    const state = states[pick(states.length)];
    if (state === undefined) continue;
    const aimed: Transition =
      pick(6) === 0 ? transition : { ...transition, target: `#${targets[pick(targets.length)] ?? "done"}` };
    const where = pick(10);
    if (where < 6) {
      const type = EVENTS[pick(EVENTS.length)] ?? "go";
      const list = state.on?.[type];
      state.on = { ...state.on, [type]: [...(Array.isArray(list) ? list : []), aimed] };
    } else if (where < 8) {
      state.after = { ...state.after, [DEADLINES[pick(DEADLINES.length)] ?? "soon"]: aimed };
    } else if (aimed.guard !== undefined) {
      state.always = [...(Array.isArray(state.always) ? state.always : []), aimed];
    } else {
      state.on = { ...state.on, "form.file.submitted": aimed };
    }
  }
  const [initial] = Object.keys(top);
  return { id: "generated", initial: initial ?? "done", meta: META, states: { ...top, ...exits } };
};

const transition: fc.Arbitrary<Transition> = fc.record(
  { guard, actions, reenter: fc.boolean() },
  { requiredKeys: ["actions"] },
);

/** Programs with hierarchy, parallel regions, history, guards, deadlines and every action; not all of them sensible. */
export const programArbitrary: fc.Arbitrary<Definition> = fc
  .record({
    shapes: fc.array(shape, { minLength: 1, maxLength: 4 }),
    numbers: fc.array(fc.nat(10_000), { minLength: 20, maxLength: 60 }),
    transitions: fc.array(transition, { minLength: 4, maxLength: 25 }),
    suspensionAt: fc.nat(100),
  })
  .map(({ shapes, numbers, transitions, suspensionAt }) =>
    build({ shapes, pick: drawer(numbers), transitions, suspensionAt }),
  );
