import { pointer } from "@parcours/core";

const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s{}[\],:"]+/y;

interface Level {
  /** The pointer of what holds. */
  at: string;
  list: boolean;
  /** The next index of a list. */
  index: number;
  /** The key that was read last. */
  key: string | undefined;
}

/**
 * The line, counted from 1, on which each value of a JSON text stands, by its JSON Pointer. The text must be JSON.
 * One pass, without building anything.
 */
export const jsonLines = (text: string): Map<string, number> => {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let line = 1;
  const here = (): string => {
    const level = levels.at(-1);
    if (level === undefined) return "";
    return level.at + pointer(level.list ? level.index : (level.key ?? ""));
  };
  const value = (): void => {
    lines.set(here(), lines.get(here()) ?? line);
  };
  const read = (pattern: RegExp, from: number): string => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.[0] ?? text.charAt(from);
  };
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at);
    const level = levels.at(-1);
    let length = 1;
    if (character === "\n") line += 1;
    else if (character === "{" || character === "[") {
      value();
      levels.push({ at: here(), list: character === "[", index: 0, key: undefined });
    } else if (character === "}" || character === "]") levels.pop();
    else if (character === ",") {
      if (level?.list === true) level.index += 1;
      else if (level !== undefined) level.key = undefined;
    } else if (character === '"') {
      const string = read(STRING, at);
      length = string.length;
      if (level !== undefined && !level.list && level.key === undefined) {
        level.key = JSON.parse(string) as string;
        // What is said of a key is said of the line on which it stands.
        lines.set(here(), line);
      } else value();
    } else if (character !== ":" && character.trim() !== "") {
      length = read(PLAIN, at).length;
      value();
    }
    at += length;
  }
  return lines;
};

/** The line of a place, or of the nearest thing around it that is written. */
export const lineOf = (lines: ReadonlyMap<string, number>, path: string): number => {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const line = lines.get(at);
    if (line !== undefined) return line;
  }
  return 1;
};
