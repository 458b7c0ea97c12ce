import { pointer, type State } from "@parcours/core";
import { isRecord, type Document } from "../graph/document.ts";
import { emptyProgram } from "./start-program.ts";

type Tree = Record<string, unknown>;

/** A state on its way from a foreign chart: its place, and the id that it gets. */
interface Placed {
  path: readonly string[];
  parent: Placed | undefined;
  key: string;
  id: string;
  state: Tree;
  children: Placed[];
}

/** Keys that are read; all others are told as left out. */
const READ = new Set([
  "id",
  "type",
  "initial",
  "history",
  "target",
  "description",
  "tags",
  "entry",
  "exit",
  "on",
  "always",
  "after",
  "onDone",
  "states",
]);
const READ_OF_TRANSITION = new Set(["target", "guard", "cond", "actions", "reenter", "description"]);
const MILLISECONDS = 1_000;

/** A name as ids are written here. */
const idOf = (name: string, taken: Set<string>): string => {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^A-Za-z0-9_-]+/g, "-")
    .replaceAll(/^[^A-Za-z]+|-+$/g, "");
  const base = plain === "" ? "stage" : plain.slice(0, 70);
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
  taken.add(id);
  return id;
};

const words = (name: string): string => {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[-_.]+/g, " ")
    .trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase();
};

const place = (states: Tree, path: readonly string[], parent: Placed | undefined, taken: Set<string>): Placed[] =>
  Object.entries(states).map(([key, value]) => {
    const state = isRecord(value) ? value : {};
    const own = [...path, "states", key];
    const placed: Placed = {
      path: own,
      parent,
      key,
      id: idOf(typeof state["id"] === "string" ? state["id"] : key, taken),
      state,
      children: [],
    };
    if (isRecord(state["states"])) placed.children = place(state["states"], own, placed, taken);
    return placed;
  });

const below = (from: readonly Placed[], keys: readonly string[]): Placed | undefined => {
  const [key, ...rest] = keys;
  const found = from.find((one) => one.key === key);
  return found === undefined || rest.length === 0 ? found : below(found.children, rest);
};

/** Reads a chart; what cannot be read here is told by its path. */
class Reader {
  readonly leftOut: string[] = [];
  readonly unknown: string[] = [];
  readonly #top: Placed[];
  readonly #named = new Map<string, Placed | undefined>();

  constructor(machine: Tree) {
    this.#top = place(isRecord(machine["states"]) ? machine["states"] : {}, [], undefined, new Set());
    if (typeof machine["id"] === "string") this.#named.set(machine["id"], undefined);
    const name = (all: readonly Placed[]): void => {
      for (const one of all) {
        if (typeof one.state["id"] === "string") this.#named.set(one.state["id"], one);
        name(one.children);
      }
    };
    name(this.#top);
  }

  #find(target: string, from: Placed | undefined): Placed | undefined {
    const siblings = from?.parent === undefined ? this.#top : from.parent.children;
    if (target.startsWith(".")) return below(from?.children ?? this.#top, target.slice(1).split("."));
    if (!target.startsWith("#")) return below(siblings, target.split("."));
    const [id = "", ...rest] = target.slice(1).split(".");
    const whole = this.#named.get(target.slice(1));
    if (whole !== undefined) return whole;
    if (!this.#named.has(id)) return undefined;
    const root = this.#named.get(id);
    return rest.length === 0 ? root : below(root?.children ?? this.#top, rest);
  }

  #target(target: unknown, from: Placed | undefined, path: readonly string[]): { target?: string } {
    if (target === undefined || target === null) return {};
    const one: unknown = Array.isArray(target) && target.length === 1 ? target[0] : target;
    const found = typeof one === "string" ? this.#find(one, from) : undefined;
    if (found !== undefined) return { target: `#${found.id}` };
    this.unknown.push(pointer(...path));
    return {};
  }

  #byName(value: unknown, path: readonly string[]): Tree | undefined {
    if (typeof value === "string") return { type: value };
    if (isRecord(value) && typeof value["type"] === "string") {
      return { type: value["type"], ...(isRecord(value["params"]) && { params: value["params"] }) };
    }
    this.leftOut.push(pointer(...path));
    return undefined;
  }

  #actions(value: unknown, path: readonly string[]): Tree[] {
    const all: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return all.flatMap((one) => {
      const action = this.#byName(one, path);
      return action === undefined ? [] : [action];
    });
  }

