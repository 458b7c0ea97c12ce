import { describe, expect, test } from "vitest";
import type { ParticipantView } from "../../../participants/input.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { call, failures, refused } = await openTestApi();

const add = async (body: object) => await call<ParticipantView>("POST", "/api/participants", { body });

describe("participants", () => {
  test("are added, read, found and changed", async () => {
    const added = await add({ name: "Zoé Durand", email: "zoe@example.org", attributes: { city: "Lyon", size: null } });
    expect(added).toMatchObject({
      status: 201,
      body: { name: "Zoé Durand", revision: 1, attributes: { city: "Lyon" } },
    });
    const path = `/api/participants/${added.body.id}`;
    expect((await call("GET", path)).headers.get("etag")).toMatch(/^"1\.[\w-]{16}"$/);
    const found = await call<{ items: ParticipantView[] }>("GET", "/api/participants?q=dur");
    expect(found.body.items.map(({ id }) => id)).toEqual([added.body.id]);
    const change = { birthDate: "2001-02-03", email: null, attributes: { size: 3 } };
    const changed = await call("PATCH", path, { body: change, headers: { "if-match": '"1"' } });
    expect(changed).toMatchObject({ status: 200, body: { revision: 2, attributes: { city: "Lyon", size: 3 } } });
    expect(changed.body).not.toHaveProperty("email");
    expect(await refused("PATCH", path, { body: change, headers: { "if-match": '"1"' } })).toMatchObject({
      status: 412,
    });
    expect(await call("GET", `${path}/file`)).toMatchObject({ status: 200, body: { enrollments: [] } });
  });

  test("an external id names one person of the organization", async () => {
    const first = await add({ name: "Ana", externalId: "crm-1" });
    const second = await add({ name: "Somebody", externalId: "crm-1" });
    expect(second).toMatchObject({ status: 200, body: { id: first.body.id, name: "Ana" } });
    const other = await add({ name: "Bo", externalId: "crm-2" });
    const taken = { body: { externalId: "crm-1" } };
    expect(await refused("PATCH", `/api/participants/${other.body.id}`, taken)).toMatchObject({ status: 409 });
  });

  test("are looked for in a body too, so that what is typed stands in no address", async () => {
    const ids = [(await add({ name: "Corps Un" })).body.id, (await add({ name: "Corps Deux" })).body.id];
    const search = async (body: object) =>
      (await call<{ items: ParticipantView[]; next: string | null }>("POST", "/api/participants/search", { body }))
        .body;
    const first = await search({ q: "corps", limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[0]]);
    const second = await search({ q: "corps", limit: 1, cursor: first.next });
    expect(second).toMatchObject({ items: [{ id: ids[1] }], next: null });
    expect(await refused("POST", "/api/participants/search", { body: { name: "x" } })).toMatchObject({ status: 422 });
  });

  test("pages follow one another", async () => {
    for (let n = 0; n < 4; n += 1) await add({ name: `Page ${n}` });
    const names: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const cursor: string = next === "" ? "" : `&cursor=${next}`;
      const page = await call<{ items: ParticipantView[]; next: string | null }>(
        "GET",
        `/api/participants?limit=3&q=page${cursor}`,
      );
      names.push(...page.body.items.map(({ name }) => name));
      next = page.body.next;
    }
    expect(names).toEqual(["Page 0", "Page 1", "Page 2", "Page 3"]);
  });

  test.each([
    [{}, "/name"],
    [{ name: "" }, "/name"],
    [{ name: "x", email: "nonsense" }, "/email"],
    [{ name: "x", birthDate: "2001-02-30" }, "/birthDate"],
    [{ name: "x", color: "red" }, "/color"],
    [{ name: "x", attributes: { a: { b: 1 } } }, "/attributes/a"],
    [{ name: "nul \u0000" }, "/name"],
  ])("%j is refused at %s", async (body, path) => {
    expect(await refused("POST", "/api/participants", { body })).toMatchObject({
      status: 422,
      body: { code: "invalid_input", errors: [{ path }] },
    });
  });

  test("REL-11 one key adds one person, in whatever order the requests arrive", async () => {
    const body = { name: "Once" };
    const headers = { "idempotency-key": "add-once" };
    const answers = await Promise.all(
      [1, 2, 3].map(() => call<ParticipantView>("POST", "/api/participants", { body, headers })),
    );
    expect(new Set(answers.filter(({ status }) => status === 201).map((one) => one.body.id)).size).toBe(1);
    const found = await call<{ items: unknown[] }>("GET", "/api/participants?q=once");
    expect(found.body.items).toHaveLength(1);
    const long = { body, headers: { "idempotency-key": "x".repeat(256) } };
    expect(await refused("POST", "/api/participants", long)).toMatchObject({ status: 400 });
  });

  test("are read by those who may, in their organization", async () => {
    const { id } = (await add({ name: "Private" })).body;
    expect(await refused("GET", `/api/participants/${id}`, { as: null })).toMatchObject({ status: 401 });
    for (const as of ["funder", "partner", "integrator", "participant"] as const) {
      expect(await refused("GET", `/api/participants/${id}`, { as })).toMatchObject({ status: 403 });
      expect(await refused("POST", "/api/participants", { as, body: { name: "x" } })).toMatchObject({ status: 403 });
    }
    expect(await refused("GET", `/api/participants/${id}`, { as: "stranger" })).toMatchObject({ status: 404 });
    expect(await refused("PATCH", `/api/participants/${id}`, { as: "stranger", body: {} })).toMatchObject({
      status: 404,
    });
    expect(await refused("GET", `/api/participants/${id}/file`, { as: "stranger" })).toMatchObject({ status: 404 });
  });

  test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
});
