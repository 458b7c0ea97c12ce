import { PassThrough } from "node:stream";
import type { Store } from "../store.ts";
import { type Copied, dumpDatabase, type Part } from "./dump.ts";
import { loadDatabase } from "./load.ts";

/** Parts on their way: who reads waits for who writes. */
const ON_THE_WAY = 8;

/**
 * Copies one database into another, empty one. Nothing goes out of the copy before its own process runs, and the copy is
 * all there or not at all.
 */
export async function copyDatabase(from: Store, to: Store): Promise<Copied> {
  const way = new PassThrough({ objectMode: true, highWaterMark: ON_THE_WAY });
  const dumping = dumpDatabase(from, async (part) => {
    if (way.destroyed) throw new Error("The other side has ended.");
    if (!way.write(part)) await new Promise((resolve) => void way.once("drain", resolve).once("close", resolve));
  }).then(
    () => void way.end(),
    (error: unknown) => void way.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  try {
    return await loadDatabase(to, way as AsyncIterable<Part>, { hold: false });
  } finally {
    way.destroy();
    await dumping;
  }
}
