/**
 * Fails a test file that leaves a server, a connection or a timer behind.
 *
 * Only what keeps the process alive counts: idle keep-alive sockets and unreferenced timers do not.
 */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll } from "vitest";

const watched = ["TCPServerWrap", "TCPSocketWrap", "PipeServerWrap", "ProcessWrap", "Timeout", "FSEventWrap"];
const graceMs = 2000;

function count(): Record<string, number> {
  const found = process.getActiveResourcesInfo();
  return Object.fromEntries(watched.map((kind) => [kind, found.filter((name) => name === kind).length]));
}

const before = count();

function leaks(): string[] {
  const now = count();
  return watched.filter((kind) => (now[kind] ?? 0) > (before[kind] ?? 0));
}

// Registered first, hence run last: after the file's own clean-up.
afterAll(async () => {
  const end = performance.now() + graceMs;
  while (leaks().length > 0 && performance.now() < end) await pause(20, undefined, { ref: false });
  const left = leaks();
  if (left.length > 0) throw new Error(`left open after the last test: ${left.join(", ")}. Close it in afterAll.`);
}, graceMs + 5000);
