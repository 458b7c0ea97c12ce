import { plainTextOf, type TakenMail } from "@parcours/service/testing";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { watchPage } from "../watch-page.ts";

/** A person with a phone who is written to, and signs by the link in the mail. */
export const openSigner = async (browser: Browser, url: string, taken: readonly TakenMail[], email: string) => {
  const context = await browser.newContext({
    baseURL: url,
    locale: "fr-FR",
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults = watchPage(page, url);
  let read = 0;

  /** What the first mail that was not read yet says of this; mails before it count as read. */
  const find = async (what: RegExp): Promise<string> => {
    let found = "";
    await expect
      .poll(
        () => {
          for (const [index, { to, raw }] of taken.entries()) {
            const match = index < read || !to.includes(email) ? null : what.exec(plainTextOf(raw));
            if (match === null) continue;
            read = index + 1;
            found = match[1] ?? "";
            break;
          }
          return found;
        },
        { timeout: 20_000 },
      )
      .not.toBe("");
    return found;
  };

  /** Opens what was sent to be signed. */
  const enter = async (): Promise<void> => {
    await page.goto(await find(/(\/portal\/sign\/enter\S+)/));
    await page.getByRole("button", { name: "Entrer" }).click();
  };
  return {
    page,
    faults,
    sign: async (name: string): Promise<void> => {
      await enter();
      await page.getByRole("button", { name: "J’ai lu jusqu’au bout" }).click();
      await page.getByLabel("Votre nom et votre prénom").fill(name);
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: "Recevoir mon code" }).click();
      await page.getByLabel("Votre code").fill(await find(/(?:^|\D)(\d{6})(?:\D|$)/));
      await page.getByRole("button", { name: "Signer", exact: true }).click();
      await page.getByRole("heading", { name: /C’est signé|Signé par tous/ }).waitFor();
    },
    decline: async (why: string): Promise<void> => {
      await enter();
      await page.getByRole("button", { name: "Je ne veux pas signer" }).click();
      await page.getByLabel("Pourquoi").fill(why);
      await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
      await page.getByRole("heading", { name: "Ce document a été refusé" }).waitFor();
    },
    close: async (): Promise<void> => await context.close(),
  };
};
export type Signer = Awaited<ReturnType<typeof openSigner>>;
