import { expect, test } from "vitest";
import { openTestApi } from "../testing/open-test-api.ts";

const { app, call, refused } = await openTestApi();
const person = (
  await call<{ id: string }>("POST", "/api/participants", { body: { name: "Ada", birthDate: "1990-05-02" } })
).body;
const path = `/api/participants/${person.id}`;

test("what reads one thing answers 304 to whoever has it, and not once it changed or is seen otherwise", async () => {
  const first = await call("GET", path);
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^"1\.[\w-]{16}"$/);
  for (const given of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
    const again = await call("GET", path, { headers: { "if-none-match": given } }).catch(() => undefined);
    expect(again === undefined || again.text === "").toBe(true);
  }
  expect((await app.request(path, { headers: { "if-none-match": tag } })).status).toBe(401);
  const changed = await call("PATCH", path, { body: { name: "Ada L." }, headers: { "if-match": tag } });
  expect(changed).toMatchObject({ status: 200 });
  expect(changed.headers.get("etag")).toBe('"2"');
  expect((await call("GET", path, { headers: { "if-none-match": tag } })).status).toBe(200);
  expect(await refused("PATCH", path, { body: { name: "x" }, headers: { "if-match": tag } })).toMatchObject({
    status: 412,
  });
});

test("a page of another site uses a key that names it, and no other", async () => {
  const site = "https://www.example.org";
  const named = { name: "Site", role: "coordinator", origins: [site] };
  const { key, origins } = (await call<{ key: string; origins: string[] }>("POST", "/api/keys", { body: named })).body;
  expect(origins).toEqual([site]);
  const ask = async (given: string, origin: string) =>
    await app.request("/api/me", { headers: { authorization: `Bearer ${given}`, origin } });
  const preflight = async (origin: string) =>
    await app.request("/api/me", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": "authorization" },
    });
  const allowed = await preflight(site);
  expect(allowed.status).toBe(204);
  expect(allowed.headers.get("access-control-allow-origin")).toBe(site);
  expect(allowed.headers.get("access-control-allow-credentials")).toBeNull();
  const answer = await ask(key, site);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe(site);

  expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
  const plain = (await call<{ key: string }>("POST", "/api/keys", { body: { name: "x", role: "coordinator" } })).body
    .key;
  for (const [given, origin] of [
    [key, "https://evil.example"],
    [plain, site],
    [key, "null"],
  ] as const) {
    const other = await ask(given, origin);
    expect(other.status).toBe(403);
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
  }
  const wrong = { ...named, origins: ["https://www.example.org/page"] };
  expect(await refused("POST", "/api/keys", { body: wrong })).toMatchObject({ status: 422 });
});
