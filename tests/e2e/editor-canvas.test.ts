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

  it("takes a card that is dragged over another phase into it, in one step that can be taken back", async () => {
    const page = await open("stages=24&language=en");
    const before = card("/states/phase0/states/s3");
    const after = card("/states/phase1/states/s3");
    const [box, frame] = await Promise.all(
      [before, card("/states/phase1")].map(async (one) => await page.locator(one).boundingBox()),
    );
    if (!box || !frame) throw new Error("They are not to be seen");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    // A card is taken hold of where the pointer is once it has moved a little.
    await page.mouse.move(box.x + box.width / 2 + 4, box.y + box.height / 2);
    await page.mouse.move(frame.x + 60, frame.y + frame.height - 24, { steps: 12 });
    await page.waitForSelector(`${card("/states/phase1")} [data-aimed]`);
    await page.mouse.up();
    await page.waitForSelector(after);
    expect(await page.locator(before).count()).toBe(0);
    // It stands where it was let go.
    const [there, around] = await Promise.all(
      [after, card("/states/phase1")].map(async (one) => await page.locator(one).boundingBox()),
    );
    const offset = (there?.x ?? 0) + (there?.width ?? 0) / 2 - (around?.x ?? 0);
    expect(Math.abs(offset - 60)).toBeLessThan(24);
    await page.keyboard.press("Control+z");
    await page.waitForSelector(before);
    expect(await page.locator(after).count()).toBe(0);
    await page.close();
  });

  it("shows a published version without anything that changes it", async () => {
    const page = await open("program=social-venture-team&readonly=1");
    await page.click(card("/states/mediation"));
    await page.keyboard.press("Delete");
    await page.waitForSelector('[role="alert"]');
    expect(await page.getByRole("toolbar", { name: "Ajouter", exact: true }).count()).toBe(0);
    expect(await saved(page)).toBe(undefined);
    await page.close();
  });

  it("sets how pairs are proposed by the facts of both programs, and the keyboard keeps its place in the panel", async () => {
    const page = await open("program=mentoring-pair&others");
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Mise en relation" }).focus();
    await page.keyboard.press("Enter");
    const matching = panel.getByRole("region", { name: "Programme, Mise en relation" });
    await matching.waitFor();
    // What was pressed is gone with its panel.
    await page.waitForFunction(`document.activeElement?.ariaLabel === "Programme, Mise en relation"`);
    await panel.getByRole("button", { name: "Ajouter un critère" }).click();
    await page.getByRole("menuitem", { name: /^Un souhait/ }).click();
    await page.waitForSelector("body[data-saved]");
    const meta = ((await saved(page)) ?? {})["meta"] as unknown as {
      matching: { criteria: Record<string, unknown> };
      fields: Record<string, { choices: { value: string }[] }>;
    };
    expect(meta.matching.criteria["wish2"]).toMatchObject({ as: "wish", fields: { mentee: "mentorWish" } });
    expect(meta.fields["criteria"]?.choices.at(-1)?.value).toBe("wish2");
    expect(await panel.getByLabel("Son souhait", { exact: true }).last().inputValue()).toBe(
      "Souhait concernant le mentor",
    );
    await panel.getByRole("button", { name: "Retirer Souhait", exact: true }).press("Enter");
    await page.waitForFunction(`document.activeElement?.closest("li") !== null`);
    for (let step = 0; step < 2; step += 1) await page.getByRole("button", { name: /^Annuler/ }).click();
    await page.waitForFunction(`!document.body.dataset.saved.includes("wish2")`);
    await page.close();
  });
});
