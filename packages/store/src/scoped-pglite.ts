import { Mutex, type PGlite } from "@electric-sql/pglite";
import type { PGliteDialectConfig } from "kysely";
import type { PreparedStatements, Statement } from "./prepared-pglite.ts";
import { openingStatement } from "./scope.ts";

type PgliteOfDialect = Exclude<PGliteDialectConfig["pglite"], (...options: never[]) => unknown>;

/** Keeps what belongs together on the one connection from what others send. */
export type Turns = Pick<Mutex, "runExclusive">;

export function takeTurns(): Turns {
  return new Mutex();
}

/** The database with what has to be done in turn on its one connection. */
export interface SharedPglite {
  pglite: PGlite;
  turns: Turns;
  statements: PreparedStatements;
}

/** PGlite as the handle of one scope sees it. Everything that uses the database must take turns. */
export function scopedPglite({ pglite, turns, statements }: SharedPglite, setting: string): PgliteOfDialect {
  const opening: Statement = { text: openingStatement(true), values: [setting] };
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    get waitReady() {
      return pglite.waitReady;
    },
    close: () => pglite.close(),
    // The opening and the statement go together and are one transaction: a third of what BEGIN and COMMIT would cost.
    query: (text, values = [], options = {}) =>
      turns.runExclusive(async () => {
        const results = await statements.run({ text, values }, options, opening);
        await pglite.syncToFs();
        return results as never;
      }),
    transaction: (work) =>
      turns.runExclusive(() =>
        pglite.transaction(async (tx) => {
          await statements.run(opening, {});
          return await work({
            ...tx,
            query: async (text, values = [], options = {}) =>
              (await statements.run({ text, values }, options)) as never,
          });
        }),
      ),
  };
}
