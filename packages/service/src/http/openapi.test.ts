import { describe, expect, test } from "vitest";
import type { ProblemDocument } from "./problem.ts";
import { createPortalLink } from "../portal/create-link.ts";
import { addPerson } from "../testing/add-member.ts";
import { openBrowser } from "../testing/browser.ts";
import { newPerson } from "../testing/index.ts";
import { openTestApi, type CallOptions } from "../testing/open-test-api.ts";
import { BODY_LIMITS } from "./body.ts";
import type { Route } from "./route.ts";
import { describedRoutes } from "./routes.ts";

const api = await openTestApi();
const { admin, app, failures, keys } = api;

/** The cookies of whoever signs in so, as a header. */
const cookiesOf = async (path: string, body: object): Promise<string> => {
  const browser = openBrowser(api);
  expect((await browser.send("POST", path, { body })).status).toBeLessThan(300);
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
};
const { email, password } = await addPerson(api.service, api.organization, "administrator");
const member = await cookiesOf("/api/session", { email, password });
const { url } = await createPortalLink(admin, {
  purpose: "file",
  participant: await newPerson(admin),
  name: "Zoé",
  email: "zoe@example.org",
  language: "en",
});
const visitor = await cookiesOf("/api/portal/session", { token: url.split("#")[1] });

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
/** Asks with a key; what is for persons, as somebody signed in; what is of the portal, as somebody who came in there. */
const request = async (method: string, path: string, options: CallOptions = {}): Promise<Response> => {
  const ofPortal = path.startsWith("/api/portal/");
  if (!ofPortal && !/^\/api\/(account|session)\b/.test(path)) return await api.request(method, path, options);
  const headers = { cookie: ofPortal ? visitor : member, "sec-fetch-site": "same-origin", ...options.headers };
  return await api.request(method, path, { ...options, as: null, headers });
};
const asked = (path: string): string => path.replaceAll(/\{\w+\}/g, "nobody");
const named = operations.map((one) => [`${one.method} ${one.path}`, one] as const);
const signedIn = named.filter(([, { operation }]) => operation.security !== undefined);
const takes = (type: string) =>
  named.filter(([, { operation }]) => Object.hasOwn(operation.requestBody?.content ?? {}, type));
const withBody = takes("application/json");
const withFile = takes("application/octet-stream");
const routes = new Map<string, Route>(
  describedRoutes({ version: "0", url: "http://localhost" }).map((route) => [
    `${route.method.toUpperCase()} /api${route.path}`,
    route,
  ]),
);

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
  ];
  test.each(withBody.flatMap(([name, one]) => hostile.map((body) => [name, body[0], one, body] as const)))(
    "REL-31 %s refuses %s",
    async (name, _what, { method, path }, [, body, statuses]) => {
      const headers = { "content-type": "application/json", "if-match": '"1"' };
      const response = await request(method, asked(path), { headers, body });
      // What others send in their own shape may be any JSON: then nobody has this address.
      const takesAny = routes.get(name)?.body?.safeParse(null).success === true;
      expect(takesAny ? [...statuses, 404] : statuses).toContain(response.status);
      await problemOf(response);
    },
  );

  test.each(withBody)("REL-31 %s refuses too much", async (name, { method, path }) => {
    const most = routes.get(name)?.upload === true ? BODY_LIMITS.uploadBytes : BODY_LIMITS.definitionBytes;
    const headers = { "content-type": "application/json", "if-match": '"1"' };
    const response = await request(method, asked(path), { headers, body: JSON.stringify({ x: "x".repeat(most) }) });
    expect((await problemOf(response)).status).toBe(413);
  });

  test("a body is JSON or a file, and every route that takes one says so", () => {
    const bodies = named.filter(([, { operation }]) => operation.requestBody !== undefined);
    expect(withBody.length + withFile.length).toBe(bodies.length);
    const ofRoutes = (has: (route: Route) => boolean) =>
      [...routes].filter(([, route]) => has(route)).map(([name]) => name);
    const names = (all: typeof named) => all.map(([name]) => name).toSorted();
    expect(names(withFile)).toEqual(ofRoutes((route) => route.takesFile !== undefined).toSorted());
    expect(names(withBody)).toEqual(ofRoutes((route) => route.body !== undefined).toSorted());
  });

  test.each(withFile)("REL-31 %s refuses what is no file, and a file that is too large", async (name, one) => {
    const query = "?signedOn=2026-03-01";
    const ask = async (file: Uint8Array<ArrayBuffer>, headers = {}) =>
      await problemOf(await request(one.method, `${asked(one.path)}${query}`, { file, headers }));
    for (const text of ["", "{", "<svg onload=alert(1)>", "MZ\u0000", "%PDF"])
      expect([404, 422]).toContain((await ask(new TextEncoder().encode(text))).status);
    for (const odd of ["%zz", "x".repeat(3_000)])
      expect((await ask(new Uint8Array(1), { "parcours-file-name": odd })).status).toBe(400);
    expect((await ask(new Uint8Array(routes.get(name)!.takesFile! + 1))).status).toBe(413);
  });

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
