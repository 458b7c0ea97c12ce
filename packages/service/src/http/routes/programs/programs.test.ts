import { describe, expect, test } from "vitest";
import type { ProgramView } from "../../../programs/view.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const library = async () =>
  await Promise.resolve([{ slug: "example", text: `${JSON.stringify(welcomeProgram("example"), null, 2)}\n` }]);
const { call, failures, refused } = await openTestApi({ library });

const create = async (definition: unknown) =>
  await call<ProgramView>("POST", "/api/programs", { body: { definition } });

describe("programs", () => {
  test("are created as a draft, published, and read by id or slug", async () => {
    const created = await create(welcomeProgram("life"));
    expect(created.status).toBe(201);
    expect(created.headers.get("etag")).toBe('"1"');
    expect(created.body).toMatchObject({ slug: "life", title: "Welcome", versions: [], draft: { revision: 1 } });
    const published = await call("POST", "/api/programs/life/versions", { body: { note: "First" } });
    expect(published).toMatchObject({ status: 201, body: { version: 1, unchanged: false } });
    const again = await call("POST", "/api/programs/life/versions");
    expect(again).toMatchObject({ status: 200, body: { version: 1, unchanged: true } });
    const read = await call<ProgramView>("GET", `/api/programs/${created.body.id}`);
    expect(read.body.versions).toMatchObject([{ version: 1, note: "First" }]);
    const listed = await call<{ items: ProgramView[] }>("GET", "/api/programs");
    expect(listed.body.items.find(({ slug }) => slug === "life")?.draft).not.toHaveProperty("definition");
    expect((await call("GET", "/api/programs/life/versions")).body).toMatchObject({
      items: [{ version: 1 }],
      next: null,
    });
  });

  test("speak the language asked for", async () => {
    await create(welcomeProgram("tongues"));
    const french = await call("GET", "/api/programs/tongues", { headers: { "accept-language": "fr-FR,en;q=0.5" } });
    expect(french.body).toMatchObject({ title: "Accueil" });
    const unknown = await refused("GET", "/api/programs/nobody", { headers: { "accept-language": "fr" } });
    expect(unknown.body).toMatchObject({ code: "not_found", title: "Introuvable" });
  });

  test("a definition comes back byte for byte as it was saved", async () => {
    const definition = welcomeProgram("bytes");
    await create(definition);
    await call("POST", "/api/programs/bytes/versions");
    const answer = await call("GET", "/api/programs/bytes/versions/1/definition");
    expect(answer.text).toBe(`${JSON.stringify(definition, null, 2)}\n`);
    expect(answer.headers.get("content-type")).toContain("application/json");
    expect(await refused("GET", "/api/programs/bytes/versions/2/definition")).toMatchObject({ status: 404 });
    expect(await refused("GET", "/api/programs/bytes/versions/x/definition")).toMatchObject({ status: 422 });
  });

  test("REL-12 two people never overwrite each other's draft", async () => {
    const definition = welcomeProgram("drafts");
    await create(definition);
    const save = (headers: Record<string, string>) =>
      call("PUT", "/api/programs/drafts/draft", { body: { definition }, headers });
    expect(await save({})).toMatchObject({ status: 428, body: { code: "precondition_required" } });
    const saved = await save({ "if-match": '"1"' });
    expect(saved).toMatchObject({ status: 200, body: { draft: { revision: 2 } } });
    expect(saved.headers.get("etag")).toBe('"2"');
    expect(await save({ "if-match": '"1"' })).toMatchObject({ status: 412, body: { code: "precondition_failed" } });
    expect(await save({ "if-match": "two" })).toMatchObject({ status: 412 });
    const stale = { headers: { "if-match": '"1"' } };
    expect(await refused("POST", "/api/programs/drafts/versions", stale)).toMatchObject({ status: 412 });
  });

  test("the library is there for every organization, to start from", async () => {
    const { body } = await call<{ items: unknown[] }>("GET", "/api/library", { as: "stranger" });
    expect(body).toMatchObject({ items: [{ slug: "example", title: "Welcome" }], next: null });
    const { text } = await call("GET", "/api/library/example");
    expect(text).toBe((await library())[0]!.text);
    expect(await refused("GET", "/api/library/nothing")).toMatchObject({ status: 404 });
    expect(await refused("GET", "/api/library", { as: "participant" })).toMatchObject({ status: 403 });
  });

  test("a slug is given once", async () => {
    await create(welcomeProgram("once"));
    expect(await create(welcomeProgram("once"))).toMatchObject({ status: 409, body: { code: "conflict" } });
    expect(await create({ ...welcomeProgram(), id: "Not A Slug" })).toMatchObject({
      status: 422,
      body: { errors: [{ path: "/definition/id" }] },
    });
  });

  test("REL-11 the same key creates one program, and answers the same", async () => {
    const body = { definition: welcomeProgram("keyed") };
    const headers = { "idempotency-key": "create-keyed" };
    const first = await call("POST", "/api/programs", { body, headers });
    const second = await call("POST", "/api/programs", { body, headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.text).toBe(first.text);
    expect([first, second].map((one) => one.headers.get("idempotency-replayed"))).toEqual([null, "true"]);
    const other = await refused("POST", "/api/programs", { body: { definition: welcomeProgram("other") }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: "key_reused" } });
    expect(await refused("GET", "/api/programs/other")).toMatchObject({ status: 404 });
  });

  test("are written by those who may, and seen by no other organization", async () => {
    const body = { definition: welcomeProgram("mine") };
    expect(await refused("POST", "/api/programs", { as: null, body })).toMatchObject({ status: 401 });
    expect(await refused("POST", "/api/programs", { as: "coordinator", body })).toMatchObject({ status: 403 });
    await create(body.definition);
    expect(await call("GET", "/api/programs/mine", { as: "funder" })).toMatchObject({ status: 200 });
    expect(await refused("GET", "/api/programs/mine", { as: "stranger" })).toMatchObject({ status: 404 });
    expect((await call("GET", "/api/programs", { as: "stranger" })).body).toEqual({ items: [], next: null });
  });

  test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
});
