import { createHash, createHmac } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BackupError, type Copied, type Part } from "@parcours/store";
import { linesOf } from "../control/lines.ts";

/** What stands beside the data in a backup: by which secret they were encrypted. */
export interface Seal {
  part: "seal";
  version: string;
  /** Tells one secret from another without telling either. */
  fingerprint: string;
  /** The secret itself, where it lies beside the data as well: on the embedded database. */
  secret?: string;
}

export type FilePart = Seal | Part;

/** A name for a secret's key by which nobody finds the key. */
export const fingerprintOf = (secret: Uint8Array): string =>
  createHmac("sha256", secret).update("parcours backup").digest("hex").slice(0, 16);

/** What was written: how large the file is, and its SHA-256. */
export interface Written {
  bytes: number;
  sha256: string;
}

/**
 * Writes a backup, a line of JSON per part, compressed. It gets its name when it is whole and on the disk, so that a file
 * of that name is never half a backup; readable by its owner only.
 */
export const writeBackup = async (path: string, parts: AsyncIterable<FilePart>): Promise<Written> => {
  const unfinished = `${path}.part`;
  const hash = createHash("sha256");
  let bytes = 0;
  const count = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    const lines = async function* (): AsyncGenerator<string> {
      for await (const part of parts) yield `${JSON.stringify(part)}\n`;
    };
    await pipeline(lines, createGzip({ level: 3 }), count, createWriteStream(unfinished, { mode: 0o600, flags: "w" }));
    const file = await open(unfinished, "r+");
    await file.sync();
    await file.close();
    await rename(unfinished, path);
    return { bytes, sha256: hash.digest("hex") };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** Reads the parts of a backup. Throws a BackupError when the file is none, or is cut off. */
export async function* readBackup(path: string): AsyncGenerator<FilePart, void, undefined> {
  const input = createReadStream(path);
  const unzipped = input.pipe(createGunzip());
  input.on("error", (error) => unzipped.destroy(error));
  try {
    for await (const line of linesOf(unzipped)) {
      yield JSON.parse(line) as FilePart;
    }
  } catch (error) {
    if (error instanceof SyntaxError || String((error as { code?: unknown }).code).startsWith("Z_"))
      throw new BackupError("The file is not a backup of Parcours, or it is cut off.");
    throw error;
  } finally {
    unzipped.destroy();
    input.destroy();
  }
}

/** What a copy holds, in short: one hash over the tables' names, counts and hashes. */
export const contentHash = ({ tables }: Copied): string => {
  const lines = Object.entries(tables)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { rows, hash }]) => `${name} ${rows} ${hash}\n`);
  return createHash("sha256").update(lines.join("")).digest("hex");
};
