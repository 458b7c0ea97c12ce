import { addOrganization } from "@parcours/store/testing";
import { expect } from "vitest";
import { createKey } from "../keys/manage.ts";
import { ORGANIZATION_ROLES, type OrganizationRole } from "../permissions.ts";
import { openTestService, type TestServiceOptions } from "./open-test-service.ts";
import { createApp } from "../http/app.ts";
import type { ProblemDocument } from "../http/problem.ts";
import type { Route } from "../http/route.ts";
import { describedRoutes } from "../http/routes.ts";

export interface CallOptions {
  /** Whose key is sent; `stranger`: an administrator's of another organization; null: none. */
  as?: OrganizationRole | "stranger" | null;
  /** Sent as JSON; text is sent as it is. */
  body?: unknown;
  /** Sent as it is, instead of a body. */
  file?: Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

export interface Answer<T> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

const described = describedRoutes({ version: "0", url: "http://localhost" });

const routeOf = (method: string, path: string): Route | undefined =>
  described.find(
    (route) =>
      route.method === method.toLowerCase() &&
      new RegExp(`^/api${route.path.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path.split("?")[0] ?? ""),
  );

/** What is answered is what is documented: status and body. */
const expectDocumented = (method: string, path: string, { status, text, headers }: Answer<unknown>): void => {
  if (status >= 400) {
    expect(headers.get("content-type")).toContain("application/problem+json");
    return;
  }
  const answer = routeOf(method, path)?.answers[status as 200];
  if (answer === undefined) expect.fail(`${method} ${path} is not documented to answer ${status}`);
  if (answer.schema === undefined || answer.type !== undefined) return;
  const parsed = answer.schema.safeParse(JSON.parse(text));
  expect({ asked: `${method} ${path}`, issues: parsed.error?.issues }).toEqual({ asked: `${method} ${path}` });
};

/** The API on a fresh database, with a key of each role. Every answer is compared with what its route documents. */
export const openTestApi = async (options: TestServiceOptions & { stopping?: AbortSignal } = {}) => {
  const test = await openTestService(options);
  const failures: unknown[] = [];
  const { stopping } = options;
  const app = createApp({
    service: test.service,
    version: "1.2.3",
    url: "http://localhost",
    ...(stopping && { stopping }),
    onInternalError: (error) => void failures.push(error),
  });
  const elsewhere = await addOrganization(test.service.store);
  const stranger = await createKey({ ...test.admin, organization: elsewhere }, { name: "x", role: "administrator" });
  const keys = { stranger: stranger.key } as Record<OrganizationRole | "stranger", string>;
  for (const role of ORGANIZATION_ROLES) keys[role] = (await createKey(test.admin, { name: role, role })).key;

  const request = async (method: string, path: string, asked: CallOptions = {}): Promise<Response> => {
    const { as = "administrator", body, file, headers } = asked;
    return await app.request(path, {
      method,
      headers: {
        "accept-language": "en",
        ...(as !== null && { authorization: `Bearer ${keys[as]}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      ...(file !== undefined && { body: file }),
    });
  };

  /** Asks, and reads the whole answer. */
  const call = async <T = Record<string, unknown>>(
    method: string,
    path: string,
    asked: CallOptions = {},
  ): Promise<Answer<T>> => {
    const response = await request(method, path, asked);
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json") === true && text !== "";
    const answer = {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
    if (method !== "HEAD") expectDocumented(method, path, answer);
    return answer;
  };

  /** Asks for something that is refused. */
  const refused = async (method: string, path: string, asked: CallOptions = {}) =>
    await call<ProblemDocument>(method, path, asked);

  return { ...test, elsewhere, app, keys, failures, request, call, refused };
};
