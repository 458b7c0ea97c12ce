import type { TemplateBlock } from "./blocks.ts";
import { readLine } from "./read-lines.ts";

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBERED = /^\s{0,3}(\d{1,6})[.)]\s+(.*)$/;
const RULE = /^\s{0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/;

type Open =
  | { type: "paragraph"; lines: string[] }
  | { type: "list"; start: number | undefined; items: string[][] }
  | undefined;

/** Lines of one paragraph become one, but where the author broke it: two spaces or a backslash at the end. */
const joined = (lines: string[]): string =>
  lines
    .map((line, index) => {
      const last = index === lines.length - 1;
      const breaks = /(?: {2,}|\\)$/.test(line);
      const bare = line.replace(/\\$/, "").trim();
      return last ? bare : breaks ? `${bare}\n` : `${bare} `;
    })
    .join("");

const closed = (open: Open): TemplateBlock[] => {
  if (open === undefined) return [];
  if (open.type === "paragraph") return [{ type: "paragraph", content: readLine(joined(open.lines)) }];
  const { start, items } = open;
  return [
    { type: "list", ...(start !== undefined && { start }), items: items.map((lines) => readLine(joined(lines))) },
  ];
};

/**
 * Reads a contract as it is written in a program: the part of Markdown that a contract needs (titles, paragraphs,
 * bulleted and numbered lists, bold, italic, links, lines across) and places to be filled in. Whatever else looks like
 * Markdown or HTML is text. Pure.
 */
export const readContract = (markdown: string): TemplateBlock[] => {
  const blocks: TemplateBlock[] = [];
  let open: Open;
  const close = (): void => {
    blocks.push(...closed(open));
    open = undefined;
  };
  const item = (text: string, start: number | undefined): void => {
    if (open?.type === "list" && (open.start === undefined) === (start === undefined)) open.items.push([text]);
    else {
      close();
      open = { type: "list", start, items: [[text]] };
    }
  };
  for (const line of markdown.replaceAll(/\r\n?/g, "\n").split("\n")) {
    const heading = HEADING.exec(line);
    const bullet = BULLET.exec(line);
    const numbered = NUMBERED.exec(line);
    if (line.trim() === "") close();
    else if (RULE.test(line)) {
      close();
      blocks.push({ type: "line" });
    } else if (heading !== null) {
      close();
      const level = Math.min(3, heading[1]?.length ?? 1) as 1 | 2 | 3;
      blocks.push({ type: "heading", level, content: readLine(heading[2] ?? "") });
    } else if (bullet !== null) item(bullet[1] ?? "", undefined);
    else if (numbered !== null) item(numbered[2] ?? "", Number(numbered[1]));
    else if (open?.type === "list" && open.items.length > 0) open.items.at(-1)?.push(line);
    else if (open?.type === "paragraph") open.lines.push(line);
    else open = { type: "paragraph", lines: [line] };
  }
  close();
  return rejoined(blocks);
};

/** Items with an empty line between them are still one list. */
const rejoined = (blocks: TemplateBlock[]): TemplateBlock[] => {
  const result: TemplateBlock[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const continues =
      block.type === "list" &&
      last?.type === "list" &&
      (last.start === undefined ? block.start === undefined : block.start === last.start + last.items.length);
    if (continues) last.items.push(...block.items);
    else result.push(block);
  }
  return result;
};
