import type { Locator, Page } from "playwright-core";

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name that begins with these words, as those of cards and lines do, which go on to say more. */
export const beginning = (words: string): RegExp => new RegExp(`^${escaped(words)}(,|$)`);

export const canvas = (page: Page): Locator => page.getByRole("application", { name: "Diagram of the program" });

export const panel = (page: Page): Locator => page.getByRole("complementary", { name: "Panel" });

/**
 * Enters the demo as who manages programs, and makes a new program from an empty page; says its id. A server that was
 * used before keeps its programs: the title gets a number.
 */
export const newProgram = async (page: Page, url: string, title: string): Promise<string> => {
  await page.goto(`${url}/programs`);
  await page.getByRole("button", { name: /^Enter: Program management/ }).click();
  await page.getByRole("button", { name: "New program" }).click();
  const dialog = page.getByRole("dialog", { name: "New program" });
  await dialog.getByText("An empty page").click();
  await dialog.getByRole("textbox", { name: "Title" }).fill(`${title} ${Date.now() % 1_000_000}`);
  const id = await dialog.getByRole("textbox", { name: "Id" }).inputValue();
  await dialog.getByRole("button", { name: "Create the draft" }).click();
  await canvas(page).waitFor();
  return id;
};

/** Publishes from the screen; says the version. */
export const publish = async (page: Page, note: string): Promise<number> => {
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog", { name: /^Publish/ });
  await dialog.getByRole("textbox", { name: "Version note" }).fill(note);
  await dialog
    .getByRole("button", { name: "Publish", exact: true })
    .click({ timeout: 10_000 })
    .catch(async (error: unknown) => {
      throw new Error(`It is not published:\n${await dialog.innerText()}`, { cause: error });
    });
  const said = await dialog.getByRole("heading", { name: /^Version \d+ is published$/ }).textContent();
  return Number(/\d+/.exec(said ?? "")?.[0]);
};
