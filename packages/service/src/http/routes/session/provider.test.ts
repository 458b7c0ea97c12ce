import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startSession } from "../../../sign-in/sign-in.ts";
import { safeReturn } from "../../../sign-in/provider/sign-in.ts";
import { addPerson } from "../../../testing/add-member.ts";
import { openBrowser } from "../../../testing/browser.ts";
import { type Forgery, openProvider } from "../../../testing/open-provider.ts";
import { openTestApi } from "../../../testing/open-test-api.ts";

vi.useFakeTimers({ toFake: ["Date"] });
afterAll(() => void vi.useRealTimers());
const MINUTE = 60_000;
const pass = (milliseconds: number): void => void vi.setSystemTime(Date.now() + milliseconds);

const plain = await openProvider(() => new Date());
const proconnect = await openProvider(() => new Date(), "proconnect");
const providers = [plain.provider, proconnect.provider];
const api = await openTestApi({ realTime: true, instance: { url: "http://localhost", providers } });
const { service, organization } = api;

type FakeProvider = typeof plain;
type Browser = ReturnType<typeof openBrowser>;

beforeEach(() => {
  pass(16 * MINUTE);
  for (const { state } of [plain, proconnect]) state.forgery = undefined;
});

const signedIn = async ({ id }: { id: string }): Promise<Browser> => {
  const browser = openBrowser(api);
  browser.keep((await startSession(service, { headers: new Headers(), address: undefined }, id)).cookies);
  return browser;
};

/** Goes to the provider and comes back; where the browser is sent on to. */
const goThrough = async (browser: Browser, at: FakeProvider, path = "/api/session/provider", returnTo = "/people") => {
  const body = { provider: at.provider.id, returnTo };
  const { body: departure } = await browser.send<{ url: string }>("POST", path, { body });
  const answer = await browser.send("GET", at.authorize(departure.url), {
    headers: { "sec-fetch-site": "cross-site" },
  });
  expect(answer.status).toBe(303);
  return answer.headers.get("location");
};

let subjects = 0;
/** Somebody whose account is linked to an identity at the provider. */
const linked = async (at: FakeProvider) => {
  const person = await addPerson(service, organization);
  subjects += 1;
  const claims = { sub: `subject-${subjects}`, email: person.email.toUpperCase(), email_verified: true };
  at.state.claims = at === plain ? claims : { sub: claims.sub, email: claims.email, given_name: "C", usual_name: "R" };
  const browser = await signedIn(person);
  expect(await goThrough(browser, at, "/api/account/providers", "/account")).toBe("/account");
  return { person, browser };
};

describe.each([
  ["a plain provider", plain],
  ["one like ProConnect", proconnect],
])("by %s", (_, at) => {
  test("who linked an identity signs in by it; taken away it opens nothing", async () => {
    const { person, browser: first } = await linked(at);
    const browser = openBrowser(api);
    expect(await goThrough(browser, at)).toBe("/people");
    expect((await browser.send("GET", "/api/session")).body).toMatchObject({ user: { id: person.id } });
    expect([...browser.cookies.keys()]).toEqual(["parcours.session_token"]);

    const { body } = await first.send<{ items: { id: string; provider: string }[] }>("GET", "/api/account/providers");
    expect(body.items).toMatchObject([{ provider: at.provider.id }]);
    expect((await browser.send("DELETE", `/api/account/providers/${body.items[0]!.id}`)).status).toBe(204);
    expect(await goThrough(openBrowser(api), at)).toBe("/sign-in?provider=unlinked");
  });

  test("what is sent along is as long and as bound as it must be", async () => {
    await linked(at);
    const asked = at.state.asked.at(-1)!;
    for (const name of ["state", "nonce"]) expect(asked.get(name)!.length).toBeGreaterThanOrEqual(32);
    expect(asked.get("code_challenge_method")).toBe(at.provider.pkce ? "S256" : null);
    expect([...asked.keys()].toSorted()).toEqual(
      [
        "client_id",
        "nonce",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
        ...(at.provider.pkce ? ["code_challenge", "code_challenge_method"] : []),
      ].toSorted(),
    );
  });

  const forgeries: Forgery[] = [
    "other-key",
    "unsigned",
    "symmetric",
    "other-issuer",
    "other-audience",
    "other-nonce",
    "other-party",
    "expired",
    "other-subject",
    ...(at.provider.userinfo === "signed" ? (["forged-userinfo", "plain-userinfo"] as const) : []),
  ];
  test.each(forgeries)("a forged answer opens nothing: %s", async (forgery) => {
    await linked(at);
    at.state.forgery = forgery;
    const browser = openBrowser(api);
    expect(await goThrough(browser, at)).toBe("/sign-in?provider=failed");
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
  });
});

