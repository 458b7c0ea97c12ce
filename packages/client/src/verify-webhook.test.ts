import { generateKeyPairSync, sign } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, expectTypeOf, test } from "vitest";
import type { Announcement } from "./announcement.ts";
import { verifyWebhook } from "./verify-webhook.ts";

const [current, previous, foreign] = [1, 2, 3].map((n) => `whsec_${btoa(String.fromCodePoint(n).repeat(32))}`) as [
  string,
  string,
  string,
];
const now = new Date("2026-03-02T09:00:00.000Z");
const body = JSON.stringify({ type: "task.done", timestamp: now.toISOString(), data: { label: "é ✓" } });

/** A delivery signed by the library that the standard offers. */
const delivery = ({ secret = current, id = "evt_1", at = now, signed = body } = {}) => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
  "webhook-signature": new Webhook(secret).sign(id, at, signed),
});
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);

describe("a delivery", () => {
  test("is given when its signature is right: text or bytes, headers of fetch or of node", async () => {
    const headers = delivery();
    const given = { ...(JSON.parse(body) as object), id: "evt_1" };
    expect(await verifyWebhook(body, headers, current, { now })).toEqual(given);
    expect(await verifyWebhook(new TextEncoder().encode(body), new Headers(headers), [current], { now })).toEqual(
      given,
    );
  });

  test("gives the value of the specification's example", async () => {
    const headers = {
      "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
      "webhook-timestamp": "1614265330",
      "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    };
    const example = verifyWebhook('{"test": 2432232314}', headers, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", {
      now: new Date(1_614_265_330_000),
    });
    expect(await example).toMatchObject({ test: 2_432_232_314 });
  });

  test("is taken with the old or the new secret while one replaces the other", async () => {
    const both = `${delivery()["webhook-signature"]} ${delivery({ secret: previous })["webhook-signature"]}`;
    const headers = { ...delivery(), "webhook-signature": `v1a,AAAA ${both}` };
    for (const known of [current, previous, [foreign, current]]) {
      expect(await verifyWebhook(body, headers, known, { now })).toMatchObject({ type: "task.done" });
    }
    await expect(verifyWebhook(body, headers, foreign, { now })).rejects.toMatchObject({ code: "signature_wrong" });
  });

  test("is taken with a public key where it is signed as v1a, with the old or the new one", async () => {
    const pair = () => {
      const { publicKey, privateKey } = generateKeyPairSync("ed25519");
      const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
      return { privateKey, shown: `whpk_${raw.toString("base64")}` };
    };
    const [fresh, old, other] = [pair(), pair(), pair()];
    const headers = delivery();
    const content = Buffer.from(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`);
    const values = [fresh, old].map((one) => `v1a,${sign(null, content, one.privateKey).toString("base64")}`);
    const signed = { ...headers, "webhook-signature": [headers["webhook-signature"], ...values].join(" ") };
    for (const known of [fresh.shown, old.shown, [other.shown, fresh.shown], current]) {
      expect(await verifyWebhook(body, signed, known, { now })).toMatchObject({ type: "task.done" });
    }
    const refused = { code: "signature_wrong" };
    await expect(verifyWebhook(body, signed, other.shown, { now })).rejects.toMatchObject(refused);
    await expect(verifyWebhook(`${body} `, signed, fresh.shown, { now })).rejects.toMatchObject(refused);
    await expect(verifyWebhook(body, headers, fresh.shown, { now })).rejects.toMatchObject(refused);
    // A public key is no shared secret: whoever signs as v1 with it gains nothing.
    const forged = delivery({ secret: fresh.shown.slice("whpk_".length) });
    await expect(verifyWebhook(body, forged, fresh.shown, { now })).rejects.toMatchObject(refused);
    await expect(verifyWebhook(body, signed, "whpk_AAAA", { now })).rejects.toBeInstanceOf(TypeError);
  });

  test("is refused when anything was changed", async () => {
    const headers = delivery();
    const signature = headers["webhook-signature"];
    const changed: [string | Uint8Array, Record<string, string>][] = [
      [`${body} `, headers],
      [new Uint8Array(0), headers],
      [body, { ...headers, "webhook-id": "evt_2" }],
      [body, { ...headers, "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) }],
      [body, { ...headers, "webhook-signature": signature.replace("v1,", "v2,") }],
      [body, { ...headers, "webhook-signature": signature.slice(0, -3) }],
      [body, { ...headers, "webhook-signature": "v1,%%%" }],
      [body, { ...headers, "webhook-signature": "," }],
    ];
    for (const [sent, given] of changed) {
      await expect(verifyWebhook(sent, given, current, { now })).rejects.toMatchObject({ code: "signature_wrong" });
    }
  });

  test("is refused without its headers, too old or from the future, or when it is no JSON", async () => {
    for (const name of ["webhook-id", "webhook-timestamp", "webhook-signature"]) {
      const refused = verifyWebhook(body, { ...delivery(), [name]: undefined }, current, { now });
      await expect(refused).rejects.toMatchObject({ code: "header_missing" });
    }
    const refusedAt = async (at: Date, tolerance?: number): Promise<unknown> =>
      await verifyWebhook(body, delivery(), current, { now: at, ...(tolerance !== undefined && { tolerance }) }).then(
        () => "taken",
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await refusedAt(later(300))).toBe("taken");
    expect(await refusedAt(later(301))).toBe("too_old");
    expect(await refusedAt(later(-301))).toBe("too_new");
    expect(await refusedAt(later(90), 60)).toBe("too_old");
    const odd = { ...delivery(), "webhook-timestamp": "NaN" };
    await expect(verifyWebhook(body, odd, current, { now })).rejects.toMatchObject({ code: "too_old" });
    const text = verifyWebhook("hello", delivery({ signed: "hello" }), current, { now });
    await expect(text).rejects.toMatchObject({ code: "not_json" });
  });

  test("a secret that is none is told as such, not as a wrong signature", async () => {
    for (const secret of ["", "whsec_", "whsec_é"]) {
      await expect(verifyWebhook(body, delivery(), secret, { now })).rejects.toBeInstanceOf(TypeError);
    }
  });

  test("is typed by its type", () => {
    type Moved = Extract<Announcement, { type: "enrollment.transitioned" }>;
    expectTypeOf<Moved["data"]["to"]>().toEqualTypeOf<string[]>();
    expectTypeOf<Announcement<"task.done">["type"]>().toEqualTypeOf<"task.done">();
  });
});
