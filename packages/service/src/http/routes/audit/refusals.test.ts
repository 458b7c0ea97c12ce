import { describe, expect, test } from "vitest";
import type { AuditView } from "../../../audit/read-audit.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { call, clock, organization, refused, service } = await openTestApi();
const db = service.store.within(organization);
const person = async (): Promise<string> =>
  (await call<{ id: string }>("POST", "/api/participants", { body: { name: "Canari Éléonore" } })).body.id;

describe("what is refused", () => {
  const refusals = async (id: string): Promise<AuditView[]> => {
    const { body } = await call<{ items: AuditView[] }>("GET", "/api/audit?kind=refusal&limit=200");
    return body.items.filter(({ details, participant }) => participant === id || details["request"] === id);
  };

  test("to a role, about a file that does not exist for the caller, once an hour", async () => {
    const id = await person();
    await refused("GET", `/api/participants/${id}`, { as: "funder" });
    await refused("GET", `/api/participants/${id}`, { as: "funder" });
    await refused("GET", `/api/participants/${id}/file`, { as: "integrator" });
    expect(await refusals(id)).toMatchObject([
      { action: "request.refuse", actor: { role: "integrator" }, details: { code: "forbidden" } },
      {
        actor: { kind: "key", role: "funder" },
        details: { request: "GET /participants/{id}", code: "forbidden" },
        origin: { request: expect.any(String) as string },
      },
    ]);
    clock.advance(60 * 60_000);
    await refused("GET", `/api/participants/${id}`, { as: "funder" });
    expect(await refusals(id)).toHaveLength(3);
    const unknown = `${id.slice(0, -4)}zzzz`;
    expect((await refused("PATCH", `/api/participants/${unknown}`, { body: { name: "Canari" } })).status).toBe(404);
    expect(await refusals(unknown)).toMatchObject([
      { details: { request: "PATCH /participants/{id}", code: "not_found" } },
    ]);
  });

  test("and nothing of what was written into the address or the request", async () => {
    const asked = "GET /participants/{id}/file";
    await refused("GET", "/api/participants/canari@example.org/file", { as: "partner" });
    await refused("GET", "/api/participants/Canari%20Jaune/file?q=Canari");
    await refused("POST", "/api/participants", { as: "funder", body: { name: "Canari Serin" } });
    const told = await refusals(asked);
    expect(told.every(({ subject, participant }) => subject === undefined || participant !== undefined)).toBe(true);
    const rows = await db.selectFrom("audit_entries").selectAll().where("kind", "=", "refusal").execute();
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toMatch(/canari/i);
  });

  test("nothing is left of input that was wrong, nor of somebody who is nobody here", async () => {
    const before = (await call<{ items: unknown[] }>("GET", "/api/audit?kind=refusal&limit=200")).body.items.length;
    await refused("POST", "/api/participants", { body: { name: 7 } });
    await refused("GET", "/api/participants", { as: null });
    const after = (await call<{ items: unknown[] }>("GET", "/api/audit?kind=refusal&limit=200")).body.items.length;
    expect(after).toBe(before);
  });
});
