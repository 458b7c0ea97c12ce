import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkParts, connect, type Copied, loadDatabase, type Part } from "@parcours/store";
import { contentHash, type FilePart, fingerprintOf, readBackup, type Seal } from "../../backup/file.ts";
import { keyFrom, secretIn } from "../../config.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, say, type Terminal, writeJson } from "../command.ts";
import { inWords, type Place, placeOf, problem, secretOf, sourceOf, told } from "../database.ts";

interface Opened {
  seal: Seal | undefined;
  parts: AsyncGenerator<Part, void, undefined>;
}

/** What the backup says of its secret, and then its data. */
const openBackup = async (path: string): Promise<Opened> => {
  const all = readBackup(path);
  const { value: first } = await all.next();
  const seal = first?.part === "seal" ? first : undefined;
  const parts = async function* (): AsyncGenerator<Part, void, undefined> {
    if (first !== undefined && first.part !== "seal") yield first;
    for await (const part of all as AsyncGenerator<FilePart>) if (part.part !== "seal") yield part;
  };
  return { seal, parts: parts() };
};

/** What was encrypted by one secret is not read with another: found out before anything is written. */
const readySecret = (place: Place, seal: Seal | undefined, { environment }: Terminal): void => {
  const secret = secretOf(place, environment);
  if (secret === undefined && "dataFolder" in place && seal?.secret !== undefined) {
    mkdirSync(place.dataFolder, { recursive: true });
    writeFileSync(secretIn(place.dataFolder), `${seal.secret}\n`, { mode: 0o600, flag: "wx" });
    return;
  }
  if (seal === undefined || (secret !== undefined && fingerprintOf(keyFrom(secret)) === seal.fingerprint)) return;
  throw problem({
    fr: "Cette sauvegarde a été chiffrée avec un autre secret : donnez le sien dans PARCOURS_SECRET, ou --without-secret pour continuer sans lui (les secrets des webhooks, seconds facteurs et mots de passe de messagerie seront perdus, le journal des accès ne se vérifiera plus).",
    en: "This backup was encrypted with another secret: give its own in PARCOURS_SECRET, or --without-secret to go on without it (the secrets of webhooks, second factors and passwords of mail servers will be lost, and the access log will no longer verify).",
  });
};

const tell = (terminal: Terminal, copied: Copied, words: { fr: string; en: string }): ExitCode => {
  const content = contentHash(copied);
  const tables = Object.keys(copied.tables).length;
  if (terminal.json) writeJson(terminal, { ok: true, rows: copied.rows, tables, content, contents: copied.tables });
  else {
    say(terminal, words);
    say(terminal, {
      fr: `${copied.rows} lignes de ${tables} tables, nombres et empreintes vérifiés. Contenu : ${content}`,
      en: `${copied.rows} rows of ${tables} tables, counts and hashes verified. Content: ${content}`,
    });
  }
  return CLI_EXIT.ok;
};

const check = async (path: string, terminal: Terminal): Promise<ExitCode> => {
  const { parts } = await openBackup(path);
  return tell(terminal, await checkParts(parts), {
    fr: `✓ ${path} est entier.`,
    en: `✓ ${path} is whole.`,
  });
};

const restore = async (path: string, withSecret: boolean, terminal: Terminal): Promise<ExitCode> => {
  const place = placeOf(terminal.environment);
  const { seal, parts } = await openBackup(path);
  if (withSecret) readySecret(place, seal, terminal);
  const store = await connect(sourceOf(place));
  try {
    const copied = await loadDatabase(store, parts, { hold: true });
    const code = tell(terminal, copied, {
      fr: `✓ ${path} est restauré dans ${told(place)}.`,
      en: `✓ ${path} is restored in ${told(place)}.`,
    });
    if (!terminal.json)
      say(terminal, {
        fr: "Les webhooks et les courriels sont retenus : quand l’original ne tourne plus, « parcours release » les laisse partir.",
        en: "Webhooks and mails are held back: once the original no longer runs, “parcours release” lets them go.",
      });
    return code;
  } finally {
    await store.close();
  }
};

/** `parcours restore` */
export const restoreCommand: Command = {
  name: "restore",
  usage: "restore <file> [--check] [--without-secret]",
  summary: {
    fr: "Restaure une sauvegarde dans une base vide (DATABASE_URL ou PARCOURS_DATA)",
    en: "Restore a backup in an empty database (DATABASE_URL or PARCOURS_DATA)",
  },
  details: [
    { term: "<file>", meaning: { fr: "fichier de « parcours backup »", en: "a file made by “parcours backup”" } },
    {
      term: "--check",
      meaning: { fr: "vérifie le fichier et ne restaure rien", en: "check the file and restore nothing" },
    },
    {
      term: "--without-secret",
      meaning: {
        fr: "continue quand le secret de la sauvegarde est perdu",
        en: "go on although the backup’s secret is lost",
      },
    },
  ],
  options: { check: { type: "boolean" }, "without-secret": { type: "boolean" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const path = resolve(positionals[0]!);
    if (!existsSync(path)) {
      throw new CommandError(CLI_EXIT.usage, {
        fr: `Il n’y a pas de fichier ${path}.`,
        en: `There is no file ${path}.`,
      });
    }
    try {
      if (values["check"] === true) return await check(path, terminal);
      return await restore(path, values["without-secret"] !== true, terminal);
    } catch (error) {
      throw inWords(error);
    }
  },
};
