import type { ParseArgsOptionsConfig } from "node:util";
import type { Bilingual, Language } from "@parcours/core";

/** What a command tells whoever, or whatever, called it. */
export const CLI_EXIT = {
  ok: 0,
  /** It did its work and found problems. */
  problems: 1,
  /** It was called in a way that it does not understand. */
  usage: 2,
  /** The server could not be reached, or would not let it in. */
  unreachable: 3,
} as const;
export type ExitCode = (typeof CLI_EXIT)[keyof typeof CLI_EXIT];

/** Where a command writes, and what it knows of its surroundings. */
export interface Terminal {
  language: Language;
  environment: NodeJS.ProcessEnv;
  /** One JSON value instead of text for people. */
  json: boolean;
  /** Writes to the standard output, as it is. */
  write: (text: string) => void;
  /** Writes a line to the error output. */
  complain: (text: string) => void;
  /** Aborted when the person interrupts. */
  interrupted: AbortSignal;
}

export interface CommandInput {
  positionals: string[];
  values: Record<string, string | boolean | undefined>;
  terminal: Terminal;
}

/** A command that every option in `options` changes, and that `usage` shows in full. */
export interface Command {
  name: string;
  usage: string;
  summary: Bilingual;
  /** Further lines of help: what options and arguments mean. */
  details: { term: string; meaning: Bilingual }[];
  options: ParseArgsOptionsConfig;
  /** How many arguments it takes. */
  takes: { min: number; max: number };
  run: (input: CommandInput) => Promise<ExitCode>;
}

/** Something to be told in one sentence, with the exit code that goes with it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: ExitCode;
  readonly words: Bilingual;
  constructor(code: ExitCode, words: Bilingual) {
    super(words.en);
    this.code = code;
    this.words = words;
  }
}

/** Tells the answer as one line of JSON. */
export const writeJson = (terminal: Terminal, value: unknown): void => terminal.write(`${JSON.stringify(value)}\n`);

/** Tells something to people, in their language. */
export const say = (terminal: Terminal, words: Bilingual): void => terminal.write(`${words[terminal.language]}\n`);
