import { describe, expect, test } from "vitest";
import type { KeyView } from "../../../keys/manage.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { app, call, failures, refused, service } = await openTestApi();
const use = async (key: string) =>
  (await app.request("/api/me", { headers: { authorization: `Bearer ${key}` } })).status;

test("a key is made, used, listed without itself, and revoked", async () => {
  const body = { name: "CRM", role: "integrator" };
  const headers = { "idempotency-key": "crm" };
  const made = await call<KeyView & { key: string }>("POST", "/api/keys", { body, headers });
  expect(made.status).toBe(201);
  expect(await use(made.body.key)).toBe(200);
  const again = await call("POST", "/api/keys", { body, headers });
  expect(again.text).toBe(made.text);
  const kept = await service.store.everywhere().selectFrom("idempotency_keys").select("body").execute();
  expect(kept.some((row) => row.body?.includes(made.body.key) ?? false)).toBe(false);
  const listed = await call<{ items: KeyView[] }>("GET", "/api/keys");
  expect(listed.body.items.filter(({ name }) => name === "CRM")).toHaveLength(1);
  expect(listed.text).not.toContain(made.body.key);
  expect((await call("DELETE", `/api/keys/${made.body.id}`)).status).toBe(204);
  expect(await use(made.body.key)).toBe(401);
  expect(await refused("DELETE", `/api/keys/${made.body.id}`)).toMatchObject({ status: 404 });
});

test("keys are made by administrators of the organization alone", async () => {
  const body = { name: "x", role: "administrator" };
  for (const as of ["program_manager", "coordinator", "funder", "partner", "participant"] as const) {
    expect(await refused("POST", "/api/keys", { as, body })).toMatchObject({ status: 403 });
    expect(await refused("GET", "/api/keys", { as })).toMatchObject({ status: 403 });
  }
  const { id } = (await call<{ id: string }>("POST", "/api/keys", { body })).body;
  expect(await refused("DELETE", `/api/keys/${id}`, { as: "stranger" })).toMatchObject({ status: 404 });
  expect(await refused("POST", "/api/keys", { body: { name: "x", role: "king" } })).toMatchObject({ status: 422 });
  const past = { ...body, expiresAt: "2020-01-01T00:00:00Z" };
  expect(await refused("POST", "/api/keys", { body: past })).toMatchObject({
    status: 422,
    body: { errors: [{ path: "/expiresAt" }] },
  });
  expect(failures).toEqual([]);
});

describe("requests of a key in a minute", () => {
  test("are counted on every answer, and one too many waits; other keys do not", async () => {
    const limited = await openTestApi({ until: "test", instance: { keyRequests: 3 } });
    const ask = async (as: "administrator" | "funder" = "administrator") =>
      await limited.request("GET", "/api/me", { as });
    const first = await ask();
    expect(first.headers.get("ratelimit-policy")).toBe('"key";q=3;w=60');
    expect(first.headers.get("ratelimit")).toMatch(/^"key";r=2;t=(60|59)$/);
    // A refusal counts too.
    expect((await limited.request("GET", "/api/participants/nobody")).headers.get("ratelimit")).toContain("r=1;");
    expect((await ask()).status).toBe(200);
    const tooMany = await limited.refused("GET", "/api/me");
    expect([tooMany.status, tooMany.body.code]).toEqual([429, "too_many"]);
    expect(Number(tooMany.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(tooMany.headers.get("ratelimit")).toContain("r=0;");
    expect((await ask("funder")).status).toBe(200);
  });
});
