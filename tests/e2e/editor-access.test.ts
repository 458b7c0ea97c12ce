import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

/** Set it to keep a picture of everything that is looked at. */
const PICTURES = process.env["PARCOURS_SHOTS"];
const PROGRAM = "maraude-volunteers";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

const PHONE = 390;
/** A panel is made after what is more urgent; on a machine with much to do that is not at once. */
const WITHIN = { timeout: 10_000 };
/** `whole`: every part of the program in the panel too; what is in them is built of the same fields everywhere. */
const LOOKS = [
  { language: "fr", scheme: "light", width: 1440, whole: true },
  { language: "en", scheme: "dark", width: 1440, whole: false },
  { language: "fr", scheme: "dark", width: PHONE, whole: false },
  { language: "en", scheme: "light", width: PHONE, whole: false },
] as const;

const panel = (page: Page) => page.getByRole("complementary", { name: /^(Panneau|Panel)$/ });
/** One of the three ways of looking, taken by the keys: its button may be a picture only. */
const view = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole("radio", { name }).focus();
  await page.keyboard.press("Space");
};
const tree = (page: Page) => page.getByRole("tree");

/** The parts of the page that change alone: the rest of it has been looked at already. */
const PANEL = "aside";
const DIALOG = "[role=dialog]";

/** Looks at the whole page, or within one part of it. */
type Look = (name: string, within?: string) => Promise<void>;

/** Every part of the program in the panel: its list, and the first entry of it. */
const lookAtSections = async (page: Page, look: Look): Promise<void> => {
  const links = panel(page).getByRole("listitem").getByRole("button");
  // The panel’s own: the preview of a contract has more of them.
  const heading = panel(page).getByRole("heading", { level: 2 }).first();
  const back = panel(page).getByRole("button", { name: /^(Retour à|Back to)/ });
  /** What the panel that is there is about: another one is made little by little, while the former stays. */
  const shown = async (): Promise<string> =>
    (await panel(page).locator("[data-shows]").getAttribute("data-shows")) ?? "";
  const home = await shown();
  const count = await links.count();
  for (let at = 0; at < count; at += 1) {
    await links.nth(at).click();
    await expect.poll(shown, WITHIN).not.toBe(home);
    const title = (await heading.textContent()) ?? "";
    await look(title, PANEL);
    const list = panel(page).getByRole("list", { name: title, exact: true });
    const entry = list.getByRole("button").filter({ hasText: /\S/ }).first();
    if ((await entry.count()) > 0) {
      const listed = await shown();
      await entry.click();
      await expect.poll(shown, WITHIN).not.toBe(listed);
      await look(`${title}, the first`, PANEL);
    }
    for (let here = await shown(); here !== home; here = await shown()) {
      await back.click();
      await expect.poll(shown, WITHIN).not.toBe(here);
    }
  }
  expect(count).toBeGreaterThan(10);
};

/** Opens a dialog, looks at it, and closes it again. */
const lookAtDialog = async (page: Page, look: Look, name: string, open: () => Promise<void>): Promise<void> => {
  await open();
  await page.getByRole("dialog").waitFor();
  await look(name, DIALOG);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

/** A stage and a transition in the panel, and the questions that the outline asks. */
const lookAtRows = async (page: Page, look: Look): Promise<void> => {
  await tree(page).getByRole("treeitem").nth(1).click();
  await look("stage or transition in the panel", PANEL);
  await tree(page)
    .getByRole("treeitem", { name: /^(depuis|from) / })
    .first()
    .click();
  await look("transition in the panel", PANEL);
  await lookAtDialog(page, look, "new stage", async () => {
    await tree(page).getByRole("treeitem").first().focus();
    await page.keyboard.press("Insert");
  });
  await lookAtDialog(page, look, "renaming", async () => {
    await tree(page).getByRole("treeitem").first().focus();
    await page.keyboard.press("F2");
  });
};

const inEditor = async (page: Page, look: Look, { width, whole }: (typeof LOOKS)[number]): Promise<void> => {
  const wide = width > PHONE;
  await page.goto(`${studio.url}/programs/${PROGRAM}/edit`);
  // On a phone one begins with the outline.
  const diagram = page.getByRole("application", { name: /^(Schéma|Diagram)/ });
  await diagram.or(tree(page)).first().waitFor();
  await look("as it opens");
  if (whole) await lookAtSections(page, look);
  if (wide) {
    await page.getByRole("button", { name: /^(Détails techniques|Technical details)$/ }).click();
    await look("technical details", PANEL);
  }

  await view(page, /^(Plan|Outline)$/);
  await tree(page).waitFor();
  await look("outline");
  if (wide) await lookAtRows(page, look);

  await view(page, /^(Essayer|Try it)$/);
  await page.waitForLoadState("networkidle");
  await look("try it");

  if (wide) {
    await view(page, /^(Schéma|Design)$/);
    await page.getByRole("button", { name: /(Montrer la liste des problèmes|Show the list of problems)$/ }).click();
    await look("problems", "section:has(> button[aria-expanded=true])");
  }
  await page.getByRole("button", { name: /^(Autres actions|More actions)$/ }).click();
  await page.getByRole("menu").waitFor();
  await look("tools", "header");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^(Publier…|Publish…)$/ }).click();
  await page.getByRole("dialog").waitFor();
  // The whole page once with a dialog above it: landmarks and what is hidden behind it.
  await look("publishing");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
};

const aroundEditor = async (page: Page, look: Look): Promise<void> => {
  const visit = async (path: string, name: string): Promise<void> => {
    await page.goto(`${studio.url}/programs/${path}`);
    // On a phone the editor begins with the outline.
    await page.locator("main h1, main h2, [role=application], [role=tree]").first().waitFor();
    await page.waitForLoadState("networkidle");
    await look(name);
  };
  await visit(`${PROGRAM}/versions`, "versions");
  await visit(`${PROGRAM}/versions/1`, "a version");
  await visit(`${PROGRAM}/edit?compare=1`, "comparing");
  await visit(`${PROGRAM}/dossier`, "dossier");
  await page.goto(`${studio.url}/programs`);
  await lookAtDialog(page, look, "new program", async () => {
    await page.getByRole("button", { name: /^(Nouveau programme|New program)$/ }).click();
  });
};

describe("the editor with all its panels and dialogs, in both themes and languages", () => {
  test.each(LOOKS)("$language, $scheme, $width pixels", { timeout: 600_000 }, async (at) => {
    const { language, scheme, width } = at;
    const context = await browser.newContext({
      locale: language === "fr" ? "fr-FR" : "en-GB",
      colorScheme: scheme,
      viewport: { width, height: 900 },
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(40_000);
    const page = await context.newPage();
    const faults = watchPage(page, studio.url);
    const headers = { origin: studio.url };
    await context.request.post(`${studio.url}/api/session/demo`, { data: { role: "administrator" }, headers });
    const found: string[] = [];
    let pictures = 0;
    const look: Look = async (name, within) => {
      // A tooltip is told by its button's description; it would only cover what is looked at.
      await page.mouse.move(0, 0);
      await page.getByRole("tooltip").waitFor({ state: "detached" });
      found.push(...[...faults(), ...(await axeFinds(page, within))].map((problem) => `${name}: ${problem}`));
      if (PICTURES === undefined) return;
      pictures += 1;
      const file = `editor-${width}-${language}-${String(pictures).padStart(2, "0")}.png`;
      await page.screenshot({ path: join(PICTURES, file) });
    };
    await inEditor(page, look, at);
    await aroundEditor(page, look);
    await context.close();
    expect(found).toEqual([]);
  });
});
