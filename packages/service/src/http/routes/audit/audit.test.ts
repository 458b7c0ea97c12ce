import { describe, expect, test } from "vitest";
import type { AccessView, AuditView } from "../../../audit/read-audit.ts";
import { sealAudit } from "../../../audit/seal.ts";
import type { AuditVerification } from "../../../audit/verify.ts";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import type { CallOptions } from "../../../testing/open-test-api.ts";
import { callsOfOrganization } from "../../../testing/sample-calls/of-organization.ts";
import { callsOfPeople } from "../../../testing/sample-calls/of-people.ts";
import { openScene } from "../../../testing/sample-calls/scene.ts";
import { describedRoutes } from "../../routes.ts";

const scene = await openScene();
const { call, clock, failures, organization, refused, request, service, db, person, enroll, signIn } = scene;

/** A call for each route that leaves something in the log; a route without one fails the suite. */
const samples = { ...callsOfPeople(scene), ...callsOfOrganization(scene) };

/** What a request left, without its key's first use in the hour. */
const leftBy = async (requestId: string | null) =>
  await db
    .selectFrom("audit_entries")
    .selectAll()
    .where("request_id", "=", requestId)
    .where("kind", "!=", "key_use")
    .execute();

const routes = describedRoutes({ version: "0", url: "http://localhost" });
const nameOf = ({ method, path }: { method: string; path: string }): string => `${method.toUpperCase()} ${path}`;
const recorded = routes.flatMap((route) =>
  typeof route.record === "object" && route.access !== "person" ? [{ name: nameOf(route), rule: route.record }] : [],
);

describe("SEC-30 every route", () => {
  test("says what it leaves in the log, and has a sample call here when that is something", () => {
    expect(routes.filter(({ record }) => record === undefined).map(nameOf)).toEqual([]);
    const known = new Set(recorded.map(({ name }) => name));
    expect(recorded.filter(({ name }) => !(name in samples)).map(({ name }) => name)).toEqual([]);
    expect(Object.keys(samples).filter((name) => !known.has(name))).toEqual([]);
  });

  test("that shows or changes people's data, or who may do what, leaves something", () => {
    const silent = routes.filter(({ record }) => record === "nothing");
    const changing = silent.filter(
      ({ method, access }) => method !== "get" && access !== "public" && access !== "person",
    );
    // Says what is new to the caller; checks a draft and changes nothing; counts what would be sent; keeps what somebody has begun to write about themselves.
    expect(changing.map(nameOf)).toEqual([
      "POST /programs/{program}/check",
      "POST /notifications/seen",
      "POST /webhooks/{id}/replay/count",
      "PUT /portal/enrollments/{id}/form-drafts/{form}",
    ]);
    const people = silent.filter(({ access }) =>
      ["participant.read", "enrollment.read", "journal.read"].includes(access),
    );
    // How much is new; which programs have pairs or group moments.
    expect(people.map(nameOf).toSorted()).toEqual([
      "GET /group-session-kinds",
      "GET /notifications/count",
      "GET /pair-programs",
      "POST /notifications/seen",
    ]);
  });

  test.each(recorded.filter(({ name }) => name in samples))(
    "leaves exactly one row, and only that it was asked when it is refused: $name",
    async ({ name, rule }) => {
      const { path, body, file, headers, participant, signedIn, visitor } = await samples[name]!();
      const [method = ""] = name.split(" ");
      const sent = { ...(body && { body }), ...(file && { file }) };
      const asked: CallOptions = { ...sent, ...(headers && { headers }), ...(visitor && { as: null }) };
      // A key opens nothing of the portal.
      const forbidden = await request(method, `/api${path}`, { ...sent, as: "participant" });
      expect(visitor ? [401] : [403, 404]).toContain(forbidden.status);
      const refusal = { kind: "refusal", details: expect.stringContaining(`"request":"${name}"`) as string };
      const left = await leftBy(forbidden.headers.get("x-request-id"));
      // The same that is refused again in the hour is not told twice.
      expect(left.length).toBeLessThanOrEqual(1);
      expect(left).toMatchObject(left.map(() => refusal));
      const ask = signedIn ? (await signIn()).send : call;
      const answer = await ask(method, `/api${path}`, asked);
      expect({ status: answer.status, text: answer.text }).toMatchObject({
        status: expect.toBeOneOf([200, 201, 202, 204]),
      });
      const rows = await leftBy(answer.headers.get("x-request-id"));
      expect(rows).toMatchObject([
        {
          ...rule,
          actor_kind: visitor ? "participant" : signedIn ? "user" : "key",
          actor_role: visitor ? "participant" : "administrator",
          ...(participant && { participant_id: participant }),
        },
      ]);
    },
    60_000,
  );

  test("none of this was a fault of ours, and nothing that people are called or wrote is in the log", async () => {
    expect(failures).toEqual([]);
    const rows = await db.selectFrom("audit_entries").selectAll().execute();
    expect(rows.length).toBeGreaterThan(100);
    expect(JSON.stringify(rows)).not.toMatch(/canari/i);
    while ((await sealAudit(service)) > 0);
    const { body } = await call<AuditVerification>("GET", "/api/audit/verification");
    expect(body).toMatchObject({ ok: true, head: expect.stringMatching(/^\d+:[\da-f]{64}$/) });
    const again = await call<AuditVerification>("GET", `/api/audit/verification?expected=${body.head}`);
    expect(again.body.ok).toBe(true);
    expect(await refused("GET", "/api/audit/verification?expected=nonsense")).toMatchObject({ status: 422 });
  });
});

