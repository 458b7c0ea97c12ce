import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { declaredAddresses, leadsTo } from "./pages/addresses.ts";
import { ELSEWHERE, PORTAL, PORTAL_OUTSIDE } from "./pages/elsewhere.ts";
import { INSIDE, type LookedAt, OUTSIDE } from "./pages/pages.ts";
import { populate, type Shown } from "./pages/populate.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

let studio: Studio;
let browser: Browser;
let shown: Shown;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
  shown = await populate(studio);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

/** Both languages, both themes and both widths; every picture of them is looked at in `pictures.test.ts`. */
const LOOKS = [
  { language: "fr", scheme: "light", width: 1440 },
  { language: "en", scheme: "dark", width: 390 },
] as const;

const look = async (
  pages: readonly LookedAt[],
  signedIn: boolean,
  { language, scheme, width }: (typeof LOOKS)[number],
): Promise<string[]> => {
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
  for (const { name, path, then } of pages) {
    await page.goto("about:blank");
    const tell = (problem: string): number => found.push(`${name}: ${problem}`);
    try {
      await page.goto(studio.url + path(shown));
      await page.locator("main h1").first().waitFor();
      await then?.(page);
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
  }
  await context.close();
  return found;
};

/** Some twenty seconds each on two idle cores. */
const PATIENCE_MS = 300_000;

describe("every page, in both themes and languages, wide and on a phone", () => {
  test.each(LOOKS)("before signing in: $language, $scheme, $width pixels", { timeout: PATIENCE_MS }, async (at) => {
    expect(await look(OUTSIDE, false, at)).toEqual([]);
  });

  test.each(LOOKS)("signed in: $language, $scheme, $width pixels", { timeout: PATIENCE_MS }, async (at) => {
    expect(await look(INSIDE, true, at)).toEqual([]);
  });
});

/** Reached by links of a mail or of the portal's home, or only by whoever must set up a second factor. */
const BESIDE = [
  "/portal/journeys/:id",
  "/portal/journeys/:id/forms/:form",
  "/portal/sign/:contract",
  "/sign-in/protect",
];

test("every page of the studio and the portal is in the list", () => {
  const listed = [...OUTSIDE, ...INSIDE, ...ELSEWHERE, ...PORTAL_OUTSIDE, ...PORTAL].map(({ path }) => path(shown));
  const missing = declaredAddresses().filter(
    (declared) => !BESIDE.includes(declared) && !listed.some((address) => leadsTo(declared, address)),
  );
  expect(missing).toEqual([]);
});
