import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, onTestFinished } from "vitest";
import { connect, type ConnectOptions } from "../connect.ts";
import type { Store } from "../store.ts";
import { pgliteTemplate } from "./template.ts";

export interface TestStoreOptions extends ConnectOptions {
  /** When it closes itself: after the test file (open it at the top of the file or of a describe) or after this test. */
  until?: "file" | "test";
  /** Connections, on PostgreSQL. */
  connections?: number;
}

/**
 * A fresh, migrated database: PGlite in memory, or one of its own on the server that
 * TEST_DATABASE_URL names. It closes itself; a transaction or a connection left open fails the test.
 */
export async function openTestStore({
  until = "file",
  connections = 4,
  ...options
}: TestStoreOptions = {}): Promise<Store> {
  const later: { close: () => Promise<void> } = { close: async () => {} };
  const whenDone = until === "file" ? afterAll : onTestFinished;
  whenDone(() => later.close());
  const server = process.env["TEST_DATABASE_URL"];
  const { source, remove } = server
    ? await createDatabase(server, connections)
    : { source: { memory: true, template: await pgliteTemplate() } as const, remove: async () => {} };
  const store = await connect(source, options);
  await store.migrate();
  later.close = async () => {
    const leaked = store.transactions.open;
    // On PGlite a close waits for the open transaction, which may never end.
    if (leaked === 0 || store.kind === "postgres") await Promise.race([store.close(), failAfter(5_000)]);
    await remove();
    if (leaked > 0) throw new Error(`${leaked} transactions were left open by the tests of this store.`);
  };
  return store;
}

async function failAfter(milliseconds: number): Promise<never> {
  return await new Promise((_, reject) => {
    setTimeout(
      () => reject(new Error("The store does not close: a connection was left in use.")),
      milliseconds,
    ).unref();
  });
}

/** A database of its own on a server, for tests that need several stores on one database. */
export async function createDatabase(server: string, connections: number) {
  const name = `parcours_test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    source: { url: url.href, connections },
    remove: () => dropDatabase(server, name),
  };
}

const NOT_PERMITTED = "42501";

/**
 * Drops a database with whatever is still connected to it. The server's own vacuuming may be at work there, which only
 * its superuser may end by force; a plain drop asks it to give way and waits for that.
 */
async function dropDatabase(server: string, name: string): Promise<void> {
  try {
    await onServer(server, `drop database if exists ${name} with (force)`);
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_PERMITTED) throw error;
    await onServer(server, `drop database if exists ${name}`);
  }
}

async function onServer(server: string, text: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
