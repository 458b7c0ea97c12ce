import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

let studio: Studio;
let browser: Browser;
/** Every name in the demo that is long enough not to be a word of the page. */
let names: string[] = [];
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
  const { items } = (await studio.api("/participants?limit=200")) as { items: { name: string }[] };
  names = items.map(({ name }) => name).filter((name) => name.length > 5);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

interface Look {
  width?: number;
  scheme?: "light" | "dark";
  language?: "fr" | "en";
}

const open = async (role: string, { width = 1440, scheme = "light", language = "fr" }: Look = {}) => {
  const context = await browser.newContext({
    baseURL: studio.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: scheme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await context.request.post("/api/session/demo", { data: { role }, headers: { origin: studio.url } });
  return { context, page, faults };
};

const namesIn = (text: string): string[] => names.filter((name) => text.includes(name));
const shown = async (page: Page): Promise<string> => await page.locator("main").innerText();
const sentence = (page: Page) => page.locator("main p").filter({ hasText: /parcours commencés?|runs? begun/i });

describe("a funder", () => {
  test("lands on the figures, reads how one is counted, takes the report away, and sees nobody", async () => {
    expect(names.length).toBeGreaterThan(20);
    const { context, page, faults } = await open("funder");
    await page.goto("/");
    await page.waitForURL("**/impact");
    await page.getByRole("heading", { level: 1, name: "Impact" }).waitFor();
    await sentence(page).nth(3).waitFor();
    expect(await page.getByRole("navigation").getByRole("link", { name: "Personnes" }).count()).toBe(0);
    expect(namesIn(await shown(page))).toEqual([]);

    await page
      .getByRole("link", { name: /maraude/i })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: "Ce qui est mesuré" }).waitFor();
    await page.getByText("pour que personne ne puisse être reconnu").waitFor();

    await page.getByLabel("Période", { exact: true }).selectOption("all");
    await page.waitForURL(/period=all/);
    await page.getByText("depuis le début", { exact: true }).first().waitFor();
    await page.getByLabel("Répartir par").selectOption("ageBand");
    await page
      .getByRole("table", { name: /par Âge/ })
      .first()
      .waitFor();

    const how = page.locator("summary").filter({ hasText: "Comment c’est compté" }).first();
    await how.focus();
    await page.keyboard.press("Enter");
    await page
      .getByText(/Nombre de parcours|Sur 100 parcours/)
      .first()
      .waitFor();
    await page
      .getByText(/faute d’information|information manque/)
      .first()
      .waitFor();
    expect(namesIn(await page.content())).toEqual([]);

    await page.getByRole("button", { name: "Exporter" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Tableau (CSV)" }).click(),
    ]);
    const table = await readFile((await download.path()) ?? "", "utf8");
    expect(download.suggestedFilename()).toMatch(/^impact-.*\.csv$/);
    expect(table).toContain("Comment c’est compté");
    expect(table).toContain("non communiqué");
    expect(namesIn(table)).toEqual([]);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

describe("an administrator", () => {
  test("compares with the period before, whose link shows the same to others, and prints what is open", async () => {
    const { context, page, faults } = await open("administrator");
    await page.goto("/impact/maraude-volunteers?period=this-year&compare=true");
    await page
      .getByText(/Période d’avant\s: /)
      .nth(1)
      .waitFor();
    expect(await page.getByLabel("Période", { exact: true }).inputValue()).toBe("this-year");
    await page.emulateMedia({ media: "print" });
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator("details[data-on-paper]:not([open])").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Imprimer" }).isVisible()).toBe(false);
    expect(await page.getByText(/Rapport d’impact · Établi le/).isVisible()).toBe(true);
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    expect(await page.locator("details[open]").count()).toBe(0);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("sets dates of their own where nothing happened, and gets back", async () => {
    const { context, page } = await open("administrator", { language: "en" });
    await page.goto("/impact/maraude-volunteers?period=own&from=2001-01-01&to=2001-12-31");
    await page.getByRole("heading", { name: "No run in this period" }).waitFor();
    await page.getByRole("link", { name: "See from the beginning" }).click();
    await page.getByRole("heading", { name: "How far runs go" }).waitFor();
    expect(new URL(page.url()).searchParams.get("period")).not.toBe("own");
    await context.close();
  });
});

test.each([
  { width: 1440, scheme: "dark", language: "en" },
  { width: 390, scheme: "light", language: "fr" },
] as const)("both pages are accessible and fit: $width pixels, $scheme, $language", async (look) => {
  const { context, page } = await open("funder", look);
  for (const path of ["/impact", "/impact/maraude-volunteers?period=all&by=site"]) {
    await page.goto(path);
    await sentence(page).first().waitFor();
    await page.waitForLoadState("networkidle");
    expect({ path, faults: await axeFinds(page) }).toEqual({ path, faults: [] });
    const width = Number(await page.evaluate("document.documentElement.scrollWidth"));
    expect({ path, fits: width <= look.width }).toEqual({ path, fits: true });
  }
  await context.close();
});
