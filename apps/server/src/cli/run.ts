import { parseArgs } from "node:util";
import type { Bilingual, Language } from "@parcours/core";
import { languageOf } from "../terminal-language.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, type Terminal, writeJson } from "./command.ts";
import { commandHelp, generalHelp } from "./help.ts";

/** Each is loaded when it is asked for: to check a program nobody waits for a database. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  check: async () => (await import("./commands/check.ts")).checkCommand,
  simulate: async () => (await import("./commands/simulate.ts")).simulateCommand,
  diagram: async () => (await import("./commands/diagram.ts")).diagramCommand,
  publish: async () => (await import("./commands/publish.ts")).publishCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  events: async () => (await import("./commands/events.ts")).eventsCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/restore.ts")).restoreCommand,
  release: async () => (await import("./commands/release.ts")).releaseCommand,
  move: async () => (await import("./commands/move.ts")).moveCommand,
  "verify-audit": async () => (await import("./commands/verify-audit.ts")).verifyAuditCommand,
  "verify-contract": async () => (await import("./commands/verify-contract.ts")).verifyContractCommand,
};

const SHARED = {
  json: { type: "boolean" },
  language: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** What the process gives: its surroundings, and where to write. */
export type Surroundings = Pick<Terminal, "environment" | "write" | "complain" | "interrupted">;

const usageError = (words: Bilingual): CommandError => new CommandError(CLI_EXIT.usage, words);

const parse = (command: Command, rest: string[]) => {
  try {
    return parseArgs({ args: rest, options: { ...command.options, ...SHARED }, allowPositionals: true, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const help = { fr: `Essayez : parcours ${command.name} --help`, en: `Try: parcours ${command.name} --help` };
    throw usageError({ fr: `${reason}\n${help.fr}`, en: `${reason}\n${help.en}` });
  }
};

const languageChosen = (asked: unknown, otherwise: Language): Language => {
  if (asked === undefined) return otherwise;
  if (asked === "fr" || asked === "en") return asked;
  throw usageError({ fr: "--language : fr ou en.", en: "--language: fr or en." });
};

const runCommand = async (command: Command, rest: string[], base: Terminal): Promise<ExitCode> => {
  const { values, positionals } = parse(command, rest);
  const { json, language: asked, help, ...own } = values as Record<string, string | boolean | undefined>;
  const language = languageChosen(asked, base.language);
  const terminal: Terminal = { ...base, language, json: json === true };
  if (help === true) {
    terminal.write(commandHelp(command, language));
    return CLI_EXIT.ok;
  }
  const { min, max } = command.takes;
  if (positionals.length < min || positionals.length > max) {
    throw usageError({ fr: `Usage : parcours ${command.usage}`, en: `Usage: parcours ${command.usage}` });
  }
  return await command.run({ positionals, values: own, terminal });
};

const tellError = (error: CommandError, language: Language, json: boolean, terminal: Terminal): ExitCode => {
  if (json) writeJson(terminal, { ok: false, error: error.words[language] });
  else terminal.complain(error.words[language]);
  return error.code;
};

/** The language asked for on the command line, for what is told before a command understood its options. */
const earlyLanguage = (args: readonly string[], otherwise: Language): Language => {
  const at = args.indexOf("--language");
  const asked = at < 0 ? args.find((arg) => arg.startsWith("--language="))?.slice(11) : args[at + 1];
  return asked === "fr" || asked === "en" ? asked : otherwise;
};

/** Runs `parcours` with these arguments and answers with the exit code. */
export const runParcours = async (args: string[], surroundings: Surroundings): Promise<ExitCode> => {
  const language = earlyLanguage(args, languageOf(surroundings.environment));
  const terminal: Terminal = { ...surroundings, language, json: false };
  const [name, ...rest] = args[0] === "--" ? args.slice(1) : args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h" || name.startsWith("--language")) {
    const all = await Promise.all(Object.values(COMMANDS).map(async (load) => await load()));
    terminal.write(generalHelp(all, language));
    return name === undefined ? CLI_EXIT.usage : CLI_EXIT.ok;
  }
  try {
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (load === undefined) {
      throw usageError({
        fr: `Commande inconnue : ${name}. Essayez : parcours --help`,
        en: `Unknown command: ${name}. Try: parcours --help`,
      });
    }
    return await runCommand(await load(), rest, terminal);
  } catch (error) {
    if (error instanceof CommandError) return tellError(error, language, args.includes("--json"), terminal);
    throw error;
  }
};
