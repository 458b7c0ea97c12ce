import { describe, expect, expectTypeOf, test } from "vitest";
import { createClient, isProblem } from "./client.ts";
import type { Schemas } from "./operations.ts";
import { ApiProblem } from "./problem.ts";

/** A server of one function; keeps what it was asked. */
const serverOf = (...answers: ((request: Request) => Response | Promise<Response>)[]) => {
  const asked: { method: string; path: string; headers: Headers; body: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    request.signal.throwIfAborted();
    const { pathname, search } = new URL(request.url);
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push({
      method: request.method,
      path: pathname + search,
      headers: request.headers,
      body: await request.clone().text(),
    });
    return await answer(request);
  };
  return { asked, fetch };
};

const json =
  (value: unknown, init: ResponseInit = {}) =>
  (): Response =>
    Response.json(value, init);
const problem =
  (status: number, code: string, headers: Record<string, string> = {}, more: object = {}) =>
  (): Response =>
    new Response(JSON.stringify({ status, code, title: "T", detail: "D", instance: "req-1", ...more }), {
      status,
      headers: { "content-type": "application/problem+json", "x-request-id": "req-1", ...headers },
    });

const clientOf = (server: ReturnType<typeof serverOf>, settings = {}) =>
  createClient({ baseUrl: "https://parcours.test/", key: "pk_1", fetch: server.fetch, ...settings });
const caught = async (promise: Promise<unknown>): Promise<ApiProblem> => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiProblem);
  return error as ApiProblem;
};

describe("a call", () => {
  test("names its place, its query and who asks", async () => {
    const server = serverOf(json({ items: [], next: null }));
    let organization = "org_1";
    const client = clientOf(server, { organization: () => organization, language: "fr" });
    const page = await client.get("/api/participants", { query: { q: "a b&c", limit: 3, cursor: undefined } });
    organization = "org_2";
    await client.get("/api/participants/{id}", { path: { id: "ptc_1/../x" } });
    expect(page).toEqual({ items: [], next: null });
    expect(server.asked.map(({ method, path }) => [method, path])).toEqual([
      ["GET", "/api/participants?q=a%20b%26c&limit=3"],
      ["GET", "/api/participants/ptc_1%2F..%2Fx"],
    ]);
    expect(server.asked[0]?.headers.get("authorization")).toBe("Bearer pk_1");
    expect(server.asked[0]?.headers.get("accept-language")).toBe("fr");
    expect(server.asked.map(({ headers }) => headers.get("parcours-organization"))).toEqual(["org_1", "org_2"]);
    expect(server.asked[0]?.headers.has("idempotency-key")).toBe(false);
  });

  test("tells revision and replay beside the data", async () => {
    const headers = { etag: '"7"', "idempotency-replayed": "true", "x-request-id": "req-9" };
    const server = serverOf(json({ id: "prg_1" }, { status: 201, headers }));
    const options = { path: { program: "p" }, body: { definition: {} }, revision: 6 };
    const answer = await clientOf(server).ask("put", "/api/programs/{program}/draft", options);
    expect(answer).toEqual({
      data: { id: "prg_1" },
      status: 201,
      revision: 7,
      replayed: true,
      requestId: "req-9",
    });
    expect(server.asked[0]?.headers.get("if-match")).toBe('"6"');
    expect(server.asked[0]?.body).toBe('{"definition":{}}');
  });

  test("answers nothing when there is nothing", async () => {
    const server = serverOf(() => new Response(null, { status: 204 }));
    expect(await clientOf(server).delete("/api/webhooks/{id}", { path: { id: "whk_1" } })).toBeUndefined();
  });

  test("is typed by the API", () => {
    const client = createClient();
    expectTypeOf(client.get<"/api/participants/{id}">).returns.resolves.toEqualTypeOf<Schemas["Participant"]>();
    // @ts-expect-error there is no such address
    void (() => client.get("/api/nothing"));
    // @ts-expect-error the person is named
    void (() => client.get("/api/participants/{id}"));
    // @ts-expect-error a person has a name
    void (() => client.post("/api/participants", { body: {} }));
    // @ts-expect-error there is no such filter
    void (() => client.get("/api/participants", { query: { shoeSize: 42 } }));
  });
});

