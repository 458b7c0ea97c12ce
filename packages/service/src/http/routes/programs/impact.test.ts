import { expect, test } from "vitest";
import type { Impact } from "@parcours/core";
import { publishDefinition } from "../../../testing/publish-definition.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { liveThrough } from "../../../testing/live-through.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, failures, refused } = await openTestApi();
await publishDefinition(admin, welcomeProgram());

test("the impact of a program is counted over its journals, in the language asked for", async () => {
  await liveThrough(admin, 1);
  await liveThrough(admin, 2);
  const path = "/api/programs/welcome/impact?by=site,outcome&from=2026-01-01&to=2027-01-01T00:00:00Z";
  const english = await call<Impact>("GET", path, { as: "coordinator" });
  expect(english.body).toMatchObject({ started: 2, indicators: [{ id: "joined", title: "Joined", value: 2 }] });
  expect(english.body.exits.slice(0, 1)).toMatchObject([
    { stage: "left", title: "Left", runs: 2, reasons: [{ code: "moved", title: "Moved away" }] },
  ]);
  const french = await call("GET", path, { headers: { "accept-language": "fr" } });
  expect(french.body).toMatchObject({ indicators: [{ title: "Bénévoles engagés" }] });
  const before = await call<Impact>("GET", "/api/programs/welcome/impact?to=2026-01-01");
  expect(before.body).toMatchObject({ started: 0, indicators: [{ value: 0 }] });
});

test("what cannot be counted is refused", async () => {
  const ask = async (path: string, as?: "stranger" | "integrator") =>
    await refused("GET", `/api/programs/${path}`, as ? { as } : {});
  expect(await ask("welcome/impact?from=yesterday")).toMatchObject({ status: 422 });
  expect(await ask("welcome/impact?by=height")).toMatchObject({ status: 422, body: { errors: [{ path: "/by" }] } });
  expect(await ask("nothing/impact")).toMatchObject({ status: 404 });
  expect(await ask("welcome/impact", "stranger")).toMatchObject({ status: 404 });
  expect(await ask("welcome/impact", "integrator")).toMatchObject({ status: 403 });
  expect(failures).toEqual([]);
});
