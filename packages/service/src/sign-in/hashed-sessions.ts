import { createHash } from "node:crypto";
import type { DBAdapter, DBTransactionAdapter, Where } from "better-auth";

type Row = Record<string, unknown>;

/** Columns of time come out of our store as ISO 8601 texts; better-auth compares them with dates. */
const TIMES = new Set([
  "createdAt",
  "updatedAt",
  "expiresAt",
  "lockedUntil",
  "accessTokenExpiresAt",
  "refreshTokenExpiresAt",
]);

const revive = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      TIMES.has(key) && typeof part === "string" ? new Date(part) : revive(part),
    ]),
  );
};

/** How a session's token is kept: its SHA-256. It is long and random, so there is nothing to guess. */
const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

const hashed = (value: unknown): unknown => (typeof value === "string" ? hashToken(value) : value);

const hashedWhere = (model: string, where: Where[] | undefined): Where[] =>
  (where ?? []).map((clause) =>
    model === "session" && clause.field === "token"
      ? ({
          ...clause,
          value: Array.isArray(clause.value) ? clause.value.map(hashed) : hashed(clause.value),
        } as Where)
      : clause,
  );

const tokenIn = (where: Where[] | undefined): unknown =>
  where?.find(({ field, operator }) => field === "token" && (operator ?? "eq") === "eq")?.value;

const hashedData = (model: string, data: Row): Row =>
  model === "session" && "token" in data ? { ...data, token: hashed(data["token"]) } : data;

/** Whoever knew the token gets it back with its row. Rows found in another way show the hash, which opens nothing. */
const withToken = (model: string, row: unknown, token: unknown): unknown => {
  const revived = revive(row);
  return model === "session" && typeof token === "string" && typeof revived === "object" && revived !== null
    ? { ...revived, token }
    : revived;
};

const wrap = (inner: DBTransactionAdapter): DBTransactionAdapter => {
  const wrapped = {
    ...inner,
    create: async (asked: { model: string; data: Row }) =>
      withToken(
        asked.model,
        await inner.create({ ...asked, data: hashedData(asked.model, asked.data) }),
        asked.data["token"],
      ),
    findOne: async (asked: { model: string; where: Where[] }) =>
      withToken(
        asked.model,
        await inner.findOne({ ...asked, where: hashedWhere(asked.model, asked.where) }),
        tokenIn(asked.where),
      ),
    findMany: async (asked: { model: string; where?: Where[] }) =>
      revive(await inner.findMany({ ...asked, where: hashedWhere(asked.model, asked.where) })),
    count: async (asked: { model: string; where?: Where[] }) =>
      await inner.count({ ...asked, where: hashedWhere(asked.model, asked.where) }),
    update: async (asked: { model: string; where: Where[]; update: Row }) =>
      withToken(
        asked.model,
        await inner.update({
          ...asked,
          where: hashedWhere(asked.model, asked.where),
          update: hashedData(asked.model, asked.update),
        }),
        asked.update["token"] ?? tokenIn(asked.where),
      ),
    updateMany: async (asked: { model: string; where: Where[]; update: Row }) =>
      await inner.updateMany({
        ...asked,
        where: hashedWhere(asked.model, asked.where),
        update: hashedData(asked.model, asked.update),
      }),
    delete: async (asked: { model: string; where: Where[] }) =>
      await inner.delete({ ...asked, where: hashedWhere(asked.model, asked.where) }),
    deleteMany: async (asked: { model: string; where: Where[] }) =>
      await inner.deleteMany({ ...asked, where: hashedWhere(asked.model, asked.where) }),
    consumeOne: async (asked: { model: string; where: Where[] }) =>
      withToken(
        asked.model,
        await inner.consumeOne({ ...asked, where: hashedWhere(asked.model, asked.where) }),
        tokenIn(asked.where),
      ),
    incrementOne: async (asked: Parameters<DBAdapter["incrementOne"]>[0]) =>
      revive(await inner.incrementOne({ ...asked, where: hashedWhere(asked.model, asked.where) })),
  };
  return wrapped as unknown as DBTransactionAdapter;
};

/**
 * better-auth's way to the database with two differences: a session's token is kept as a hash, so that a copy of the
 * database opens no session, and times are dates.
 */
export const withHashedSessions = (inner: DBAdapter): DBAdapter => ({
  ...(wrap(inner) as DBAdapter),
  transaction: async (work) => await inner.transaction(async (trx) => await work(wrap(trx))),
});
