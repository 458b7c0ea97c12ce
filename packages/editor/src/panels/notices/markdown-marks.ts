/** What the buttons over a text set. */
export const MARKS = ["bold", "heading", "bullets"] as const;
/** One of them. */
export type Mark = (typeof MARKS)[number];

const AT_LINE = { heading: "## ", bullets: "- " } as const;
const LINE = /^(?:#{1,6} |- )?/;

/** The word around a place where nothing is marked. */
const wordAt = (text: string, at: number): [number, number] => {
  const before = /[\p{L}\p{N}’'-]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}’'-]*/u.exec(text.slice(at))?.[0].length ?? 0;
  return [at - before, at + after];
};

const bold = (text: string, from: number, to: number): string => {
  const [start, end] = from === to ? wordAt(text, from) : [from, to];
  const inside = text.slice(start, end);
  if (inside.trim() === "") return text;
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (before.endsWith("**") && after.startsWith("**")) return before.slice(0, -2) + inside + after.slice(2);
  return `${before}**${inside}**${after}`;
};

/** The text with what is marked set otherwise, or as it was before where it is set so already. */
export const withMark = (text: string, from: number, to: number, mark: Mark): string => {
  if (mark === "bold") return bold(text, from, to);
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const end = text.indexOf("\n", to);
  const rest = end < 0 ? text.length : end;
  const sign = AT_LINE[mark];
  const lines = text.slice(start, rest).split("\n");
  const isSet = lines.every((line) => line.startsWith(sign));
  const set = lines.map((line) => (isSet ? line.slice(sign.length) : line.replace(LINE, sign)));
  return text.slice(0, start) + set.join("\n") + text.slice(rest);
};
