import { execFile, execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** A PostgreSQL server of our own that writes to the disk at every commit, as one for real people does. */
export interface Cluster {
  url: string;
  /** Runs statements as the role of the product, for all organizations, and gives what psql printed. */
  query: (statements: string) => string;
  /** The same as its superuser, with references and triggers off: to fill tables with rows that nobody sent. */
  fill: (statements: string) => Promise<void>;
  /** Runs a client program that comes with PostgreSQL, as the role of the product, and gives what it printed. */
  run: (program: string, ...rest: string[]) => string;
  /** Stops it as a power cut would, and starts it again. */
  restart: () => void;
  stop: () => void;
}

const ROOT = "/usr/lib/postgresql";

const newestBin = (): string | undefined => {
  try {
    const newest = readdirSync(ROOT).toSorted((a, b) => Number(b) - Number(a))[0];
    return newest === undefined ? undefined : join(ROOT, newest, "bin");
  } catch {
    return undefined;
  }
};

const freePort = async (): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer().listen(0, "127.0.0.1", () => {
    const address = server.address();
    server.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
  });
  return await promise;
};

/**
 * Starts a throwaway server, or gives undefined where PostgreSQL is not installed. `durable: false` fills tables faster,
 * where only reading is measured.
 */
export const startCluster = async ({ durable = true } = {}): Promise<Cluster | undefined> => {
  const bin = newestBin();
  if (bin === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "parcours-bench-"));
  chmodSync(folder, 0o755);
  const asRoot = process.getuid?.() === 0; // PostgreSQL refuses to run as root
  const commandOf = (program: string, rest: readonly string[]): [string, string[]] => {
    const command = [join(bin, program), ...rest];
    const [first = "", ...others] = asRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    return [first, others];
  };
  const run = (program: string, ...rest: string[]): string => {
    const [first, others] = commandOf(program, rest);
    return execFileSync(first, others, { encoding: "utf8", cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  };
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (asRoot) execFileSync("chown", ["-R", "postgres", folder]);
  const port = await freePort();
  run("initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
  const settings = `-c listen_addresses=127.0.0.1 -p ${port} -k ${folder} -c fsync=${durable ? "on" : "off"} -c full_page_writes=${durable ? "on" : "off"} -c autovacuum=${durable ? "on" : "off"} -c max_connections=200 -c shared_buffers=1GB -c max_wal_size=8GB`;
  const start = (): void => {
    run("pg_ctl", "-D", data, "-w", "-l", join(folder, "server.log"), "-o", settings, "start");
  };
  start();
  const host = ["-h", "127.0.0.1", "-p", String(port), "-U", "postgres"];
  // Not a superuser: the policies of the tables hold for it.
  run("psql", ...host, "-q", "-c", "create role parcours login createdb");
  const own = [...host.slice(0, 4), "-U", "parcours"];
  run("createdb", ...host, "-O", "parcours", "parcours");
  return {
    url: `postgres://parcours@127.0.0.1:${port}/parcours`,
    query: (statements) =>
      run(
        "psql",
        ...own,
        "-qtA",
        "-v",
        "ON_ERROR_STOP=1",
        "-c",
        `set parcours.organization = '*'`,
        "-c",
        statements,
        "parcours",
      ),
    fill: async (statements) => {
      const replica = "set session_replication_role = replica";
      const [program, rest] = commandOf("psql", [
        ...host,
        "-q",
        "-v",
        "ON_ERROR_STOP=1",
        "-c",
        replica,
        "-c",
        statements,
        "parcours",
      ]);
      await promisify(execFile)(program, rest, { cwd: folder });
    },
    run: (program, ...rest) => run(program, ...own, ...rest, "parcours"),
    restart: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      start();
    },
    stop: () => {
      run("pg_ctl", "-D", data, "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
