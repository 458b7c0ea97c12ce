import { BackupError, type Copied, type Part } from "./dump.ts";
import { openTally, type Tally } from "./tally.ts";

/** The next part; undefined behind the last. */
export type Next = () => Promise<Part | undefined>;

export interface Follower {
  table: (name: string, columns: readonly string[]) => void;
  rows: (table: string, rows: string[]) => Promise<void>;
}

/**
 * Follows the parts of a copy that come after its beginning, and holds its rows against the counts and hashes that it
 * tells. Throws a BackupError when something is missing or different.
 */
export async function followParts(next: Next, { table: begun, rows: taken }: Follower): Promise<Copied> {
  const found: Record<string, Tally> = {};
  let table: string | undefined;
  let tally = openTally();
  for (let part = await next(); part !== undefined; part = await next()) {
    switch (part.part) {
      case "begin":
        throw new BackupError("The backup begins twice.");
      case "table":
        table = part.table;
        tally = openTally();
        begun(table, part.columns);
        break;
      case "rows":
        if (table === undefined) throw new BackupError("The backup holds rows of no table.");
        for (const row of part.rows) tally.add(row);
        await taken(table, part.rows);
        break;
      case "tableEnd":
        found[part.table] = tally.read();
        assertTally(part.table, found[part.table], part);
        break;
      case "end":
        for (const [name, told] of Object.entries(part.tables)) assertTally(name, found[name], told);
        return { tables: part.tables, rows: part.rows };
    }
  }
  throw new BackupError("The backup is not whole: its end is missing.");
}

/** Looks whether a copy is whole, and writes nothing. */
export async function checkParts(parts: AsyncIterable<Part>): Promise<Copied> {
  const iterator = parts[Symbol.asyncIterator]();
  const next: Next = async () => {
    const { done, value } = await iterator.next();
    return done === true ? undefined : value;
  };
  if ((await next())?.part !== "begin") throw new BackupError("This is not a backup of Parcours.");
  return await followParts(next, { table: () => {}, rows: async () => {} });
}

export function assertTally(table: string, found: Tally | undefined, told: Tally): void {
  if (found?.rows === told.rows && found.hash === told.hash) return;
  const what = found?.rows === told.rows ? "its rows are others" : `${found?.rows ?? 0} rows instead of ${told.rows}`;
  throw new BackupError(`The table ${table} is not what the backup says: ${what}.`);
}
