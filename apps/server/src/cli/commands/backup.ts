import { PassThrough } from "node:stream";
import { resolve } from "node:path";
import {
  BackupError,
  connect,
  type Copied,
  dumpDatabase,
  FolderLockedError,
  type Part,
  type Store,
} from "@parcours/store";
import { contentHash, type FilePart, fingerprintOf, writeBackup } from "../../backup/file.ts";
import { keyFrom } from "../../config.ts";
import { askControl } from "../../control/ask-control.ts";
import { VERSION } from "../../version.ts";
import { CLI_EXIT, type Command, type ExitCode, say, type Terminal, writeJson } from "../command.ts";
import { assertData, inWords, type Place, placeOf, secretOf, sourceOf, told } from "../database.ts";

/** The parts as this process reads them from the database. */
const dumped = (store: Store): AsyncIterable<Part> => {
  const way = new PassThrough({ objectMode: true, highWaterMark: 8 });
  dumpDatabase(store, async (part) => {
    if (way.destroyed) throw new Error("Nobody takes it any more.");
    if (!way.write(part)) await new Promise((go) => void way.once("drain", go).once("close", go));
  }).then(
    () => void way.end(),
    (error: unknown) => void way.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return way as AsyncIterable<Part>;
};

/** The parts, from the database itself or, while a server holds the data folder, from that server. */
async function* partsOf(place: Place): AsyncGenerator<Part, void, undefined> {
  let store: Store;
  try {
    store = await connect(sourceOf(place));
  } catch (error) {
    if (!(error instanceof FolderLockedError) || "url" in place) throw error;
    try {
      yield* askControl(place.dataFolder, { do: "backup" }) as AsyncGenerator<Part>;
    } catch (unheard) {
      throw unheard instanceof BackupError ? unheard : error;
    }
    return;
  }
  try {
    yield* dumped(store);
  } finally {
    await store.close();
  }
}

const backUp = async (path: string, terminal: Terminal): Promise<ExitCode> => {
  const place = placeOf(terminal.environment);
  assertData(place);
  const secret = secretOf(place, terminal.environment);
  const began = performance.now();
  let whole: Copied | undefined;
  const parts = async function* (): AsyncGenerator<FilePart> {
    if (secret !== undefined) {
      const beside = "dataFolder" in place && !terminal.environment["PARCOURS_SECRET"] ? { secret } : {};
      yield { part: "seal", version: VERSION, fingerprint: fingerprintOf(keyFrom(secret)), ...beside };
    }
    for await (const part of partsOf(place)) {
      if (part.part === "end") whole = { tables: part.tables, rows: part.rows };
      yield part;
    }
    if (whole === undefined) throw new BackupError("The backup is not whole: its end is missing.");
  };
  const written = await writeBackup(path, parts());
  const copied: Copied = whole!;
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const content = contentHash(copied);
  const tables = Object.keys(copied.tables).length;
  if (terminal.json) {
    writeJson(terminal, {
      ok: true,
      file: path,
      ...written,
      rows: copied.rows,
      tables,
      content,
      contents: copied.tables,
      seconds,
    });
    return CLI_EXIT.ok;
  }
  const size = `${(written.bytes / 1_048_576).toFixed(1)} MiB`;
  say(terminal, {
    fr: `✓ ${copied.rows} lignes de ${tables} tables de ${told(place)} dans ${path} (${size}, ${seconds} s).`,
    en: `✓ ${copied.rows} rows of ${tables} tables of ${told(place)} in ${path} (${size}, ${seconds} s).`,
  });
  say(terminal, { fr: `Contenu : ${content}`, en: `Content: ${content}` });
  say(terminal, { fr: `SHA-256 du fichier : ${written.sha256}`, en: `SHA-256 of the file: ${written.sha256}` });
  if (secret === undefined || "url" in place) {
    say(terminal, {
      fr: "PARCOURS_SECRET n’y est pas : gardez-le à part, sans lui les secrets des webhooks ne se lisent plus.",
      en: "PARCOURS_SECRET is not in it: keep it elsewhere, without it nobody can read the webhooks’ secrets.",
    });
  }
  return CLI_EXIT.ok;
};

/** `parcours backup` */
export const backupCommand: Command = {
  name: "backup",
  usage: "backup <file>",
  summary: {
    fr: "Sauvegarde toute la base dans un fichier, pendant que le serveur tourne ou non",
    en: "Back up the whole database to a file, whether the server runs or not",
  },
  details: [
    {
      term: "<file>",
      meaning: {
        fr: "fichier à écrire ; il reçoit son nom quand il est entier",
        en: "the file to write; it gets its name when it is whole",
      },
    },
  ],
  options: {},
  takes: { min: 1, max: 1 },
  run: async ({ positionals, terminal }) => {
    try {
      return await backUp(resolve(positionals[0]!), terminal);
    } catch (error) {
      throw inWords(error);
    }
  },
};
