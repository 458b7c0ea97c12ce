import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { DIALOGS } from "./pages/dialogs.ts";
import { populate, type Shown } from "./pages/populate.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

/** Set it to keep a picture of every dialog, to be looked at. */
const PICTURES = process.env["PARCOURS_SHOTS"];

let studio: Studio;
let browser: Browser;
let shown: Shown;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
  shown = await populate(studio);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

/** Opens a dialog by keyboard, and waits for what can be done in it. */
const open = async (page: Page, [button, item]: RegExp[]): Promise<void> => {
  await page.locator("main").getByRole("button", { name: button! }).first().focus();
  await page.keyboard.press("Enter");
  if (item !== undefined) {
    // The menu takes the focus a moment after it is there.
    await page.locator("[role=menu]:focus, [role=menu] :focus").waitFor();
    await page.getByRole("menuitem", { name: item }).first().focus();
    await page.keyboard.press("Enter");
  }
  await page.getByRole("dialog").locator("input, textarea, button").first().waitFor();
  await page.waitForLoadState("networkidle");
  // What opens slides in: a colour that is half there has no contrast.
  await page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished))");
};

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
    for (const { path, openers } of DIALOGS) {
      const where = path(shown);
      const name = where.slice(1).replace(/(ptc|whk|we|end)_\w+/, "one");
      await page.goto(studio.url + where);
      await page.locator("main h1").first().waitFor();
      for (const [index, opener] of openers.entries()) {
        const tell = (problem: string): number => found.push(`${name} ${opener.at(-1)}: ${problem}`);
        try {
          await open(page, opener);
          (await axeFinds(page, "[role=dialog]")).forEach(tell);
          const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
          if (wide > width) tell(`sticks out: ${wide} pixels`);
          if (PICTURES !== undefined) {
            const file = `dialog-${name.replaceAll(/\W+/g, "-")}-${index}-${width}-${language}-${scheme}.png`;
            await page.screenshot({ path: join(PICTURES, file) });
          }
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
