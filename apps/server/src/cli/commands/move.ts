import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { connect, type Copied, copyDatabase, latestCursor, listOrganizations, type Store } from "@parcours/store";
import { contentHash } from "../../backup/file.ts";
import { secretIn } from "../../config.ts";
import { movedNote } from "../../moved.ts";
import { CLI_EXIT, type Command, CommandError, type ExitCode, say, type Terminal, writeJson } from "../command.ts";
import { assertData, inWords, type Place, problem, sourceOf, told } from "../database.ts";

/** Where each organization's feed stands. */
const cursorsOf = async (store: Store): Promise<Record<string, string>> => {
  const organizations = await listOrganizations(store.everywhere());
  const each = organizations.map(async ({ id }) => [id, await latestCursor(store.within(id), id)] as const);
  return Object.fromEntries(await Promise.all(each));
};

const assertSameCursors = (before: Record<string, string>, after: Record<string, string>): void => {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  throw problem({
    fr: `Le fil des annonces ne se lit pas au même endroit (${JSON.stringify(before)} → ${JSON.stringify(after)}) : gardez le dossier et n’utilisez pas la nouvelle base.`,
    en: `The feed is not read at the same place (${JSON.stringify(before)} → ${JSON.stringify(after)}): keep the folder and do not use the new database.`,
  });
};

interface Moved {
  copied: Copied;
  cursors: Record<string, string>;
}

const moveData = async (from: Place, to: Place): Promise<Moved> => {
  const source = await connect(sourceOf(from));
  try {
    const target = await connect(sourceOf(to));
    try {
      const copied = await copyDatabase(source, target);
      const cursors = await cursorsOf(target);
      assertSameCursors(await cursorsOf(source), cursors);
      return { copied, cursors };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const move = async (folder: string, url: string, terminal: Terminal): Promise<ExitCode> => {
  const from: Place = { dataFolder: folder };
  const to: Place = { url };
  assertData(from);
  const { copied, cursors } = await moveData(from, to);
  writeFileSync(movedNote(folder), `${JSON.stringify({ to: told(to), at: new Date().toISOString() })}\n`);
  const tables = Object.keys(copied.tables).length;
  const content = contentHash(copied);
  if (terminal.json) {
    writeJson(terminal, { ok: true, rows: copied.rows, tables, content, contents: copied.tables, cursors });
    return CLI_EXIT.ok;
  }
  say(terminal, {
    fr: `✓ ${copied.rows} lignes de ${tables} tables sont dans ${told(to)} ; nombres, empreintes et curseurs vérifiés. Contenu : ${content}`,
    en: `✓ ${copied.rows} rows of ${tables} tables are in ${told(to)}; counts, hashes and cursors verified. Content: ${content}`,
  });
  say(terminal, {
    fr: `Démarrez désormais avec DATABASE_URL et PARCOURS_SECRET="$(cat ${secretIn(folder)})". Le dossier reste tel quel, et ne démarre plus sans qu’on le veuille.`,
    en: `From now on start with DATABASE_URL and PARCOURS_SECRET="$(cat ${secretIn(folder)})". The folder stays as it is, and does not start any more unless somebody means to.`,
  });
  return CLI_EXIT.ok;
};

const targetOf = (value: string | boolean | undefined): string => {
  if (typeof value === "string" && /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new CommandError(CLI_EXIT.usage, {
    fr: "--to attend l’adresse d’une base PostgreSQL vide : postgres://utilisateur:motdepasse@machine/base",
    en: "--to takes the address of an empty PostgreSQL database: postgres://user:password@host/database",
  });
};

/** `parcours move` */
export const moveCommand: Command = {
  name: "move",
  usage: "move <folder> --to postgres://…",
  summary: {
    fr: "Déplace une base embarquée vers PostgreSQL, le serveur arrêté",
    en: "Move an embedded database to PostgreSQL, while no server runs",
  },
  details: [
    { term: "<folder>", meaning: { fr: "dossier de données (PARCOURS_DATA)", en: "the data folder (PARCOURS_DATA)" } },
    {
      term: "--to",
      meaning: { fr: "adresse d’une base PostgreSQL vide", en: "address of an empty PostgreSQL database" },
    },
  ],
  options: { to: { type: "string" } },
  takes: { min: 1, max: 1 },
  run: async ({ positionals, values, terminal }) => {
    const url = targetOf(values["to"]);
    try {
      return await move(resolve(positionals[0]!), url, terminal);
    } catch (error) {
      throw inWords(error);
    }
  },
};
