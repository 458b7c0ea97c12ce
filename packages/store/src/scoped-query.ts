import { type Connection, type PoolClient, Query, type QueryResult } from "pg";
import { openingStatement } from "./scope.ts";

/** What the driver's query does and its types do not tell. */
interface Answers {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

const answers = Query.prototype as unknown as Answers;

/**
 * A statement with the one that opens its scope before it, sent together: the server takes what comes before one Sync
 * message as one transaction. So the setting ends with the statement, a pooler that hands out connections per
 * transaction keeps them together, and no way to the server and back is added.
 */
class ScopedQuery extends Query implements Answers {
  readonly #bypasses: boolean;
  readonly #setting: string;
  /** Whether the answers to the opening statement are through. */
  #opened = false;

  constructor(
    config: { text: string; values: unknown[] },
    { bypasses, setting }: { bypasses: boolean; setting: string },
    callback: (error: Error | undefined, result: unknown) => void,
  ) {
    const extended = { ...config, queryMode: "extended" };
    super(extended, callback);
    this.#bypasses = bypasses;
    this.#setting = setting;
  }

  prepare(connection: Connection): void {
    connection.parse({ name: "", text: openingStatement(this.#bypasses), types: [] }, true);
    connection.bind({ values: [this.#setting] }, true);
    connection.execute({}, true);
    answers.prepare.call(this, connection);
  }

  handleDataRow(message: unknown): void {
    if (this.#opened) answers.handleDataRow.call(this, message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#opened) answers.handleCommandComplete.call(this, message, connection);
    else this.#opened = true;
  }
}

/** Runs one statement in a scope and a transaction of its own. */
export async function queryScoped(
  client: PoolClient,
  scope: { bypasses: boolean; setting: string },
  text: string,
  values: readonly unknown[],
): Promise<QueryResult> {
  return await new Promise((resolve, reject) => {
    client.query(
      new ScopedQuery({ text, values: [...values] }, scope, (error, result) => {
        if (error) reject(error);
        else resolve(result as QueryResult);
      }),
    );
  });
}
