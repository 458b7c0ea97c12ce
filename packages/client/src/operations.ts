import type { components, paths } from "./api.generated.ts";

/** Named shapes of the API: `Schemas["Participant"]`. */
export type Schemas = components["schemas"];

export type Method = "get" | "post" | "put" | "patch" | "delete";

type OperationOf<Path extends keyof paths, M extends Method> = paths[Path][M];

/** Addresses that answer this method. */
export type PathsOf<M extends Method> = {
  [Path in keyof paths]: undefined extends paths[Path][M] ? never : Path;
}[keyof paths];

/** Absent and undefined are the same in a query. */
type Loose<T> = { [Name in keyof T]: T[Name] | undefined };

type Given<Operation, Place extends "path" | "query"> = Operation extends { parameters: infer P }
  ? Place extends keyof P
    ? NonNullable<P[Place]>
    : never
  : never;

type Body<Operation> = Operation extends { requestBody: { content: { "application/json": infer B } } } ? B : never;

type PathOption<Operation> = [Given<Operation, "path">] extends [never]
  ? { path?: never }
  : { path: Given<Operation, "path"> };
type QueryOption<Operation> = [Given<Operation, "query">] extends [never]
  ? { query?: never }
  : Partial<Given<Operation, "query">> extends Given<Operation, "query">
    ? { query?: Loose<Given<Operation, "query">> }
    : { query: Loose<Given<Operation, "query">> };
type BodyOption<Operation> = [Body<Operation>] extends [never] ? { body?: never } : { body: Body<Operation> };

export interface CallOptions {
  /** Makes a POST happen once. A new one is made for every call when absent; give yours to repeat across restarts. */
  idempotencyKey?: string | undefined;
  /** The revision that you read (`If-Match`): someone else's change in between is a problem `precondition_failed`. */
  revision?: number | undefined;
  signal?: AbortSignal | undefined;
  headers?: Record<string, string> | undefined;
}

/** What a call to this operation takes. */
export type Options<Path extends keyof paths, M extends Method> = PathOption<OperationOf<Path, M>> &
  QueryOption<OperationOf<Path, M>> &
  BodyOption<OperationOf<Path, M>> &
  CallOptions;

/** The second argument may be left out when nothing in it is required. */
export type Arguments<T> = Partial<T> extends T ? [options?: T] : [options: T];

type JsonOf<Answer> = Answer extends { content: { "application/json": infer J } } ? J : undefined;
type JsonAt<Answers, Status> = Status extends keyof Answers ? JsonOf<Answers[Status]> : never;
type GoodStatus = 200 | 201 | 202 | 204;

/** What this operation answers when all went well; undefined when it answers nothing. */
export type Data<Path extends keyof paths, M extends Method> =
  OperationOf<Path, M> extends { responses: infer Answers } ? JsonAt<Answers, GoodStatus> : never;
