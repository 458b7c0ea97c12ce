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
  const used = new Set<number>();

  /** What the newest mail that was not read yet says of this: the link of a contract that has expired opens nothing any more. */
  const find = async (what: RegExp, about = ""): Promise<string> => {
    let found = "";
    await expect
      .poll(
        () => {
          for (const [index, { to, raw }] of [...taken.entries()].toReversed()) {
            const text = used.has(index) || !to.includes(email) ? "" : plainTextOf(raw).replaceAll(/\s+/g, " ");
            const match = text.includes(about) ? what.exec(text) : null;
            if (match === null) continue;
            // Each is read once.
            found = match[1] ?? "";
            used.add(index);
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
  const enter = async (title: string): Promise<void> => {
    await page.goto(await find(/(\/portal\/sign\/enter\S+)/, title.replaceAll(/\s+/g, " ")));
    await page.getByRole("button", { name: "Entrer" }).click();
  };
  return {
    page,
    faults,
    sign: async (title: string, name: string): Promise<void> => {
      await enter(title);
      await page.getByRole("button", { name: "J’ai lu jusqu’au bout" }).click();
      await page.getByLabel("Votre nom et votre prénom").fill(name);
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: "Recevoir mon code" }).click();
      await page.getByLabel("Votre code").fill(await find(/(?:^|\D)(\d{6})(?:\D|$)/));
      await page.getByRole("button", { name: "Signer", exact: true }).click();
      await page.getByRole("heading", { name: /C’est signé|Signé par tous/ }).waitFor();
    },
    decline: async (title: string, why: string): Promise<void> => {
      await enter(title);
      await page.getByRole("button", { name: "Je ne veux pas signer" }).click();
      await page.getByLabel("Pourquoi").fill(why);
      await page.getByRole("button", { name: "Envoyer ma réponse" }).click();
      await page.getByRole("heading", { name: "Ce document a été refusé" }).waitFor();
    },
    close: async (): Promise<void> => await context.close(),
  };
};
export type Signer = Awaited<ReturnType<typeof openSigner>>;
