import { apiOf, jsonOf, refusalLines } from "../api.ts";
import { CLI_EXIT, type Command, CommandError } from "../command.ts";

/** `parcours export PROGRAM` */
export const exportCommand: Command = {
  name: "export",
  usage: "export PROGRAM [--version N]",
  summary: {
    fr: "Écrit la définition publiée d’un programme, octet pour octet",
    en: "Write the published definition of a program, byte for byte",
  },
  details: [
    { term: "PROGRAM", meaning: { fr: "son identifiant", en: "its id or slug" } },
    {
      term: "--version N",
      meaning: { fr: "une version plus ancienne que la dernière", en: "a version before the newest" },
    },
  ],
  options: { version: { type: "string" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const api = apiOf(terminal);
    const path = `/api/programs/${encodeURIComponent(positionals[0] ?? "")}/versions`;
    const list = await api.ask(path);
    if (list.status !== 200) {
      terminal.complain(refusalLines(list));
      return CLI_EXIT.problems;
    }
    const newest = (jsonOf(list) as { items: { version: number }[] }).items[0]?.version;
    const version = values["version"] ?? newest;
    if (version === undefined) {
      throw new CommandError(CLI_EXIT.problems, {
        fr: "Ce programme n’a pas encore de version publiée.",
        en: "This program has no published version yet.",
      });
    }
    const answer = await api.ask(`${path}/${encodeURIComponent(String(version))}/definition`);
    if (answer.status !== 200) {
      terminal.complain(refusalLines(answer));
      return CLI_EXIT.problems;
    }
    terminal.write(answer.text);
    return CLI_EXIT.ok;
  },
};
