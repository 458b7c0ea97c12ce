import {
  type Definition,
  type Language,
  playScenario,
  type Scenario,
  type ScenarioResult,
  textIn,
} from "@parcours/core";
import { CLI_EXIT, type Command, CommandError, type Terminal, writeJson } from "../command.ts";
import { problemLines } from "../problem-lines.ts";
import { parseProgramFile } from "../program-file.ts";

const chosen = ({ meta }: Definition, id: string): Scenario[] => {
  const scenarios = meta.scenarios ?? [];
  const found = id === "all" ? scenarios : scenarios.filter((scenario) => scenario.id === id);
  if (found.length > 0) return found;
  const ids = scenarios.map((scenario) => scenario.id).join(", ") || "–";
  throw new CommandError(CLI_EXIT.usage, {
    fr: `Pas de scénario « ${id} ». Ceux de ce programme : ${ids}.`,
    en: `No scenario “${id}”. Those of this program: ${ids}.`,
  });
};

/** What a step of a scenario does, in few words. */
const stepWords = (step: Scenario["steps"][number] | undefined, language: Language): string => {
  if (step === undefined) return "";
  if ("send" in step) {
    const as = step.as === undefined ? "" : ` (${step.as})`;
    return `${step.send.type}${as}${step.refused === undefined ? "" : ` ✗ ${step.refused}`}`;
  }
  if ("wait" in step) return { fr: `attendre ${step.wait}`, en: `wait ${step.wait}` }[language];
  if ("until" in step) return { fr: `jusqu’au ${step.until}`, en: `until ${step.until}` }[language];
  if ("places" in step) return { fr: "places libres", en: "free places" }[language];
  return { fr: "attendu", en: "expected" }[language];
};

const tell = (terminal: Terminal, scenario: Scenario, result: ScenarioResult): void => {
  const { language } = terminal;
  const verdict = result.passed ? { fr: "réussi", en: "passed" } : { fr: "échoue", en: "failed" };
  terminal.write(`${scenario.id}: ${textIn(result.title, language)} – ${verdict[language]}\n`);
  for (const { index, ok, messages, stages, at } of result.steps) {
    const words = stepWords(scenario.steps[index], language);
    terminal.write(`  ${at.slice(0, 16).replace("T", " ")}  ${words.padEnd(44)}  → ${stages.join(", ")}\n`);
    if (!ok) for (const message of messages) terminal.write(`  ${"".padEnd(18)}✗ ${message[language]}\n`);
  }
  if (result.steps.length === 0 && result.failure) terminal.write(`  ✗ ${result.failure.message[language]}\n`);
};

/** `parcours simulate FILE --scenario ID|all` */
export const simulateCommand: Command = {
  name: "simulate",
  usage: "simulate FILE [--scenario ID|all]",
  summary: {
    fr: "Joue les scénarios d’un programme pas à pas, sur une horloge à la main",
    en: "Play a program’s scenarios step by step, on a clock moved by hand",
  },
  details: [
    {
      term: "--scenario",
      meaning: {
        fr: "un scénario du programme, ou all (par défaut)",
        en: "a scenario of the program, or all (default)",
      },
    },
  ],
  options: { scenario: { type: "string", default: "all" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const { language } = terminal;
    const parsed = parseProgramFile(positionals[0] ?? "");
    if (!parsed.ok) {
      const problems = parsed.problems.map(({ message, ...problem }) => ({ ...problem, message: message[language] }));
      if (terminal.json) writeJson(terminal, { ok: false, problems });
      else terminal.write(`${problemLines(problems, language).join("\n")}\n`);
      return CLI_EXIT.problems;
    }
    const { definition } = parsed;
    const scenarios = chosen(definition, String(values["scenario"]));
    const results = scenarios.map((scenario) => ({ scenario, result: playScenario(definition, scenario) }));
    const ok = results.every(({ result }) => result.passed);
    if (terminal.json) {
      const told = results.map(({ result: { title, ...result } }) => ({ ...result, title: textIn(title, language) }));
      writeJson(terminal, { ok, scenarios: told });
    } else {
      for (const { scenario, result } of results) tell(terminal, scenario, result);
    }
    return ok ? CLI_EXIT.ok : CLI_EXIT.problems;
  },
};
