/*
 * What a caller of yesterday's API loses in today's. Compares two OpenAPI documents: paths, methods, parameters, bodies
 * and good answers. Additions are no loss, but for what is newly demanded. Pure.
 */

type Json = Record<string, unknown>;

const METHODS = ["get", "post", "put", "patch", "delete"];

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const objectIn = (value: unknown, ...path: string[]): Json => {
  let found: unknown = value;
  for (const name of path) found = isObject(found) ? found[name] : undefined;
  return isObject(found) ? found : {};
};
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Follows `$ref`; the second answer says where it led, so that a schema that holds itself ends. */
const resolved = (schema: unknown, document: Json): { schema: Json; name: string | undefined } => {
  const ref = isObject(schema) ? schema["$ref"] : undefined;
  if (typeof ref !== "string") return { schema: isObject(schema) ? schema : {}, name: undefined };
  return { schema: objectIn(document, ...ref.replace("#/", "").split("/")), name: ref };
};

interface Sides {
  before: Json;
  after: Json;
  /** `asked`: what callers send; `answered`: what they read. */
  direction: "asked" | "answered";
  seen: Set<string>;
}

const typesOf = (schema: Json): string[] =>
  listIn(schema["type"] === undefined ? [] : [schema["type"]].flat()).map(String);

const alternativesOf = (schema: Json): unknown[] => [...listIn(schema["anyOf"]), ...listIn(schema["oneOf"])];

/** What is lost between two schemas. */
const lostIn = (old: unknown, young: unknown, where: string, sides: Sides): string[] => {
  const one = resolved(old, sides.before);
  const other = resolved(young, sides.after);
  if (one.name !== undefined) {
    const key = `${sides.direction} ${one.name} ${other.name ?? ""}`;
    if (sides.seen.has(key)) return [];
    sides.seen.add(key);
  }
  return [
    ...lostTypes(one.schema, other.schema, where),
    ...lostValues(one.schema, other.schema, where, sides),
    ...lostProperties(one.schema, other.schema, where, sides),
    ...(one.schema["items"] === undefined
      ? []
      : lostIn(one.schema["items"], other.schema["items"], `${where}[]`, sides)),
    ...lostAlternatives(one.schema, other.schema, where, sides),
  ];
};

const lostTypes = (old: Json, young: Json, where: string): string[] => {
  const [was, is] = [typesOf(old), typesOf(young)];
  if (was.length === 0 || is.length === 0) return [];
  return was.every((type) => is.includes(type) || (type === "integer" && is.includes("number")))
    ? []
    : [`${where}: was ${was.join(" or ")}, is ${is.join(" or ")}`];
};

const lostValues = (old: Json, young: Json, where: string, { direction }: Sides): string[] => {
  const [was, is] = [listIn(old["enum"]), listIn(young["enum"])];
  if (young["enum"] === undefined) return [];
  if (old["enum"] === undefined)
    return direction === "asked" && typesOf(old).length > 0 ? [`${where}: takes only some values now`] : [];
  return was
    .filter((value) => !is.includes(value))
    .map((value) => `${where}: the value ${JSON.stringify(value)} is gone`);
};

const lostProperties = (old: Json, young: Json, where: string, sides: Sides): string[] => {
  const [was, is] = [objectIn(old, "properties"), objectIn(young, "properties")];
  if (young["properties"] === undefined && young["additionalProperties"] !== false && sides.direction === "asked")
    return [];
  const [demanded, demands] = [listIn(old["required"]), listIn(young["required"])];
  const lost = Object.entries(was).flatMap(([name, schema]) => {
    const at = `${where}.${name}`;
    if (!(name in is)) return alternativesOf(young).length > 0 ? [] : [`${at} is gone`];
    const missing = sides.direction === "answered" && demanded.includes(name) && !demands.includes(name);
    return [...(missing ? [`${at} may be absent now`] : []), ...lostIn(schema, is[name], at, sides)];
  });
  const asked =
    sides.direction === "asked" && old["properties"] !== undefined
      ? demands.filter((name) => !demanded.includes(name)).map((name) => `${where}.${String(name)} is demanded now`)
      : [];
  return [...lost, ...asked];
};

