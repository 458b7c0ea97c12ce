import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Who holds a data folder. */
export interface LockHolder {
  pid: number;
  host: string;
  /** When the holder took the folder: ISO 8601, UTC. */
  since: string;
  command: string;
}

export class FolderLockedError extends Error {
  override readonly name = "FolderLockedError";
  readonly folder: string;
  readonly holder: LockHolder | undefined;
  constructor(folder: string, holder: LockHolder | undefined) {
    const who = holder
      ? `process ${holder.pid} on ${holder.host} (${holder.command}), since ${holder.since}`
      : "another process that has just started";
    super(
      `The data folder ${folder} is in use by ${who}. Stop that process first, or use another folder: two processes on one folder would destroy the data.`,
    );
    this.folder = folder;
    this.holder = holder;
  }
}

/**
 * Takes the folder for this process. PGlite itself takes no lock, and two processes on one folder
 * silently destroy each other's data.
 *
 * The lock is one of the operating system's, on a file, held through SQLite because Node offers no
 * other way to it. So liveness needs no guess: the kernel frees it when the holder ends, however it
 * ends, and never before, also across containers that share the folder, where process ids say nothing.
 * A second file names the holder, for the message.
 */
export async function lockFolder(folder: string): Promise<{ holder: LockHolder; release(): Promise<void> }> {
  mkdirSync(folder, { recursive: true });
  const holderFile = join(folder, "holder.json");
  const file = new DatabaseSync(join(folder, "parcours.lock"));
  try {
    file.exec("pragma busy_timeout = 0; begin exclusive");
  } catch (error) {
    file.close();
    if (!isBusy(error)) throw new Error(`The data folder ${folder} cannot be locked.`, { cause: error });
    throw new FolderLockedError(folder, readHolder(holderFile));
  }
  const holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    command: process.argv.slice(1, 3).join(" "),
  };
  writeFileSync(holderFile, `${JSON.stringify(holder)}\n`);
  return {
    holder,
    release: async () => {
      if (file.isOpen) file.close();
    },
  };
}

/** The last known holder of a folder, alive or not. */
export function readHolder(holderFile: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile, "utf8")) as LockHolder;
  } catch {
    // Not yet written, or being written: the lock itself has already decided.
    return undefined;
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}
