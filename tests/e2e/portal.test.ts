import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabTo } from "./by-keyboard.ts";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { axeFinds, watchPage } from "./watch-page.ts";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

const PHONE = { width: 390, height: 844 };
/** A window of 1280 px at 400 %. */
const ENLARGED = { width: 320, height: 256 };

const open = async (path: string, viewport = PHONE) => {
  const context = await browser.newContext({ locale: "fr-FR", viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await page.goto(studio.url + path);
  return { context, page, faults };
};

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env["PARCOURS_SHOTS"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/portal-test-${name}.png`, fullPage: true });
};

/** Nothing sticks out to the side. */
const overflow = async (page: Page): Promise<number> =>
  await page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** Words that their box does not show whole; what only screen readers hear is not shown at all. */
const CUT = `[...document.querySelectorAll("body *")]
  .filter((element) => {
    const { overflowX, clipPath } = getComputedStyle(element);
    const hides = overflowX !== "visible" && clipPath === "none" && element.clientWidth > 1;
    return hides && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim() !== "";
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

const expectSound = async (page: Page, name: string): Promise<void> => {
  // A button that comes back after a press fades in: a colour that is half there has no contrast.
  await page.evaluate("Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))");
  await shot(page, name);
  expect({ name, finds: await axeFinds(page), sticksOut: await overflow(page) }).toEqual({
    name,
    finds: [],
    sticksOut: 0,
  });
};

const as = async (method: string, path: string, body?: object): Promise<unknown> => {
  const answer = await fetch(`${studio.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text === "" ? undefined : JSON.parse(text);
};

interface Mails {
  items: { to: string; kind: string; content: { text: string } | null }[];
}

/** The link of the mail of a kind to an address, as its path; the program writes to them meanwhile, too. */
const linkTo = async (email: string, kind: "portal_application" | "portal_link"): Promise<string> => {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const { items } = (await studio.api("/mails?limit=50")) as Mails;
        const mail = items.find((one) => one.to === email && one.kind === kind);
        found = /(\/portal\/\S+)/.exec(mail?.content?.text ?? "")?.[1];
        return found;
      },
      { timeout: 20_000 },
    )
    .toBeDefined();
  return found ?? "";
};

const DIAGNOSIS = {
  mentoringFits: "yes",
  diagnosisNotes: "Rien à signaler.",
  priority: 2,
  territory: "elsewhere",
  confidenceStart: 5,
  inCare: false,
  minorsOnlyFunding: false,
  siblingInProgram: false,
};

const addDemo = async (): Promise<string> => {
  const { organization } = (await studio.api("/me")) as { organization: string | { id: string } };
  return typeof organization === "string" ? organization : organization.id;
};

describe("simple words", () => {
  test("are chosen on the application page, said everywhere, and kept on the device", async () => {
    const { context, page, faults } = await open(`/portal/apply/${await addDemo()}/mentoring-mentee`);
    await page.getByRole("heading", { name: /Mentorat/, level: 1 }).waitFor();
    await page.getByLabel("Prénom et nom").fill("Lina Benali");
    const choice = page.getByRole("button", { name: "Mots simples" });
    await choice.click();
    await page.getByRole("heading", { name: "Un mentor pour t’aider", level: 1 }).waitFor();
    expect(await choice.getAttribute("aria-pressed")).toBe("true");
    await page.getByText("Tu peux demander de l’aide pour répondre.").waitFor();
    await page.getByLabel("Choisir mes études ou mon métier").check();
    expect(await page.getByLabel("Prénom et nom").inputValue()).toBe("Lina Benali");
    await expectSound(page, "apply-simple");
    await page.reload();
    await page.getByRole("heading", { name: "Un mentor pour t’aider", level: 1 }).waitFor();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "A mentor to help you", level: 1 }).waitFor();
    await page.getByRole("button", { name: "Simple words" }).click();
    await page.getByRole("heading", { name: /Mentoring/, level: 1 }).waitFor();
    expect(await page.getByLabel("Choosing studies and a path").isChecked()).toBe(true);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("are written in the editor's texts; what was written is taken back like any other edit", async () => {
    const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
    await context.request.post(`${studio.url}/api/session/demo`, {
      data: { role: "administrator" },
      headers: { origin: studio.url },
    });
    const titled = (words: string) => ({ fr: `${words} (fr)`, en: words });
    const definition = {
      id: "plainly-said",
      initial: "asking",
      meta: { format: 1, title: titled("Said plainly"), roles: { participant: { title: titled("Participant") } } },
      states: { asking: { id: "asking", meta: { kind: "stage", title: titled("Request for support") } } },
    };
    await as("POST", "/programs", { definition });
    const page = await context.newPage();
    const faults = watchPage(page, studio.url);
    await page.goto(`${studio.url}/programs/plainly-said/edit`);
    const panel = page.getByRole("complementary", { name: "Panel" });
    await panel.getByRole("button", { name: "All texts" }).click();
    await panel.getByRole("button", { name: /^Write it in simple words: .*Request for support/ }).click();
    const simple = panel.getByRole("textbox", { name: /Request for support.*in simple words, in English$/ });
    await simple.fill("You ask for help");
    await page.getByText(/^Saved at \d/).waitFor();
    const draft = async () =>
      ((await studio.api("/programs/plainly-said")) as { draft: { definition: typeof definition } }).draft.definition;
    expect((await draft()).states.asking.meta.title).toEqual({
      ...titled("Request for support"),
      simple: { en: "You ask for help" },
    });
    await shot(page, "editor-simple");
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expect.poll(draft, { timeout: 15_000 }).toEqual(definition);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("are not offered by a program that has none", async () => {
    const { context, page } = await open(`/portal/apply/${await addDemo()}/maraude-volunteers`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("button", { name: /Envoyer/ }).waitFor();
    expect(await page.getByRole("button", { name: "Mots simples" }).count()).toBe(0);
    await context.close();
  });
});

describe("a young person of 17 with a phone", () => {
  const EMAIL = "lina.test@example.org";

  test("applies to mentoring, confirms, is held for a birth date, tells it, and sees what is next", async () => {
    const { context, page, faults } = await open(`/portal/apply/${await addDemo()}/mentoring-mentee`);
    await page.getByRole("heading", { name: /Mentorat/, level: 1 }).waitFor();
    await expectSound(page, "apply");

    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    const summary = page.getByRole("alert");
    await summary.getByRole("heading", { name: /réponses sont à revoir/ }).waitFor();
    await expectSound(page, "apply-errors");
    await summary.getByRole("link").first().click();
    expect(await page.evaluate("document.activeElement.id")).toBe("name");

    await page.getByLabel("Prénom et nom").fill("Lina Benali");
    await page.getByLabel("Adresse électronique", { exact: true }).fill(EMAIL);
    await page.getByLabel("Nom et prénom d’usage").fill("Lina Benali");
    await page.getByLabel("Code postal").fill("69003");
    await page.getByLabel("Au lycée").check();
    await page.getByLabel("Ce que j’attends d’un mentor").fill("Y voir plus clair dans mes études.");
    await page.getByLabel("Orientation et choix d’études").check();
    await page.getByLabel("Le mercredi").check();
    // What was typed stays in this tab.
    await page.reload();
    await expect.poll(async () => await page.getByLabel("Prénom et nom").inputValue()).toBe("Lina Benali");
    await page.getByRole("button", { name: "Envoyer ma demande" }).click();
    await page.getByRole("heading", { name: "Votre demande est partie" }).waitFor();
    await expectSound(page, "apply-sent");

    await page.goto(studio.url + (await linkTo(EMAIL, "portal_application")));
    await page.getByRole("heading", { name: "Entrer dans mon espace" }).waitFor();
    expect(page.url()).not.toContain("#");
    await expectSound(page, "enter");
    await page.getByRole("button", { name: "Entrer" }).click();
    await page.getByRole("heading", { name: "Bonjour Lina Benali" }).waitFor();
    await page.getByText(/Étape 2 sur/).waitFor();
    await expectSound(page, "home-waiting");

    const { items } = (await as("POST", "/enrollments/search", { q: "Lina Benali" })) as { items: { id: string }[] };
    const [{ id }] = items as [{ id: string }];
    await as("POST", `/enrollments/${id}/events`, {
      type: "form.diagnosis.submitted",
      as: "coordinator",
      data: DIAGNOSIS,
    });
    await page.reload();
    await page.getByRole("heading", { name: "Il manque une information" }).waitFor();
    await expectSound(page, "home-missing");
    await page.getByLabel("Jour").fill("31");
    await page.getByLabel("Mois").fill("2");
    await page.getByLabel("Année").fill("2009");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page
      .getByRole("alert")
      .getByRole("link", { name: /cette date n’existe pas/ })
      .waitFor();
    await expectSound(page, "home-missing-error");
    await page.getByLabel("Jour").fill("3");
    await page.getByLabel("Mois").fill("5");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("C’est noté. Merci.").waitFor();
    await page
      .getByText(/Autorisation parentale/)
      .first()
      .waitFor();
    await expectSound(page, "home-next");
    await page
      .getByRole("link", { name: /Voir le détail/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Ce qui s’est passé" }).waitFor();
    await page.getByText("Information donnée : Date de naissance").waitFor();
    await expectSound(page, "journey");
    expect(await page.title()).toBe("Mon parcours");
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("sees messages, documents, the whole file and who opened it; leaves, and nothing stays", async () => {
    const { context, page, faults } = await open("/portal");
    await page.getByRole("heading", { name: "Mon espace" }).waitFor();
    await expectSound(page, "welcome");
    await page.getByLabel("Adresse électronique").fill(EMAIL);
    await page.getByRole("button", { name: "Recevoir mon lien" }).click();
    await page.getByRole("heading", { name: "Regardez vos courriels" }).waitFor();
    await expectSound(page, "welcome-sent");
    await page.goto(studio.url + (await linkTo(EMAIL, "portal_link")));
    await page.getByRole("button", { name: "Entrer" }).click();
    await page.getByRole("heading", { name: "Bonjour Lina Benali" }).waitFor();

    await page.getByRole("link", { name: "Messages" }).click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await expectSound(page, "messages");

    await page.getByRole("link", { name: "Documents" }).click();
    await page.getByRole("heading", { name: "Mes documents" }).waitFor();
    await page.getByRole("button", { name: "Déposer" }).click();
    await page.getByText("Choisissez d’abord un fichier ou une photo.").waitFor();
    const buffer = Buffer.from("%PDF-1.7\n%%EOF\n");
    await page
      .getByLabel(/Choisir un fichier/)
      .setInputFiles({ name: "Carte.pdf", mimeType: "application/pdf", buffer });
    await page.getByLabel(/Qu’est-ce que c’est/).fill("Carte d’identité");
    await page.getByRole("button", { name: "Déposer" }).click();
    await page.getByText("« Carte d’identité » est déposé.").waitFor();
    await expectSound(page, "documents");

    await page.getByRole("link", { name: "Mon dossier" }).click();
    await page.getByRole("heading", { name: "Qui a ouvert mon dossier" }).waitFor();
    await page.getByText("3 mai 2009").first().waitFor();
    await expectSound(page, "file");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /JSON/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^dossier-\d{4}-\d\d-\d\d\.json$/);

    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Who opened my file" }).waitFor();
    await expectSound(page, "file-en");
    await page.getByRole("button", { name: "Leave" }).click();
    await page.getByText("You have left your space.").waitFor();
    expect((await context.cookies()).filter(({ name }) => name.includes("portal"))).toEqual([]);
    expect(String(await page.evaluate("JSON.stringify({ ...sessionStorage })"))).toBe("{}");
    await page.goto(`${studio.url}/portal/home`);
    // Not even the language that was chosen: the page is in the browser's again.
    await page.getByRole("heading", { name: "Mon espace" }).waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });
});

describe("the demo's participant", () => {
  const enter = async (viewport = PHONE): Promise<{ context: BrowserContext; page: Page; faults: () => string[] }> => {
    const opened = await open("/portal", viewport);
    await opened.page.getByRole("button", { name: /démonstration/ }).click();
    await opened.page.getByRole("heading", { name: /^Bonjour/ }).waitFor();
    return opened;
  };

  test("by keyboard alone: finds the form to fill in, writes, sees it kept, and finds it again", async () => {
    const { context, page, faults } = await enter();
    await tabTo(page, /^Remplir/);
    await page.keyboard.press("Enter");
    await page.locator("textarea").first().waitFor();
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await page.evaluate("document.activeElement.tagName")) === "TEXTAREA") break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("Aider les autres.");
    await page.getByText(/Enregistré à \d\d:\d\d/).waitFor();
    await expectSound(page, "form");
    await page.reload();
    await expect.poll(async () => await page.locator("textarea").first().inputValue()).toBe("Aider les autres.");
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("by keyboard alone: past the menu, from page to page, into the other language, and out", async () => {
    const { context, page, faults } = await enter();
    const isOn = async (name: string | RegExp): Promise<void> =>
      await page.getByRole("heading", { level: 1, name }).waitFor();
    await page.reload();
    await isOn(/^Bonjour/);
    await tabTo(page, /^Aller au contenu/);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    for (const [link, heading] of [
      ["Messages", "Messages"],
      ["Documents", "Mes documents"],
      ["Mon dossier", "Mon dossier"],
    ] as const) {
      await tabTo(page, new RegExp(`^${link}$`), "Shift+Tab");
      await page.keyboard.press("Enter");
      await isOn(heading);
    }
    await tabTo(page, /^English/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await isOn("My file");
    await tabTo(page, /^Leave/);
    await page.keyboard.press("Enter");
    await page.getByText("You have left your space.").waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("at 400 % nothing sticks out of any page, and nothing is cut", async () => {
    const { context, page } = await enter(ENLARGED);
    const found: object[] = [];
    const see = async (name: string): Promise<void> => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await shot(page, `enlarged-${name}`);
      const cut = await page.evaluate<string[]>(CUT);
      const sticksOut = await overflow(page);
      if (cut.length > 0 || sticksOut > 0) found.push({ name, sticksOut, cut });
    };
    for (const path of ["home", "messages", "documents", "file", "nowhere"]) {
      await page.goto(`${studio.url}/portal/${path}`);
      await see(path);
    }
    for (const [name, link] of [
      ["form", /^Remplir/],
      ["journey", /^Voir le détail/],
    ] as const) {
      await page.goto(`${studio.url}/portal/home`);
      await page.getByRole("link", { name: link }).first().click();
      await page.waitForURL(/journeys/);
      await see(name);
    }
    await page.getByRole("button", { name: "Quitter" }).click();
    await page.getByText("Vous avez quitté votre espace.").waitFor();
    await see("welcome");
    await page.goto(`${studio.url}/portal/apply/${await addDemo()}/mentoring-mentee`);
    await see("apply");
    expect(found).toEqual([]);
    await context.close();
  });

  test("in the dark theme, and on an address that leads nowhere", async () => {
    expect.hasAssertions();
    const { context, page } = await enter();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("heading", { name: "Il manque une information" }).waitFor();
    await expectSound(page, "home-dark");
    await page.goto(`${studio.url}/portal/nowhere`);
    await page.getByRole("heading", { name: "Page introuvable" }).waitFor();
    await expectSound(page, "not-found");
    await page.goto(`${studio.url}/portal/apply/org_x/nothing`);
    await page.getByRole("heading", { name: "Cette page n’est pas ouverte" }).waitFor();
    await expectSound(page, "apply-closed");
    await context.close();
  });
});
