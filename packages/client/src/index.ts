export { type Answered, type Client, type ClientSettings, createClient, isProblem } from "./client.ts";
export type { CallOptions, Data, Method, Options, PathsOf, Schemas } from "./operations.ts";
export { ApiProblem, type FieldProblem, type ProblemCode } from "./problem.ts";
