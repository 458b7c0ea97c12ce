import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keysOn } from "./editor/by-keyboard.ts";
import { mouseOn } from "./editor/by-mouse.ts";
import { newProgram, publish } from "./editor/editor-page.ts";
import { runToExit } from "./editor/run-to-exit.ts";
import { NEXT, OUTCOMES, questionsOf, stepsTo } from "./editor/short-program.ts";
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

const open = async (): Promise<{ page: Page; faults: () => string[] }> => {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  return { page, faults: watchPage(page, studio.url) };
};

describe("the volunteers’ program in short, from an empty page to somebody’s exit", () => {
  test("by mouse, on the canvas", { timeout: 240_000 }, async () => {
    const { page, faults } = await open();
    const id = await newProgram(page, studio.url, "Outreach by mouse");
    const mouse = mouseOn(page);
    await mouse.remove("Welcome");
    await mouse.remove("Program completed");
    await mouse.drop("Form", { x: 260, y: 300 });
    await mouse.entitle("Interest form", "Souhait");
    for (const { from, kind, title } of NEXT) await mouse.addNext(from, kind, title);

    await mouse.ask("Interest form", "Date of birth", "Date");
    await mouse.ask("File", "Person to contact", "Text");
    await mouse.section("Rules");
    await mouse.press("Add a rule");
    await mouse.write("Name, in English", "Of age");
    await mouse.pick("Comparison", "age of at least");
    await mouse.write("Value", "18");
    await mouse.way("Age check", "Information meeting");
    await mouse.pick("On what condition", "If a rule holds");
    await mouse.way("Age check", "Age refusal");
    await mouse.pick("On what condition", "Otherwise");

    await mouse.way("Information meeting", "No follow-up");
    await mouse.pick("What sets it off", "A deadline comes");
    await mouse.write("or a length of time", "3 weeks");
    await mouse.choose("Charter to sign");
    await mouse.press(/^Open /);
    await mouse.write("Text, in English", "# Charter\n\nI go out with the team, never alone.");
    for (const [exit, outcome] of Object.entries(OUTCOMES)) {
      await mouse.choose(exit);
      await mouse.pick("Outcome", outcome);
    }

    expect(await publish(page, "First version")).toBe(1);
    const asked = questionsOf(await studio.api(`/programs/${id}/versions/1/definition`));
    const run = await runToExit(studio.url, studio.key, id, stepsTo(asked));
    expect(run).toMatchObject({ status: "done", outcome: "completed" });
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  test("by keys alone, in the outline", { timeout: 240_000 }, async () => {
    const { page, faults } = await open();
    const id = await newProgram(page, studio.url, "Outreach by keys");
    const keys = keysOn(page);
    await keys.openOutline();
    await keys.remove("Welcome");
    await keys.remove("Program completed");
    await keys.addFirst("Form", "Interest form");
    for (const { from, kind, title } of NEXT) await keys.addNext(from, kind, title);

    await keys.ask("Interest form", "Date of birth", "Date");
    await keys.ask("File", "Person to contact", "Text");
    await keys.section("Rules");
    await keys.push("Add a rule");
    await keys.write("Name, in English", "Of age");
    await keys.pick("Comparison", "age of at least");
    await keys.write("Value", "18");
    await keys.open(/^from Age check, .*to Information meeting/);
    await keys.pick("On what condition", "If a rule holds");
    await keys.open(/^from Age check, .*to Age refusal/);
    await keys.pick("On what condition", "Otherwise");

    await keys.open(/^from Information meeting, .*to No follow-up/);
    await keys.pick("What sets it off", "A deadline comes");
    await keys.write("or a length of time", "3 weeks");
    await keys.open("Charter to sign");
    await keys.push(/^Open /);
    await keys.write("Text, in English", "I go out with the team, never alone.");
    for (const [exit, outcome] of Object.entries(OUTCOMES)) {
      await keys.open(exit);
      await keys.pick("Outcome", outcome);
    }

    expect(await publish(page, "First version")).toBe(1);
    const asked = questionsOf(await studio.api(`/programs/${id}/versions/1/definition`));
    const run = await runToExit(studio.url, studio.key, id, stepsTo(asked));
    expect(run).toMatchObject({ status: "done", outcome: "completed" });
    expect(faults()).toEqual([]);
    await page.context().close();
  });
});
