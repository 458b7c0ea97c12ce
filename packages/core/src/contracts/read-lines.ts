import type { TemplateRun } from "./blocks.ts";

const PLACE = /^\{\{\s*([A-Za-z][A-Za-z0-9_.-]*)\s*(\?)?\s*\}\}/;
/** Written `[words](address)`: on paper the address must be readable too. */
const LINK = /^\[([^\][]+)\]\((https?:\/\/[^\s)]+|mailto:[^\s)]+)\)/;
const ESCAPED = /^\\([\\`*_{}[\]()#+.!>~-])/;

interface Look {
  bold: boolean;
  italic: boolean;
}

const looks = ({ bold, italic }: Look) => ({
  ...(bold && { bold: true as const }),
  ...(italic && { italic: true as const }),
});

/** Reads what stands in a paragraph, a heading or an item: bold, italic, links, places, and `\n` for a new line. */
export const readLine = (source: string): TemplateRun[] => {
  const runs: TemplateRun[] = [];
  const look: Look = { bold: false, italic: false };
  let text = "";
  const flush = (): void => {
    if (text !== "") runs.push({ text, ...looks(look) });
    text = "";
  };
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at);
    const place = PLACE.exec(rest);
    const link = LINK.exec(rest);
    const escaped = ESCAPED.exec(rest);
    if (place !== null) {
      flush();
      runs.push({ place: place[1] ?? "", ...(place[2] !== undefined && { optional: true as const }), ...looks(look) });
      at += place[0].length;
    } else if (link !== null) {
      const address = (link[2] ?? "").replace(/^mailto:/, "");
      text += link[1] === address ? address : `${link[1]} (${address})`;
      at += link[0].length;
    } else if (escaped !== null) {
      text += escaped[1];
      at += 2;
    } else if (rest.startsWith("**") && (look.bold || rest.indexOf("**", 3) > 0)) {
      flush();
      look.bold = !look.bold;
      at += 2;
    } else if (rest.startsWith("*") && !rest.startsWith("**") && togglesItalic(source, at, look)) {
      flush();
      look.italic = !look.italic;
      at += 1;
    } else if (rest.startsWith("\n")) {
      flush();
      runs.push({ break: true });
      at += 1;
    } else {
      const length = rest.startsWith("**") ? 2 : 1;
      text += source.slice(at, at + length);
      at += length;
    }
  }
  flush();
  return runs;
};

/** A star that opens or closes a stretch, and is no star of its own such as in `2 * 3`. */
const togglesItalic = (source: string, at: number, look: Look): boolean =>
  look.italic
    ? /\S/.test(source.charAt(at - 1))
    : /^\*[^\s*]/.test(source.slice(at)) && /[^\s*]\*(?!\*)/.test(source.slice(at + 1));
