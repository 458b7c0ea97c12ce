import { ACTIONS } from "../permissions.ts";
import type { Route } from "./route.ts";

const KNOWN: readonly unknown[] = [...ACTIONS, "signed-in", "person", "public"];

/** A route that nobody said who may use; the server does not start with one. */
class UndeclaredRouteError extends Error {
  override readonly name = "UndeclaredRouteError";
}

/** Throws `UndeclaredRouteError` unless every route says which permission it needs, in words that the table of roles knows. */
export const assertDeclared = (routes: readonly Pick<Route, "method" | "path" | "access">[]): void => {
  const undeclared = routes.filter(({ access }) => !KNOWN.includes(access));
  if (undeclared.length === 0) return;
  const named = undeclared.map(({ method, path }) => `${method.toUpperCase()} ${path}`).join(", ");
  throw new UndeclaredRouteError(`No permission of the table of roles is declared for: ${named}.`);
};
