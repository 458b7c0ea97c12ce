/** Whole programs, walked to an exit from the screens; what to do next is what core's simulator says. */
import { beginScenario, compile, type Field, playStep, type Scenario, type ScenarioStep, textIn } from "@parcours/core";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { libraryProgram } from "../process/library.ts";
import { openBrowser } from "./open-browser.ts";
import { startStudio, type Studio } from "./start-studio.ts";
import { watchPage } from "./watch-page.ts";

/** Minutes of clicking: run when asked for, `PARCOURS_TEST_WALKS=1`. */
const asked = process.env["PARCOURS_TEST_WALKS"] === "1";

let studio: Studio;
let browser: Browser;
beforeAll(async () => {
  if (asked) [studio, browser] = await Promise.all([startStudio(), openBrowser()]);
}, 240_000);
afterAll(async () => {
  if (!asked) return;
  await browser.close();
  await studio.stop();
});

type Send = Extract<ScenarioStep, { send: unknown }>;
type Who = "program_manager" | "administrator";

const api = async <T>(method: string, path: string, body?: object): Promise<T> => {
  const answer = await fetch(`${studio.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${studio.key}`, "content-type": "application/json", "accept-language": "fr" },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
};

const opened = new Map<Who, { context: BrowserContext; page: Page; faults: () => string[] }>();
const pageOf = async (who: Who) => {
  const known = opened.get(who);
  if (known !== undefined) return known;
  const context = await browser.newContext({ baseURL: studio.url, locale: "fr-FR", reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = watchPage(page, studio.url);
  await context.request.post("/api/session/demo", { data: { role: who }, headers: { origin: studio.url } });
  opened.set(who, { context, page, faults });
  return { context, page, faults };
};

/** Who of the team does it: one of two people, where a second one has to decide. */
const whoFor = ({ by }: Send): Who => (by === undefined || by === "nora" ? "program_manager" : "administrator");

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("’", ".");

const MANY = 8;

/** Answers one question of a form in a dialog, as its kind of field is asked. */
const answer = async (dialog: Locator, page: Page, field: Field, value: unknown): Promise<void> => {
  const title = textIn(field.title, "fr");
  const name = new RegExp(`^${escaped(title)}`);
  const words = (chosen: unknown): string =>
    textIn(field.choices?.find((choice) => choice.value === chosen)?.title, "fr") || String(chosen);
  if (field.type === "boolean") {
    const group = dialog.getByRole("radiogroup", { name });
    await group.getByLabel(value === true ? "Oui" : "Non", { exact: true }).check();
  } else if (field.type === "choice" && (field.choices?.length ?? 0) <= MANY) {
    await dialog.getByRole("radiogroup", { name }).getByLabel(words(value), { exact: true }).check();
  } else if (field.type === "choices" && (field.choices?.length ?? 0) <= MANY) {
    for (const one of value as string[])
      await dialog.getByRole("group", { name }).getByLabel(words(one), { exact: true }).check();
  } else if (field.type === "choice" || field.type === "choices") {
    for (const one of field.type === "choice" ? [value] : (value as unknown[])) {
      await dialog.getByRole("textbox", { name }).click();
      await page.getByRole("option", { name: words(one), exact: true }).click();
    }
  } else await dialog.getByLabel(name).first().fill(String(value));
};

interface Next {
  event: string;
  label: string;
  allowed: boolean;
  form?: string;
  reason?: string;
  reasons: { value: string; title: string }[];
}

/** Does one step of a scenario on the person's file. */
const click = async (slug: string, person: string, enrollment: string, step: Send): Promise<void> => {
  const { page } = await pageOf(whoFor(step));
  const { next } = await api<{ next: Next[] }>("GET", `/enrollments/${enrollment}`);
  const one = next.find(({ event }) => event === step.send.type);
  if (one === undefined) throw new Error(`${step.send.type} is not offered`);
  await page.goto(`/people/${person}`);
  await page
    .getByRole("button", { name: new RegExp(`^${escaped(one.label)}$`) })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  // What is the person's is entered with the person beside.
  if (step.as === "participant") await dialog.getByRole("checkbox", { name: /Je saisis ce que répond/ }).check();
  const { code, text } = step.send.reason ?? {};
  if (code !== undefined && one.reasons.length > 0) {
    await dialog
      .getByRole("textbox", { name: /^Motif/ })
      .first()
      .click();
    const title = one.reasons.find(({ value }) => value === code)?.title ?? code;
    await page.getByRole("option", { name: title, exact: true }).click();
  }
  if (text !== undefined) await dialog.locator("textarea").first().fill(text);
  if (one.form !== undefined) {
    const { fields = {} } = libraryProgram(slug).meta;
    for (const [id, value] of Object.entries(step.send.data ?? {}))
      if (fields[id] !== undefined) await answer(dialog, page, fields[id], value);
  }
  await dialog.getByRole("button", { name: "Confirmer" }).click();
  await dialog.waitFor({ state: "detached" });
};

const scenarioOf = (slug: string, id: string): Scenario => {
  const found = libraryProgram(slug).meta.scenarios?.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${slug} has no scenario ${id}`);
  return found;
};

describe.skipIf(!asked)("walked from the screens, to an exit", () => {
  test.each([
    ["mentoring-mentee", "changes-their-mind"],
    ["maraude-volunteers", "another-mission"],
    ["contrat-engagement-jeune", "refused-by-another-person"],
    ["mentoring-mentor", "document-denied"],
  ])("%s: %s", { timeout: 240_000 }, async (slug, id) => {
    const scenario = scenarioOf(slug, id);
    const begun = beginScenario(compile(libraryProgram(slug)), scenario);
    if ("ok" in begun) throw new Error(begun.message.en);
    let simulation = begun;
    const { birthDate, ...attributes } = scenario.participant ?? {};
    const made = await api<{ id: string }>("POST", "/participants", {
      name: `Marche ${slug}`,
      email: `${slug}@walk.example`,
      language: "fr",
      ...(typeof birthDate === "string" && { birthDate }),
      attributes,
    });
    const { id: enrollment } = await api<{ id: string }>("POST", "/enrollments", {
      program: slug,
      participant: made.id,
    });
    for (const step of scenario.steps) {
      simulation = playStep(simulation, step).simulation;
      if (!("send" in step) || step.refused !== undefined) continue;
      await click(slug, made.id, enrollment, step);
      const now = await api<{ stages: string[]; exit?: string }>("GET", `/enrollments/${enrollment}`);
      expect({ after: step.send.type, stages: now.stages }).toEqual({
        after: step.send.type,
        stages: simulation.snapshot.stages,
      });
      expect(now.exit).toBe(simulation.snapshot.exit);
    }
    expect(simulation.snapshot.status).toBe("done");
    for (const { faults } of opened.values()) expect(faults()).toEqual([]);
  });
});
