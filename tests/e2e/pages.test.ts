import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

/** Set it to keep a picture of every page, wide and on a phone, to be looked at. */
const PICTURES = process.env["PARCOURS_SHOTS"];

let studio: Studio;
let browser: Browser;
let person = "";
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
  const { items } = (await studio.api("/enrollments?status=active&program=mentoring-mentor&limit=1")) as {
    items: { participant: string }[];
  };
  person = items[0]?.participant ?? "";
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

interface Shown {
  name: string;
  path: () => string;
  /** What to do before looking: opens a menu, a dialog. */
  then?: (page: Page) => Promise<void>;
}

const heading = async (page: Page): Promise<void> => await page.locator("main h1").first().waitFor();

const OUTSIDE: Shown[] = [
  { name: "sign-in", path: () => "/sign-in" },
  { name: "recovery", path: () => "/sign-in/recovery" },
  { name: "new-password", path: () => "/sign-in/recovery#a-token-of-a-mail" },
  { name: "two-factor", path: () => "/sign-in/two-factor" },
  { name: "link", path: () => "/sign-in/link#a-token-of-a-mail" },
  { name: "set-up", path: () => "/set-up" },
  { name: "invitation", path: () => "/invitation" },
];

const INSIDE: Shown[] = [
  { name: "people", path: () => "/people", then: async (page) => await page.getByRole("listitem").nth(8).waitFor() },
  { name: "people-none", path: () => "/people?status=held&program=nothing" },
  {
    name: "person",
    path: () => `/people/${person}`,
    then: async (page) => await page.getByRole("tabpanel").getByRole("listitem").first().waitFor(),
  },
  {
    name: "person-facts",
    path: () => `/people/${person}`,
    then: async (page) => await page.getByRole("tab").nth(1).click(),
  },
  {
    name: "next-step",
    path: () => `/people/${person}`,
    then: async (page) => {
      const steps = page.locator("div", { has: page.locator("> h3", { hasText: /^(Que faire|What to do)/ }) });
      await steps.last().getByRole("button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "programs", path: () => "/programs" },
  {
    name: "program",
    path: () => "/programs/mentoring-mentor",
    then: async (page) => await page.locator("main svg.pd").waitFor(),
  },
  { name: "account", path: () => "/account" },
  { name: "not-found", path: () => "/nowhere" },
  {
    name: "palette",
    path: () => "/account",
    then: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").getByRole("combobox").waitFor();
    },
  },
  {
    name: "account-menu",
    path: () => "/account",
    then: async (page) => {
      await page.locator("button[aria-haspopup=menu]").last().click();
      await page.getByRole("menu").waitFor();
    },
  },
];

/** Held by a test of their own, which follows their links; here for their pictures only. */
const SETTINGS: Shown[] = [
  "organization",
  "sites",
  "teams",
  "members",
  "invitations",
  "security",
  "keys",
  "mail",
  "mail/outbox",
  "audit",
].map((name) => ({ name: `settings-${name.replace("/", "-")}`, path: () => `/settings/${name}` }));
const PICTURED: Shown[] =
  PICTURES === undefined
    ? []
    : [...SETTINGS, { name: "settings", path: () => "/settings" }, { name: "referrals", path: () => "/referrals" }];

const LOOKS = [
  { language: "fr", scheme: "light", width: 1440 },
  { language: "en", scheme: "dark", width: 1440 },
  { language: "fr", scheme: "dark", width: 390 },
  { language: "en", scheme: "light", width: 390 },
] as const;

const look = async (pages: readonly Shown[], signedIn: boolean, at: (typeof LOOKS)[number]): Promise<string[]> => {
  const { language, scheme, width } = at;
  const context = await browser.newContext({
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: scheme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  const found: string[] = [];
  if (signedIn) {
    const headers = { origin: studio.url };
    await context.request.post(`${studio.url}/api/session/demo`, { data: { role: "administrator" }, headers });
  }
  for (const shown of pages) {
    await page.goto("about:blank");
    const tell = (problem: string): number => found.push(`${shown.name}: ${problem}`);
    try {
      await page.goto(studio.url + shown.path());
      await heading(page);
      await shown.then?.(page);
      await page.waitForLoadState("networkidle");
    } catch (error) {
      // One page that does not come must not hide what is wrong with the others.
      tell(String(error).slice(0, 300));
      continue;
    }
    faults().forEach(tell);
    (await axeFinds(page)).forEach(tell);
    const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
    if (wide > width) tell(`sticks out: ${wide} pixels`);
    if (PICTURES !== undefined) {
      await page.screenshot({ path: join(PICTURES, `${shown.name}-${width}-${language}-${scheme}.png`) });
    }
  }
  await context.close();
  return found;
};

/** Half a minute each on two idle cores. */
const PATIENCE_MS = 300_000;

describe("every page, in both themes and languages, wide and on a phone", () => {
  test.each(LOOKS)("before signing in: $language, $scheme, $width pixels", { timeout: PATIENCE_MS }, async (at) => {
    expect(await look(OUTSIDE, false, at)).toEqual([]);
  });

  test.each(LOOKS)("signed in: $language, $scheme, $width pixels", { timeout: PATIENCE_MS }, async (at) => {
    expect(await look([...INSIDE, ...PICTURED], true, at)).toEqual([]);
  });
});
