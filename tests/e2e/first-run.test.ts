import { oneTimeCode, openMailServer, openProvider, plainTextOf } from "@parcours/service/testing";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { press, typeInto } from "./by-keyboard.ts";
import { openBrowser } from "./open-browser.ts";
import { startEmptyStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

/** Of a private network: to the addresses of examples no mail is sent. */
const EMAIL = "ines.petit@ateliers.internal";
const PASSWORD = "quatre nuages mangent des craies";
const NEXT_PASSWORD = "sept granges sous la lanterne bleue";

const mails = await openMailServer();
const provider = await openProvider(() => new Date());
let studio: Studio;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: () => string[];
beforeAll(async () => {
  [studio, browser] = await Promise.all([
    startEmptyStudio({
      PARCOURS_SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      PARCOURS_MAIL_FROM: "Parcours <parcours@example.org>",
      PARCOURS_OIDC_ISSUER: provider.provider.issuer,
      PARCOURS_OIDC_CLIENT_ID: provider.provider.clientId,
      PARCOURS_OIDC_CLIENT_SECRET: provider.provider.clientSecret,
    }),
    openBrowser(),
  ]);
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  faults = watchPage(page, studio.url);
});
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

const heading = async (name: string | RegExp): Promise<void> =>
  await page.getByRole("heading", { name, level: 1 }).waitFor();

/** Out, as on a shared computer: nothing is left. */
const leave = async (): Promise<void> => {
  await page.getByRole("button", { name: /^Account of/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await heading("Sign in");
  await expect.poll(async () => await context.cookies()).toEqual([]);
};

const signIn = async (password: string): Promise<void> => {
  await typeInto(page, "E-mail address", EMAIL);
  await typeInto(page, "Password", password);
  await page.keyboard.press("Enter");
};

/** Each step goes on where the one before has ended: an installation has one beginning. */
test("the set-up page makes the organization and lets its administrator in, by keyboard", async () => {
  const code = /with the code ([\w-]+)/.exec(studio.output())?.[1] ?? "";
  expect(studio.output()).toContain("/set-up, with the code");
  await page.goto(studio.url);
  await heading("First set-up");
  expect(await axeFinds(page)).toEqual([]);
  await typeInto(page, "Set-up code", code);
  await typeInto(page, "Name of the organization", "Les Ateliers");
  await typeInto(page, "Your name", "Inès Petit");
  await typeInto(page, "E-mail address", EMAIL);
  await typeInto(page, "Password", PASSWORD);
  await page.getByText("Strength: Very strong").waitFor();
  await page.keyboard.press("Enter");
  await page.locator("#navigation").waitFor();
  expect(await page.content()).toContain("Les Ateliers");
  // The code has done its work.
  const again = await fetch(`${studio.url}/api/sign-in`);
  expect(await again.json()).toMatchObject({ setup: false });
});

let secret = "";
test("a second factor is set up in the account", async () => {
  await page.goto(`${studio.url}/account`);
  await heading("My account");
  await press(page, /^Turn on the second factor/);
  await page.getByText("Confirm your password").waitFor();
  await typeInto(page, "Confirm your password", PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Or type this key").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  secret = (await page.getByText("Or type this key").locator("span").textContent()) ?? "";
  await typeInto(page, "Six-digit code", oneTimeCode(`otpauth://totp/x?secret=${secret}`, new Date()));
  await page.keyboard.press("Enter");
  await page.getByText("Your account is protected by an authenticator app.").waitFor();
});

test("signing in then asks for the code of the app", async () => {
  await page.goto(`${studio.url}/account`);
  await leave();
  await signIn(PASSWORD);
  await heading("Second factor");
  await page.goto(`${studio.url}/account`);
  await heading("Sign in");
  await signIn(PASSWORD);
  await heading("Second factor");
  expect(await axeFinds(page)).toEqual([]);
  await typeInto(page, "Six-digit code", "000000");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await page.getByRole("textbox", { name: "Six-digit code" }).clear();
  // The code of the next half minute: one that was used is not taken twice.
  await typeInto(
    page,
    "Six-digit code",
    oneTimeCode(`otpauth://totp/x?secret=${secret}`, new Date(Date.now() + 30_000)),
  );
  await page.keyboard.press("Enter");
  await page.locator("#navigation").waitFor();
});

test("an identity at a provider is linked in the account and then opens it", async () => {
  provider.state.claims = { sub: "subject-ines", email: EMAIL, email_verified: true };
  await page.goto(`${studio.url}/account`);
  await heading("My account");
  await press(page, /^Link OpenID Connect/);
  await page.getByText(/^OpenID Connect, linked/).waitFor();
  await leave();
  provider.state.claims = { sub: "subject-stranger", email: EMAIL, email_verified: true };
  await press(page, /^Continue with OpenID Connect/);
  await page.getByRole("alert").getByText("No account is linked to this identity.").waitFor();
  provider.state.claims = { sub: "subject-ines", email: EMAIL, email_verified: true };
  await press(page, /^Continue with OpenID Connect/);
  // The second factor is asked for all the same, and leads to nowhere else than what was wanted.
  await heading("Second factor");
  expect(new URL(page.url()).origin).toBe(studio.url);
});

test("a forgotten password is replaced by the link of a mail, once", async () => {
  await context.clearCookies();
  await page.goto(`${studio.url}/sign-in`);
  await press(page, /^Forgotten password/);
  await heading("Get access back");
  await typeInto(page, "E-mail address", EMAIL);
  await page.keyboard.press("Enter");
  await page.getByText("If there is an account for this address, an e-mail is on its way.").waitFor();
  const found = (): string | undefined =>
    mails.taken
      .map(({ raw }) => /http\S+\/sign-in\/recovery#\S+/.exec(plainTextOf(raw))?.[0])
      .findLast((link) => link !== undefined);
  await expect.poll(found, { timeout: 20_000 }).toBeDefined();
  const link = found() ?? "";
  await page.goto(link);
  await heading("Choose a new password");
  expect(page.url()).not.toContain("#");
  await typeInto(page, "New password", NEXT_PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByText("Your password is saved. Sign in.").waitFor();
  await page.goto("about:blank");
  await page.goto(link);
  await typeInto(page, "New password", PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("alert").waitFor();
  await page.goto(`${studio.url}/sign-in`);
  await signIn(NEXT_PASSWORD);
  await heading("Second factor");
  expect(faults().filter((fault) => !fault.includes("422") && !fault.includes(provider.provider.issuer))).toEqual([]);
});