describe("the log", () => {
  test("tells an event with its place in the journal, and a repetition as such", async () => {
    const { id } = await enroll();
    const asked = { body: { type: "withdraw", reason: { code: "x" } }, headers: { "idempotency-key": "audit-once" } };
    const first = await call("POST", `/api/enrollments/${id}/events`, asked);
    const [row] = await leftBy(first.headers.get("x-request-id"));
    expect(row).toMatchObject({ action: "event.send", enrollment_id: id, sequence: expect.any(Number) });
    const journal = await call<{ items: { sequence: number; event: { type: string } }[] }>(
      "GET",
      `/api/enrollments/${id}/journal`,
    );
    const told = journal.body.items.find(({ event }) => event.type === "withdraw");
    expect(told?.sequence).toBeLessThanOrEqual(row?.sequence ?? 0);
    const again = await call("POST", `/api/enrollments/${id}/events`, asked);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    const [repeated] = await leftBy(again.headers.get("x-request-id"));
    expect(JSON.parse(repeated?.details ?? "{}")).toEqual({ replayed: true });
  });

  test("is filtered and paged, newest first, for administrators", async () => {
    const { id, participant } = await enroll();
    clock.advance(60_000);
    const from = service.clock().toISOString();
    const headers = { "parcours-reason": encodeURIComponent("Rappel demandé par l’intéressée") };
    await call("GET", `/api/participants/${participant}`, { headers });
    await call("GET", `/api/enrollments/${id}`, { as: "coordinator" });
    await call("GET", "/api/participants?q=canari&site=lyon");
    const list = async (query: string) =>
      (await call<{ items: AuditView[]; next: string | null }>("GET", `/api/audit?${query}`)).body;
    const since = (await list(`from=${from}&person=${participant}`)).items;
    expect(since.map(({ action }) => action)).toEqual(["enrollment.read", "participant.read"]);
    expect(since[1]).toMatchObject({
      kind: "read",
      actor: { kind: "key", role: "administrator", name: "administrator" },
      reason: "Rappel demandé par l’intéressée",
      participant,
      details: {},
    });
    const [search] = (await list(`from=${from}&action=participant.list`)).items;
    expect(search?.details).toEqual({ count: 0, filters: ["q", "site"] });
    expect((await list(`to=${from}&from=${from}`)).items).toEqual([]);
    const one = since[0]!.actor.id;
    expect((await list(`actor=${one}&kind=read`)).items.every(({ actor }) => actor.id === one)).toBe(true);
    const whole = (await list("limit=200")).items.map((entry) => entry.id);
    const paged: string[] = [];
    for (let cursor: string | null = ""; cursor !== null && paged.length < 150;) {
      const page: { items: AuditView[]; next: string | null } = await list(
        `limit=40&to=${from}${cursor === "" ? "" : `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map((entry) => entry.id));
      cursor = page.next;
    }
    expect(new Set(paged).size).toBe(paged.length);
    const shared = paged.filter((entry) => whole.includes(entry));
    expect(shared).toEqual(whole.filter((entry) => paged.includes(entry)));
    for (const as of ["program_manager", "coordinator", "funder", "integrator"] as const) {
      expect(await refused("GET", "/api/audit", { as })).toMatchObject({ status: 403 });
      expect(await refused("GET", "/api/audit/verification", { as })).toMatchObject({ status: 403 });
    }
    const strangers = await call<{ items: AuditView[] }>("GET", "/api/audit", { as: "stranger" });
    expect(strangers.body.items.every(({ kind }) => kind === "key_use" || kind === "list")).toBe(true);
    for (const bad of ["%zz", "x".repeat(600), encodeURIComponent("a\u0000b")]) {
      const answer = await refused("GET", "/api/participants", { headers: { "parcours-reason": bad } });
      expect(answer.status).toBe(400);
    }
  });

  test("SEC-32 of a person's file tells who opened it by function, not by name", async () => {
    const id = await person();
    await call("GET", `/api/participants/${id}`, { as: "coordinator" });
    await call("PATCH", `/api/participants/${id}`, { body: { name: "Canari Trois" } });
    const { items } = (await call<{ items: AccessView[] }>("GET", `/api/participants/${id}/accesses`)).body;
    expect(items.map(({ action, kind, by }) => [action, kind, by.role])).toEqual([
      ["participant.change", "change", "administrator"],
      ["participant.read", "read", "coordinator"],
      ["participant.create", "change", "administrator"],
    ]);
    expect(Object.keys(items[1]!).toSorted()).toEqual(["action", "at", "by", "id", "kind"]);
    const { name } = (await call<{ name: string }>("GET", `/api/participants/${id}`)).body;
    expect(name).toBe("Canari Trois");
    expect(items[0]?.was).toEqual([{ field: "name", value: expect.stringContaining("Canari") }]);
    expect(items[0]?.was?.[0]?.value).not.toBe(name);
    // Whoever only reads files sees that something was corrected, not what stood there.
    const read = await call<{ items: AccessView[] }>("GET", `/api/participants/${id}/accesses`, { as: "partner" });
    expect(read.status === 403 || read.body.items.every(({ was }) => was === undefined)).toBe(true);
    expect(await refused("GET", `/api/participants/${id}/accesses`, { as: "stranger" })).toMatchObject({ status: 404 });
    expect(await refused("GET", `/api/participants/${id}/accesses`, { as: "funder" })).toMatchObject({ status: 403 });
  });

  test("tells each key's first use in an hour, and each session once", async () => {
    const uses = async (): Promise<number> =>
      (await call<{ items: AuditView[] }>("GET", "/api/audit?kind=key_use&limit=200")).body.items.filter(
        ({ actor }) => actor.role === "funder",
      ).length;
    clock.advance(2 * 60 * 60_000);
    const before = await uses();
    for (let n = 0; n < 3; n += 1) await call("GET", "/api/programs", { as: "funder" });
    expect(await uses()).toBe(before + 1);
    clock.advance(60 * 60_000);
    await call("GET", "/api/programs", { as: "funder" });
    expect(await uses()).toBe(before + 2);

    const member = await addPerson(service, organization, "coordinator");
    const browser = openBrowser(scene);
    const { email, password } = member;
    await browser.send("POST", "/api/session", { body: { email, password } });
    await browser.send("GET", "/api/participants");
    await browser.send("GET", "/api/participants");
    await browser.send("DELETE", "/api/session");
    const asked = `/api/audit?actor=${member.id}`;
    const { items } = (await call<{ items: AuditView[] }>("GET", asked)).body;
    expect(items.map(({ action }) => action).toSorted()).toEqual([
      "participant.list",
      "participant.list",
      "session.begin",
      "session.sign_out",
    ]);
    for (const { actor, origin } of items) {
      expect(actor).toMatchObject({ kind: "user", role: "coordinator", member: member.member, name: "Camille Roux" });
      expect(origin.session).toMatch(/^ses_/);
    }
  });
});
