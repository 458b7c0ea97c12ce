import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tabTo } from "./by-keyboard.ts";
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

const open = async (path: string): Promise<{ context: BrowserContext; page: Page; faults: () => string[] }> => {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await page.goto(studio.url + path);
  return { context, page, faults };
};

/** Whoever follows people begins with what waits for them. */
const TODAY = /^Hello /;

const AREAS: Record<string, { name: RegExp; sees: string[]; first: string | RegExp; not: string[] }> = {
  administrator: { name: /^Enter: Administration/, sees: ["Today", "People", "Programs"], first: TODAY, not: [] },
  program_manager: { name: /^Enter: Program management/, sees: ["Today", "People", "Programs"], first: TODAY, not: [] },
  coordinator: { name: /^Enter: Coordination/, sees: ["Today", "People", "Programs"], first: TODAY, not: [] },
  partner: { name: /^Enter: Partner/, sees: ["Programs"], first: "Programs", not: ["/today", "/people"] },
  funder: { name: /^Enter: Funder/, sees: ["Programs"], first: "Programs", not: ["/today", "/people"] },
  integrator: {
    name: /^Enter: Technical integration/,
    sees: ["Programs"],
    first: "Programs",
    not: ["/today", "/people"],
  },
};

/** An enrollment as far as these tests read it. */
interface Waiting {
  participant: string | null;
  next: { label: string; allowed: boolean; form?: string; reason?: string }[];
}

/** Areas that are reached from the navigation by roles of the demo; what others add to it is theirs to test. */
const ours = new Set(["Today", "People", "Programs"]);

describe("signing in by keyboard alone", () => {
  test.each(Object.entries(AREAS))("as %s, sees what the role may, and leaves nothing behind", async (_, role) => {
    const { context, page, faults } = await open("/");
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await tabTo(page, role.name);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: role.first, level: 1 }).waitFor();
    const entries = await page.getByRole("navigation", { name: "Main navigation" }).getByRole("link").allTextContents();
    expect(entries.filter((entry) => ours.has(entry))).toEqual(role.sees);

    for (const path of role.not) {
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
    const left = String(await page.evaluate("JSON.stringify([{ ...sessionStorage }, { ...localStorage }])"));
    // The page that was loaded anew remembers how far it was scrolled; nothing of before is there.
    expect(left).not.toMatch(/org_|usr_|ptc_|@|people|programs/);
    await page.goto(`${studio.url}/people`);
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
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
    await page.getByRole("button", { name: found.label, exact: true }).first().focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: found.label });
    await dialog.getByRole("button", { name: "Confirm" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText(`Done: ${found.label}`).waitFor();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("tabpanel").first().getByText(found.label).first().waitFor();
    expect(faults()).toEqual([]);
    await context.close();
  });
});
