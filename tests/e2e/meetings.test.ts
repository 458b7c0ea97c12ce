import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { look } from "./journey/phone.ts";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { watchPage } from "./watch-page.ts";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

/** Somebody of the team, in French on a wide screen unless told otherwise. */
const open = async ({
  width = 1440,
  language = "fr",
  scheme = "light",
}: { width?: number; language?: "fr" | "en"; scheme?: "light" | "dark" } = {}) => {
  const context = await browser.newContext({
    baseURL: studio.url,
    locale: language === "fr" ? "fr-FR" : "en-GB",
    colorScheme: scheme,
    viewport: { width, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  const role = "program_manager";
  await context.request.post("/api/session/demo", { data: { role }, headers: { origin: studio.url } });
  return { context, page, faults };
};

const people = (page: Page) => page.getByRole("list", { name: "Qui est attendu" }).getByRole("listitem");

test(
  "a session is planned for everybody, noted from two windows, and stands in the day and in a file",
  { timeout: 240_000 },
  async () => {
    const { context, page, faults } = await open();
    await page.goto("/sessions");
    await page.getByRole("heading", { name: "Aucune séance à venir ni à noter" }).waitFor();
    await look(page, "sessions-empty");
    await page.getByRole("button", { name: "Prévoir une séance" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Quelle séance").first().click();
    await page.getByRole("option", { name: /Échange entre mentors/ }).click();
    await dialog.getByLabel("Date et heure").fill("2026-11-20T18:00");
    await dialog.getByLabel("Lieu").fill("Salle 2");
    await dialog.getByLabel(/Attendre toutes les personnes/).check();
    await look(page, "session-plan");
    await dialog.getByRole("button", { name: "Prévoir une séance" }).click();
    await page.getByRole("heading", { level: 1, name: "Échange entre mentors" }).waitFor();
    await people(page).nth(1).waitFor();
    const count = await people(page).count();
    const address = new URL(page.url()).pathname;
    await look(page, "session");

    const other = await context.newPage();
    await other.goto(address);
    await people(other).nth(1).waitFor();
    await page.getByRole("button", { name: "Tous présents" }).click();
    await people(page).first().getByText("Excusé").click();
    await people(page).nth(1).getByText("Absent").click();
    await other.getByRole("button", { name: "Tous présents" }).click();
    await page.getByRole("button", { name: `Noter ${count} personnes` }).dblclick();
    await page.getByText(`${count} personnes notées`).waitFor();
    await other.getByRole("button", { name: `Noter ${count} personnes` }).click();
    // Those who were present already are sent nothing; the excused one came after all; the absent one stays absent.
    await other.getByText("Une personne notée").waitFor();
    await other.getByText(/Déjà transmis à son parcours/).waitFor();
    await look(other, "session-noted");
    const id = address.split("/").at(-1)!;
    const told = (await studio.api(`/group-sessions/${id}`)) as {
      present: number;
      absent: number;
      people: { enrollment: string; participant: string; attendance: string }[];
    };
    expect({ present: told.present, absent: told.absent }).toEqual({ present: count - 1, absent: 1 });
    for (const { enrollment, attendance } of told.people.slice(0, 6)) {
      const journal = (await studio.api(`/enrollments/${enrollment}/journal`)) as {
        items: { event: { type: string }; recordedAt: string }[];
      };
      const sent = journal.items
        .slice(-3)
        .filter(({ event }) => event.type === `supervision.${attendance === "present" ? "attended" : "missed"}`);
      expect(sent.length).toBeGreaterThan(0);
    }
    await page.goto(`/people/${told.people[0]!.participant}`);
    await page.getByRole("region", { name: "Séances" }).getByText("Présent").waitFor();
    await look(page, "file-sessions");
    // Nothing is left to be noted.
    await page.goto("/sessions");
    await page.getByRole("heading", { name: "Aucune séance à venir ni à noter" }).waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  },
);

/** A promotion of the accelerator with people to put in order. */
const cohortOfMany = async (): Promise<string> => {
  const { items } = (await studio.api("/enrollments?program=social-venture-accelerator&limit=200")) as {
    items: { cohort?: string }[];
  };
  const sizes = new Map<string, number>();
  for (const { cohort } of items) if (cohort !== undefined) sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1);
  return [...sizes].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "";
};

test(
  "a cohort is created, gets places, and its people stand in an order that somebody decides on",
  { timeout: 240_000 },
  async () => {
    const { context, page, faults } = await open();
    await page.goto("/cohorts");
    await page.getByRole("button", { name: "Créer une promotion" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Programme").first().click();
    await page
      .getByRole("option", { name: /ccélér/ })
      .first()
      .click();
    await dialog.getByLabel("Nom de la promotion").fill("Printemps 2027");
    await dialog.getByLabel("Places de la promotion").fill("12");
    await dialog.getByLabel("Jury", { exact: true }).fill("2027-03-02");
    await look(page, "cohort-new");
    await dialog.getByRole("button", { name: "Créer une promotion" }).click();
    await page.getByRole("heading", { level: 1, name: "Printemps 2027" }).waitFor();
    await page.getByText("0 prise ou proposée sur 12").waitFor();
    await page.getByText("Personne n’attend de place.").waitFor();
    await page.getByRole("button", { name: "Modifier" }).click();
    await page.getByRole("dialog").getByLabel("Places de la promotion").fill("douze");
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByRole("dialog").getByRole("alert").first().waitFor();
    await page.getByRole("dialog").getByLabel("Places de la promotion").fill("14");
    await page.getByRole("dialog").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("0 prise ou proposée sur 14").waitFor();
    await look(page, "cohort-empty");

    await page.goto("/cohorts");
    const rows = page.getByRole("list", { name: "Promotions" }).getByRole("listitem");
    await rows.nth(1).waitFor();
    await look(page, "cohorts");
    await page.goto(`/cohorts/${await cohortOfMany()}`);
    await page.getByRole("table").getByRole("row").nth(3).waitFor();
    await page.getByLabel("Ranger par").first().click();
    await page
      .getByRole("option", { name: /lect|jury|Note/i })
      .first()
      .click();
    await look(page, "cohort");
    await page.getByRole("table").getByRole("row").nth(1).getByRole("checkbox").check();
    await page.getByRole("table").getByRole("row").nth(2).getByRole("checkbox").check();
    await page.getByRole("region", { name: /2/ }).getByRole("button").first().waitFor();
    await look(page, "cohort-chosen");
    // What was refused on purpose is noted by the browser too.
    expect(faults().filter((fault) => !fault.includes("status of 422"))).toEqual([]);
    await context.close();
  },
);

test.each([
  { width: 390, language: "fr", scheme: "dark" },
  { width: 390, language: "en", scheme: "light" },
  { width: 1440, language: "en", scheme: "dark" },
] as const)(
  "nothing sticks out and everything has a name: $language, $scheme, $width",
  { timeout: 240_000 },
  async (at) => {
    const { context, page, faults } = await open(at);
    await fetch(`${studio.url}/api/group-sessions`, {
      method: "POST",
      headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
      body: JSON.stringify({
        program: "mentoring-mentor",
        kind: "supervision",
        startsAt: "2026-11-21T17:00:00.000Z",
        everybody: true,
      }),
    });
    const sessions = (await studio.api("/group-sessions")) as { items: { id: string }[] };
    const cohorts = (await studio.api("/cohorts")) as { items: { id: string }[] };
    const { items: programs } = (await studio.api("/pair-programs")) as { items: { slug: string }[] };
    const pairs = (await (
      await fetch(`${studio.url}/api/pairs/search`, {
        method: "POST",
        headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json" },
        body: JSON.stringify({ program: "mentoring-pair", status: "open" }),
      })
    ).json()) as { items: { id: string }[] };
    const ready = (await studio.api("/programs/mentoring-pair/ready/mentee")) as { items: { enrollment: string }[] };
    expect(programs.map(({ slug }) => slug)).toContain("mentoring-pair");
    const pages = {
      sessions: "/sessions?show=all",
      session: `/sessions/${sessions.items[0]!.id}`,
      cohorts: "/cohorts",
      cohort: `/cohorts/${cohorts.items.at(-1)!.id}`,
      pairs: "/pairs?program=mentoring-pair",
      pair: `/pairs/${pairs.items[0]!.id}`,
      ready: "/pairs/new?program=mentoring-pair",
      matches: `/pairs/new?program=mentoring-pair&member=mentee&for=${ready.items[0]!.enrollment}`,
    };
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      await look(page, `${name}-${at.language}-${at.scheme}-${at.width}`);
    }
    expect(faults()).toEqual([]);
    await context.close();
  },
);
