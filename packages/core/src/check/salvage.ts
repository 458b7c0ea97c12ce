import { parseDefinition } from "../definition/parse.ts";
import type { Problem } from "../definition/problem.ts";
import type { Definition } from "../definition/schema.ts";

/** What is left of a definition when the parts that do not fit the format are taken out. */
export interface Salvaged {
  definition: Definition;
  /** Whether a problem of meaning stands by itself, rather than coming from what was taken out. */
  standsAlone: (problem: Problem) => boolean;
}

/** Taking one part out may show another that does not fit; beyond this there is little left to check. */
const ROUNDS = 10;

type Tree = Record<string, unknown>;

const keysOf = (path: string): string[] =>
  path
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));

const find = (root: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Tree)[key] : undefined),
    root,
  );

/** A stage cannot be taken out: everything that leads to it would seem wrong. Nor can what every program must have. */
const mayGo = (path: string): boolean => keysOf(path).length > 1 && !/\/states(\/[^/]+)?$/.test(path);

/** Stands where a text is still to be written, so that what the text belongs to is checked all the same. */
const UNWRITTEN = "…";

/** Fills a text in that is not written yet; `true` when that was all that was wrong there. */
const fillIn = (root: unknown, path: string): boolean => {
  const keys = keysOf(path);
  if (find(root, keys) !== "") return false;
  (find(root, keys.slice(0, -1)) as Tree)[keys.at(-1) ?? ""] = UNWRITTEN;
  return true;
};

/** Takes the part out; of what is not there although it must be, the part that it belongs to. Returns what went. */
const takeOut = (root: unknown, path: string): string | undefined => {
  const keys = keysOf(path);
  if (keys.length === 1 && find(root, keys) !== undefined) {
    delete (root as Tree)[keys[0] ?? ""];
    return path;
  }
  if (!mayGo(path)) return undefined;
  if (find(root, keys) === undefined) return takeOut(root, parentOf(path));
  const holder = find(root, keys.slice(0, -1));
  const last = keys.at(-1) ?? "";
  // An item leaves a hole, so that the places of those after it stay true until all have been looked at.
  if (Array.isArray(holder)) holder[Number(last)] = undefined;
  else delete (holder as Tree)[last];
  return path;
};

const withoutHoles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(withoutHoles);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutHoles(child)]));
};

const copyOf = (input: unknown): unknown => {
  try {
    return JSON.parse(typeof input === "string" ? input : JSON.stringify(input)) as unknown;
  } catch {
    return undefined;
  }
};

const isUnknownKey = ({ message }: Problem): boolean => message.en.startsWith("Unknown key");

/**
 * Takes out of a definition what does not fit the format, so that the rest can be checked for its meaning and its
 * author reads everything at once. `undefined` when too much would have to go.
 */
export const salvage = (input: unknown, problems: readonly Problem[]): Salvaged | undefined => {
  let root = copyOf(input);
  const gone: string[] = [];
  let todo = problems;
  for (let round = 0; round < ROUNDS; round++) {
    for (const problem of todo) {
      if (fillIn(root, problem.path)) continue;
      const path = takeOut(root, problem.path);
      if (path === undefined) return undefined;
      if (!isUnknownKey(problem)) gone.push(path);
    }
    root = withoutHoles(root);
    const parsed = parseDefinition(root);
    if (parsed.ok) return { definition: parsed.definition, standsAlone: standingAlone(gone) };
    todo = parsed.problems;
  }
  return undefined;
};

/** What lies beside a part that is gone, or names it, may only seem wrong. */
const standingAlone = (gone: readonly string[]) => {
  const beside = gone.map(parentOf).filter((path) => keysOf(path).length > 1);
  const names = gone.map((path) => keysOf(path).at(-1) ?? "");
  return ({ path, message }: Problem): boolean =>
    !beside.some((around) => path === around || path.startsWith(`${around}/`)) &&
    !names.some((name) => message.en.includes(`“${name}”`));
};
