import { setImmediate as nextTurn } from "node:timers/promises";
import { Mutex, type PGlite } from "@electric-sql/pglite";
import type { PGliteDialectConfig } from "kysely";
import type { PreparedStatements, Statement } from "./prepared-pglite.ts";
import { openingStatement } from "./scope.ts";

type PgliteOfDialect = Exclude<PGliteDialectConfig["pglite"], (...options: never[]) => unknown>;

/** For so long the database may work without anything else being looked at, from one transaction to the next. */
const HOLDS_BREATH_MS = 5;

/** Keeps what belongs together on the one connection from what others send. */
export type Turns = Pick<Mutex, "runExclusive">;

export function takeTurns(): Turns {
  const mutex = new Mutex();
  let breathed = performance.now();
  return {
    runExclusive: async (work) => {
      // The database works in this thread and answers without giving the event loop a turn: work that follows work,
      // such as a thousand deadlines, would keep every request waiting at the door.
      if (performance.now() - breathed > HOLDS_BREATH_MS) {
        await nextTurn();
        breathed = performance.now();
      }
      return await mutex.runExclusive(work);
    },
  };
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
