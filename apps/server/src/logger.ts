import { type DestinationStream, pino, type Logger } from "pino";
import type { Config } from "./config.ts";
import { loggedError } from "./logged-error.ts";

type Line = Record<string, unknown> & { level: number; time: number; msg?: string };

const KNOWN = new Set(["level", "time", "msg", "pid", "hostname"]);

const word = (level: number): string => pino.levels.labels[level] ?? String(level);

const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** One log line for a person at a terminal: time, level, message, then what goes with it. */
const readableLine = (json: string): string => {
  const line = JSON.parse(json) as Line;
  const rest = Object.entries(line)
    .filter(([key]) => !KNOWN.has(key))
    .map(([key, value]) => `${key}=${shown(value)}`);
  const time = new Date(line.time).toTimeString().slice(0, 8);
  return `${[time, word(line.level).padEnd(5), line.msg ?? "", ...rest].join(" ")}\n`;
};

const errorOutput = (): DestinationStream => {
  const { stderr } = process;
  return stderr.isTTY
    ? { write: (json: string): void => void stderr.write(readableLine(json)) }
    : pino.destination({ dest: 2, sync: true });
};

/**
 * Logs go to the error output, one JSON object a line; readable lines when a person watches. They carry ids and never
 * what is known about people: of an error its place and code, never its message.
 */
export const createLogger = (
  { logLevel }: Pick<Config, "logLevel">,
  destination: DestinationStream = errorOutput(),
): Logger => pino({ level: logLevel, base: { pid: process.pid }, serializers: { err: loggedError } }, destination);

export type { Logger } from "pino";
