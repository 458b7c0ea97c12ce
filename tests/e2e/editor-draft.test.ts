import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { watchPage } from "./watch-page.ts";

const WORKFLOWS = fileURLToPath(new URL("../../workflows/", import.meta.url));

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await studio.stop();
});

const both = (words: string) => ({ fr: words, en: words });

/** Three stages in a row, ready to be published. */
const program = (id: string) => ({
  id,
  initial: "welcome",
  meta: {
    format: 1,
    title: both("Trial"),
    roles: { participant: { title: both("Participant") }, coordinator: { title: both("Coordinator") } },
  },
  states: {
    welcome: {
      id: "welcome",
      meta: { kind: "stage", title: both("Welcome"), roles: ["coordinator"] },
      on: { go: { target: "#interview", meta: { label: both("Invite") } } },
    },
    interview: {
      id: "interview",
      meta: { kind: "stage", title: both("Interview"), roles: ["coordinator"] },
      on: { finish: { target: "#completed", meta: { label: both("Finish") } } },
    },
    completed: {
      id: "completed",
      type: "final",
      meta: { kind: "exit", title: both("Program completed"), outcome: "completed" },
    },
  },
});
type Definition = ReturnType<typeof program>;

const signIn = async (role: RegExp): Promise<{ context: BrowserContext; page: Page; faults: () => string[] }> => {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await page.goto(`${studio.url}/programs`);
  await page.getByRole("button", { name: role }).click();
  await page.getByRole("heading", { name: "Programs", level: 1 }).waitFor();
  return { context, page, faults };
};

