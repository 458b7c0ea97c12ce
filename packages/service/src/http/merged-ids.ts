import type { Context } from "../context.ts";
import { survivorIn } from "../participants/survivor.ts";
import type { Route } from "./route.ts";

const PERSON = "/participants/{id}";

/** The id of a file that was made one with another leads to that one, whatever is asked about it. */
export const ledOn = async <T>(context: Context, { path }: Pick<Route, "path">, params: T): Promise<T> => {
  if (path !== PERSON && !path.startsWith(`${PERSON}/`)) return params;
  const { id } = params as { id: string };
  const survivor = await survivorIn(context, id);
  return survivor === undefined || survivor === id ? params : { ...params, id: survivor };
};
