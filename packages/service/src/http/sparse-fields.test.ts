import { expect, test } from "vitest";
import { openTestApi } from "../testing/open-test-api.ts";
import { describeApi } from "./describe-api.ts";

const { call, refused, request } = await openTestApi();
const { id } = (
  await call<{ id: string }>("POST", "/api/participants", { body: { name: "Ana", email: "ana@example.org" } })
).body;
const read = async (path: string): Promise<unknown> => await (await request("GET", path)).json();

test("a list and a thing are narrowed to the parts that are asked for", async () => {
  expect(await read("/api/participants?fields=id,name&limit=1")).toEqual({ items: [{ id, name: "Ana" }], next: null });
  expect(await read(`/api/participants/${id}?fields=email`)).toEqual({ email: "ana@example.org" });
});

test("what is narrowed is another answer for who asks whether it changed", async () => {
  const path = `/api/participants/${id}`;
  const whole = (await request("GET", path)).headers.get("etag")!;
  const part = await request("GET", `${path}?fields=name`, { headers: { "if-none-match": whole } });
  expect(part.status).toBe(200);
  const again = { headers: { "if-none-match": part.headers.get("etag")! } };
  expect((await request("GET", `${path}?fields=name`, again)).status).toBe(304);
});

test("a part that there is not is refused by name", async () => {
  const answer = await refused("GET", "/api/participants?fields=id,shoes");
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: "/query/fields" }] } });
});

test("the description says where it can be asked", () => {
  const { paths } = describeApi({ version: "0", url: "http://localhost" }) as {
    paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
  };
  const has = (path: string, method: string): boolean =>
    paths[path]?.[method]?.parameters?.some(({ name }) => name === "fields") === true;
  expect(has("/api/enrollments", "get")).toBe(true);
  expect(has("/api/events", "get")).toBe(true);
  expect(has("/api/participants", "post")).toBe(false);
});
