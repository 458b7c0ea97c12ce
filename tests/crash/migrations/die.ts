/**
 * A process that brings a database up to a migration and kills itself inside of it, as `kill -9` would: after so many of
 * its statements, and before its commit. With none given it goes through.
 * `node die.ts <source as JSON> <how many migrations> [<the one to die in> <after so many statements>]`
 */
import { connect, type Source } from "@parcours/store";
import { migrate, readMigrations } from "@parcours/store/testing";
import { statementsOf } from "./statements-of.ts";

const [source = "", upTo = "", dyingIn, after] = process.argv.slice(2);
const store = await connect(JSON.parse(source) as Source);
const migrations = readMigrations().slice(0, Number(upTo));
const dying = migrations[Number(dyingIn) - 1];
const session: typeof store.backend.session = async (work) =>
  await store.backend.session(
    async (inner) =>
      await work({
        ...inner,
        exec: async (text) => {
          if (text !== dying?.text) return await inner.exec(text);
          for (const statement of statementsOf(text).slice(0, Number(after))) await inner.exec(statement);
          process.kill(process.pid, "SIGKILL");
          // The signal arrives before anything else does.
          await new Promise(() => {});
        },
      }),
  );
await migrate({ ...store.backend, session }, store.now(), migrations);
await store.close();
