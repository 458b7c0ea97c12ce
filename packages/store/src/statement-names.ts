import type { PoolClient } from "pg";

/** A text is given a name when it comes for this time: what is asked once is not worth remembering. */
const AT_RUN = 3;
/** Lists of changing length make texts of their own; a connection remembers no more than this. */
const MOST = 250;
/** How many texts are counted before counting begins anew. */
const COUNTED = 2_000;

/** The server does not know the name, or knows it already: something between us and it hands out its connections by turns. */
const NOT_OURS = new Set(["26000", "42P05"]);
/** Columns have changed since the statement was read: another process has migrated the database. */
const OUTDATED = "0A000";

interface Known {
  runs: Map<string, number>;
  names: Map<string, string>;
}

/**
 * Names under which connections of a pool remember statements, so that the server reads and plans each once. Where a pooler
 * cannot keep them apart, the first failure ends it for the whole pool; the transaction is tried again without.
 */
export class StatementNames {
  #known = new WeakMap<PoolClient, Known>();
  #off = false;

  /** The name to run this text under; undefined: as it is. */
  nameOf(client: PoolClient, text: string): string | undefined {
    if (this.#off) return undefined;
    const known = this.#known.get(client) ?? { runs: new Map(), names: new Map() };
    this.#known.set(client, known);
    const name = known.names.get(text);
    if (name !== undefined) return name;
    if (known.names.size >= MOST) return undefined;
    const runs = (known.runs.get(text) ?? 0) + 1;
    if (known.runs.size > COUNTED) known.runs.clear();
    known.runs.set(text, runs);
    if (runs < AT_RUN) return undefined;
    known.runs.delete(text);
    const made = `parcours_${known.names.size + 1}`;
    known.names.set(text, made);
    return made;
  }

  /** To be told of what a statement under a name failed with; true when its connection should not be used again. */
  failed(error: unknown): boolean {
    const code = (error as { code?: unknown }).code;
    if (typeof code !== "string") return false;
    if (NOT_OURS.has(code)) this.#off = true;
    return NOT_OURS.has(code) || code === OUTDATED;
  }
}

/** Whether the same work succeeds when it is tried again: it failed for a name, not for what it is. */
export function failedForItsName(code: string | undefined): boolean {
  return code === OUTDATED || (code !== undefined && NOT_OURS.has(code));
}
