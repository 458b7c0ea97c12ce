import type { PoolClient } from "pg";

/**
 * Longer than the server lets any statement run (`statement_timeout`), so that a server that can still speak has spoken
 * by then; milliseconds.
 */
const LIMIT_MS = 12_000;

/** What the driver's client has and its types do not tell. */
interface Wired {
  connection: { stream: { destroy(): void } };
}

/**
 * Waits for the answer to a statement, and cuts the connection when none comes: the network may swallow what is sent
 * without a word, for a quarter of an hour by the rules of TCP, and every request would wait with it. What was asked
 * on the connection fails as on any other that broke; the pool opens a new one.
 */
export async function unlessSilent<T>(client: PoolClient, answer: Promise<T>): Promise<T> {
  const timer = setTimeout(() => (client as unknown as Wired).connection.stream.destroy(), LIMIT_MS);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
}
