import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { pressStep } from "./press-step.ts";
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

interface Look {
  width?: number;
  scheme?: "light" | "dark";
  language?: "fr" | "en";
  role?: "coordinator" | "program_manager";
}

/** A coordinator's browser, in French, unless told otherwise. */
const open = async ({ width = 1440, scheme = "light", language = "fr", role = "coordinator" }: Look = {}) => {
  const context = await browser.newContext({
    baseURL: studio.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: scheme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await context.request.post("/api/session/demo", { data: { role }, headers: { origin: studio.url } });
  return { context, page, faults };
};

const rows = (page: Page) => page.getByRole("list", { name: "Parcours" }).getByRole("listitem");

describe("a coordinator's day", () => {
  test("begins with what waits; something is put on a file, shows there, and is done in place", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people?status=active");
    await rows(page).nth(2).getByRole("link").click();
    await page.getByRole("heading", { name: "À faire" }).waitFor();
    await page.getByRole("button", { name: "Tâche", exact: true }).click();
    await page.getByLabel("Quoi").fill("Rappeler la famille");
    await page.getByLabel("Pour le (facultatif)").fill("2020-01-06");
    await page.getByRole("button", { name: "Ajouter", exact: true }).last().click();
    await page.getByRole("listitem").filter({ hasText: "Rappeler la famille" }).first().waitFor();
    await page.getByPlaceholder("Noter quelque chose").fill("Préfère le soir.");
    await page.getByRole("button", { name: "Garder la note" }).click();
    await page.getByText("Préfère le soir.").last().waitFor();

    await page.goto("/");
    await page.waitForURL("**/today");
    const late = page.getByRole("region", { name: /En retard/ });
    const mine = late.getByRole("listitem").filter({ hasText: "Rappeler la famille" });
    await mine.getByRole("button", { name: /^Fait/ }).click();
    await mine.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Annuler" }).click();
    await mine.waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("what happened the day before is written down so; the journal says both dates", async () => {
    const earlier = (days: number): Date => new Date(Date.now() - days * 86_400_000);
    const { context, page, faults } = await open({ role: "program_manager" });
    const add = async (path: string, data: object): Promise<{ id: string }> => {
      const headers = { authorization: `Bearer ${studio.key}` };
      return (await (await page.request.post(`/api${path}`, { data, headers })).json()) as { id: string };
    };
    const person = await add("/participants", { name: "Nadia Belkacem" });
    const begun = { program: "mentoring-mentee", participant: person.id, occurredAt: earlier(3).toISOString() };
    await add("/enrollments", begun);
    await page.goto(`/people/${person.id}`);
    await pressStep(page, "Renoncer");
    const dialog = page.getByRole("dialog", { name: "Renoncer" });
    const reason = dialog.getByRole("textbox").first();
    if (await reason.isVisible()) await reason.fill("Elle l’a dit au téléphone.");
    await dialog.getByLabel("Plus tôt").check();
    const typed = (date: Date): string => `${date.toLocaleString("sv").slice(0, 10)}T09:05`;
    await dialog.getByLabel("Date et heure").fill(typed(earlier(-1)));
    await dialog.getByText(/Choisissez une date et une heure entre/).waitFor();
    await dialog.getByLabel("Date et heure").fill(typed(earlier(1)));
    await dialog.getByRole("button", { name: "Confirmer" }).click();
    await dialog.waitFor({ state: "detached" });
    await page
      .getByText(/noté le/)
      .first()
      .waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("a narrowed list is saved as a view, chosen by keyboard, and taken away as a file", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people?program=mentoring-mentor&status=active");
    await rows(page).nth(3).waitFor();
    await page.getByRole("button", { name: "Enregistrer la vue" }).click();
    await page.getByLabel("Nom de la vue").fill("Mes mentors");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    const tab = page.getByRole("link", { name: "Mes mentors" });
    await tab.waitFor();
    await page.goto("/people");
    await tab.click();
    await expect.poll(() => tab.getAttribute("aria-current")).toBe("page");
    await rows(page).nth(3).waitFor();
    await page.locator("h1").click();
    for (const key of ["j", "x", "j", "x"]) await page.keyboard.press(key);
    await page.getByText("2 personnes choisies").waitFor();
    await page.keyboard.press("/");
    await expect.poll(() => page.evaluate("document.activeElement?.getAttribute('type')")).toBe("search");
    await page.getByRole("button", { name: "Exporter" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "En CSV" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("personnes.csv");
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("one thing for many is tried first; who cannot is named, and stays chosen after it was done", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people?program=mentoring-mentor");
    await rows(page).nth(3).waitFor();
    await page.getByLabel("Choisir les personnes affichées").click();
    await page.getByRole("button", { name: "Faire avancer…" }).click();
    await page.getByRole("button", { name: "Essayer d’abord" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/ne peu(t|vent) pas/).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await dialog.getByRole("button", { name: /^Le faire pour/ }).click();
    await dialog.getByText(/elles? reste/).waitFor();
    await page.reload();
    await dialog.getByText(/elles? reste/).waitFor();
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    await page
      .getByText(/personnes? choisies?/)
      .first()
      .waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("a form is filled in once for many, tried, and done for those for whom it can be", async () => {
    const { context, page, faults } = await open({ role: "program_manager" });
    await page.goto("/people?program=contrat-engagement-jeune&status=active");
    await rows(page).nth(3).waitFor();
    await page.getByLabel("Choisir les personnes affichées").click();
    await page.getByRole("button", { name: "Faire avancer…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Que faire" }).or(dialog.getByLabel("Que faire")).first().click();
    await page.getByRole("option", { name: /Début d.une immersion/ }).click();
    await dialog.getByRole("button", { name: "Essayer d’abord" }).click();
    // What has to be answered is told before anything is tried.
    await dialog
      .getByText(/«\sEntreprise d’accueil\s» est à remplir/)
      .first()
      .waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await dialog.getByLabel("Entreprise d’accueil").fill("Pépinières du Gard");
    await dialog.getByLabel("Début de l’immersion").fill("2026-11-30");
    await dialog.getByRole("button", { name: "Essayer d’abord" }).click();
    const go = dialog.getByRole("button", { name: /^Le faire pour/ });
    await go.waitFor();
    // Back, the answers are still there.
    await dialog.getByRole("button", { name: "Revenir" }).click();
    await expect
      .poll(async () => await dialog.getByLabel("Entreprise d’accueil").inputValue())
      .toBe("Pépinières du Gard");
    await dialog.getByRole("button", { name: "Essayer d’abord" }).click();
    const count = Number(/\d+/.exec((await go.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(0);
    await go.click();
    await dialog
      .getByText(new RegExp(`${count} personnes?`))
      .first()
      .waitFor();
    const person = rows(page).first().getByRole("link");
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    await person.waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("somebody is added and begins; the same name again leads to the file; two files become one, and two again", async () => {
    const { context, page, faults } = await open({ role: "program_manager" });
    const add = async (email: string): Promise<void> => {
      await page.goto("/people");
      await page.getByRole("button", { name: "Ajouter une personne" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Prénom et nom").fill("Zélie Quentin");
      await dialog.getByLabel("Adresse électronique").fill(email);
      await dialog.getByLabel("Programme").click();
      await page.getByRole("option", { name: "Bénévoles de maraude" }).click();
      expect(await axeFinds(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Ajouter et commencer" }).click();
    };
    await add("zelie@caseload.example");
    await page.getByRole("heading", { level: 1, name: "Zélie Quentin" }).waitFor();
    const kept = page.url();

    await add("z.quentin@caseload.example");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Un dossier ressemble à celui-ci").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await dialog.getByRole("link", { name: "Zélie Quentin" }).waitFor();
    await dialog.getByRole("button", { name: "C’est quelqu’un d’autre : ajouter" }).click();
    await page.getByRole("heading", { level: 1, name: "Zélie Quentin" }).waitFor();
    await expect.poll(() => page.url()).not.toBe(kept);
    // A journey under way in both would stand in the way: the second is stopped first.
    await page
      .getByRole("button", { name: /^Renoncer/ })
      .first()
      .click();
    await dialog.getByRole("button", { name: "Confirmer" }).click();
    await dialog.waitFor({ state: "detached" });

    await page.goto(kept);
    await page.getByRole("button", { name: "Autres actions", exact: true }).click();
    await page.getByRole("menuitem", { name: "Fusionner avec un doublon…" }).click();
    await dialog.getByLabel(/^Chercher l.autre fiche/).fill("Zélie Quentin");
    await dialog.getByRole("button", { name: "Choisir Zélie Quentin" }).click();
    await dialog.getByRole("radio", { name: /Prendre « z\.quentin@caseload\.example »/ }).check();
    expect(await axeFinds(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Fusionner", exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("link", { name: "z.quentin@caseload.example" }).waitFor();
    await expect.poll(async () => await page.getByRole("region", { name: "Bénévoles de maraude" }).count()).toBe(2);
    await page.getByRole("button", { name: "Séparer à nouveau" }).click();
    await page.getByRole("link", { name: "zelie@caseload.example" }).waitFor();
    await expect.poll(async () => await page.getByRole("region", { name: "Bénévoles de maraude" }).count()).toBe(1);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("people come from a file: columns are known, bad rows are told, the others are added", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people/import");
    const lines = [
      "Nom;Prénom;Courriel;Date de naissance",
      "Diallo;Awa;awa.diallo@import.example;12/03/1999",
      "Nguyen;Lan;pas une adresse;01/02/1980",
      "Roux;Inès;ines.roux@import.example;2001-05-06",
    ];
    const buffer = Buffer.from(lines.join("\n"));
    await page.locator("input[type=file]").setInputFiles({ name: "personnes.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Vérifier" }).click();
    await page.getByText("1 ligne ne peut pas être prise").waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Importer 2 personnes" }).click();
    await page.getByText("2 personnes ont été ajoutées").waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("a card is moved by its menu where the program lets it go", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people?program=mentoring-mentor&status=active&shape=board");
    const board = page.getByRole("region", { name: "Tableau" });
    await board
      .getByRole("button", { name: /^Déplacer/ })
      .first()
      .click();
    await page.getByText(/^Déplacer vers…$|^Aucun déplacement/).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

describe("notifications", () => {
  const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const answer = await fetch(`${studio.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  };

  test("a note that names somebody is told in the studio and by mail, and leads to the file", async () => {
    const { context, page, faults } = await open();
    await page.goto("/people?status=active");
    const link = rows(page).first().getByRole("link");
    const person = (await link.getAttribute("href"))?.split("/").pop() ?? "";
    const { name } = await ask<{ name: string }>("GET", `/participants/${person}`);
    const members = await ask<{ items: { user: string; email: string; role: string }[] }>("GET", "/members");
    const reader = members.items.find(({ role }) => role === "coordinator");
    if (reader === undefined) throw new Error("The demo has no coordinator");
    const mentions = [reader.user];
    await ask("POST", `/participants/${person}/notes`, { body: "Rappeler sa mère demain.", mentions });

    await page.goto("/programs");
    const bell = page.getByRole("button", { name: "Notifications : 1 nouvelle" });
    await bell.focus();
    await page.keyboard.press("Enter");
    const told = page.getByRole("dialog").getByRole("link", { name: `Une note sur ${name} vous cite` });
    await told.waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.getByRole("button", { name: "Notifications", exact: true }).waitFor();
    await told.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText("Rappeler sa mère demain.").first().waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    const mails = await ask<{ items: { kind: string; to: string; content: { text: string } | null }[] }>(
      "GET",
      "/mails?limit=50",
    );
    const mail = mails.items.find(({ kind, to }) => kind === "mention" && to === reader.email);
    expect(mail?.content?.text).toContain(`${studio.url}/people/${person}`);
    expect(mail?.content?.text).not.toMatch(/mère/);
    expect(faults()).toEqual([]);
    await context.close();
  });
});

describe("the pages of the day", () => {
  const LOOKS: Required<Omit<Look, "role">>[] = [
    { width: 1440, scheme: "light", language: "fr" },
    { width: 390, scheme: "dark", language: "en" },
  ];
  test.each(LOOKS)("have nothing that axe finds, and fit: $language, $scheme, $width", async (look) => {
    const { context, page, faults } = await open(look);
    const found: string[] = [];
    for (const path of [
      "/today",
      "/people",
      "/people?sort=due",
      "/people?program=mentoring-mentor&shape=board",
      "/people/import",
    ]) {
      await page.goto(path);
      await page.locator("main h1").waitFor();
      await page.waitForLoadState("networkidle");
      found.push(...(await axeFinds(page)).map((problem) => `${path}: ${problem}`));
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      if (wide > look.width) found.push(`${path}: sticks out: ${wide} pixels`);
      found.push(...faults());
    }
    expect(found).toEqual([]);
    await context.close();
  });
});
