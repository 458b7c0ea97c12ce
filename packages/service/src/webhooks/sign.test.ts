import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "./secret-box.ts";
import { nextDelay, STANDARD_SCHEDULE } from "./schedule.ts";
import { showSecret, signedHeaders } from "./sign.ts";

describe("signatures", () => {
  it("WH-08 are verified by the independent package, during a rotation by either secret", () => {
    const [current, previous] = [randomBytes(32), randomBytes(32)];
    const body = JSON.stringify({ type: "enrollment.transitioned", data: { to: ["é"] } });
    const headers = signedHeaders({ secrets: [current, previous] }, "evt_1", Math.floor(Date.now() / 1000), body);
    for (const secret of [current, previous]) {
      expect(new Webhook(showSecret(secret)).verify(body, headers)).toEqual(JSON.parse(body));
    }
    expect(() => new Webhook(showSecret(randomBytes(32))).verify(body, headers)).toThrow("signature");
    expect(() => new Webhook(showSecret(current)).verify(`${body} `, headers)).toThrow("signature");
  });

  it("gives the value of the specification's example", () => {
    const secret = Buffer.from("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "base64");
    const body = '{"test": 2432232314}';
    expect(
      signedHeaders({ secrets: [secret] }, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body)["webhook-signature"],
    ).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });
});

describe("sealed secrets", () => {
  it("SEC-24 open with their key only, and not when a byte has changed", () => {
    const key = randomBytes(32);
    const secret = randomBytes(32);
    const sealed = seal(key, secret);
    expect(Buffer.from(unseal(key, sealed))).toEqual(secret);
    expect(Buffer.from(sealed).includes(secret)).toBe(false);
    expect(seal(key, secret)).not.toEqual(sealed);
    expect(() => unseal(randomBytes(32), sealed)).toThrow("unable to authenticate");
    for (const at of [0, 5, 20, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(() => unseal(key, changed)).toThrow(/unable to authenticate|unknown form/);
    }
  });
});

describe("schedule", () => {
  it("WH-05 tries ten times over some 75 hours and honors Retry-After up to a day", () => {
    const delays = Array.from({ length: 10 }, (_, index) => nextDelay(index + 1, STANDARD_SCHEDULE, 0.5));
    expect(delays.slice(0, 9)).toEqual([...STANDARD_SCHEDULE]);
    expect(delays[9]).toBeUndefined();
    expect(delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0) / 3600).toBeGreaterThan(74);
    expect(nextDelay(1, STANDARD_SCHEDULE, 0)).toBeCloseTo(4.5);
    expect(nextDelay(1, STANDARD_SCHEDULE, 0.5, 60)).toBe(60);
    expect(nextDelay(1, STANDARD_SCHEDULE, 0.5, 1e9)).toBe(86_400);
  });
});
