import { describe, expect, test } from "vitest";
import type { EnrollmentFile, JournalView } from "../../../enrollments/read.ts";
import type { SendEventResult } from "../../../enrollments/send-event.ts";
import type { EnrollmentView } from "../../../enrollments/view.ts";
import type { ParticipantView } from "../../../participants/input.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { call, failures, refused } = await openTestApi();
await call("POST", "/api/programs", { body: { definition: welcomeProgram() } });
await call("POST", "/api/programs/welcome/versions");

const person = async (birthDate?: string) => {
  const body = { name: "Person", ...(birthDate !== undefined && { birthDate }) };
  return (await call<ParticipantView>("POST", "/api/participants", { body })).body.id;
};
const start = async (birthDate?: string) => {
  const body = { program: "welcome", participant: await person(birthDate) };
  return (await call<EnrollmentView>("POST", "/api/enrollments", { body })).body;
};
const send = async (id: string, type: string, more: object = {}, headers?: Record<string, string>) =>
  await call<SendEventResult>("POST", `/api/enrollments/${id}/events`, {
    body: { type, ...more },
    ...(headers && { headers }),
  });
const apply = async (id: string) => await send(id, "form.application.submitted", { data: { motivation: "Help" } });

describe("enrollments", () => {
  test("change hands and site, by those entitled, and not over a change made meanwhile", async () => {
    const { id, revision } = await start("1990-05-02");
    const path = `/api/enrollments/${id}`;
    const changed = await call<EnrollmentView>("PATCH", path, { body: { owner: "claire" } });
    expect(changed.body).toMatchObject({ owner: "claire", revision: revision + 1 });
    const late = { body: { owner: "someone-else" }, headers: { "If-Match": `"${revision}"` } };
    expect((await refused("PATCH", path, late)).body.code).toBe("precondition_failed");
    expect((await refused("PATCH", path, { body: { site: "sit_nowhere" } })).body.status).toBeGreaterThanOrEqual(404);
    const taken = await call<EnrollmentView>("PATCH", path, { body: { owner: null } });
    expect(taken.body.owner).toBeUndefined();
    expect((await call<{ items: unknown[] }>("GET", `${path}/effects`)).body.items).toEqual([]);
  });

  test("lead from the start to an exit, all in the journal", async () => {
    const { id } = await start("1990-05-02");
    const applied = await apply(id);
    expect(applied).toMatchObject({ status: 200, body: { enrollment: { stages: ["charter"], revision: 2 } } });
    expect(applied.headers.get("etag")).toBe('"2"');
    await send(id, "contract.charter.completed");
    const left = await send(id, "leave", { reason: { code: "moved" } });
    expect(left.body.enrollment).toMatchObject({ status: "done", outcome: "completed" });
    const journal = await call<{ items: JournalView[]; next: number | null }>("GET", `/api/enrollments/${id}/journal`);
    expect(journal.body.items.map(({ event }) => event.type)).toContain("leave");
    expect(journal.body.items.map(({ sequence }) => sequence)).toEqual(journal.body.items.map((_, index) => index + 1));
    const page = await call<{ items: JournalView[]; next: number }>(
      "GET",
      `/api/enrollments/${id}/journal?after=1&limit=1`,
    );
    expect(page.body).toMatchObject({ items: [{ sequence: 2 }], next: 2 });
    expect(await refused("POST", `/api/enrollments/${id}/events`, { body: { type: "leave" } })).toMatchObject({
      status: 409,
      body: { code: "wrong_state" },
    });
  });

  test("someone whose birth date is missing is held, and goes on once it is known", async () => {
    const participant = await person();
    const { id } = (
      await call<EnrollmentView>("POST", "/api/enrollments", { body: { program: "welcome", participant } })
    ).body;
    expect((await apply(id)).body.enrollment).toMatchObject({
      status: "held",
      stages: ["eligibility"],
      cause: { kind: "missing", message: "birth date is missing" },
    });
    const held = await call<{ items: EnrollmentView[] }>(
      "GET",
      "/api/enrollments?program=welcome&status=held&stage=eligibility",
    );
    expect(held.body.items.map((one) => one.id)).toEqual([id]);
    await send(id, "person.updated", { data: { birthDate: "1990-05-02" } });
    expect((await call("GET", `/api/enrollments/${id}`)).body).toMatchObject({ status: "active", stages: ["charter"] });
  });

  test("refusals say what is wrong and what would be right", async () => {
    const { id } = await start();
    const events = `/api/enrollments/${id}/events`;
    const ask = async (body: object) => await refused("POST", events, { body });
    expect(await ask({ type: "dance" })).toMatchObject({ status: 422, body: { errors: [{ path: "/type" }] } });
    expect(await ask({ type: "xstate.done.state.x" })).toMatchObject({ status: 422 });
    expect(await ask({ type: "leave" })).toMatchObject({
      status: 409,
      body: { accepted: expect.arrayContaining(["withdraw"]) },
    });
    expect(await ask({ type: "withdraw" })).toMatchObject({ status: 422, body: { errors: [{ path: "/reason" }] } });
    expect(await ask({ type: "withdraw", occurredAt: "2126-01-01T00:00:00Z" })).toMatchObject({ status: 422 });
    expect(await refused("POST", `/api/enrollments/${id}/retry`)).toMatchObject({ status: 409 });
    expect(await refused("GET", "/api/enrollments/enr_nobody")).toMatchObject({ status: 404 });
  });

  test("REL-11 an event sent twice with its key is applied once", async () => {
    const { id } = await start("1990-05-02");
    await apply(id);
    await send(id, "contract.charter.completed");
    const key = { "idempotency-key": "mission-1" };
    const [first, second] = [await send(id, "mission.done", {}, key), await send(id, "mission.done", {}, key)];
    expect(second.text).toBe(first.text);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect(second.body.enrollment.measures).toMatchObject({ missions: 1 });
    const reused = { body: { type: "leave" }, headers: key };
    expect(await refused("POST", `/api/enrollments/${id}/events`, reused)).toMatchObject({
      status: 422,
      body: { code: "key_reused" },
    });
  });

  test("roles are given to people of the program, and count", async () => {
    const { id } = await start();
    const roles = [{ role: "participant", kind: "key", id: "key_x" }];
    const assigned = await call<EnrollmentFile>("PUT", `/api/enrollments/${id}/roles`, { body: { roles } });
    expect(assigned.body.roles).toEqual(roles);
    const unknown = { body: { roles: [{ role: "king", kind: "key", id: "x" }] } };
    expect(await refused("PUT", `/api/enrollments/${id}/roles`, unknown)).toMatchObject({
      status: 422,
      body: { errors: [{ path: "/roles/0/role" }] },
    });
  });

  test("nobody runs through a program twice at once", async () => {
    const { participant } = await start();
    const body = { program: "welcome", participant };
    expect(await refused("POST", "/api/enrollments", { body })).toMatchObject({
      status: 409,
      body: { code: "conflict" },
    });
    expect(await refused("POST", "/api/enrollments", { body: { program: "nothing", participant } })).toMatchObject({
      status: 404,
    });
  });

  test("are for those who may, in their organization", async () => {
    const { id } = await start();
    const event = { body: { type: "withdraw", reason: { text: "x" } } };
    for (const path of ["", "/journal"]) {
      expect(await refused("GET", `/api/enrollments/${id}${path}`, { as: null })).toMatchObject({ status: 401 });
      expect(await refused("GET", `/api/enrollments/${id}${path}`, { as: "funder" })).toMatchObject({ status: 403 });
      expect(await refused("GET", `/api/enrollments/${id}${path}`, { as: "stranger" })).toMatchObject({ status: 404 });
    }
    expect(await refused("POST", `/api/enrollments/${id}/events`, { ...event, as: "stranger" })).toMatchObject({
      status: 404,
    });
    expect(await refused("POST", `/api/enrollments/${id}/events`, { ...event, as: "integrator" })).toMatchObject({
      status: 403,
    });
    expect(await refused("PUT", `/api/enrollments/${id}/roles`, { body: { roles: [] }, as: "stranger" })).toMatchObject(
      { status: 404 },
    );
    expect((await call("GET", "/api/enrollments", { as: "stranger" })).body).toEqual({ items: [], next: null });
  });

  test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
});
