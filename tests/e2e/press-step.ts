import type { Page } from "playwright-core";

/** Presses what may happen next in a file: as a button, or, where there are many, as a line of the menu behind them. */
export const pressStep = async (page: Page, label: string | RegExp): Promise<void> => {
  const named = { name: label, exact: true };
  const button = page.getByRole("button", named).first();
  const menu = page.getByRole("button", { name: /^\d+ (autres? possibilités?|more choices?)$/ }).first();
  await button.or(menu).first().waitFor();
  if (await button.isVisible()) await button.focus();
  else {
    await menu.focus();
    await page.keyboard.press("Enter");
    // The menu takes the focus a moment after it is there.
    await page.locator("[role=menu]:focus, [role=menu] :focus").waitFor();
    await page.getByRole("menuitem", named).first().focus();
  }
  await page.keyboard.press("Enter");
};
