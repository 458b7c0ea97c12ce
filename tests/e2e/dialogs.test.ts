import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { DIALOGS } from "./pages/dialogs.ts";
import { openDialog } from "./pages/open-dialog.ts";
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

const LOOKS = [
  { language: "fr", scheme: "light", width: 1440 },
  { language: "en", scheme: "dark", width: 390 },
] as const;

test.each(LOOKS)(
  "every dialog opens by keyboard, has nothing that axe finds, and closes by Escape: $language, $scheme, $width pixels",
  { timeout: 300_000 },
  async ({ language, scheme, width }) => {
    const context = await browser.newContext({
      locale: language === "fr" ? "fr-FR" : "en-GB",
      colorScheme: scheme,
      viewport: { width, height: 900 },
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const faults = watchPage(page, studio.url);
    const headers = { origin: studio.url };
    await context.request.post(`${studio.url}/api/session/demo`, { data: { role: "administrator" }, headers });
    const found: string[] = [];
    for (const { name, path, openers } of DIALOGS) {
      await page.goto(studio.url + path(shown));
      await page.locator("main h1").first().waitFor();
      for (const opener of openers) {
        const tell = (problem: string): number => found.push(`${name} ${opener.at(-1)}: ${problem}`);
        try {
          await openDialog(page, opener);
          (await axeFinds(page, "[role=dialog]")).forEach(tell);
          const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
          if (wide > width) tell(`sticks out: ${wide} pixels`);
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
        } catch (error) {
          // One that does not come must not hide what is wrong with the others.
          tell(String(error).slice(0, 300));
          await page.reload();
        }
        faults().forEach(tell);
      }
    }
    expect(found).toEqual([]);
    await context.close();
  },
);
