import { parse, type PGlite, protocol, type QueryOptions, type Results } from "@electric-sql/pglite";

const { serialize } = protocol;

/** One statement that the database has read and planned, as it is known there. */
interface Prepared {
  name: string;
  /** Types of its parameters, by object id. */
  parameters: readonly number[];
  /** Tells the columns of its rows; a statement without rows has none. */
  description: Messages;
  runs: number;
}

export interface Statement {
  text: string;
  values: readonly unknown[];
}

type Messages = Awaited<ReturnType<PGlite["execProtocolStream"]>>;
type Options = Pick<QueryOptions, "rowMode">;

// Lists of changing length make texts of their own; whatever was not used for long gives way.
const KEPT = 300;
// The database plans by how large the tables are when it plans. Between two looks at them (tend.ts) they may have grown.
const RUNS_PER_PLAN = 400;

/**
 * Statements of one PGlite, each read once under a name and then run in a single exchange instead of six: most of what
 * a small statement costs is the way there and back. To be used by who has the turn.
 */
export class PreparedStatements {
  readonly #pglite: PGlite;
  readonly #kept = new Map<string, Prepared>();
  #named = 0;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  /** Runs a statement; `opening` is run before it, in the same transaction where none is open. */
  async run<T>({ text, values }: Statement, options: Options, opening?: Statement): Promise<Results<T>> {
    const before = opening && this.#messagesOf(await this.#find(opening.text), opening.values);
    const prepared = await this.#find(text);
    prepared.runs += 1;
    const answered = await this.#send([...(before ?? []), ...this.#messagesOf(prepared, values), serialize.sync()]);
    // What the opening answers comes first, and is not asked for.
    const own = opening ? answered.slice(answered.findIndex(({ name }) => name === "commandComplete") + 1) : answered;
    const [results] = parse.parseResults([...prepared.description, ...own], this.#pglite.parsers, options);
    if (prepared.runs >= RUNS_PER_PLAN) await this.#close(text, prepared);
    return results as Results<T>;
  }

  /** To be called when tables have changed: a statement must not answer by what they were. */
  async forget(): Promise<void> {
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    await this.#pglite.exec("deallocate all");
  }

  /** Known, or read now; what was used last stands last. */
  async #find(text: string): Promise<Prepared> {
    const prepared = this.#kept.get(text) ?? (await this.#prepare(text));
    this.#kept.delete(text);
    this.#kept.set(text, prepared);
    return prepared;
  }

  #messagesOf({ name, parameters }: Prepared, values: readonly unknown[]): Uint8Array[] {
    const written = values.map((value, index) => {
      if (value === null || value === undefined) return null;
      const write = this.#pglite.serializers[parameters[index] ?? 0];
      if (write !== undefined) return write(value);
      // What the database knows no type for is sent as it reads.
      return typeof value === "object" ? JSON.stringify(value) : (value as { toString(): string }).toString();
    });
    return [serialize.bind({ statement: name, values: written }), serialize.execute({})];
  }

  async #prepare(text: string): Promise<Prepared> {
    const oldest = this.#kept.entries().next().value;
    if (this.#kept.size >= KEPT && oldest !== undefined) await this.#close(...oldest);
    const name = `s${(this.#named += 1)}`;
    const answered = await this.#send([
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
      serialize.sync(),
    ]);
    const description = answered.filter((message) => message.name === "rowDescription");
    return { name, parameters: parse.parseDescribeStatementResults(answered), description, runs: 0 };
  }

  async #close(text: string, { name }: Prepared): Promise<void> {
    this.#kept.delete(text);
    await this.#send([serialize.close({ type: "S", name }), serialize.sync()]);
  }

  /** Ends with a Sync, so that the database listens again after an error. */
  async #send(messages: readonly Uint8Array[]): Promise<Messages> {
    return await this.#pglite.execProtocolStream(concat(messages), { syncToFs: false });
  }
}

/** Several messages in one. */
function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
