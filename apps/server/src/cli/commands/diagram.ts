import { toMermaid, toSvg } from "@parcours/core";
import { CLI_EXIT, type Command, CommandError, writeJson } from "../command.ts";
import { problemLines } from "../problem-lines.ts";
import { parseProgramFile } from "../program-file.ts";

const depthOf = (value: string | boolean | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (typeof value === "string" && /^\d{1,2}$/.test(value)) return Number(value);
  throw new CommandError(CLI_EXIT.usage, {
    fr: "--depth demande un nombre : 0 montre le programme d’un coup d’œil.",
    en: "--depth takes a number: 0 shows the program at a glance.",
  });
};

/** `parcours diagram FILE` */
export const diagramCommand: Command = {
  name: "diagram",
  usage: "diagram FILE [--svg [--dark] [--depth N]]",
  summary: { fr: "Dessine un programme : Mermaid, ou image SVG", en: "Draw a program: Mermaid, or an SVG picture" },
  details: [
    {
      term: "--svg",
      meaning: { fr: "une image au lieu d’un texte Mermaid", en: "a picture instead of a Mermaid text" },
    },
    { term: "--dark", meaning: { fr: "couleurs pour fond sombre", en: "colors for a dark background" } },
    {
      term: "--depth N",
      meaning: {
        fr: "replie les phases plus profondes que N ; 0 : d’un coup d’œil",
        en: "fold phases deeper than N; 0: at a glance",
      },
    },
  ],
  options: { svg: { type: "boolean" }, dark: { type: "boolean" }, depth: { type: "string" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const { language } = terminal;
    const depth = depthOf(values["depth"]);
    const parsed = parseProgramFile(positionals[0] ?? "");
    if (!parsed.ok) {
      const problems = parsed.problems.map(({ message, ...problem }) => ({ ...problem, message: message[language] }));
      if (terminal.json) writeJson(terminal, { ok: false, problems });
      else terminal.complain(problemLines(problems, language).join("\n"));
      return CLI_EXIT.problems;
    }
    const picture = values["svg"] === true;
    const text = picture
      ? toSvg(parsed.definition, { language, dark: values["dark"] === true, ...(depth !== undefined && { depth }) })
      : toMermaid(parsed.definition, { language });
    if (terminal.json) writeJson(terminal, picture ? { svg: text } : { mermaid: text });
    else terminal.write(text.endsWith("\n") ? text : `${text}\n`);
    return CLI_EXIT.ok;
  },
};
