import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabTo } from "./by-keyboard.ts";
import { openBrowser } from "./open-browser.ts";
import { pressStep } from "./press-step.ts";
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

const open = async (path: string): Promise<{ context: BrowserContext; page: Page; faults: () => string[] }> => {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await page.goto(studio.url + path);
  return { context, page, faults };
};

/** Whoever follows people begins with what waits for them. */
const TODAY = /^Hello /;

interface Role {
  /** On the sign-in page. */
  enter: RegExp;
  first: string | RegExp;
  /** Of the areas below. */
  letter: string;
  /** Pages inside of areas that they may open, which are not for them all the same. */
  not: string[];
}

const ROLES: Record<string, Role> = {
  administrator: { enter: /^Enter: Administration/, first: TODAY, letter: "a", not: [] },
  program_manager: {
    enter: /^Enter: Program management/,
    first: TODAY,
    letter: "m",
    not: ["/settings/keys", "/settings/audit"],
  },
  coordinator: { enter: /^Enter: Coordination/, first: TODAY, letter: "c", not: ["/people/import/nothing"] },
  partner: { enter: /^Enter: Partner/, first: "Programs", letter: "p", not: ["/people/import"] },
  funder: { enter: /^Enter: Funder/, first: "Impact", letter: "f", not: [] },
  integrator: { enter: /^Enter: Technical integration/, first: "Programs", letter: "i", not: ["/settings/members"] },
};

/** Every area of the navigation, and whose it is; one that is missing here fails. */
const AREAS: Record<string, { path: string; whose: string }> = {
  Today: { path: "/today", whose: "amc" },
  People: { path: "/people", whose: "amc" },
  Pairs: { path: "/pairs", whose: "amc" },
  "Group sessions": { path: "/sessions", whose: "amc" },
  Cohorts: { path: "/cohorts", whose: "amc" },
  Programs: { path: "/programs", whose: "amcpfi" },
  Referrals: { path: "/referrals", whose: "amcp" },
  Impact: { path: "/impact", whose: "amcf" },
  Integrations: { path: "/integrations", whose: "ai" },
  Settings: { path: "/settings", whose: "ami" },
};

/** What the browser keeps of a site, as far as a page can see it. */
const KEPT = `(async () => JSON.stringify({
  session: { ...sessionStorage },
  local: { ...localStorage },
  caches: await caches.keys(),
  databases: (await indexedDB.databases()).map(({ name }) => name),
}))()`;

/** An enrollment as far as these tests read it. */
interface Waiting {
  participant: string | null;
  next: { label: string; allowed: boolean; form?: string; reason?: string }[];
}