/** Of several forms each must still be one of them: the one that has the same members, or the one in its place. */
const lostAlternatives = (old: Json, young: Json, where: string, sides: Sides): string[] => {
  const [was, is] = [alternativesOf(old), alternativesOf(young)];
  if (was.length === 0 || is.length === 0) return [];
  return was.flatMap((form, index) => {
    const losses = is.map((candidate) => lostIn(form, candidate, `${where}|${index}`, { ...sides, seen: new Set() }));
    return losses.some((one) => one.length === 0) ? [] : (losses[index] ?? losses[0] ?? []);
  });
};

const parametersOf = (operation: Json): Map<string, Json> =>
  new Map(
    listIn(operation["parameters"])
      .filter(isObject)
      .map((one) => [`${String(one["in"])} ${String(one["name"])}`, one]),
  );

const lostParameters = (
  old: Json,
  young: Json,
  where: string,
  documents: Pick<Sides, "before" | "after">,
): string[] => {
  const [was, is] = [parametersOf(old), parametersOf(young)];
  const gone = [...was].flatMap(([name, one]) => {
    const now = is.get(name);
    if (now === undefined) return [`${where}: the parameter ${name} is gone`];
    return lostIn(one["schema"], now["schema"], `${where} ${name}`, {
      ...documents,
      direction: "asked",
      seen: new Set(),
    });
  });
  const demanded = [...is].filter(([name, one]) => one["required"] === true && was.get(name)?.["required"] !== true);
  return [...gone, ...demanded.map(([name]) => `${where}: the parameter ${name} is demanded now`)];
};

const bodyIn = (part: Json): unknown => {
  const content = objectIn(part, "content");
  return objectIn(content, Object.keys(content)[0] ?? "")["schema"];
};

const lostInOperation = (
  old: Json,
  young: Json,
  where: string,
  documents: Pick<Sides, "before" | "after">,
): string[] => {
  const [asked, asks] = [bodyIn(objectIn(old, "requestBody")), bodyIn(objectIn(young, "requestBody"))];
  const sides = (direction: Sides["direction"]): Sides => ({ ...documents, direction, seen: new Set() });
  const answers = Object.entries(objectIn(old, "responses")).filter(([status]) => status.startsWith("2"));
  return [
    ...lostParameters(old, young, where, documents),
    ...(asked === undefined || asks === undefined ? [] : lostIn(asked, asks, `${where} body`, sides("asked"))),
    ...(asked === undefined && asks !== undefined ? [`${where}: a body is demanded now`] : []),
    ...answers.flatMap(([status, answer]) => {
      const now = objectIn(young, "responses")[status];
      if (!isObject(now)) return [`${where}: is not answered with ${status} any more`];
      const [was, is] = [bodyIn(objectIn(answer)), bodyIn(now)];
      return was === undefined ? [] : lostIn(was, is, `${where} ${status}`, sides("answered"));
    }),
  ];
};

const operationsOf = (document: Json): Map<string, Json> =>
  new Map(
    Object.entries(objectIn(document, "paths")).flatMap(([path, item]) =>
      METHODS.filter((method) => isObject(objectIn(item)[method])).map(
        (method) => [`${method.toUpperCase()} ${path}`, objectIn(item, method)] as const,
      ),
    ),
  );

/** Bodies of webhooks are read by receivers: what was in them stays. */
const lostInWebhooks = (before: Json, after: Json): string[] =>
  Object.entries(objectIn(before, "webhooks")).flatMap(([type, item]) => {
    const now = objectIn(after, "webhooks")[type];
    if (!isObject(now)) return [`webhook ${type} is gone`];
    const [was, is] = [bodyIn(objectIn(item, "post", "requestBody")), bodyIn(objectIn(now, "post", "requestBody"))];
    return lostIn(was, is, `webhook ${type}`, { before, after, direction: "answered", seen: new Set() });
  });

/** What callers and receivers of `before` lose in `after`, one sentence each. */
export const breakingChanges = (before: object, after: object): string[] => {
  const documents = { before: before as Json, after: after as Json };
  const young = operationsOf(documents.after);
  const lost = [...operationsOf(documents.before)].flatMap(([name, operation]) => {
    const now = young.get(name);
    return now === undefined ? [`${name} is gone`] : lostInOperation(operation, now, name, documents);
  });
  return [...new Set([...lost, ...lostInWebhooks(documents.before, documents.after)])].toSorted();
};
