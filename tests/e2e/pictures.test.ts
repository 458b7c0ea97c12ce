import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { ELSEWHERE, EMPTY, OPENED, PORTAL, PORTAL_OUTSIDE, PROTECTING, SIGNING } from "./pages/elsewhere.ts";
import { INSIDE, type LookedAt, OUTSIDE } from "./pages/pages.ts";
import { populate, type Shown } from "./pages/populate.ts";
import { startEmptyStudio, startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

/**
 * Set it to keep a picture of every page and dialog in French and English, light and dark, wide and on a phone, to be
 * looked at, with what axe-core finds in each of the eight; those of one page with `-t`. Nothing happens here without it: `pages.test.ts` and its neighbours hold the
 * same pages.
 */
const PICTURES = process.env["PARCOURS_SHOTS"];

const LANGUAGES = ["fr", "en"] as const;
type Language = (typeof LANGUAGES)[number];

/** How a page is shown without being loaded anew. */
const SIZES = [1440, 390] as const;
const SCHEMES = ["light", "dark"] as const;
const LOOKS = SIZES.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));
const INHERIT_ANEW = `(async () => {
  const { style } = document.body;
  for (const ligatures of ["none", ""]) {
    style.fontVariantLigatures = ligatures;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  }
})()`;
/** As much of a long page as is looked at. */
const TALLEST = { 1440: 2_400, 390: 3_200 } as const;

/** Who looks, and at what. */
interface Group {
  who: string;
  pages: LookedAt[];
  studio: () => Studio;
  enter: (context: BrowserContext) => Promise<void>;
}

let full: Studio;
let empty: Studio;
let browser: Browser;
let shown: Shown;

const setUp = async (): Promise<void> => {
  const code = /with the code ([\w-]+)/.exec(empty.output())?.[1] ?? "";
  const body = {
    code,
    organization: "Les Ateliers",
    name: "Inès Petit",
    email: EMAIL,
    password: PASSWORD,
    language: "fr",
  };
  const answer = await fetch(`${empty.url}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: empty.url },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The set-up answers ${answer.status}: ${await answer.text()}`);
};
const EMAIL = "ines.petit@ateliers.internal";
const PASSWORD = "quatre nuages mangent des craies";

/** A call of the page that looks, before it looks. */
const asking =
  (path: string, data: object, studio: () => Studio = () => full) =>
  async (context: BrowserContext): Promise<void> => {
    const { url } = studio();
    const answer = await context.request.post(`${url}/api${path}`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`${path} answers ${answer.status()}`);
  };
const nobody = async (): Promise<void> => {};

/** A second factor is asked of administrators from now on. */
const demandFactor = async (context: BrowserContext): Promise<void> => {
  await asking("/session", { email: EMAIL, password: PASSWORD }, () => empty)(context);
  const data = { settings: { twoFactorFor: ["administrator"] } };
  const headers = { origin: empty.url };
  await context.request.patch(`${empty.url}/api/organization`, { data, headers });
};

const GROUPS: Group[] = [
  { who: "a party to a contract", pages: SIGNING, studio: () => full, enter: nobody },
  { who: "nobody yet", pages: [...OUTSIDE, ...PORTAL_OUTSIDE], studio: () => full, enter: nobody },
  {
    who: "an administrator",
    pages: [...INSIDE, ...ELSEWHERE, ...OPENED],
    studio: () => full,
    enter: asking("/session/demo", { role: "administrator" }),
  },
  {
    who: "a coordinator",
    pages: ["/today", "/people"].map((path) => ({ name: `coordinator-${path.slice(1)}`, path: () => path })),
    studio: () => full,
    enter: asking("/session/demo", { role: "coordinator" }),
  },
  { who: "a participant", pages: PORTAL, studio: () => full, enter: asking("/portal/session/demo", {}) },
  {
    who: "the first administrator",
    pages: EMPTY,
    studio: () => empty,
    enter: asking("/session", { email: EMAIL, password: PASSWORD }, () => empty),
  },
  { who: "a member without a second factor", pages: PROTECTING, studio: () => empty, enter: demandFactor },
];

const opened = new Map<string, Page>();
/** One window for each who and language; it serves all their pages. */
const pageOf = async ({ who, enter }: Group, language: Language): Promise<Page> => {
  const known = opened.get(`${who} ${language}`);
  if (known !== undefined) return known;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const context = await browser.newContext({ locale, reducedMotion: "reduce" });
  await enter(context);
  const page = await context.newPage();
  opened.set(`${who} ${language}`, page);
  return page;
};

const keepPictures = async (group: Group, { name, path, then }: LookedAt, language: Language): Promise<string[]> => {
  const found: string[] = [];
  const page = await pageOf(group, language);
  const faults = watchPage(page, group.studio().url);
  const [wide] = SIZES;
  await page.setViewportSize({ width: wide, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("about:blank");
  await page.goto(group.studio().url + path(shown));
  await page.locator("h1").first().waitFor({ state: "attached" });
  try {
    await then?.(page);
  } catch (error) {
    found.push(`${language}: ${String(error).slice(0, 300)}`);
  }
  await page.waitForLoadState("networkidle");
  await page.locator(".mantine-Skeleton-root").first().waitFor({ state: "detached" });
  await page.evaluate("window.scrollTo(0, 0)");
  // What is in front of a page stands in the window, not on the whole length of the page.
  const inFront = (await page.getByRole("dialog").or(page.getByRole("menu")).count()) > 0;
  for (const { width, scheme } of LOOKS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    // Chromium leaves some inherited colours as they were, until something else is inherited anew.
    await page.evaluate(INHERIT_ANEW);
    const [tall, broad] = await page.evaluate<[number, number]>(
      "[document.documentElement.scrollHeight, document.documentElement.scrollWidth]",
    );
    await page.screenshot({
      path: join(PICTURES ?? "", `${name}-${width}-${language}-${scheme}.png`),
      ...(!inFront && { fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(tall, TALLEST[width]) } }),
    });
    if (broad > width) found.push(`${width} ${language} sticks out: ${broad} pixels`);
    found.push(...(await axeFinds(page)).map((problem) => `${width} ${language} ${scheme}: ${problem}`));
  }
  page.removeAllListeners();
  return [...found, ...faults()];
};

describe.runIf(PICTURES !== undefined)("pictures of every page in eight looks", () => {
  beforeAll(async () => {
    [full, empty, browser] = await Promise.all([startStudio(), startEmptyStudio(), openBrowser()]);
    shown = await populate(full);
    await setUp();
    mkdirSync(PICTURES ?? "", { recursive: true });
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all([full.stop(), empty.stop()]);
  });

  describe.each(GROUPS)("as $who", (group) => {
    test.each(group.pages)("$name", { timeout: 120_000 }, async (page) => {
      const found = [];
      for (const language of LANGUAGES) found.push(...(await keepPictures(group, page, language)));
      expect(found).toEqual([]);
    });
  });
});
