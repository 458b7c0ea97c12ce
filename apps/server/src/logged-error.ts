/** What is written of an error to the logs. */
export interface LoggedError {
  type: string;
  code?: string;
  /** Names of the schema that a database error is about. */
  schema?: Record<string, string>;
  /** Where it was thrown: files and lines. */
  at: string[];
  cause?: LoggedError;
}

/** Parts of a database error that name the schema; `detail`, `where`, `query` and `params` hold values. */
const SCHEMA_PARTS = ["severity", "table", "column", "constraint", "routine"] as const;
const NAME = /^[A-Za-z_][\w.-]{0,99}$/;
const FRAMES = 12;
const DEPTH = 3;

const nameIn = (error: object, part: string): string | undefined => {
  const value: unknown = (error as Record<string, unknown>)[part];
  return typeof value === "string" && NAME.test(value) ? value : undefined;
};

/** PostgreSQL's codes begin with digits. */
const codeIn = (error: object): string | undefined => {
  const value: unknown = (error as Record<string, unknown>)["code"];
  return typeof value === "string" && /^\w{1,40}$/.test(value) ? value : undefined;
};

const framesOf = (error: object): string[] => {
  const stack: unknown = (error as Record<string, unknown>)["stack"];
  if (typeof stack !== "string") return [];
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES);
};

/**
 * An error as the logs tell it: its type, code and place, and names of the schema. Never its message nor whatever else
 * it carries: databases and parsers quote what they were given, and that is about people.
 */
export const loggedError = (error: unknown, depth = 0): LoggedError => {
  if (typeof error !== "object" || error === null) return { type: typeof error, at: [] };
  const code = codeIn(error);
  const named = SCHEMA_PARTS.flatMap((part) => {
    const name = nameIn(error, part);
    return name === undefined ? [] : [[part, name] as const];
  });
  const cause: unknown = (error as { cause?: unknown }).cause;
  return {
    type: nameIn(error, "name") ?? "Error",
    ...(code !== undefined && { code }),
    ...(named.length > 0 && { schema: Object.fromEntries(named) }),
    at: framesOf(error),
    ...(cause !== undefined && depth < DEPTH && { cause: loggedError(cause, depth + 1) }),
  };
};
