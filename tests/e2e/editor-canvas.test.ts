import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "./open-browser.ts";

const HARNESS = fileURLToPath(new URL("../../packages/editor/harness/vite.config.ts", import.meta.url));

let server: ViteDevServer;
let browser: Browser;
let address: string;

beforeAll(async () => {
  server = await createServer({ configFile: HARNESS, server: { port: 0, strictPort: false }, logLevel: "error" });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? "";
  browser = await openBrowser();
  // The first page makes the server prepare its dependencies, after which it loads once more.
  const page = await browser.newPage();
  await page.goto(`${address}?stages=1`);
  await page.waitForSelector('[data-id="/states/phase0"]', { timeout: 100_000 });
  await page.close();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = async (query: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}?${query}`);
  await page.waitForSelector(".react-flow__node", { timeout: 60_000 });
  return page;
};

const card = (path: string): string => `.react-flow__node[data-id="${path}"]`;

/** The document as the editor told it last. */
const saved = async (page: Page): Promise<Record<string, never> | undefined> =>
  await page.locator("body").evaluate((body) => {
    const text = body.getAttribute("data-saved");
    return text === null ? undefined : JSON.parse(text);
  });

describe("the canvas in a browser", () => {
  it("adds, names and connects by keyboard, and takes it all back", async () => {
    const page = await open("program=social-venture-team");
    await page.click(card("/states/mediation"));
    await page.keyboard.press("n");
    await page.keyboard.type("Bilan");
    await page.getByRole("option", { name: "Étape « Bilan »" }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector(`${card("/states/bilan")}.selected`);
    await page.keyboard.press("F2");
    await page.keyboard.type("Bilan commun");
    await page.keyboard.press("Enter");
    await page.getByText("Bilan commun").first().waitFor();
    await page.keyboard.press("c");
    await page.keyboard.type("dissoute");
    await page.keyboard.press("Enter");
    await page.waitForSelector("[role=group][data-selected]");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Control+z");
    await page.waitForSelector(card("/states/bilan"), { state: "detached" });
    expect(await page.locator(card("/states/mediation")).count()).toBe(1);
    await page.close();
  });

  it("writes no positions until somebody moves a card, then keeps them all", async () => {
    const page = await open("program=social-venture-team");
    expect(await saved(page)).toBe(undefined);
    await page.click(card("/states/mediation"));
    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForSelector("body[data-saved]");
    const states = ((await saved(page)) ?? {})["states"] as unknown as Record<string, { meta: { ui?: object } }>;
    expect(Object.values(states).every(({ meta }) => meta.ui !== undefined)).toBe(true);
    await page.close();
  });

  it("shows a published version without anything that changes it", async () => {
    const page = await open("program=social-venture-team&readonly=1");
    await page.click(card("/states/mediation"));
    await page.keyboard.press("Delete");
    await page.waitForSelector('[role="alert"]');
    expect(await page.locator('[role="toolbar"][aria-orientation="vertical"]').count()).toBe(0);
    expect(await saved(page)).toBe(undefined);
    await page.close();
  });
});