describe("signing in by keyboard alone", () => {
  test.each(Object.entries(ROLES))("as %s, sees what the role may, and leaves nothing behind", async (_, role) => {
    const { context, page, faults } = await open("/");
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await tabTo(page, role.enter);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: role.first, level: 1 }).waitFor();
    const entries = await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link").allTextContents();
    const theirs = Object.keys(AREAS).filter((name) => AREAS[name]?.whose.includes(role.letter));
    expect(entries).toEqual(theirs);

    const others = Object.keys(AREAS).filter((name) => !theirs.includes(name));
    for (const path of [...others.map((name) => AREAS[name]?.path ?? ""), ...role.not]) {
      await page.goto(studio.url + path);
      await page.getByRole("heading", { name: "This page does not exist" }).waitFor();
    }

    await tabTo(page, /^Account of/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Sign out" }).waitFor();
    await page.keyboard.press("End");
    const ended = page.waitForResponse(
      (response) => response.url().endsWith("/api/session") && response.request().method() === "DELETE",
    );
    await page.keyboard.press("Enter");
    const headers = await (await ended).allHeaders();
    expect(headers["clear-site-data"]).toBe('"cache", "cookies", "storage"');
    expect(headers["set-cookie"]).toMatch(/parcours\.session_token=;.*Max-Age=0/);
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    await expect.poll(async () => await context.cookies()).toEqual([]);
    const left = String(await page.evaluate(KEPT));
    expect(JSON.parse(left)).toMatchObject({ caches: [], databases: [] });
    // The page that was loaded anew remembers how far it was scrolled; nothing of before is there.
    expect(left).not.toMatch(/org_|usr_|ptc_|@|people|programs/);
    await page.goto(`${studio.url}/people`);
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("as participant, comes to their own space, and leaves nothing behind", async () => {
    const { context, page, faults } = await open("/sign-in");
    await page.getByRole("button", { name: /^Enter: Participant/ }).waitFor();
    await tabTo(page, /^Enter: Participant/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Hello/, level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/portal/home");
    // The studio knows nothing of them.
    const asked = await context.request.get(`${studio.url}/api/session`);
    expect(asked.status()).toBe(401);
    await tabTo(page, /^Leave/);
    await page.keyboard.press("Enter");
    await page.getByText("You have left your space.").waitFor();
    await expect.poll(async () => await context.cookies()).toEqual([]);
    expect(JSON.parse(String(await page.evaluate(KEPT)))).toMatchObject({ caches: [], databases: [] });
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("a wrong password is refused in words; the page asked for comes after signing in", async () => {
    const { context, page } = await open("/programs");
    await page.getByLabel("E-mail address").fill("coordinator@demo.parcours.example");
    expect(new URL(page.url()).searchParams.get("to")).toBe("/programs");
    await page.getByRole("textbox", { name: "Password" }).fill("not the password at all");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Wrong address or password").waitFor();
    await page.getByRole("button", { name: "Enter: Coordination" }).click();
    await page.getByRole("heading", { name: "Programs", level: 1 }).waitFor();
    await context.close();
  });
});

describe("in the shell, by keyboard", () => {
  test("the palette finds a person, and opens the file without telling the name to the address or the title", async () => {
    const { items } = (await studio.api("/participants?limit=1")) as { items: { id: string; name: string }[] };
    const [person] = items;
    if (person === undefined) throw new Error("The demo has nobody");
    const { context, page, faults } = await open("/");
    await page.getByRole("button", { name: "Enter: Administration" }).click();
    await page.getByRole("heading", { name: TODAY, level: 1 }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search" }).waitFor();
    await page.keyboard.type(person.name);
    await page.getByRole("option", { name: person.name, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { name: person.name, level: 1 });
    await heading.waitFor();
    await expect.poll(async () => await page.evaluate("document.activeElement?.textContent")).toBe(person.name);
    expect(await page.title()).toBe("File – Parcours");
    expect(decodeURI(page.url())).not.toContain(person.name.split(" ")[0]);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("who is looked for, in the palette or in the list, stands in no address", async () => {
    const { items } = (await studio.api("/enrollments?limit=1")) as { items: { name?: string }[] };
    const name = items[0]?.name;
    if (name === undefined) throw new Error("The demo has nobody");
    const { context, page, faults } = await open("/people");
    const addresses: string[] = [];
    page.on("request", (request) => void addresses.push(request.url()));
    await page.getByRole("button", { name: "Enter: Administration" }).click();
    await page.getByRole("heading", { name: "People", level: 1 }).waitFor();
    const sent = page.waitForResponse((response) => response.url().endsWith("/api/enrollments/search"));
    await page.getByRole("searchbox", { name: "Name, address or id" }).fill(name);
    expect((await sent).ok()).toBe(true);
    await page.getByRole("link", { name }).first().waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search" }).waitFor();
    await page.keyboard.type(name);
    await page.getByRole("option", { name }).first().waitFor();
    expect(addresses.length).toBeGreaterThan(3);
    const told = [...addresses, page.url(), await page.title()].map((address) => decodeURIComponent(address));
    expect(told.filter((address) => name.split(" ").some((word) => address.includes(word)))).toEqual([]);
    expect(faults()).toEqual([]);
    await context.close();
  });

  test("what may happen next is sent from a file, and stands in the journal", async () => {
    const { items } = (await studio.api("/enrollments?status=active&limit=200")) as { items: Waiting[] };
    const found = items.flatMap(({ participant, next }) => {
      const simple = next.find(({ allowed, form, reason }) => allowed && form === undefined && reason === undefined);
      return simple === undefined || participant === null ? [] : [{ participant, label: simple.label }];
    })[0];
    if (found === undefined) throw new Error("Nobody in the demo has a next step without a form");
    const { context, page, faults } = await open(`/people/${found.participant}`);
    await page.getByRole("button", { name: "Enter: Administration" }).click();
    await pressStep(page, found.label);
    const dialog = page.getByRole("dialog", { name: found.label });
    // The dialog takes the focus a moment after it is there; a focus set before that would be taken away again.
    await dialog.locator(":focus").waitFor();
    await tabTo(page, /^Confirm/);
    await page.keyboard.press("Enter");
    await page.getByText(`Done: ${found.label}`).waitFor();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("tabpanel").first().getByText(found.label).first().waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });
});
