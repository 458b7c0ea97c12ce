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

/** The faulty elements of one rule that are named: whoever mends the first few mends the rest. */
const NAMED = 4;

/**
 * What axe-core finds on the page as it stands, one line per rule: the rule, how many elements, and of the first of
 * them where they stand, how they begin and what is wrong. `within` looks at one part of the page only; rules about the
 * page as a whole (landmarks, headings) then say nothing.
 */
export const axeFinds = async (page: Page, within?: string): Promise<string[]> => {
  // Our pages hold no frames: the older way of looking needs no second page for each look.
  const axe = new AxeBuilder({ page }).withTags(TAGS).setLegacyMode();
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => {
    const told = nodes.slice(0, NAMED).map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? "";
      return `${target.join(" ")} ${html.slice(0, 160)} ${why}`;
    });
    return `${id} (${nodes.length}): ${told.join(" | ")}`;
  });
};
