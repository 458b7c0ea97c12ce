import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

interface Opened {
  context: BrowserContext;
  page: Page;
  faults: () => string[];
}

const open = async (options: { locale?: string; colorScheme?: "light" | "dark" } = {}): Promise<Opened> => {
  // Wide enough for the pages of the settings to stand beside each other.
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ locale: "en-GB", viewport, ...options });
  const page = await context.newPage();
  return { context, page, faults: watchPage(page, studio.url) };
};

/** Signed in as the demo's account of a role, on a page. */
const openAs = async (role: RegExp, path: string, options: Parameters<typeof open>[0] = {}): Promise<Opened> => {
  const opened = await open(options);
  await opened.page.goto(studio.url + path);
  await opened.page.getByRole("button", { name: role }).click();
  await opened.page.locator("#navigation").waitFor();
  await opened.page.locator("main h1").waitFor();
  return opened;
};

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(studio.url + path);
  await page.locator("main h1").waitFor();
};

/** Another one each time: a server may be used for several runs. */
const EMAIL = `lea-petit-${Date.now()}@example.org`;
const NAME = "Léa Petit";

/** Invites Léa by the form; returns the link in the mail that the demo shows. */
const inviteLea = async (page: Page): Promise<string> => {
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a member" });
  await dialog.getByLabel("E-mail address").fill(EMAIL);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  // A coordinator of some sites needs one: said at the field, and what was typed is still there.
  await dialog.getByText("Choose one site at least.").first().waitFor();
  expect(await dialog.getByLabel("E-mail address").inputValue()).toBe(EMAIL);
  await dialog.getByRole("checkbox", { name: "Paris Nord" }).check();
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("sites: Paris Nord").first().waitFor();
  await page.getByRole("link", { name: "the written mails" }).click();
  // The newest stands first.
  await page
    .getByRole("button", { name: new RegExp(`^Read .*${EMAIL}$`) })
    .first()
    .click();
  const link = page.getByRole("dialog").getByRole("link", { name: /\/invitation#/ });
  return (await link.getAttribute("href")) ?? "";
};

const accept = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await page.getByLabel("Your name").fill(NAME);
  await page.getByRole("textbox", { name: "Password" }).fill("quatre nuages mangent des craies");
  await page.getByRole("button", { name: "Accept the invitation" }).click();
  await page.getByRole("heading", { name: /^Hello Léa/, level: 1 }).waitFor();
};

describe("members", () => {
  test("somebody is invited, comes in, gets another role, and is out at the next click once removed", async () => {
    const admin = await openAs(/^Enter: Administration/, "/settings/invitations");
    const lea = await open();
    await accept(lea.page, await inviteLea(admin.page));
    expect(await lea.page.getByRole("link", { name: "Settings" }).count()).toBe(0);

    await goTo(admin.page, "/settings/members");
    await admin.page.getByRole("button", { name: `Change ${NAME}` }).click();
    const change = admin.page.getByRole("dialog", { name: `Role of ${NAME}` });
    await change.getByRole("radio", { name: "Program management" }).check();
    await change.getByRole("button", { name: "Save" }).click();
    await change.waitFor({ state: "detached" });
    await goTo(lea.page, "/settings/sites");
    await lea.page.getByRole("heading", { name: "Sites", level: 1 }).waitFor();
    expect(await lea.page.getByRole("link", { name: "API keys" }).count()).toBe(0);

    await admin.page.getByRole("button", { name: `Remove ${NAME}` }).click();
    const remove = admin.page.getByRole("dialog", { name: `Remove ${NAME} from the organization?` });
    await remove.getByText("their open sessions end here, the API keys they made stop working").waitFor();
    await remove.getByRole("button", { name: "Remove", exact: true }).click();
    await remove.waitFor({ state: "detached" });
    await lea.page.getByRole("link", { name: "People" }).click();
    await lea.page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();

    // The browser notes the form that was not taken, too.
    const faults = [...admin.faults(), ...lea.faults()].filter((fault) => !fault.includes("422"));
    expect(faults).toEqual([]);
    await Promise.all([admin.context.close(), lea.context.close()]);
  });

  test("the only administrator is not removed, and the page says why", async () => {
    const { context, page } = await openAs(/^Enter: Administration/, "/settings/members");
    const own = page.getByRole("listitem").filter({ hasText: "(you)" });
    await own.getByRole("button", { name: /^Remove/ }).click();
    const dialog = page.getByRole("dialog", { name: /cannot be removed$/ });
    await dialog.getByText("Give somebody else the role “Administration” first.").waitFor();
    expect(await dialog.getByRole("button", { name: "Remove" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await context.close();
  });
});

describe("API keys", () => {
  const statusWith = async (key: string): Promise<number> =>
    (await fetch(`${studio.url}/api/me`, { headers: { authorization: `Bearer ${key}` } })).status;

  test("a key is shown once, opens the API, and is refused once revoked", async () => {
    const { context, page, faults } = await openAs(/^Enter: Technical integration/, "/settings/keys");
    await page.getByRole("button", { name: "Make a key" }).click();
    const making = page.getByRole("dialog", { name: "Make a key" });
    await making.getByLabel("Name").fill("CRM");
    await making.getByLabel("Name").press("Enter");
    const made = page.getByRole("dialog", { name: "Key “CRM” made" });
    const key = (await made.locator("code").first().textContent()) ?? "";
    expect(key).toMatch(/^parcours_/);
    expect(await made.locator("code").last().textContent()).toContain(`Authorization: Bearer ${key}`);
    expect(await statusWith(key)).toBe(200);
    await page.keyboard.press("Escape");
    await made.getByRole("button", { name: "I have kept the key" }).click();
    await made.waitFor({ state: "detached" });
    expect(await page.content()).not.toContain(key);

    await page.getByRole("button", { name: "Revoke the key CRM" }).click();
    const revoke = page.getByRole("dialog", { name: "Revoke the key “CRM”?" });
    await revoke.getByRole("button", { name: "Revoke", exact: true }).click();
    await revoke.waitFor({ state: "detached" });
    await page.getByText(/^Keys that have ended/).waitFor();
    expect(await statusWith(key)).toBe(401);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

/** Links in the order in which they are followed: all of it in one load of the studio. */
const LINKS = [
  "/settings/organization",
  "/settings/sites",
  "/settings/teams",
  "/settings/members",
  "/settings/security",
  "/settings/keys",
  "/settings/mail",
  "/settings/mail/outbox",
  "/settings/audit",
  "/settings/invitations",
  "/referrals",
];

/** Follows a link of the page to another, and waits for what it shows: the address changes before the page does. */
const follow = async (page: Page, path: string): Promise<void> => {
  const before = await page.locator("main h1").elementHandle();
  await page.locator(`a[href="${path}"]`).first().click();
  await page.waitForURL(studio.url + path);
  await before?.waitForElementState("hidden");
  await page.locator("main h1").waitFor();
  await page.locator("main .mantine-Skeleton-root").first().waitFor({ state: "detached" });
};

describe("no barrier that axe-core finds", () => {
  test.each([
    { locale: "fr-FR", colorScheme: "light", role: /^Entrer : Administration/ },
    { locale: "en-GB", colorScheme: "dark", role: /^Enter: Administration/ },
  ] as const)(
    "on any page of the settings: $locale, $colorScheme",
    async ({ locale, colorScheme, role }) => {
      const { context, page, faults } = await openAs(role, "/settings", { locale, colorScheme });
      const found: string[] = [];
      const look = async (where: string): Promise<void> => {
        found.push(...(await axeFinds(page)).map((one) => `${where} ${one}`));
      };
      await look("/settings");
      for (const path of LINKS) {
        await follow(page, path);
        await look(path);
      }
      await follow(page, "/settings");
      await follow(page, "/settings/members");
      await page.getByRole("button", { name: /^(Modifier|Change) Camille/ }).click();
      await page.getByRole("dialog").getByRole("radio").first().waitFor();
      await look("dialog");
      expect(found).toEqual([]);
      expect(faults()).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
