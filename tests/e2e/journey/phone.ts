import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Studio } from "../start-studio.ts";
import { axeFinds, watchPage } from "../watch-page.ts";

interface Mails {
  items: { id: string; to: string; kind: string; content: { text: string } | null }[];
}

/** Keeps a picture in PARCOURS_SHOTS, and looks whether the page is whole: for everybody, and nothing sticks out. */
export const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PARCOURS_SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  const sticksOut = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect({ name, finds: await axeFinds(page), sticksOut }).toEqual({ name, finds: [], sticksOut: 0 });
};

/** Answers the questions of a form by their French titles: text is typed, lists are ticked, yes and no are chosen. */
export const fill = async (form: Locator | Page, answers: Record<string, string | string[] | boolean>) => {
  for (const [title, answer] of Object.entries(answers)) {
    if (typeof answer === "string") {
      const choice = form.getByRole("radiogroup", { name: title }).or(form.getByRole("group", { name: title }));
      if ((await choice.count()) > 0) await choice.first().getByLabel(answer, { exact: true }).check();
      else await form.getByLabel(title).first().fill(answer);
      continue;
    }
    const group = form
      .getByRole("radiogroup", { name: title })
      .or(form.getByRole("group", { name: title }))
      .first();
    for (const one of typeof answer === "boolean" ? [answer ? "Oui" : "Non"] : answer)
      await group.getByLabel(one, { exact: true }).check();
  }
};

/** Mails as they stand in the outbox. */
export const mailsIn = async (studio: Studio): Promise<Mails["items"]> =>
  ((await studio.api("/mails?limit=100")) as Mails).items;

/** Somebody with a phone: their own browser, and the mails that reach them. */
export const openPhone = async (browser: Browser, studio: Studio, email: string, language: "fr" | "en" = "fr") => {
  const context: BrowserContext = await browser.newContext({
    baseURL: studio.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    viewport: { width: 390, height: 844 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  const read = new Set<string>();

  /** What a mail of a kind says that was not read yet; the newest, as soon as it is there. */
  const mail = async (kind: string): Promise<string> => {
    let text = "";
    await expect
      .poll(
        async () => {
          const found = (await mailsIn(studio)).find(
            (one) => one.to === email && one.kind === kind && !read.has(one.id) && one.content !== null,
          );
          if (found !== undefined) read.add(found.id);
          text = found?.content?.text ?? "";
          return text;
        },
        { timeout: 30_000 },
      )
      .not.toBe("");
    return text;
  };
  const linkIn = (text: string): string => /(\/portal\/\S+)/.exec(text)?.[1] ?? "";
  const enterBy = async (kind: string): Promise<void> => {
    await page.goto(linkIn(await mail(kind)));
    await page.getByRole("button", { name: "Entrer" }).click();
  };
  const home = async (): Promise<void> => {
    await page.goto("/portal/home");
    await page.getByRole("heading", { name: /^Bonjour/ }).waitFor();
  };
  return {
    page,
    faults,
    mail,
    linkIn,
    enterBy,
    home,
    /** Asks for a link with nothing but the address, as anybody who comes back does. */
    comeBack: async (): Promise<void> => {
      await page.goto("/portal");
      await page.getByLabel("Adresse électronique").fill(email);
      await page.getByRole("button", { name: "Recevoir mon lien" }).click();
      await enterBy("portal_link");
      await page.getByRole("heading", { name: /^Bonjour/ }).waitFor();
    },
    /** Opens a form that waits on the home page, or stands among what can also be done. */
    openForm: async (title: string): Promise<void> => {
      await home();
      await page.getByRole("link", { name: new RegExp(`^Remplir.*${title}`) }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    send: async (): Promise<void> => {
      await page.getByRole("button", { name: "Envoyer" }).click();
      await page.getByRole("heading", { name: "C’est envoyé" }).waitFor();
    },
    /** Says yes to what the home page asks. */
    choose: async (label: string): Promise<void> => {
      await home();
      await page.getByRole("button", { name: label }).click();
      await page.getByRole("button", { name: `Confirmer : ${label}` }).click();
      await page.getByText("C’est noté. Merci.").waitFor();
    },
    /** Reads a contract to its end and signs it: name, consent, the code that came by mail. */
    sign: async (name: string): Promise<void> => {
      await page.getByRole("button", { name: "J’ai lu jusqu’au bout" }).click();
      await page.getByLabel("Votre nom et votre prénom").fill(name);
      await page.getByRole("checkbox").check();
      await page.getByRole("button", { name: "Recevoir mon code" }).click();
      const code = /(\d{6})/.exec(await mail("portal_code"))?.[1] ?? "";
      await page.getByLabel("Votre code").fill(code);
      await page.getByRole("button", { name: "Signer", exact: true }).click();
      await page.getByRole("heading", { name: /C’est signé|Signé par tous/ }).waitFor();
    },
    close: async (): Promise<void> => await context.close(),
  };
};
export type Phone = Awaited<ReturnType<typeof openPhone>>;
