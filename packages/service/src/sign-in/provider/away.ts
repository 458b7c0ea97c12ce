import { createHash, timingSafeEqual } from "node:crypto";
import { insertAway, takeAway } from "@parcours/store";
import { z } from "zod";
import type { Service } from "../../context.ts";
import { seal, unseal } from "../../webhooks/secret-box.ts";

/** Time to sign in at the provider. */
const AWAY_MS = 10 * 60_000;
const BYTES = 32;

const journeySchema = z.object({
  provider: z.string(),
  nonce: z.string(),
  /** Of PKCE; absent where the provider refuses it. */
  verifier: z.string().optional(),
  /** Hash of the cookie of the browser that set out. */
  browser: z.string(),
  /** The account to link; absent to sign in. */
  link: z.string().optional(),
  returnTo: z.string(),
});

/** What is remembered of somebody who is away at a provider. */
export type Journey = z.infer<typeof journeySchema>;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url");
const identifierOf = (state: string): string => `provider:${sha256(state)}`;

/** 43 characters, which nobody guesses. */
export const randomText = (service: Service): string => Buffer.from(service.randomBytes(BYTES)).toString("base64url");

export const challengeOf = sha256;

const cookieName = (service: Service): string =>
  service.instance.url.startsWith("https:") ? "__Host-parcours.provider" : "parcours.provider";

const cookie = (service: Service, value: string, maxAge: number): string => {
  const secure = service.instance.url.startsWith("https:") ? "; Secure" : "";
  return `${cookieName(service)}=${value}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax${secure}`;
};

/** Remembers somebody who sets out. Returns the state that comes back with them, and the cookie that proves their browser. */
export const setOut = async (
  service: Service,
  journey: Omit<Journey, "browser">,
): Promise<{ state: string; cookie: string }> => {
  const [state, browser] = [randomText(service), randomText(service)];
  const now = service.clock();
  const whole: Journey = { ...journey, browser: sha256(browser) };
  await insertAway(service.store.everywhere(), {
    id: service.newId("ver"),
    identifier: identifierOf(state),
    value: Buffer.from(seal(service.secret, Buffer.from(JSON.stringify(whole)))).toString("base64"),
    at: now.toISOString(),
    expiresAt: new Date(now.getTime() + AWAY_MS).toISOString(),
  });
  return { state, cookie: cookie(service, browser, AWAY_MS / 1000) };
};

const cookieIn = (service: Service, headers: Headers): string | undefined => {
  const name = `${cookieName(service)}=`;
  const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
};

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Who comes back with this state, once, within ten minutes and in the browser that set out; undefined otherwise. */
export const comeBack = async (service: Service, headers: Headers, state: string): Promise<Journey | undefined> => {
  const sealed = await takeAway(service.store.everywhere(), identifierOf(state), service.clock().toISOString());
  if (sealed === undefined) return undefined;
  const text = Buffer.from(unseal(service.secret, Buffer.from(sealed, "base64"))).toString();
  const journey = journeySchema.parse(JSON.parse(text));
  const browser = cookieIn(service, headers);
  return browser !== undefined && same(sha256(browser), journey.browser) ? journey : undefined;
};

/** Tells the browser to forget the cookie of its journey. */
export const forgetCookie = (service: Service): string => cookie(service, "", 0);
