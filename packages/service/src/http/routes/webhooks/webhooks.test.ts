import { settleFeed } from "@parcours/store/testing";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishDefinition } from "../../../testing/publish-definition.ts";
import { welcomeProgram } from "../../../testing/welcome-program.ts";
import { sendDelivery, takeDeliveries } from "../../../webhooks/deliver.ts";
import { fanOutAll } from "../../../webhooks/fan-out.ts";
import { addressPolicy } from "../../../webhooks/address.ts";
import { createPoster } from "../../../webhooks/post.ts";
import { liveThrough } from "../../../testing/live-through.ts";
import { openReceiver, type Receiver, type Reply } from "../../../testing/open-receiver.ts";
import type { DeliveryView, WebhookView } from "../../../webhooks/view.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

const { admin, call, clock, failures, refused, service } = await openTestApi({ start: new Date().toISOString() });
const poster = createPoster(addressPolicy(["127.0.0.1"]));
const SCHEDULE = [10, 20];

/** Sends whatever is due now, until nothing is. */
const deliver = async (): Promise<void> => {
  await settleFeed(service.store);
  for (let more = true; more;) more = (await fanOutAll(service)).more;
  for (;;) {
    const options = { poster, owner: "test", schedule: SCHEDULE };
    const taken = await takeDeliveries(service, options, 32);
    if (taken.length === 0) return;
    await Promise.all(taken.map(async (delivery) => await sendDelivery(service, delivery, options)));
  }
};

let reply: Reply = { status: 204 };
let receiver: Receiver;
beforeAll(async () => {
  await publishDefinition(admin, welcomeProgram());
  receiver = await openReceiver(() => reply);
});
afterAll(async () => {
  await poster.close();
  await receiver.close();
});

const created: string[] = [];
const create = async (more: object = {}) => {
  const body = { url: receiver.url, ...more };
  const { body: webhook } = await call<WebhookView & { secret: string }>("POST", "/api/webhooks", { body });
  created.push(webhook.id);
  reply = { status: 204 };
  receiver.received.length = 0;
  return webhook;
};
const log = async (id: string, query = "") =>
  (await call<{ items: DeliveryView[]; next: string | null }>("GET", `/api/webhooks/${id}/deliveries${query}`)).body;
const idsReceived = () => receiver.received.map(({ headers }) => String(headers["webhook-id"]));
const removeAll = async () => {
  for (const id of created.splice(0)) await call("DELETE", `/api/webhooks/${id}`);
};

