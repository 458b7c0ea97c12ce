import { describe, expect, test } from "vitest";
import type { ProblemDocument } from "./problem.ts";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import { openTestApi, type CallOptions } from "../testing/open-test-api.ts";

const api = await openTestApi();
const { app, failures, keys } = api;

const browser = openBrowser(api);
const { email, password } = await addPerson(api.service, api.organization, "administrator");
await browser.send("POST", "/api/session", { body: { email, password } });
const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, { description: string }>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: { requestBody: { content: { "application/json": { example: unknown } } } } }>;
}
const document = (await (await app.request("/api/openapi.json")).json()) as Document;

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);
/** Asks with a key; what is for persons, as somebody signed in. */
const request = async (method: string, path: string, options: CallOptions = {}): Promise<Response> => {
  if (!/^\/api\/(account|session)\b/.test(path)) return await api.request(method, path, options);
  const headers = { cookie, "sec-fetch-site": "same-origin", ...options.headers };
  return await api.request(method, path, { ...options, as: null, headers });
};
const asked = (path: string): string => path.replaceAll(/\{\w+\}/g, "nobody");
const named = operations.map((one) => [`${one.method} ${one.path}`, one] as const);
const signedIn = named.filter(([, { operation }]) => operation.security !== undefined);
const withBody = named.filter(([, { operation }]) => operation.requestBody !== undefined);

const problemOf = async (response: Response): Promise<ProblemDocument> => {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = (await response.json()) as ProblemDocument;
  expect(problem).toMatchObject({ status: response.status, instance: response.headers.get("x-request-id") });
  expect([problem.title, problem.detail].every((text) => text.length > 3)).toBe(true);
  return problem;
};

describe("the description", () => {
  test("is OpenAPI 3.1 without loose ends", () => {
    expect(document.openapi).toBe("3.1.0");
    const text = JSON.stringify(document);
    const components = JSON.parse(text) as Record<string, unknown>;
    for (const [, ref] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = ref!
        .split("/")
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], components);
      expect({ ref, found }).toEqual({ ref, found: expect.anything() });
    }
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const declared = (operation.parameters ?? []).filter((one) => one.in === "path").map(({ name }) => name);
      expect(declared.toSorted()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).toSorted());
      expect(operation.responses["default"]?.description).toContain("RFC 9457");
    }
    expect(operations.length).toBeGreaterThan(45);
  });

  test("WH-18 lists every announcement with an example", () => {
    expect(Object.keys(document.webhooks)).toContain("enrollment.transitioned");
    for (const [type, { post }] of Object.entries(document.webhooks)) {
      expect(post.requestBody.content["application/json"].example).toMatchObject({ type });
    }
  });

  test("comes with the JSON Schema of programs", async () => {
    const schema = await (await app.request("/api/program.schema.json")).json();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Parcours program",
    });
  });
});

describe("REL-30 every operation", () => {
  test.each(signedIn)("%s asks who is there", async (_, { method, path }) => {
    const headers = { "content-type": "application/json" };
    const body = method === "GET" ? {} : { body: "{" };
    for (const authorization of [undefined, "Bearer nonsense", "Basic dTpw", `Bearer ${"x".repeat(1_000)}`]) {
      const sent = { ...headers, ...(authorization && { authorization }) };
      const response = await app.request(asked(path), { method, headers: sent, ...body });
      expect((await problemOf(response)).code).toBe("unauthorized");
      expect(response.headers.get("www-authenticate")).toContain("Bearer");
    }
  });

  test.each(named)("%s answers an unknown method with those it knows", async (_, { method, path }) => {
    const response = await request("OPTIONS", asked(path));
    expect((await problemOf(response)).code).toBe("method_not_allowed");
    expect(response.headers.get("allow")?.split(", ")).toContain(method);
  });

  const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
  const hostile: [string, string, number[]][] = [
    ["no JSON", "{", [400]],
    ["a text", '"text"', [422]],
    ["null", "null", [422]],
    ["NUL", String.raw`{"name":"a\u0000","definition":{"id":"a\u0000"},"type":"a\u0000"}`, [422]],
    ["half a surrogate pair", String.raw`{"name":"\ud800","definition":{"id":"\ud800"},"type":"\ud800"}`, [422]],
    ["deep nesting", `{"definition":${deep},"data":${deep}}`, [400, 413, 422]],
    ["a key to the prototype", '{"__proto__":{"role":"administrator"}}', [422]],
    ["too much", JSON.stringify({ definition: "x".repeat(3 * 1024 * 1024) }), [413]],
  ];
  test.each(withBody.flatMap(([name, one]) => hostile.map((body) => [name, body[0], one, body] as const)))(
    "REL-31 %s refuses %s",
    async (_name, _what, { method, path }, [, body, statuses]) => {
      const headers = { "content-type": "application/json", "if-match": '"1"' };
      const response = await request(method, asked(path), { headers, body });
      expect(statuses).toContain(response.status);
      await problemOf(response);
    },
  );

  test.each(withBody)("%s takes JSON only", async (_, { method, path }) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const response = await request(method, asked(path), { headers, body: "a=b" });
    expect((await problemOf(response)).status).toBe(415);
  });

  test.each(named.filter(([, { path }]) => path.includes("{")))("%s takes no odd ids", async (_, { method, path }) => {
    for (const odd of ["%00", "..%2f..", "a%20b", "%F0%9F%92%A9", "x".repeat(300), "%zz"]) {
      const response = await request(method, path.replaceAll(/\{\w+\}/g, odd), {
        ...(method !== "GET" && method !== "DELETE" && { body: {} }),
      });
      expect([404, 422, 400, 428]).toContain(response.status);
      await problemOf(response);
    }
  });

  test.each(named.filter(([, { method }]) => method === "GET"))(
    "%s refuses odd queries or ignores them",
    async (_, { path }) => {
      if (path.endsWith("/stream")) return;
      for (const query of [
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=%00",
        "q=%00",
        "after=%00",
        "from=x&to=y&by=%00",
      ]) {
        const response = await request("GET", `${asked(path)}?${query}`);
        expect(response.status).toBeLessThan(500);
        if (response.status >= 400) await problemOf(response);
      }
    },
  );

  test("an unknown address is a problem in the language asked for", async () => {
    const headers = { "accept-language": "de, fr-CA;q=0.9, en;q=0.1" };
    const problem = await problemOf(await app.request("/api/nothing", { headers }));
    expect(problem).toMatchObject({ code: "not_found", detail: "Cette adresse n’existe pas." });
    expect((await problemOf(await app.request("/nothing"))).status).toBe(404);
  });

  test("HEAD answers like GET without a body", async () => {
    const headers = { authorization: `Bearer ${keys.administrator}` };
    const response = await app.request("/api/programs", { method: "HEAD", headers });
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });

  test("none of this was a fault of ours", () => expect(failures).toEqual([]));
});
