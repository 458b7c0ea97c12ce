import type { Page } from "playwright-core";

/** What a screen reader would call the element that has the focus. */
const focused = async (page: Page): Promise<string> =>
  String(
    await page.evaluate(
      "(document.activeElement?.getAttribute('aria-label') ?? '') + ' ' + (document.activeElement?.textContent ?? '')",
    ),
  ).trim();

/** Presses Tab (or Shift+Tab) until the element of this name has the focus. */
export const tabTo = async (page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (name.test(await focused(page))) return;
  }
  throw new Error(`${key} does not reach ${name}`);
};

/** Goes to the field of this name and writes into it. */
export const typeInto = async (page: Page, name: string, text: string): Promise<void> => {
  const field = page.getByRole("textbox", { name, exact: true });
  await field.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await field.evaluate((element) => element === element.ownerDocument.activeElement)) {
      await page.keyboard.type(text);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${name}`);
};

/** Goes to what has this name and presses Enter. */
export const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
};
