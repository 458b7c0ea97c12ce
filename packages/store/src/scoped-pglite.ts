import { Mutex, type PGlite, protocol } from "@electric-sql/pglite";
import type { PGliteDialectConfig } from "kysely";
import { openingStatement } from "./scope.ts";

type PgliteOfDialect = Exclude<PGliteDialectConfig["pglite"], (...options: never[]) => unknown>;

/** Keeps what belongs together on the one connection from what others send. */
export type Turns = Pick<Mutex, "runExclusive">;

export function takeTurns(): Turns {
  return new Mutex();
}

/** PGlite as the handle of one scope sees it. Everything that uses the database must take turns. */
export function scopedPglite(pglite: PGlite, turns: Turns, setting: string): PgliteOfDialect {
  const opening = openingMessages(setting);
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
    // The opening messages carry no Sync, so they and the query's own, which end with one, are one transaction:
    // a third of what BEGIN and COMMIT would cost.
    query: (text, parameters, options) =>
      turns.runExclusive(async () => {
        await send(pglite, opening);
        return await pglite.query(text, parameters, options);
      }),
    transaction: (work) =>
      turns.runExclusive(() =>
        pglite.transaction(async (tx) => {
          await send(pglite, opening);
          return await work(tx);
        }),
      ),
  };
}

function openingMessages(setting: string): Uint8Array {
  const { serialize } = protocol;
  return concat([
    serialize.parse({ text: openingStatement(true) }),
    serialize.bind({ values: [setting] }),
    serialize.execute({}),
  ]);
}

async function send(pglite: PGlite, messages: Uint8Array): Promise<void> {
  try {
    await pglite.execProtocolStream(messages, { syncToFs: false });
  } catch (error) {
    // Until then the database would pass over whatever it is sent.
    await pglite.execProtocolStream(protocol.serialize.sync(), { syncToFs: false });
    throw error;
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
