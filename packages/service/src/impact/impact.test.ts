import { expect, test } from "vitest";
import { enroll, newPerson, openTestService, publishDefinition, send, welcomeProgram } from "../testing/index.ts";
import { readImpact } from "./read-impact.ts";

const { admin, as, clock } = await openTestService();
await publishDefinition(admin, welcomeProgram());

test("indicators, funnel and flows are counted over what really happened", async () => {
  const runs: string[] = [];
  for (const birthDate of ["1990-01-01", "1990-01-01", "2015-01-01", null]) {
    const participant = await newPerson(admin, { birthDate });
    runs.push((await enroll(admin, { program: "welcome", participant })).id);
  }
  for (const id of runs) await send(admin, id, "form.application.submitted", { data: { motivation: "x" } });
  clock.advance(5 * 86_400_000);
  await send(admin, runs[0]!, "contract.charter.completed");
  await send(admin, runs[2]!, "refuse");

  const impact = await readImpact(admin, { program: "welcome" });
  expect(impact.started).toBe(4);
  expect(impact.indicators).toMatchObject([{ id: "joined", value: 1 }]);
  expect(impact.exits.find(({ stage }) => stage === "refused")).toMatchObject({ runs: 1, outcome: "ineligible" });
  expect(impact.flows).toContainEqual(expect.objectContaining({ from: "charter", to: "missions" }));
  const later = { program: "welcome", from: "2026-03-05T00:00:00Z", to: "2026-04-01" };
  expect(await readImpact(as("coordinator"), later)).toMatchObject({ started: 0, indicators: [{ value: 1 }] });
});

test("what cannot be asked is refused by name", async () => {
  await expect(readImpact(admin, { program: "welcome", from: "soon" })).rejects.toMatchObject({
    details: { errors: [{ path: "/from" }] },
  });
  await expect(readImpact(admin, { program: "welcome", by: ["shoeSize"] })).rejects.toMatchObject({
    details: { errors: [{ path: "/by" }] },
  });
  await expect(readImpact(admin, { program: "nothing" })).rejects.toMatchObject({ code: "not_found" });
  await expect(readImpact(as("integrator"), { program: "welcome" })).rejects.toMatchObject({ code: "forbidden" });
});

test("dates are days of the program’s time zone, and a second period is counted beside the first", async () => {
  const query = { program: "welcome", from: "2026-01-01", to: "2027-01-01", compareFrom: "2025-01-01" };
  const impact = await readImpact(admin, { ...query, compareTo: "2026-01-01", declared: false });
  expect(impact.period).toEqual({ from: "2025-12-31T23:00:00.000Z", to: "2026-12-31T23:00:00.000Z" });
  expect(impact.before).toMatchObject({ started: 0, indicators: [{ id: "joined", value: 0 }] });
  expect(impact.indicators.every(({ breakdown }) => breakdown.length === 0)).toBe(true);
  expect(impact).toMatchObject({ version: 1, program: { slug: "welcome" }, months: [{ started: 4 }] });
});