describe("a problem", () => {
  test("has code, words, fields and the request's id", async () => {
    const errors = [{ path: "/name", message: "Missing." }];
    const server = serverOf(problem(422, "invalid_input", {}, { errors, accepted: ["go"] }));
    const error = await caught(clientOf(server).post("/api/participants", { body: { name: "" } }));
    expect(error).toMatchObject({
      status: 422,
      code: "invalid_input",
      detail: "D",
      message: "D",
      errors,
      requestId: "req-1",
      document: { accepted: ["go"] },
    });
    expect([isProblem(error), isProblem(error, "invalid_input"), isProblem(error, "conflict")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test("is told from an answer of something in between, and from none", async () => {
    const proxy = serverOf(() => new Response("<h1>Bad Gateway</h1>", { status: 502, statusText: "Bad Gateway" }));
    expect(await caught(clientOf(proxy).get("/api/me"))).toMatchObject({ code: "unexpected_answer", status: 502 });
    const liar = serverOf(
      () => new Response("{", { status: 500, headers: { "content-type": "application/problem+json" } }),
    );
    expect(await caught(clientOf(liar).get("/api/me"))).toMatchObject({ code: "unexpected_answer", status: 500 });
    const cause = new TypeError("fetch failed");
    const gone = serverOf(() => Promise.reject(cause));
    expect(await caught(clientOf(gone).get("/api/me"))).toMatchObject({ code: "unreachable", status: 0, cause });
  });

  test("is not what a call becomes that was aborted", async () => {
    const stop = new AbortController();
    stop.abort();
    const call = clientOf(serverOf(json({}))).get("/api/me", { signal: stop.signal });
    await expect(call).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("patience", () => {
  test("a write is sent again with the same key and body when the server asks to wait", async () => {
    const server = serverOf(
      problem(503, "unavailable", { "retry-after": "0" }),
      problem(429, "too_many", { "retry-after": new Date(0).toUTCString() }),
      json({ id: "ptc_1" }, { status: 201 }),
    );
    await clientOf(server).post("/api/participants", { body: { name: "Ada" } });
    expect(server.asked.map(({ body }) => body)).toEqual(['{"name":"Ada"}', '{"name":"Ada"}', '{"name":"Ada"}']);
    expect(new Set(server.asked.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(1);
  });

  test("keys are new for each write, unless given", async () => {
    const server = serverOf(json({ id: "ptc_1" }));
    const body = { name: "Ada" };
    await clientOf(server).post("/api/participants", { body });
    await clientOf(server).post("/api/participants", { body });
    await clientOf(server).post("/api/participants", { body, idempotencyKey: "mine" });
    const keys = server.asked.map(({ headers }) => headers.get("idempotency-key"));
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe("mine");
  });

  test("ends: after so many tries, with a longer wait than is bearable, when aborted", async () => {
    const busy = serverOf(problem(503, "unavailable", { "retry-after": "0" }));
    expect(await caught(clientOf(busy, { retries: 2 }).get("/api/me"))).toMatchObject({ code: "unavailable" });
    expect(busy.asked).toHaveLength(3);
    const long = serverOf(problem(429, "too_many", { "retry-after": "31" }));
    expect(await caught(clientOf(long).get("/api/me"))).toMatchObject({ retryAfter: 31 });
    expect(long.asked).toHaveLength(1);
    const stop = new AbortController();
    const waiting = serverOf(() => {
      queueMicrotask(() => stop.abort());
      return problem(503, "unavailable", { "retry-after": "20" })();
    });
    await expect(clientOf(waiting).get("/api/me", { signal: stop.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  test("other refusals are not repeated", async () => {
    const server = serverOf(problem(500, "internal"));
    await caught(clientOf(server).get("/api/me"));
    expect(server.asked).toHaveLength(1);
  });
});
