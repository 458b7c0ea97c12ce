import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { connect, type Source, type Store } from "@parcours/store";
import { dumpSchema } from "@parcours/store/testing";

const DIE = fileURLToPath(new URL("./die.ts", import.meta.url));

/** Runs the process of `die.ts`; gives the signal that ended it, or undefined when it came to its end. */
export const runMigrations = async (
  source: Source,
  upTo: number,
  dying?: { in: number; after: number },
): Promise<string | undefined> => {
  const args = [JSON.stringify(source), upTo, ...(dying === undefined ? [] : [dying.in, dying.after])].map(String);
  const { promise, resolve, reject } = Promise.withResolvers<string | undefined>();
  execFile(process.execPath, [DIE, ...args], { timeout: 120_000 }, (error, _, errors) => {
    if (error === null) resolve(undefined);
    else if (error.signal === "SIGKILL") resolve("SIGKILL");
    else reject(new Error(`${error.message} ${errors}`));
  });
  return await promise;
};

/** Looks at a database that no other process has open. */
export const withStore = async <T>(source: Source, look: (store: Store) => Promise<T>): Promise<T> => {
  const store = await connect(source);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
};

export const schemaOf = async (source: Source): Promise<string> =>
  await withStore(source, async ({ backend }) => await backend.session(dumpSchema));

/** The numbers of the migrations that are applied, in the order in which they were. */
export const appliedIn = async (source: Source): Promise<number[]> =>
  await withStore(
    source,
    async ({ backend }) =>
      await backend.session(async (session) =>
        (await session.query<{ number: number }>("select number from migrations order by applied_at, number")).map(
          ({ number }) => number,
        ),
      ),
  );
