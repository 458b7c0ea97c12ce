import { z } from "@hono/zod-openapi";
import { ServiceError } from "../errors.ts";
import type { Route, RouteOutput } from "./route.ts";

/*
 * `?fields=id,status`: of what a GET answers only these parts; of a list, of each of its items. It narrows what is sent,
 * not what is read: the access log says the same.
 */

const NAME = "fields";

const partsOf = (schema: z.ZodType | undefined): string[] | undefined =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : undefined;

/** The parts that a route's answer can be narrowed to; undefined: it cannot. */
const sparsePartsOf = ({ method, answers, query }: Pick<Route, "method" | "answers" | "query">) => {
  const answer = answers[200];
  if (method !== "get" || answer?.schema === undefined || answer.type !== undefined) return undefined;
  if (query !== undefined && NAME in query.shape) return undefined;
  const { schema } = answer;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const items = (schema.shape as Record<string, z.ZodType | undefined>)["items"];
  return items === undefined
    ? partsOf(schema)
    : items instanceof z.ZodArray
      ? partsOf(items.element as z.ZodType)
      : undefined;
};

/** The query of a route as it is described, with `fields` where it can be asked for. */
export const describedQuery = (route: Pick<Route, "method" | "answers" | "query">): z.ZodObject | undefined => {
  const parts = sparsePartsOf(route);
  if (parts === undefined) return route.query;
  const fields = z
    .string()
    .optional()
    .openapi({
      description: "Only these parts of what is answered (of each item of a list), separated by commas; absent: all.",
      example: parts.slice(0, 2).join(","),
    });
  return (route.query ?? z.object({})).extend({ [NAME]: fields });
};

const unknownPart = (name: string): ServiceError => {
  const message = { fr: `La réponse n’a pas de partie « ${name} ».`, en: `The answer has no part “${name}”.` };
  return new ServiceError("invalid_input", message, { errors: [{ path: `/query/${NAME}`, message }] });
};

/** The parts that a request asks for; undefined: all. Throws `invalid_input` for one that there is not. */
export const askedParts = (route: Route, asked: string | undefined): readonly string[] | undefined => {
  const parts = asked === undefined ? undefined : sparsePartsOf(route);
  if (asked === undefined || parts === undefined) return undefined;
  const names = asked.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw unknownPart(unknown);
  return names;
};

const pick = (value: unknown, names: readonly string[]): unknown =>
  Object.fromEntries(Object.entries(value as object).filter(([name]) => names.includes(name)));

/** An answer with only these parts in it. */
export const narrowed = (output: RouteOutput, names: readonly string[] | undefined): RouteOutput => {
  if (names === undefined || typeof output.body !== "object" || output.body === null) return output;
  const { items } = output.body as { items?: unknown[] };
  const body = Array.isArray(items)
    ? { ...output.body, items: items.map((item) => pick(item, names)) }
    : pick(output.body, names);
  return { ...output, body };
};
