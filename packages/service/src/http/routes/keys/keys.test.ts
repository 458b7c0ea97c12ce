import { expect, test } from "vitest";
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
