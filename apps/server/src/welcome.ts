import { relative } from "node:path";
import { styleText } from "node:util";
import type { Language } from "@parcours/core";
import type { AdministratorKey } from "./bootstrap.ts";
import type { Config } from "./config.ts";
import { keyFile } from "./key-file.ts";
import { VERSION } from "./version.ts";

export interface WelcomeOptions {
  config: Pick<Config, "source" | "demo"> & Partial<Pick<Config, "url">>;
  running: { address: string; administratorKey: AdministratorKey; setUpCode?: string | undefined };
  language: Language;
}

type Words = Record<Language, string>;

const shortPath = (path: string): string => {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith("..") ? path : fromHere;
};

const keyWords = (key: AdministratorKey, config: WelcomeOptions["config"]): Words[] => {
  switch (key.from) {
    case "environment":
      return [{ fr: "celle de PARCOURS_API_KEY", en: "the one in PARCOURS_API_KEY" }];
    case "folder": {
      const file = "dataFolder" in config.source ? shortPath(keyFile(config.source.dataFolder)) : "";
      const note = { fr: `administrateur ; gardée dans ${file}`, en: `administrator; kept in ${file}` };
      return [{ fr: key.key, en: key.key }, note];
    }
    case "made": {
      const note = {
        fr: "administrateur ; notez-la : elle ne sera plus affichée",
        en: "administrator; write it down: it will not be shown again",
      };
      return [{ fr: key.key, en: key.key }, note];
    }
    case "earlier":
      return [
        {
          fr: "affichée au premier démarrage (ou donnez PARCOURS_API_KEY)",
          en: "shown at the first start (or set PARCOURS_API_KEY)",
        },
      ];
  }
};

const dataWords = ({ source }: WelcomeOptions["config"]): Words[] =>
  "dataFolder" in source
    ? [
        { fr: source.dataFolder, en: source.dataFolder },
        {
          fr: "base embarquée : elle survit à l’arrêt brutal du processus, pas à une coupure de courant ;",
          en: "embedded database: it survives a crash of the process, not of the power;",
        },
        {
          fr: "pour de vraies personnes, PostgreSQL : docs/operate/run.md",
          en: "for real people use PostgreSQL: docs/operate/run.md",
        },
      ]
    : [{ fr: "PostgreSQL", en: "PostgreSQL" }];

/** How the key is written in a command that works as printed. */
const bearer = (key: AdministratorKey): string =>
  key.from === "folder" || key.from === "made" ? key.key : "$PARCOURS_API_KEY";

const tryWords = (address: string, key: AdministratorKey): string[] => {
  const as = `-H "Authorization: Bearer ${bearer(key)}"`;
  return [
    `curl ${address}/api/programs ${as}`,
    `curl "${address}/api/enrollments?status=held" ${as}`,
    `curl -N ${address}/api/events/stream ${as}`,
  ];
};

/** How people come in. */
const signInWords = ({ config, running }: WelcomeOptions): Words[] => {
  const { setUpCode } = running;
  const address = config.url ?? running.address;
  if (setUpCode !== undefined) {
    return [
      { fr: `${address}/set-up, avec le code ${setUpCode}`, en: `${address}/set-up, with the code ${setUpCode}` },
      {
        fr: "le code sert une fois, pour nommer l’organisation et créer son premier compte",
        en: "the code works once, to name the organization and make its first account",
      },
    ];
  }
  if (!config.demo) return [{ fr: "avec votre compte", en: "with your account" }];
  return [
    {
      fr: "démonstration : un clic par rôle, sans mot de passe ; jamais avec de vraies personnes",
      en: "demo: one click per role, without a password; never with real people",
    },
  ];
};

const LABELS = {
  address: { fr: "Adresse", en: "Address" },
  signIn: { fr: "Connexion", en: "Sign-in" },
  key: { fr: "Clé", en: "Key" },
  docs: { fr: "Documentation", en: "Documentation" },
  data: { fr: "Données", en: "Data" },
} satisfies Record<string, Words>;

/** What the terminal shows once the server answers. */
export const welcome = (options: WelcomeOptions): string => {
  const { config, running, language } = options;
  const { address, administratorKey: key } = running;
  const row = (label: Words, lines: string[]): string[] =>
    lines.map((line, index) => `  ${(index === 0 ? label[language] : "").padEnd(15)}${line}`);
  const said = (words: Words[]): string[] => words.map((one) => one[language]);
  const title = { fr: `Parcours ${VERSION} est prêt`, en: `Parcours ${VERSION} is ready` }[language];
  const tried = { fr: "À essayer", en: "Try" }[language];
  const end = { fr: "Ctrl-C pour arrêter.", en: "Ctrl-C to stop." }[language];
  return `${[
    "",
    `  ${styleText("bold", title)}`,
    "",
    ...row(LABELS.address, [address]),
    ...row(LABELS.signIn, said(signInWords(options))),
    ...row(LABELS.key, said(keyWords(key, config))),
    ...row(LABELS.docs, [`${address}/api/docs`]),
    ...row(LABELS.data, said(dataWords(config))),
    "",
    `  ${tried}`,
    ...tryWords(address, key).map((line) => `  ${line}`),
    "",
    `  ${end}`,
    "",
  ].join("\n")}\n`;
};

/** What is told while the demo's people are being played, and once they are there. */
export const DEMO_WORDS = {
  preparing: {
    fr: "  La démonstration se prépare : quelque 350 personnes arrivent par leurs événements passés.\n",
    en: "  The demo is being prepared: some 350 people arrive by their past events.\n",
  },
  ready: {
    fr: "  La démonstration est prête.\n\n",
    en: "  The demo is ready.\n\n",
  },
} satisfies Record<string, Words>;