describe("SEC-12 linking", () => {
  test("a verified address alone signs nobody in, and makes no account", async () => {
    const person = await addPerson(service, organization);
    for (const email of [person.email, "new@example.org"]) {
      plain.state.claims = { sub: `unknown-${email}`, email, email_verified: true };
      expect(await goThrough(openBrowser(api), plain)).toBe("/sign-in?provider=unlinked");
    }
    expect(
      (await service.store.everywhere().selectFrom("users").selectAll().execute()).map(({ email }) => email),
    ).not.toContain("new@example.org");
  });

  test("needs an address that is verified and the account's", async () => {
    const person = await addPerson(service, organization);
    const browser = await signedIn(person);
    for (const claims of [
      { sub: "u1", email: person.email },
      { sub: "u1", email: person.email, email_verified: false },
      { sub: "u1", email: "other@example.org", email_verified: true },
      { sub: "u1" },
    ]) {
      plain.state.claims = claims;
      expect(await goThrough(browser, plain, "/api/account/providers", "/account")).toBe("/account?provider=address");
    }
  });

  test("an identity belongs to one account", async () => {
    await linked(plain);
    const { sub } = plain.state.claims;
    const other = await addPerson(service, organization);
    plain.state.claims = { sub: sub!, email: other.email, email_verified: true };
    const browser = await signedIn(other);
    expect(await goThrough(browser, plain, "/api/account/providers", "/account")).toBe("/account?provider=taken");
  });

  test("is for who set out, signed in, and nobody in their place", async () => {
    const person = await addPerson(service, organization);
    plain.state.claims = { sub: "swap", email: person.email, email_verified: true };
    const browser = await signedIn(person);
    const body = { provider: "oidc" };
    const { body: departure } = await browser.send<{ url: string }>("POST", "/api/account/providers", { body });
    const other = await signedIn(await addPerson(service, organization));
    for (const [name, value] of browser.cookies) if (name.includes("provider")) other.cookies.set(name, value);
    const answer = await other.send("GET", plain.authorize(departure.url));
    expect(answer.headers.get("location")).toBe("/?provider=expired");
  });
});

describe("the way back", () => {
  const depart = async (browser: Browser) => {
    const body = { provider: "oidc" };
    return (await browser.send<{ url: string }>("POST", "/api/session/provider", { body })).body.url;
  };
  const location = async (browser: Browser, path: string) => (await browser.send("GET", path)).headers.get("location");

  test("works once, for ten minutes, in the browser that set out", async () => {
    await linked(plain);
    const browser = openBrowser(api);
    const back = plain.authorize(await depart(browser));
    expect(await location(openBrowser(api), back)).toBe("/sign-in?provider=expired");
    expect(await location(browser, back)).toBe("/sign-in?provider=expired");

    const late = plain.authorize(await depart(browser));
    pass(10 * MINUTE + 1_000);
    expect(await location(browser, late)).toBe("/sign-in?provider=expired");

    const used = plain.authorize(await depart(browser));
    expect(await location(browser, used)).toBe("/");
    expect(await location(browser, used)).toBe("/sign-in?provider=expired");
  });

  test("says that the person gave up, that the provider is another, that there is none", async () => {
    const browser = openBrowser(api);
    plain.state.forgery = "error";
    expect(await goThrough(browser, plain)).toBe("/sign-in?provider=refused");
    plain.state.forgery = undefined;
    const mixed = `${plain.authorize(await depart(browser))}&iss=https%3A%2F%2Fevil.example`;
    expect(await location(browser, mixed)).toBe("/sign-in?provider=failed");
    const swapped = plain.authorize(await depart(browser)).replace("/oidc/", "/proconnect/");
    expect(await location(browser, swapped)).toBe("/sign-in?provider=expired");
    const body = { provider: "nobody" };
    expect((await browser.send("POST", "/api/session/provider", { body })).status).toBe(404);
  });

  test("asks for the second factor all the same", async () => {
    const { person } = await linked(plain);
    const db = service.store.everywhere();
    await db.updateTable("users").set({ two_factor_enabled: true }).where("id", "=", person.id).execute();
    const browser = openBrowser(api);
    expect(await goThrough(browser, plain)).toBe("/sign-in/two-factor?to=%2Fpeople");
    expect((await browser.send("GET", "/api/session")).status).toBe(401);
  });

  test("leads to this site only", () => {
    const foreign = [
      "/.//evil.example",
      "/a/..//evil.example",
      "https://evil.example/",
      "//evil.example",
      String.raw`/\evil.example`,
      "/\t/evil.example",
      "javascript:0",
      "",
    ];
    for (const path of foreign) expect(safeReturn(path)).toBe("/");
    expect(safeReturn("/people?q=a#b")).toBe("/people?q=a#b");
  });
});

test("what is kept meanwhile tells nothing", async () => {
  const browser = openBrowser(api);
  const { body } = await browser.send<{ url: string }>("POST", "/api/session/provider", { body: { provider: "oidc" } });
  const asked = new URL(body.url).searchParams;
  const rows = await service.store.everywhere().selectFrom("verifications").selectAll().execute();
  for (const name of ["state", "nonce", "code_challenge"]) expect(JSON.stringify(rows)).not.toContain(asked.get(name));
});

test("none of this was a fault of ours", () => expect(api.failures).toEqual([]));
