import { type Checked, checkText, type Language, textIn } from "@parcours/core";
import { CLI_EXIT, type Command, writeJson } from "../command.ts";
import { type ToldProblem, problemLines } from "../problem-lines.ts";
import { neighborsOf, readProgramFile } from "../program-file.ts";

type Verdict = Checked["properties"][number]["verdict"];

interface FileReport {
  file: string;
  ok: boolean;
  problems: ToldProblem[];
  scenarios: { id: string; title: string; passed: boolean; failure?: { step: number; message: string } }[];
  properties: { id: string; title: string; verdict: Verdict }[];
}

const reportOf = (file: string, { problems, scenarios, properties }: Checked, language: Language): FileReport => ({
  file,
  ok: problems.every(({ severity }) => severity !== "error"),
  problems: problems.map(({ message, ...problem }) => ({ ...problem, message: message[language] })),
  scenarios: scenarios.map(({ id, title, passed, failure }) => ({
    id,
    title: textIn(title, language),
    passed,
    ...(failure && { failure: { step: failure.step + 1, message: failure.message[language] } }),
  })),
  // The way that breaks one is told among the problems.
  properties: properties.map(({ id, title, verdict }) => ({ id, title: textIn(title, language), verdict })),
});

/** So many places are looked at for one guarantee: nobody waits at a screen, so seconds may be taken. */
const PLACES = 100_000;

const VERDICTS: Record<Language, Record<Verdict, string>> = {
  fr: { proved: "démontrée", refuted: "ne tient pas", undecided: "ni démontrée ni réfutée" },
  en: { proved: "proved", refuted: "does not hold", undecided: "undecided" },
};

/** A line for each guarantee of a program. */
const propertyLines = (properties: FileReport["properties"], language: Language): string[] =>
  properties.map(({ title, verdict }) =>
    language === "fr"
      ? `  garantie « ${title} » : ${VERDICTS.fr[verdict]}`
      : `  guarantee “${title}”: ${VERDICTS.en[verdict]}`,
  );

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;
const pluriel = (count: number, mot: string): string => `${count} ${mot}${count < 2 ? "" : "s"}`;

const summaryOf = (reports: readonly FileReport[], language: Language): string => {
  const problems = reports.flatMap((report) => report.problems);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const scenarios = reports.flatMap((report) => report.scenarios);
  const passed = scenarios.filter((scenario) => scenario.passed).length;
  const warnings = problems.length - errors;
  return language === "fr"
    ? `${pluriel(reports.length, "fichier")} : ${pluriel(errors, "erreur")}, ${pluriel(warnings, "avertissement")}, scénarios réussis : ${passed} sur ${scenarios.length}.`
    : `${plural(reports.length, "file")}: ${plural(errors, "error")}, ${plural(warnings, "warning")}, ${passed} of ${scenarios.length} scenarios passed.`;
};

/** `parcours check FILE…` */
export const checkCommand: Command = {
  name: "check",
  usage: "check FILE…",
  summary: {
    fr: "Vérifie des programmes et joue leurs scénarios, sans serveur",
    en: "Check programs and play their scenarios, without a server",
  },
  details: [
    {
      term: "FILE…",
      meaning: {
        fr: "fichiers program.json ; code 1 si l’un d’eux ne pourrait pas être publié",
        en: "program.json files; exit code 1 when one of them could not be published",
      },
    },
  ],
  options: {},
  takes: { min: 1, max: 1_000 },
  run: async ({ positionals, terminal }) => {
    const { language } = terminal;
    const reports = positionals.map((file) => {
      const text = readProgramFile(file);
      return reportOf(file, checkText(text, { known: neighborsOf(file, text), properties: PLACES }), language);
    });
    const ok = reports.every((report) => report.ok);
    if (terminal.json) {
      writeJson(terminal, { ok, files: reports });
    } else {
      for (const { file, problems, properties } of reports) {
        const lines = [...problemLines(problems, language), ...propertyLines(properties, language)];
        if (lines.length > 0) terminal.write(`${[file, ...lines].join("\n")}\n\n`);
      }
      terminal.write(`${summaryOf(reports, language)}\n`);
    }
    return ok ? CLI_EXIT.ok : CLI_EXIT.problems;
  },
};
