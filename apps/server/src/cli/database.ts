import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Bilingual } from "@parcours/core";
import { BackupError, FolderLockedError, MigrationError } from "@parcours/store";
import { secretIn } from "../config.ts";
import { CLI_EXIT, CommandError } from "./command.ts";

/** Where the data lie that a command is about, as for the server. */
export type Place = { url: string } | { dataFolder: string };

export const placeOf = ({ DATABASE_URL, PARCOURS_DATA }: NodeJS.ProcessEnv): Place =>
  DATABASE_URL ? { url: DATABASE_URL } : { dataFolder: resolve(PARCOURS_DATA || "data") };

/** How a command opens it: one connection does. */
export const sourceOf = (place: Place) => ("url" in place ? { ...place, connections: 1 } : place);

/** Where it is, for people: no password. */
export const told = (place: Place): string => {
  if ("dataFolder" in place) return place.dataFolder;
  const { host, pathname } = new URL(place.url);
  return `${host}${pathname}`;
};

export const problem = (words: Bilingual): CommandError => new CommandError(CLI_EXIT.problems, words);

/** A question must not make a database where there is none. */
export const assertData = (place: Place): void => {
  if ("url" in place || existsSync(join(place.dataFolder, "database"))) return;
  throw problem({
    fr: `Le dossier ${place.dataFolder} ne contient pas de données. Un autre se donne par PARCOURS_DATA.`,
    en: `The folder ${place.dataFolder} holds no data. Name another one in PARCOURS_DATA.`,
  });
};

/** The secret in the words in which it was given: by PARCOURS_SECRET, or in the data folder. */
export const secretOf = (place: Place, { PARCOURS_SECRET }: NodeJS.ProcessEnv): string | undefined => {
  if (PARCOURS_SECRET) return PARCOURS_SECRET;
  if ("url" in place) return undefined;
  const file = secretIn(place.dataFolder);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
};

const WORDS: readonly [RegExp, string][] = [
  [/^There is nothing to copy/, "Il n’y a rien à copier : la base est vide."],
  [/^The database is not empty: an org/, "La base n’est pas vide : une organisation y travaille."],
  [/^The database is not empty: it holds/, "La base n’est pas vide : elle contient les tables d’un autre programme."],
  [
    /^The database has been through more/,
    "La base a reçu plus de migrations que la sauvegarde : prenez-en une sans aucune table.",
  ],
  [/newer version/, "Cette sauvegarde a été faite par une version plus récente de Parcours."],
  [
    /^The file is not a backup|^This is not a backup/,
    "Ce fichier n’est pas une sauvegarde de Parcours, ou il est coupé.",
  ],
  [/^The backup is not whole/, "La sauvegarde n’est pas entière : sa fin manque."],
];

/** What keeps the command from doing its work, in words for whoever called it. */
export const inWords = (error: unknown): unknown => {
  if (error instanceof FolderLockedError) {
    const who = error.holder === undefined ? "?" : `${error.holder.pid} (${error.holder.host})`;
    return problem({
      fr: `Le dossier ${error.folder} est utilisé par le processus ${who}. Arrêtez-le d’abord.`,
      en: `The folder ${error.folder} is in use by process ${who}. Stop it first.`,
    });
  }
  if (error instanceof BackupError || error instanceof MigrationError) {
    const { message } = error;
    return problem({ fr: WORDS.find(([known]) => known.test(message))?.[1] ?? message, en: message });
  }
  const { code } = error as { code?: unknown };
  if (code === "ECONNREFUSED" || code === "ENOTFOUND" || code === "28P01" || code === "3D000") {
    const reason = error instanceof Error ? error.message : String(error);
    return new CommandError(CLI_EXIT.unreachable, {
      fr: `La base de données ne se laisse pas ouvrir : ${reason}`,
      en: `The database cannot be opened: ${reason}`,
    });
  }
  if (code === "ENOENT" || code === "EACCES" || code === "ENOSPC" || code === "EISDIR") {
    const reason = error instanceof Error ? error.message : String(error);
    return problem({ fr: reason, en: reason });
  }
  return error;
};
