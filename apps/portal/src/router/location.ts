import { useSyncExternalStore } from "react";

/** Where the portal lives on the server. */
const BASE = "/portal";

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
};

const current = (): string => window.location.pathname.slice(BASE.length).replace(/\/+$/, "") || "/";

/** The path below `/portal`; `/` for the first page. */
export const usePath = (): string => useSyncExternalStore(subscribe, current);

/** The whole address of a path of the portal. */
export const addressOf = (path: string): string => `${BASE}${path === "/" ? "" : path}`;

/** Goes to another page of the portal. */
export const go = (path: string, { replace = false } = {}): void => {
  window.history[replace ? "replaceState" : "pushState"](null, "", addressOf(path));
  window.scrollTo(0, 0);
  tell();
};

/** The parts of a path that a pattern such as `/journeys/:id` names; undefined when it is another one. */
export const match = (pattern: string, path: string): Record<string, string> | undefined => {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
};