describe("webhooks", () => {
  test("are created with a secret that is shown once, listed, changed and deleted", async () => {
    const webhook = await create({ types: ["enrollment.exited"], program: "welcome", description: "Our CRM" });
    expect(webhook.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const read = await call<WebhookView>("GET", `/api/webhooks/${webhook.id}`);
    expect(read.body).toMatchObject({ types: ["enrollment.exited"], status: "enabled", description: "Our CRM" });
    expect(read.text).not.toContain("secret");
    const change = { body: { types: ["*"], program: null, description: null, status: "disabled" } };
    const changed = await call<WebhookView>("PATCH", `/api/webhooks/${webhook.id}`, change);
    expect(changed.body).toMatchObject({ types: ["*"], status: "disabled", cause: "manual" });
    expect(changed.body).not.toHaveProperty("program");
    expect(await refused("POST", `/api/webhooks/${webhook.id}/test`)).toMatchObject({ status: 409 });
    expect((await call("DELETE", `/api/webhooks/${webhook.id}`)).status).toBe(204);
    expect(await refused("GET", `/api/webhooks/${webhook.id}`)).toMatchObject({ status: 404 });
    expect((await call<{ items: unknown[] }>("GET", "/api/webhooks")).body.items).toEqual([]);
  });

  test("REL-11 a key creates one webhook and answers the same secret, which the database never sees in clear", async () => {
    const ask = { body: { url: receiver.url }, headers: { "idempotency-key": "one-webhook" } };
    const first = await call<WebhookView & { secret: string }>("POST", "/api/webhooks", ask);
    const second = await call("POST", "/api/webhooks", ask);
    expect(second.text).toBe(first.text);
    expect((await call<{ items: unknown[] }>("GET", "/api/webhooks")).body.items).toHaveLength(1);
    const rows = await service.store.everywhere().selectFrom("idempotency_keys").select("body").execute();
    expect(rows.some(({ body }) => body?.includes(first.body.secret.slice("whsec_".length)) ?? false)).toBe(false);
    created.push(first.body.id);
    await removeAll();
  });

  test.each([
    [{ url: "http://example.org/" }, "/url"],
    [{ url: "https://10.0.0.1/" }, "/url"],
    [{ url: "https://a:b@example.org/" }, "/url"],
    [{ url: "https://example.org/", types: [] }, "/types"],
    [{ url: "https://example.org/", types: ["enrollment.danced"] }, "/types/0"],
    [{ url: "https://example.org/", secret: "mine" }, "/secret"],
    [{}, "/url"],
  ])("%j is refused at %s", async (body, path) => {
    expect(await refused("POST", "/api/webhooks", { body })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  test("deliver only what was asked for, and log every attempt", async () => {
    const webhook = await create({ types: ["enrollment.exited"] });
    reply = { status: 503, body: "busy" };
    await liveThrough(admin, 1);
    await deliver();
    reply = { status: 200, body: "thanks" };
    clock.advance(11_100);
    await deliver();
    const { items } = await log(webhook.id);
    expect(items).toMatchObject([
      {
        type: "enrollment.exited",
        state: "delivered",
        attempts: [
          { attempt: 1, status: 503, responseHead: "503 busy" },
          { attempt: 2, status: 200, responseHead: "200 thanks" },
        ],
      },
    ]);
    expect(idsReceived()).toEqual([items[0]?.announcement, items[0]?.announcement]);
    await removeAll();
  });

  test("WH-05 attempts are used up, Retry-After is waited for, and what follows goes out then", async () => {
    const webhook = await create({ types: ["enrollment.started", "enrollment.exited"] });
    reply = { status: 500, headers: { "retry-after": "60" } };
    await liveThrough(admin, 0);
    await deliver();
    clock.advance(30_000);
    await deliver();
    expect(receiver.received).toHaveLength(1);
    for (const _ of [1, 2]) {
      clock.advance(70_000);
      await deliver();
    }
    const { items } = await log(webhook.id, "?state=failed");
    expect(items).toMatchObject([{ type: "enrollment.started", attempts: [{}, {}, {}] }]);
    reply = { status: 204 };
    clock.advance(70_000);
    await deliver();
    expect((await log(webhook.id, "?state=delivered")).items).toMatchObject([{ type: "enrollment.exited" }]);
    await removeAll();
  });

  test("410 disables at once, days of failures do in the end; both can be enabled again", async () => {
    const gone = await create();
    reply = { status: 410 };
    await liveThrough(admin, 0);
    await deliver();
    expect((await call("GET", `/api/webhooks/${gone.id}`)).body).toMatchObject({ status: "disabled", cause: "gone" });
    expect((await log(gone.id, "?state=pending")).items).toEqual([]);
    await call("PATCH", `/api/webhooks/${gone.id}`, { body: { status: "enabled" } });
    reply = { status: 500 };
    await liveThrough(admin, 0);
    await deliver();
    expect((await call("GET", `/api/webhooks/${gone.id}`)).body).toHaveProperty("failingSince");
    clock.advance(5 * 86_400_000);
    await deliver();
    expect((await call("GET", `/api/webhooks/${gone.id}`)).body).toMatchObject({
      status: "disabled",
      cause: "failing",
    });
    const again = await call("PATCH", `/api/webhooks/${gone.id}`, { body: { status: "enabled" } });
    expect(again.body).not.toHaveProperty("cause");
    await removeAll();
  });

  test("WH-09 both secrets sign during a rotation, the new one alone after it", async () => {
    const webhook = await create();
    clock.set(new Date().toISOString());
    const rotate = { body: { overlapHours: 0.01 } };
    const rotated = await call<{ secret: string }>("POST", `/api/webhooks/${webhook.id}/rotate-secret`, rotate);
    expect(rotated.body.secret).not.toBe(webhook.secret);
    const tried = await call("POST", `/api/webhooks/${webhook.id}/test`);
    expect(tried.status).toBe(202);
    await deliver();
    const [first] = receiver.received;
    for (const secret of [webhook.secret, rotated.body.secret]) {
      const headers = first?.headers as Record<string, string>;
      expect(new Webhook(secret).verify(first?.body ?? "", headers)).toMatchObject({ type: "webhook.test" });
    }
    clock.advance(40_000);
    await call("POST", `/api/webhooks/${webhook.id}/test`);
    await deliver();
    expect(String(receiver.received[1]?.headers["webhook-signature"]).split(" ")).toHaveLength(1);
    await removeAll();
  });

  test("WH-12 a replay sends the same ids and bodies again, and what was never sent", async () => {
    const before = await call<{ next: string }>("GET", "/api/events?after=now");
    await liveThrough(admin, 0);
    clock.advance(1_000);
    const webhook = await create({ types: ["enrollment.transitioned", "enrollment.exited"] });
    await liveThrough(admin, 0);
    await deliver();
    const first = new Map(receiver.received.map(({ headers, body }) => [headers["webhook-id"], body]));
    expect(first.size).toBe(4);
    receiver.received.length = 0;
    const replay = { body: { after: before.body.next } };
    const replayed = await call("POST", `/api/webhooks/${webhook.id}/replay`, replay);
    expect(replayed).toMatchObject({ status: 202, body: { queued: 8, next: null } });
    await deliver();
    expect(new Set(idsReceived()).size).toBe(8);
    const again = new Map(receiver.received.map(({ headers, body }) => [headers["webhook-id"], body]));
    for (const [id, body] of first) expect(again.get(id)).toBe(body);
    const none = await call("POST", `/api/webhooks/${webhook.id}/replay`, { body: { from: "2126-01-01T00:00:00Z" } });
    expect(none.body).toEqual({ queued: 0, next: null });
    expect(await refused("POST", `/api/webhooks/${webhook.id}/replay`, { body: { after: "9.9" } })).toMatchObject({
      status: 422,
    });
    await removeAll();
  });

  test("an organization has twenty at most", async () => {
    for (let n = 0; n < 20; n += 1) await create();
    expect(await refused("POST", "/api/webhooks", { body: { url: receiver.url } })).toMatchObject({ status: 409 });
    await removeAll();
  });

  test("are for integrators and administrators, in their organization", async () => {
    const { id } = await create();
    expect((await call("GET", `/api/webhooks/${id}`, { as: "integrator" })).status).toBe(200);
    const asks = [
      ["GET", ""],
      ["DELETE", ""],
      ["POST", "/test"],
      ["POST", "/rotate-secret"],
      ["GET", "/deliveries"],
    ] as const;
    for (const [method, path] of asks) {
      expect(await refused(method, `/api/webhooks/${id}${path}`, { as: null })).toMatchObject({ status: 401 });
      expect(await refused(method, `/api/webhooks/${id}${path}`, { as: "coordinator" })).toMatchObject({ status: 403 });
      expect(await refused(method, `/api/webhooks/${id}${path}`, { as: "stranger" })).toMatchObject({ status: 404 });
    }
    await removeAll();
  });

  test("nothing here was a fault of ours", () => expect(failures).toEqual([]));
});
