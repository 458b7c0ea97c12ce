import type { Bilingual } from "@parcours/core";
import { connect, FolderLockedError, readLag, type Store } from "@parcours/store";
import { apiOf, jsonOf, refusalLines } from "../api.ts";
import { CLI_EXIT, type Command, type ExitCode, type Terminal, writeJson } from "../command.ts";
import { assertData, placeOf, sourceOf } from "../database.ts";

/** What was found out; what could not be is absent. */
interface Diagnosis {
  address?: string;
  version?: string;
  storage: {
    kind: string;
    serverVersion: string;
    fsync: boolean;
    synchronousCommit: string;
    isolation: string;
    location?: string;
  };
  pendingMigrations: number[];
  /** Who holds the data folder: us, for as long as the question lasts, or the server. */
  lock?: string;
  backlog: {
    oldestTimer: number;
    oldestEffect: number;
    oldestDelivery: number;
    pendingDeliveries: number;
    deadEffects: number;
    outgoingHeld: number;
  };
}

interface Finding {
  level: "ok" | "note" | "problem";
  words: Bilingual;
}

const LATE_SECONDS = 60;

const ago = (seconds: number): string => {
  const rounded = Math.round(seconds);
  if (rounded < 120) return `${rounded} s`;
  return rounded < 7_200 ? `${Math.round(rounded / 60)} min` : `${Math.round(rounded / 3_600)} h`;
};

const lateness = (fr: string, en: string, seconds: number): Finding => {
  if (seconds <= LATE_SECONDS)
    return { level: "ok", words: { fr: `${fr} : rien ne tarde`, en: `${en}: nothing is late` } };
  return {
    level: "problem",
    words: { fr: `${fr} : en retard de ${ago(seconds)}`, en: `${en}: late by ${ago(seconds)}` },
  };
};

const durability = ({ storage }: Diagnosis): Finding => {
  if (storage.kind === "pglite") {
    return {
      level: "note",
      words: {
        fr: "Base embarquée, fsync désactivé : elle survit à l’arrêt brutal du processus, pas à une coupure de courant. Pour de vraies personnes, PostgreSQL.",
        en: "Embedded database, fsync off: it survives a crash of the process, not of the power. For real people use PostgreSQL.",
      },
    };
  }
  const safe = storage.fsync && storage.synchronousCommit !== "off";
  const settings = `fsync ${storage.fsync ? "on" : "off"}, synchronous_commit ${storage.synchronousCommit}`;
  return safe
    ? { level: "ok", words: { fr: `Durable : ${settings}`, en: `Durable: ${settings}` } }
    : {
        level: "problem",
        words: {
          fr: `Une coupure de courant peut perdre ce qui était confirmé (${settings}).`,
          en: `A power cut may lose what was acknowledged (${settings}).`,
        },
      };
};

/** What a person should know, the worst not hidden among the rest. */
const findingsOf = (diagnosis: Diagnosis): Finding[] => {
  const { storage, backlog, pendingMigrations } = diagnosis;
  const where = storage.location === undefined ? "" : ` – ${storage.location}`;
  const base = `${storage.kind === "pglite" ? "PGlite" : "PostgreSQL"} ${storage.serverVersion}, ${storage.isolation}${where}`;
  const migrated = pendingMigrations.length === 0;
  const held: Finding = {
    level: "note",
    words: {
      fr: `Webhooks et courriels : retenus depuis une restauration, il y a ${ago(backlog.outgoingHeld)} (parcours release)`,
      en: `Webhooks and mails: held back since a restore, ${ago(backlog.outgoingHeld)} ago (parcours release)`,
    },
  };
  return [
    { level: "ok", words: { fr: `Base : ${base}`, en: `Database: ${base}` } },
    durability(diagnosis),
    migrated
      ? { level: "ok", words: { fr: "Migrations : à jour", en: "Migrations: up to date" } }
      : {
          level: "problem",
          words: {
            fr: `Migrations à appliquer au prochain démarrage : ${pendingMigrations.join(", ")}`,
            en: `Migrations to apply at the next start: ${pendingMigrations.join(", ")}`,
          },
        },
    ...(diagnosis.lock === undefined
      ? []
      : [{ level: "ok", words: { fr: `Verrou : ${diagnosis.lock}`, en: `Lock: ${diagnosis.lock}` } } as const]),
    lateness("Échéances", "Deadlines", backlog.oldestTimer),
    lateness("Effets", "Effects", backlog.oldestEffect),
    backlog.outgoingHeld === 0 ? lateness("Webhooks", "Webhooks", backlog.oldestDelivery) : held,
    {
      level: "ok",
      words: {
        fr: `Envois en attente : ${backlog.pendingDeliveries}`,
        en: `Pending deliveries: ${backlog.pendingDeliveries}`,
      },
    },
    backlog.deadEffects === 0
      ? { level: "ok", words: { fr: "Effets abandonnés : aucun", en: "Effects given up: none" } }
      : {
          level: "problem",
          words: {
            fr: `Effets abandonnés, à regarder : ${backlog.deadEffects}`,
            en: `Effects given up, to look at: ${backlog.deadEffects}`,
          },
        },
  ];
};

