import type { Language } from "../definition/text.ts";
import type { BreakRun, ContractText, TextRun } from "./blocks.ts";

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const runHtml = (run: TextRun | BreakRun): string => {
  if ("break" in run) return "<br>";
  let html = escaped(run.text);
  if (run.blank === true) html = `<mark>${html}</mark>`;
  if (run.italic === true) html = `<em>${html}</em>`;
  return run.bold === true ? `<strong>${html}</strong>` : html;
};

const lineHtml = (runs: readonly (TextRun | BreakRun)[]): string => runs.map(runHtml).join("");

const blockHtml = (block: ContractText[number]): string => {
  switch (block.type) {
    case "heading":
      return `<h${block.level}>${lineHtml(block.content)}</h${block.level}>`;
    case "paragraph":
      return `<p>${lineHtml(block.content)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${lineHtml(item)}</li>`).join("");
      if (block.start === undefined) return `<ul>${items}</ul>`;
      return block.start === 1 ? `<ol>${items}</ol>` : `<ol start="${block.start}">${items}</ol>`;
    }
    case "line":
      return "<hr>";
  }
};

/** The tags that a contract's HTML may hold. */
export const CONTRACT_TAGS = ["h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "mark", "br", "hr"] as const;

/** A contract as HTML, one block a line, everything escaped: only `CONTRACT_TAGS`, and no attribute but `start`. */
export const contractHtml = (text: ContractText): string => text.map(blockHtml).join("\n");

/** The same as a whole page that needs nothing else: what is kept, and whose hash is shown to whoever signs. */
export const contractPage = (text: ContractText, { title, language }: { title: string; language: Language }): string =>
  `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body>\n${contractHtml(text)}\n</body>\n</html>\n`;
