import { existsSync, readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { createApp } from "@parcours/service";
import { openTestService, publishDefinition } from "@parcours/service/testing";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, type Listening } from "../listen.ts";
import { mountProgramPages } from "./mount-program-pages.ts";

const definitionOf = (slug: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../../workflows/${slug}/program.json`, import.meta.url), "utf8")) as Record<
    string,
    unknown
  >;

const { service, organization, admin } = await openTestService();
await publishDefinition(admin, definitionOf("mentoring-mentor"));

const app = createApp({ service, version: "0.0.0", url: "http://localhost" });
mountProgramPages(app, { service, organization });

const read = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
  await (await app.request(path, { headers })).text();

describe("the public page of a program", () => {
  test("speaks the language of the browser, or the one chosen", async () => {
    expect(await read("/p/mentoring-mentor", { "accept-language": "fr-FR,fr;q=0.9,en;q=0.5" })).toContain(
      '<html lang="fr">',
    );
    const english = await read("/p/mentoring-mentor?lang=en", { "accept-language": "fr" });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain("Mentoring: the mentor’s journey");
  });

  test("shows a program with its diagram, its stages, rules and indicators in words", async () => {
    const page = await read("/p/mentoring-mentor?lang=en");
    expect(page).toContain('role="img"');
    expect(page).toContain('data-stage="');
    for (const heading of ["Diagram", "Indicators", "The stages, in words", "Rules"]) expect(page).toContain(heading);
  });

  test("answers 404 in words for a program that is not there", async () => {
    const answer = await app.request("/p/nothing?lang=en");
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain("This page does not exist");
  });

  test("needs no inline style, no script and nothing from elsewhere", async () => {
    const answer = await app.request("/p/mentoring-mentor");
    expect(answer.headers.get("content-security-policy")).toContain("style-src 'self'");
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<style|\sstyle="|\son\w+="/);
    const asked = [...page.matchAll(/(?:src|<link[^>]*href)="([^"]+)"/g)].map(([, address]) => address);
    expect(asked.every((address) => address === "data:," || address?.startsWith("/p/assets/"))).toBe(true);
    for (const address of asked.filter((one) => one?.startsWith("/p/assets/"))) {
      expect((await app.request(address ?? "")).status).toBe(200);
    }
  });
});

const browserPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

describe.skipIf(!existsSync(browserPath))("in a browser (skipped where there is no Chromium)", () => {
  let listening: Listening;
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  beforeAll(async () => {
    listening = await listen({ fetch: (request) => app.fetch(request), host: "127.0.0.1", port: 0 });
    browser = await chromium.launch({
      executablePath: browserPath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    });
  });
  afterAll(async () => {
    await browser.close();
    await listening.close(0);
  });

  const looks = [
    ["/p/mentoring-mentor?lang=en", "light", 390],
    ["/p/mentoring-mentor?lang=fr", "dark", 1280],
  ] as const;
  test.each(looks)("%s, %s, %d pixels wide: accessible, and nothing sticks out", async (path, colorScheme, width) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(`http://127.0.0.1:${listening.port}${path}`);
    const { violations } = await new AxeBuilder({ page: tab })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
    expect(told).toEqual([]);
    expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(width);
    await context.close();
  });
});