const MARKS = { ok: "✓", note: "!", problem: "✗" } as const;

const report = (terminal: Terminal, diagnosis: Diagnosis): ExitCode => {
  const findings = findingsOf(diagnosis);
  const ok = findings.every(({ level }) => level !== "problem");
  if (terminal.json) {
    const told = findings.map(({ level, words }) => ({ level, message: words[terminal.language] }));
    writeJson(terminal, { ok, ...diagnosis, findings: told });
  } else {
    if (diagnosis.address !== undefined) terminal.write(`Parcours ${diagnosis.version} – ${diagnosis.address}\n`);
    for (const { level, words } of findings) terminal.write(`  ${MARKS[level]} ${words[terminal.language]}\n`);
  }
  return ok ? CLI_EXIT.ok : CLI_EXIT.problems;
};

const online = async (terminal: Terminal): Promise<ExitCode> => {
  const api = apiOf(terminal);
  const health = jsonOf(await api.ask("/api/health")) as { version: string };
  const answer = await api.ask("/api/operation");
  if (answer.status !== 200) {
    terminal.complain(refusalLines(answer));
    return CLI_EXIT.problems;
  }
  const operation = jsonOf(answer) as Omit<Diagnosis, "address" | "version">;
  return report(terminal, { address: api.url, version: health.version, ...operation });
};

const diagnose = async (store: Store): Promise<Diagnosis> => {
  const storage = await store.describe();
  const pendingMigrations = await store.pendingMigrations();
  const nothing = {
    oldestTimer: null,
    oldestEffect: null,
    oldestDelivery: null,
    pendingDeliveries: 0,
    deadEffects: 0,
    outgoingHeldAt: null,
  };
  // Before the first migration there is no table to ask.
  const lag = pendingMigrations.includes(1) ? nothing : await readLag(store.everywhere(), store.now());
  const age = (since: string | null): number => (since === null ? 0 : (Date.now() - Date.parse(since)) / 1_000);
  return {
    storage,
    pendingMigrations,
    ...(store.kind === "pglite" && { lock: `${process.pid} (doctor)` }),
    backlog: {
      oldestTimer: age(lag.oldestTimer),
      oldestEffect: age(lag.oldestEffect),
      oldestDelivery: age(lag.oldestDelivery),
      pendingDeliveries: lag.pendingDeliveries,
      deadEffects: lag.deadEffects,
      outgoingHeld: age(lag.outgoingHeldAt),
    },
  };
};

const refused = (terminal: Terminal, { holder, folder }: FolderLockedError): ExitCode => {
  if (terminal.json) {
    writeJson(terminal, { ok: false, lock: { folder, holder: holder ?? null } });
    return CLI_EXIT.problems;
  }
  const who = holder === undefined ? "?" : `${holder.pid}, ${holder.host}, ${holder.since} (${holder.command})`;
  terminal.complain(
    {
      fr: `Le dossier ${folder} est tenu par le processus ${who}.\nPour interroger le serveur qui tourne : parcours doctor, sans --offline.`,
      en: `The folder ${folder} is held by process ${who}.\nTo ask the server that runs: parcours doctor, without --offline.`,
    }[terminal.language],
  );
  return CLI_EXIT.problems;
};

const offline = async (terminal: Terminal): Promise<ExitCode> => {
  const place = placeOf(terminal.environment);
  assertData(place);
  let store: Store | undefined;
  try {
    store = await connect(sourceOf(place));
    return report(terminal, await diagnose(store));
  } catch (error) {
    if (error instanceof FolderLockedError) return refused(terminal, error);
    throw error;
  } finally {
    await store?.close();
  }
};

/** `parcours doctor` */
export const doctorCommand: Command = {
  name: "doctor",
  usage: "doctor [--offline]",
  summary: {
    fr: "Dit comment vont les données et le travail de fond",
    en: "Say how data and background work are doing",
  },
  details: [
    {
      term: "--offline",
      meaning: {
        fr: "ouvre lui-même la base (DATABASE_URL ou PARCOURS_DATA), quand aucun serveur ne tourne",
        en: "open the database itself (DATABASE_URL or PARCOURS_DATA), when no server runs",
      },
    },
  ],
  options: { offline: { type: "boolean" } },
  takes: { min: 0, max: 0 },
  run: async ({ values, terminal }) => (values["offline"] === true ? await offline(terminal) : await online(terminal)),
};
