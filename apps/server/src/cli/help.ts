import type { Bilingual, Language } from "@parcours/core";
import type { Command } from "./command.ts";

const COMMON: { term: string; meaning: Bilingual }[] = [
  { term: "--json", meaning: { fr: "répond en JSON", en: "answer in JSON" } },
  {
    term: "--language fr|en",
    meaning: {
      fr: "langue des réponses (par défaut : celle du terminal)",
      en: "language of the answers (default: the terminal’s)",
    },
  },
  { term: "--help", meaning: { fr: "cette aide", en: "this help" } },
];

const WORDS = {
  usage: { fr: "Usage :", en: "Usage:" },
  commands: { fr: "Commandes :", en: "Commands:" },
  options: { fr: "Options :", en: "Options:" },
  settings: { fr: "Réglages :", en: "Settings:" },
  more: {
    fr: "parcours COMMANDE --help en dit plus sur une commande.",
    en: "parcours COMMAND --help tells more about a command.",
  },
  exits: {
    fr: "Codes de sortie : 0 tout va bien, 1 des problèmes, 2 mauvais usage, 3 serveur injoignable ou clé refusée.",
    en: "Exit codes: 0 all is well, 1 problems found, 2 wrong usage, 3 server out of reach or key refused.",
  },
} satisfies Record<string, Bilingual>;

const SETTINGS: { term: string; meaning: Bilingual }[] = [
  {
    term: "PARCOURS_URL",
    meaning: { fr: "adresse du serveur (http://localhost:3000)", en: "the server’s address (http://localhost:3000)" },
  },
  {
    term: "PARCOURS_API_KEY",
    meaning: { fr: "clé (par défaut : celle du dossier de données)", en: "key (default: the one in the data folder)" },
  },
];

const table = (rows: { term: string; meaning: Bilingual }[], language: Language): string[] => {
  const width = Math.max(...rows.map(({ term }) => term.length)) + 2;
  return rows.map(({ term, meaning }) => `  ${term.padEnd(width)}${meaning[language]}`);
};

/** Help for everything. */
export const generalHelp = (commands: readonly Command[], language: Language): string =>
  [
    `${WORDS.usage[language]} parcours COMMAND [OPTIONS]`,
    "",
    WORDS.commands[language],
    ...table(
      commands.map(({ name, summary }) => ({ term: name, meaning: summary })),
      language,
    ),
    "",
    WORDS.options[language],
    ...table(COMMON, language),
    "",
    WORDS.settings[language],
    ...table(SETTINGS, language),
    "",
    WORDS.more[language],
    WORDS.exits[language],
    "",
  ].join("\n");

/** Help for one command. */
export const commandHelp = ({ usage, summary, details }: Command, language: Language): string =>
  [
    summary[language],
    "",
    `${WORDS.usage[language]} parcours ${usage}`,
    "",
    WORDS.options[language],
    ...table([...details, ...COMMON], language),
    "",
    WORDS.exits[language],
    "",
  ].join("\n");