  #transition(value: unknown, from: Placed | undefined, path: readonly string[]): Tree {
    if (!isRecord(value)) return this.#target(value, from, path);
    for (const key of Object.keys(value)) if (!READ_OF_TRANSITION.has(key)) this.leftOut.push(pointer(...path, key));
    const condition = value["guard"] ?? value["cond"];
    const guard = condition === undefined ? undefined : this.#byName(condition, [...path, "guard"]);
    const actions = this.#actions(value["actions"], [...path, "actions"]);
    return {
      ...this.#target(value["target"], from, [...path, "target"]),
      ...(guard && { guard }),
      ...(actions.length > 0 && { actions }),
      ...(value["reenter"] === true && { reenter: true }),
      ...(typeof value["description"] === "string" && { description: value["description"] }),
    };
  }

  #transitions(value: unknown, from: Placed | undefined, path: readonly string[]): unknown {
    if (!Array.isArray(value)) return this.#transition(value, from, path);
    return value.map((one, index) => this.#transition(one, from, [...path, String(index)]));
  }

  #slot(value: unknown, from: Placed | undefined, path: readonly string[], name: (key: string) => string): Tree {
    const slot = isRecord(value) ? value : {};
    return Object.fromEntries(
      Object.entries(slot).map(([key, one]) => [name(key), this.#transitions(one, from, [...path, key])]),
    );
  }

  /** What leaves a state, and what is done in it; the same at the root. */
  moves(state: Tree, from: Placed | undefined, path: readonly string[]): Tree {
    const moves: Tree = {};
    for (const key of ["entry", "exit"]) {
      const actions = this.#actions(state[key], [...path, key]);
      if (actions.length > 0) moves[key] = actions;
    }
    if (state["on"] !== undefined) moves["on"] = this.#slot(state["on"], from, [...path, "on"], (event) => event);
    for (const key of ["always", "onDone"]) {
      if (state[key] !== undefined) moves[key] = this.#transitions(state[key], from, [...path, key]);
    }
    if (state["after"] !== undefined) {
      const duration = (key: string): string =>
        /^\d+$/.test(key) ? `PT${Math.max(1, Math.round(Number(key) / MILLISECONDS))}S` : key;
      moves["after"] = this.#slot(state["after"], from, [...path, "after"], duration);
    }
    return moves;
  }

  #state(placed: Placed): State {
    const { state, id, key, path, children, parent } = placed;
    for (const one of Object.keys(state)) if (!READ.has(one)) this.leftOut.push(pointer(...path, one));
    const type =
      state["type"] === "parallel" || state["type"] === "final" || state["type"] === "history"
        ? state["type"]
        : undefined;
    const exit = type === "final" && parent === undefined;
    const kind = exit ? "exit" : children.length > 0 ? "phase" : "stage";
    const title =
      typeof state["description"] === "string" && state["description"] !== "" ? state["description"] : words(key);
    const acts = kind === "stage" && type === undefined && state["on"] !== undefined;
    return {
      id,
      ...(type !== undefined && { type }),
      ...(type === "history" && { history: state["history"] === "deep" ? "deep" : "shallow" }),
      ...(type === "history" && this.#target(state["target"], placed, [...path, "target"])),
      ...(typeof state["initial"] === "string" && { initial: state["initial"] }),
      ...(type !== "history" && {
        meta: { kind, title, ...(acts && { roles: ["coordinator"] }), ...(exit && { outcome: "completed" }) },
      }),
      ...this.moves(state, placed, path),
      ...(children.length > 0 && {
        states: Object.fromEntries(children.map((child) => [child.key, this.#state(child)])),
      }),
    };
  }

  states(): Record<string, State> {
    return Object.fromEntries(this.#top.map((placed) => [placed.key, this.#state(placed)]));
  }
}

/** A foreign chart as a program, what of it has no place here, and targets that lead nowhere; JSON Pointers. */
export interface Converted {
  document: Document;
  leftOut: string[];
  unknown: string[];
}

/**
 * Makes a program of any XState machine's JSON: titles from names, targets by id, guards and actions by name. Rules and
 * effects are then given their meaning in the editor, where the checks ask for them.
 */
export const fromXState = (machine: Tree, id: string, title: string): Converted => {
  const reader = new Reader(machine);
  const start = emptyProgram(id, title);
  const states = reader.states();
  const initial = typeof machine["initial"] === "string" ? machine["initial"] : (Object.keys(states)[0] ?? "");
  const document = { id, initial, meta: start.meta, ...reader.moves(machine, undefined, []), states } as Document;
  return { document, leftOut: reader.leftOut, unknown: reader.unknown };
};
