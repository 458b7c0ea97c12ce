import { expect, test } from "vitest";
import type { EnrollmentView } from "../../../enrollments/view.ts";
import { exportRun } from "../../../exports/export.ts";
import { executeRuns } from "../../../runs/execute.ts";
import type { PersonReport } from "../../../runs/people.ts";
import type { RunView } from "../../../runs/read.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, failures, refused, service } = await openTestApi();
await call("POST", "/api/programs", { body: { definition: welcomeProgram() } });
await call("POST", "/api/programs/welcome/versions");

const start = async (): Promise<string> => {
  const person = await call<{ id: string }>("POST", "/api/participants", {
    body: { name: "P", birthDate: "1990-05-02" },
  });
  const body = { program: "welcome", participant: person.body.id };
  return (await call<EnrollmentView>("POST", "/api/enrollments", { body })).body.id;
};
interface Sent {
  run: string | null;
  state: string;
  total: number;
  people: PersonReport[];
}
const send = async (body: object, headers?: Record<string, string>) =>
  await call<Sent>("POST", "/api/enrollments/events", { body, ...(headers && { headers }) });
const apply = { type: "form.application.submitted", data: { motivation: "Help" } };

test("everyone has a result of their own; a dry run moves nobody", async () => {
  const ids = [await start(), await start(), "enr_nobody"];
  const tried = await send({ ids, event: apply, dryRun: true });
  expect(tried.body).toMatchObject({
    run: null,
    total: 3,
    people: [{ state: "done", stages: ["charter"] }, {}, { code: "not_found" }],
  });
  expect((await call("GET", `/api/enrollments/${ids[0]}`)).body).toMatchObject({ stages: ["application"] });
  const sent = await send({ ids, event: apply });
  expect(sent).toMatchObject({
    status: 200,
    body: { state: "done", people: [{ state: "done" }, { state: "done" }, { state: "failed" }] },
  });
  const run = await call<RunView>("GET", `/api/runs/${sent.body.run}`);
  expect(run.body).toMatchObject({ done: 2, failed: 1, total: 3, next: null });
  const failed = await call<RunView>("GET", `/api/runs/${sent.body.run}?state=failed`);
  expect(failed.body.people.map(({ enrollment }) => enrollment)).toEqual(["enr_nobody"]);
});

test("the report of a run is a whole file, or none", async () => {
  const sent = await send({ ids: [await start(), await start()], event: apply });
  const asked = { id: sent.body.run!, format: "csv" } as const;
  expect((await exportRun(admin, { ...asked, most: 2 })).enrollments).toHaveLength(2);
  await expect(exportRun(admin, { ...asked, most: 1 })).rejects.toMatchObject({ code: "too_large" });
});

test("more than two hundred go on in the background and are followed", async () => {
  const ids = [await start(), ...Array.from({ length: 250 }, (_, index) => `enr_${index}`)];
  const headers = { "idempotency-key": "many" };
  const sent = await send({ ids, event: apply }, headers);
  expect(sent).toMatchObject({ status: 202, body: { state: "running", total: 251 } });
  const run = `/api/runs/${sent.body.run}`;
  expect((await call<RunView>("GET", run)).body).toMatchObject({ state: "running", done: 0 });
  while ((await executeRuns(service, "test")) > 0);
  expect((await call<RunView>("GET", run)).body).toMatchObject({ state: "done", done: 1, failed: 250 });
  const page = await call<RunView>("GET", `${run}?after=200&limit=50`);
  expect(page.body.people).toHaveLength(50);
  const again = await send({ ids, event: apply }, headers);
  expect(again.body.run).toBe(sent.body.run);
  expect(again.headers.get("idempotency-replayed")).toBe("true");
});

test("a query moves those who answer it; none or an empty one is refused", async () => {
  const id = await start();
  const where = { program: "welcome", stage: "application" };
  const sent = await send({ where, event: apply });
  expect(sent.body.people).toMatchObject([{ enrollment: id, state: "done" }]);
  for (const body of [{ event: apply }, { event: apply, where: {} }, { event: apply, where, ids: [id] }]) {
    expect(await refused("POST", "/api/enrollments/events", { body })).toMatchObject({ status: 422 });
  }
});

test("are for those who may, in their organization", async () => {
  const id = await start();
  const body = { ids: [id], event: apply };
  expect(await refused("POST", "/api/enrollments/events", { as: null, body })).toMatchObject({ status: 401 });
  expect(await refused("POST", "/api/enrollments/events", { as: "integrator", body })).toMatchObject({ status: 403 });
  const elsewhere = await call<Sent>("POST", "/api/enrollments/events", { as: "stranger", body });
  expect(elsewhere.body.people).toMatchObject([{ state: "failed", code: "not_found" }]);
  expect(await refused("GET", `/api/runs/${elsewhere.body.run}`)).toMatchObject({ status: 404 });
  expect(failures).toEqual([]);
});
