import { createHash } from "node:crypto";

const MODULUS = 1n << 256n;

/** How many rows there were, and a hash over them that does not depend on their order. */
export interface Tally {
  rows: number;
  hash: string;
}

/**
 * Sums up rows as they read. The sum of their hashes, so that nothing must be sorted: two databases sort texts each by
 * its own language, and a large table would have to be sorted on the disk.
 */
export function openTally(): { add: (row: string) => void; read: () => Tally } {
  let rows = 0;
  let sum = 0n;
  return {
    add: (row) => {
      rows += 1;
      sum = (sum + BigInt(`0x${createHash("sha256").update(row).digest("hex")}`)) % MODULUS;
    },
    read: () => ({ rows, hash: sum.toString(16).padStart(64, "0") }),
  };
}
