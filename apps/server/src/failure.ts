import type { Language } from "@parcours/core";
import { FolderLockedError, MigrationError } from "@parcours/store";
import { ConfigError } from "./config.ts";
import { EXIT } from "./exit-codes.ts";

export interface Failure {
  message: string;
  code: number;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";

const lockedMessage = ({ folder, holder }: FolderLockedError, language: Language): string => {
  const who =
    holder === undefined
      ? { fr: "un autre processus qui vient de démarrer", en: "another process that has just started" }
      : {
          fr: `le processus ${holder.pid} sur ${holder.host} (${holder.command}), depuis ${holder.since}`,
          en: `process ${holder.pid} on ${holder.host} (${holder.command}), since ${holder.since}`,
        };
  return {
    fr: `Le dossier de données ${folder} est utilisé par ${who.fr}.\nArrêtez-le d’abord, ou choisissez un autre dossier (PARCOURS_DATA) : deux processus sur un même dossier détruiraient les données.`,
    en: `The data folder ${folder} is in use by ${who.en}.\nStop it first, or use another folder (PARCOURS_DATA): two processes on one folder would destroy the data.`,
  }[language];
};

const LISTENING: Record<string, Record<Language, string>> = {
  EADDRINUSE: {
    fr: "Ce port est déjà pris par un autre programme. Parcours tourne peut-être déjà ? Sinon, choisissez un autre port : PORT=3001.",
    en: "This port is taken by another program. Is Parcours running already? Otherwise choose another port: PORT=3001.",
  },
  EACCES: {
    fr: "Ce port ou ce dossier n’est pas permis à cet utilisateur. Choisissez un port au-dessus de 1024 (PORT) ou un dossier à vous (PARCOURS_DATA).",
    en: "This user may not use this port or folder. Choose a port above 1024 (PORT) or a folder of yours (PARCOURS_DATA).",
  },
  EADDRNOTAVAIL: {
    fr: "Cette machine n’a pas l’adresse demandée (PARCOURS_HOST).",
    en: "This machine does not have the address asked for (PARCOURS_HOST).",
  },
  ECONNREFUSED: {
    fr: "PostgreSQL ne répond pas à l’adresse de DATABASE_URL.",
    en: "PostgreSQL does not answer at the address in DATABASE_URL.",
  },
};

/** What kept the server from starting, in words for whoever started it, and the exit code that says the same. */
export const describeFailure = (error: unknown, language: Language): Failure => {
  if (error instanceof FolderLockedError) return { message: lockedMessage(error, language), code: EXIT.busy };
  if (error instanceof ConfigError || error instanceof MigrationError) {
    return { message: error.message, code: EXIT.configuration };
  }
  const known = LISTENING[codeOf(error)];
  if (known !== undefined) {
    const busy = codeOf(error) === "EADDRINUSE";
    return { message: known[language], code: busy ? EXIT.busy : EXIT.failed };
  }
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), code: EXIT.failed };
};
