import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from "kysely";

/** What a statement that was answered did: began a transaction, ended one, or (`alone`) was one of its own. */
export type Point = "begin" | "inside" | "commit" | "alone";

/** A crash point between any two statements, handed to `connect` as `around`. */
export interface Cut {
  around: (dialect: Dialect) => Dialect;
  /**
   * Counts from here on. After the statement with this number has been answered, its connection is ended and nothing
   * reaches the database any more, as when the process is killed there. 0: only counts.
   */
  arm: (after: number, seen?: (point: Point) => Promise<void>) => void;
  /** The next process. Gives what was answered, statement by statement, and whether the cut was reached. */
  disarm: () => { points: Point[]; wasCut: boolean };
}

/** What is said to whoever still asks: class 08, so that nobody tries again on this side of the crash. */
class CutError extends Error {
  readonly code = "08006";
  constructor() {
    super("The process was killed here.");
  }
}

/**
 * A cut for PGlite and PostgreSQL alike. On PostgreSQL the server ends the connection, so that what was open is undone by
 * it and not by us; on PGlite, which has no connection to lose, what was open is undone by the driver: for what is stored, both are a kill.
 */
export function openCut(): Cut {
  let left = Infinity;
  let seen: ((point: Point) => Promise<void>) | undefined;
  let points: Point[] = [];
  let dead = false;
  let counting = false;
  const assertAlive = (): void => {
    if (dead) throw new CutError();
  };
  const answered = async (point: Point, connection: DatabaseConnection): Promise<void> => {
    if (!counting) return;
    points.push(point);
    await seen?.(point);
    left -= 1;
    if (left > 0) return;
    dead = true;
    // Ends itself; where there is no server to end it, nothing happens. The second one fails when the end has arrived here.
    await connection.executeQuery(CompiledQuery.raw("select pg_terminate_backend(pg_backend_pid())")).catch(() => {});
    await connection.executeQuery(CompiledQuery.raw("select 1")).catch(() => {});
    throw new CutError();
  };
  return {
    around: (dialect) => cutDialect(dialect, { assertAlive, answered }),
    arm: (after, look) => {
      left = after === 0 ? Infinity : after;
      seen = look;
      points = [];
      counting = true;
    },
    disarm: () => {
      const result = { points, wasCut: dead };
      counting = false;
      dead = false;
      return result;
    },
  };
}

interface Hooks {
  assertAlive: () => void;
  answered: (point: Point, connection: DatabaseConnection) => Promise<void>;
}

function cutDialect(dialect: Dialect, hooks: Hooks): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new CutDriver(dialect.createDriver(), hooks),
  };
}

class CutConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #hooks: Hooks;
  inTransaction = false;
  constructor(inner: DatabaseConnection, hooks: Hooks) {
    this.inner = inner;
    this.#hooks = hooks;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#hooks.assertAlive();
    const result = await this.inner.executeQuery<R>(query);
    await this.#hooks.answered(this.inTransaction ? "inside" : "alone", this.inner);
    return result;
  }
  streamQuery(): never {
    throw new Error("The store reads no streams.");
  }
}

function mine(connection: DatabaseConnection): CutConnection {
  return connection as CutConnection;
}

class CutDriver implements Driver {
  readonly #driver: Driver;
  readonly #hooks: Hooks;
  constructor(driver: Driver, hooks: Hooks) {
    this.#driver = driver;
    this.#hooks = hooks;
  }
  async init(): Promise<void> {
    await this.#driver.init();
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    this.#hooks.assertAlive();
    return new CutConnection(await this.#driver.acquireConnection(), this.#hooks);
  }
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#hooks.assertAlive();
    const { inner } = mine(connection);
    await this.#driver.beginTransaction(inner, settings);
    mine(connection).inTransaction = true;
    try {
      await this.#hooks.answered("begin", inner);
    } catch (error) {
      // Whoever began takes it for not begun, and would leave it open.
      await this.#driver.rollbackTransaction(inner).catch(() => {});
      throw error;
    }
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#hooks.assertAlive();
    const { inner } = mine(connection);
    await this.#driver.commitTransaction(inner);
    mine(connection).inTransaction = false;
    await this.#hooks.answered("commit", inner);
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await this.#driver.rollbackTransaction(mine(connection).inner);
  }
  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    await this.#driver.releaseConnection(mine(connection).inner);
  }
  async destroy(): Promise<void> {
    await this.#driver.destroy();
  }
}
