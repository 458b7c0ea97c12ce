import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Says what went wrong in a page while nobody looked: refusals of the policy, errors, requests to elsewhere. */
export const watchPage = (page: Page, origin: string): (() => string[]) => {
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const text = message.text();
    // Being asked who is signed in before anybody is answers 401: the browser notes it, and it is no fault.
    const isExpected = text.includes("401") || text.includes("404");
    if (message.type() === "error" && !isExpected) seen.push(`console: ${text}`);
  });
  page.on("request", (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol.startsWith("http")) seen.push(`asked elsewhere: ${request.url()}`);
  });
  return () => seen.splice(0);
};

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe-core finds on the page as it stands, one line per rule. */
export const axeFinds = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join(" | ")}`,
  );
};