/** Sent by the page, as its own scripts would. */
const send = async (page: Page, method: string, path: string, body: unknown): Promise<number> => {
  const asked = JSON.stringify({
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return Number(await page.evaluate(`fetch("/api${path}", ${asked}).then((answer) => answer.status)`));
};

const draftOf = async (slug: string): Promise<Definition> =>
  ((await studio.api(`/programs/${slug}`)) as { draft: { definition: Definition } }).draft.definition;

const titleOf = async (slug: string, stage: "welcome" | "interview"): Promise<string> =>
  (await draftOf(slug)).states[stage].meta.title.en;

/** The editor on a draft, as an outline: what is to be found in it does not hang on where cards stand. */
const openEditor = async (page: Page, slug: string): Promise<void> => {
  await page.goto(`${studio.url}/programs/${slug}/edit`);
  await page.getByText("Outline", { exact: true }).click();
  await page.getByRole("treeitem").first().waitFor();
};

const retitle = async (page: Page, stage: RegExp, words: string): Promise<void> => {
  await page.getByRole("treeitem", { name: stage }).first().click();
  for (const language of ["French", "English"]) {
    await page.getByRole("textbox", { name: `Title, in ${language}` }).fill(words);
  }
};

const saved = async (page: Page): Promise<void> => await page.getByText(/^Saved at \d/).waitFor();
const conflict = (page: Page) => page.getByRole("dialog", { name: "This draft was saved elsewhere" });

describe("two who edit one draft", () => {
  test("different things: the second is told, sees both, and puts them together", async () => {
    const [first, second] = [await signIn(/^Enter: Administration/), await signIn(/^Enter: Program management/)];
    expect(await send(first.page, "POST", "/programs", { definition: program("two-people") })).toBe(201);
    await Promise.all([openEditor(first.page, "two-people"), openEditor(second.page, "two-people")]);
    await retitle(first.page, /^Welcome/, "Reception");
    await saved(first.page);
    await retitle(second.page, /^Interview/, "Meeting");
    const dialog = conflict(second.page);
    await dialog.waitFor();
    await dialog.getByText(/^Another state of the draft was saved .+ by .+\. Nothing is lost/).waitFor();
    await dialog.getByText("Stage “Meeting” changed.").waitFor();
    await dialog.getByText("Stage “Reception” changed.").waitFor();
    expect(await titleOf("two-people", "interview")).toBe("Interview");
    await dialog.getByRole("button", { name: "Put both together" }).click();
    await saved(second.page);
    expect(await titleOf("two-people", "welcome")).toBe("Reception");
    expect(await titleOf("two-people", "interview")).toBe("Meeting");
    expect([...first.faults(), ...second.faults()].filter((fault) => !fault.includes("412"))).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  test("the same thing in two tabs: nothing is overwritten, and mine is kept as a copy and in the history", async () => {
    const { context, page, faults } = await signIn(/^Enter: Administration/);
    const tab = await context.newPage();
    expect(await send(page, "POST", "/programs", { definition: program("two-tabs") })).toBe(201);
    await Promise.all([openEditor(page, "two-tabs"), openEditor(tab, "two-tabs")]);
    await retitle(page, /^Welcome/, "Theirs");
    await saved(page);
    await retitle(tab, /^Welcome/, "Mine");
    const dialog = conflict(tab);
    await dialog.getByText(/changed the same thing/).waitFor();
    expect(await dialog.getByRole("button", { name: "Put both together" }).count()).toBe(0);
    await dialog.getByRole("button", { name: "Save mine as a copy" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await titleOf("two-tabs", "welcome")).toBe("Theirs");
    expect(await titleOf("two-tabs-copy", "welcome")).toBe("Mine");
    await tab.getByRole("treeitem", { name: /^Theirs/ }).waitFor();
    await tab.getByRole("button", { name: /^Undo/ }).first().click();
    await tab.getByRole("treeitem", { name: /^Mine/ }).waitFor();
    await expect.poll(async () => await titleOf("two-tabs", "welcome"), { timeout: 20_000 }).toBe("Mine");
    expect(faults().filter((fault) => !fault.includes("412"))).toEqual([]);
    await context.close();
  });
});

test("a change is published with what it changes; an older version comes back into the draft, and goes again", async () => {
  const { context, page, faults } = await signIn(/^Enter: Program management/);
  const first = program("revised");
  expect(await send(page, "POST", "/programs", { definition: first })).toBe(201);
  expect(await send(page, "POST", "/programs/revised/versions", { note: "The first" })).toBe(201);
  await openEditor(page, "revised");
  await retitle(page, /^Interview/, "Meeting");
  await page.getByRole("button", { name: "Publish…" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish the draft" });
  await dialog.getByText("Stage “Meeting” changed.").waitFor();
  await dialog.getByText("title: “Interview” becomes “Meeting”").waitFor();
  await dialog.getByText("Nobody is under way in this program.").waitFor();
  await dialog.getByRole("textbox", { name: "Version note" }).fill("Meetings, not interviews");
  await dialog.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByRole("heading", { name: "Version 2 is published" }).waitFor();
  expect(await studio.api("/programs/revised/versions")).toMatchObject({
    items: [{ version: 2, note: "Meetings, not interviews" }, { version: 1 }],
  });

  await page.goto(`${studio.url}/programs/revised/versions`);
  await page.getByText("Meetings, not interviews").waitFor();
  await page.getByRole("link", { name: "Restore version 1 into the draft" }).click();
  const restoring = page.getByRole("dialog", { name: "Go back to version 1" });
  await restoring.getByText("title: “Meeting” becomes “Interview”").waitFor();
  await restoring.getByRole("button", { name: "Restore into the draft" }).click();
  await saved(page);
  expect(JSON.stringify(await draftOf("revised"))).toBe(JSON.stringify(first));
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(async () => await titleOf("revised", "interview"), { timeout: 20_000 }).toBe("Meeting");
  expect(faults()).toEqual([]);
  await context.close();
});

test("what could not be saved is not lost by leaving without a word", async () => {
  const { context, page } = await signIn(/^Enter: Program management/);
  expect(await send(page, "POST", "/programs", { definition: program("kept") })).toBe(201);
  await openEditor(page, "kept");
  await context.setOffline(true);
  await retitle(page, /^Interview/, "Meeting");
  await page.getByText("Offline: your changes are kept on this device").waitFor();
  await page.getByRole("link", { name: "Back to the program" }).click();
  const leaving = page.getByRole("dialog", { name: "Some changes are not saved" });
  await leaving.getByRole("button", { name: "Stay" }).last().click();
  await page.getByRole("treeitem", { name: /^Meeting/ }).waitFor();
  await context.setOffline(false);
  await saved(page);
  expect(await titleOf("kept", "interview")).toBe("Meeting");
  await page.getByRole("link", { name: "Back to the program" }).click();
  await page.waitForURL(`${studio.url}/programs/kept`);
  await context.close();
});

test("what was changed offline survives a closed tab, is told when it comes back, and meets what somebody saved since", async () => {
  const { context, page } = await signIn(/^Enter: Program management/);
  expect(await send(page, "POST", "/programs", { definition: program("offline") })).toBe(201);
  const editOffline = async (title: string): Promise<void> => {
    const tab = await context.newPage();
    await openEditor(tab, "offline");
    await context.setOffline(true);
    await retitle(tab, /^(Interview|Meeting)/, title);
    await tab.getByText("Offline: your changes are kept on this device").waitFor();
    await tab.close();
    await context.setOffline(false);
  };
  await editOffline("Meeting");
  expect(await titleOf("offline", "interview")).toBe("Interview");
  await openEditor(page, "offline");
  await page.getByText(/changes you made offline .+ are back in the draft/).waitFor();
  await expect.poll(async () => await titleOf("offline", "interview"), { timeout: 20_000 }).toBe("Meeting");
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.poll(async () => await titleOf("offline", "interview"), { timeout: 20_000 }).toBe("Interview");

  await editOffline("Mine");
  await retitle(page, /^Interview/, "Theirs");
  await saved(page);
  await openEditor(page, "offline");
  await conflict(page)
    .getByText(/changed the same thing/)
    .waitFor();
  expect(await titleOf("offline", "interview")).toBe("Theirs");
  await context.close();
});

test("a program leaves as JSON, XState, SVG, PNG and Mermaid, and comes back in from JSON and from XState", async () => {
  const { context, page } = await signIn(/^Enter: Program management/);
  const definition = program("exported");
  expect(await send(page, "POST", "/programs", { definition })).toBe(201);
  await openEditor(page, "exported");
  const exported = async (name: string): Promise<Buffer> => {
    await page.getByRole("button", { name: "More actions" }).click();
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name }).click()]);
    return readFileSync(await file.path());
  };
  const json = await exported("Program (JSON)");
  expect(json.toString()).toBe(`${JSON.stringify(definition, null, 2)}\n`);
  const machine = await exported("XState machine (JSON)");
  expect(JSON.parse(machine.toString())).toMatchObject({
    initial: "welcome",
    states: { completed: { type: "final" } },
  });
  expect((await exported("Diagram (SVG)")).toString()).toMatch(/^<svg [^]+Interview[^]+<\/svg>\s*$/);
  expect((await exported("Diagram (PNG)")).subarray(1, 4).toString()).toBe("PNG");
  expect((await exported("Diagram (Mermaid)")).toString()).toMatch(/^stateDiagram-v2|^flowchart/m);

  for (const [name, buffer] of [["again.json", json] as const, ["again.xstate.json", machine] as const]) {
    await page.goto(`${studio.url}/programs`);
    await page.getByRole("button", { name: "New program" }).click();
    const dialog = page.getByRole("dialog", { name: "New program" });
    await dialog.getByText("A file").click();
    await dialog.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
    await dialog.getByRole("textbox", { name: "Id" }).fill(name.replaceAll(/\W/g, "-"));
    await dialog.getByRole("button", { name: "Create the draft" }).click();
    await page.getByRole("application", { name: "Diagram of the program" }).waitFor();
    const made = await draftOf(name.replaceAll(/\W/g, "-"));
    expect(Object.keys(made.states)).toEqual(["welcome", "interview", "completed"]);
  }
  await context.close();
});

describe("programs of the library", () => {
  const slugs = readdirSync(WORKFLOWS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

  test.each(slugs.map(({ name }) => name))("%s opens, and is kept byte for byte when nothing changes", async (slug) => {
    const { context, page, faults } = await signIn(/^Enter: Administration/);
    const text = readFileSync(`${WORKFLOWS}${slug}/program.json`, "utf8");
    const kept = async (): Promise<string> => `${JSON.stringify(await draftOf(slug), null, 2)}\n`;
    let saves = 0;
    page.on("request", (request) => (saves += request.method() === "PUT" ? 1 : 0));
    await openEditor(page, slug);
    // Looked at in the diagram too, which lays it out.
    await page.getByText("Design", { exact: true }).click();
    await page.locator(".react-flow__node").first().waitFor();
    expect([saves, await kept()]).toEqual([0, text]);

    // A change that was saved and then taken back leaves no trace either.
    await page.getByText("Outline", { exact: true }).click();
    await page.getByRole("treeitem", { level: 1 }).nth(1).click();
    const title = page.getByRole("textbox", { name: "Title, in English" });
    const words = await title.inputValue();
    await title.fill(`${words} again`);
    await saved(page);
    expect(await kept()).not.toBe(text);
    await page.getByRole("button", { name: /^Undo/ }).first().click();
    await expect.poll(kept, { timeout: 20_000 }).toBe(text);
    expect(saves).toBe(2);
    expect(faults()).toEqual([]);
    await context.close();
  });
});
