import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** As long as an address of this kind may be on every system. */
const LONGEST = 100;

/**
 * Where the process that holds a data folder listens for whoever operates it: beside the data, so that those may use it
 * who may read the data. On Windows, and where the folder's path is too long for a socket, under a name made from the path.
 */
export const controlAddress = (dataFolder: string): string => {
  const folder = resolve(dataFolder);
  const name = `parcours-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const beside = join(folder, "control.sock");
  return Buffer.byteLength(beside) <= LONGEST ? beside : join(tmpdir(), `${name}.sock`);
};
