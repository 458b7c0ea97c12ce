import { expect, test } from "vitest";
import { createGate } from "./gate.ts";

test("before the database is open the process lives, says so, and asks others to come back", async () => {
  const gate = createGate("pglite");
  // What the adapter knows of the connection, which tells who asks.
  const connection = { incoming: {} };
  const ask = async (path: string, accept = "*/*") =>
    await gate.fetch(new Request(`http://localhost${path}`, { headers: { accept } }), connection);
  expect((await ask("/livez")).status).toBe(200);
  expect(await (await ask("/api/health")).json()).toMatchObject({ status: "starting", database: "pglite" });
  const refused = await ask("/api/programs");
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "1"]);
  expect(await refused.json()).toMatchObject({ status: 503, code: "unavailable" });
  expect((await ask("/readyz")).status).toBe(503);
  const page = await ask("/", "text/html");
  expect(page.headers.get("refresh")).toBe("1");
  expect(await page.text()).toContain("Parcours démarre");
  gate.open((_request, env) => new Response(`here, ${env === connection ? "and from there" : "from nowhere"}`));
  expect(await (await ask("/api/programs")).text()).toBe("here, and from there");
});
