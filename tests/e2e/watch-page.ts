import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
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

/** What axe-core tells of a rule that is broken, as far as it is read here. */
interface Violation {
  id: string;
  nodes: {
    target: unknown[];
    html: string;
    any: { message: string }[];
    all: { message: string }[];
    none: { message: string }[];
  }[];
}

/** axe-core as @axe-core/playwright brings it; called by ourselves, because what that gathers takes twice the time. */
const require = createRequire(import.meta.url);
const AXE = readFileSync(createRequire(require.resolve("@axe-core/playwright")).resolve("axe-core/axe.min.js"), "utf8");

/** A page that was looked at before has axe-core already. Only what is broken is gathered and sent. */
const look = async (page: Page, within: string | undefined): Promise<Violation[]> => {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(AXE);
  const where = within === undefined ? "document" : JSON.stringify({ include: [[within]] });
  const options = JSON.stringify({ runOnly: TAGS, resultTypes: ["violations"] });
  return await page.evaluate<Violation[]>(`axe.run(${where}, ${options}).then(({ violations }) => violations)`);
};

/**
 * What axe-core finds on the page as it stands, one line per rule: the rule, how many elements, and of the first of
 * them where they stand, how they begin and what is wrong. `within` looks at one part of the page only; rules about the
 * page as a whole (landmarks, headings) then say nothing.
 */
export const axeFinds = async (page: Page, within?: string): Promise<string[]> =>
  (await look(page, within)).map(({ id, nodes }) => {
    const told = nodes.slice(0, NAMED).map(({ target, html, any, all, none }) => {
      const why = [...any, ...all, ...none][0]?.message ?? "";
      return `${target.join(" ")} ${html.slice(0, 160)} ${why}`;
    });
    return `${id} (${nodes.length}): ${told.join(" | ")}`;
  });
