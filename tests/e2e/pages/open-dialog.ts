import type { Page } from "playwright-core";

/** Opens a dialog by keyboard, behind a line of a menu if it has one, and waits for what can be done in it. */
export const openDialog = async (page: Page, [button, item]: readonly RegExp[]): Promise<void> => {
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
  await page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))");
};
