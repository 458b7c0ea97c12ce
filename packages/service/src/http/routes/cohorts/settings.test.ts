import { expect, test } from "vitest";
import type { CohortView } from "../../../cohorts/cohorts.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { publishDefinition } from "../../../testing/publish-definition.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, failures, refused } = await openTestApi();
await publishDefinition(admin, welcomeProgram());

test("cohorts are added to a program, read and changed", async () => {
  const body = { program: "welcome", slug: "spring", title: "Spring" };
  const headers = { "idempotency-key": "spring" };
  const added = await call<CohortView>("POST", "/api/cohorts", { body, headers });
  expect(added).toMatchObject({ status: 201, body: { slug: "spring", data: {} } });
  expect((await call("POST", "/api/cohorts", { body, headers })).text).toBe(added.text);
  expect(await refused("POST", "/api/cohorts", { body })).toMatchObject({ status: 409 });
  const path = `/api/cohorts/${added.body.id}`;
  expect((await call("PATCH", path, { body: { title: "Early spring" } })).body).toMatchObject({
    title: "Early spring",
  });
  expect((await call("GET", path)).body).toMatchObject({ title: "Early spring" });
  const listed = await call<{ items: CohortView[] }>("GET", "/api/cohorts?program=welcome");
  expect(listed.body.items).toHaveLength(1);
  const unknown = { body: { data: { height: 3 } } };
  expect(await refused("PATCH", path, unknown)).toMatchObject({
    status: 422,
    body: { errors: [{ path: "/data/height" }] },
  });
  expect(await refused("GET", path, { as: "stranger" })).toMatchObject({ status: 404 });
  expect(await refused("POST", "/api/cohorts", { as: "funder", body })).toMatchObject({ status: 403 });
});

test("sites are put under an id of the organization's own", async () => {
  const put = await call("PUT", "/api/sites/lyon", { body: { title: "Lyon", data: { places: 3 } } });
  expect(put).toMatchObject({ status: 200, body: { id: "lyon", title: "Lyon", data: { places: 3 } } });
  await call("PUT", "/api/sites/lyon", { body: { title: "Lyon 3e" } });
  expect((await call("GET", "/api/sites/lyon")).body).toMatchObject({ title: "Lyon 3e" });
  expect((await call<{ items: object[] }>("GET", "/api/sites")).body.items).toHaveLength(1);
  expect(await refused("PUT", "/api/sites/lyon", { body: { title: " " } })).toMatchObject({ status: 422 });
  expect(await refused("PUT", "/api/sites/lyon", { body: { title: "x" }, as: "partner" })).toMatchObject({
    status: 403,
  });
  expect(await refused("GET", "/api/sites/lyon", { as: "stranger" })).toMatchObject({ status: 404 });
});

/** The last place is held in `active`; whoever comes then waits. */
const placed = (): Record<string, unknown> => {
  const meta = { kind: "stage", roles: ["coordinator"] };
  return {
    id: "placed",
    initial: "waiting",
    meta: {
      format: 1,
      title: "Places",
      roles: { coordinator: { title: "Coordinator" } },
      places: { seat: { limit: 1, heldIn: ["active"], order: "arrival" } },
    },
    states: {
      waiting: {
        id: "waiting",
        meta: { ...meta, title: "Waiting" },
        always: [{ target: "#active", guard: { type: "place", params: { place: "seat" } } }],
        on: {
          "place.seat.offered": { target: "#active" },
          leave: { target: "#gone", meta: { label: "Leave" } },
        },
      },
      active: {
        id: "active",
        meta: { ...meta, title: "Active" },
        on: { leave: { target: "#gone", meta: { label: "Leave" } } },
      },
      gone: { id: "gone", type: "final", meta: { kind: "exit", title: "Gone", outcome: "completed" } },
    },
  };
};

test("places say how many are free and who waits", async () => {
  await publishDefinition(admin, placed());
  const start = async () => {
    const person = await call<{ id: string }>("POST", "/api/participants", { body: { name: "P" } });
    const body = { program: "placed", participant: person.body.id };
    return (await call<{ id: string }>("POST", "/api/enrollments", { body })).body.id;
  };
  expect((await call("GET", "/api/programs/placed/places")).body).toMatchObject({
    items: [{ place: "seat", taken: 0, free: 1 }],
  });
  await start();
  const waiting = await start();
  expect((await call("GET", "/api/programs/placed/places")).body).toEqual({
    items: [
      {
        place: "seat",
        title: "seat",
        taken: 1,
        free: 0,
        waiting: [waiting],
        queue: [{ enrollment: waiting, participant: expect.any(String), name: "P", since: expect.any(String) }],
        offered: [],
      },
    ],
    next: null,
  });
  expect((await call("GET", "/api/programs/welcome/places")).body).toEqual({ items: [], next: null });
  expect(await refused("GET", "/api/programs/placed/places", { as: "stranger" })).toMatchObject({ status: 404 });
  expect(failures).toEqual([]);
});
