import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../../apps/server/src/main.ts", import.meta.url));
export const KEY = "an-administrators-key-for-tests-only";
const READY_MS = 60_000;

export interface ServerProcess {
  child: ChildProcess;
  address: string;
  /** What it wrote to the error output. */
  errors: () => string;
  /** Resolves when it answers; rejects when it ends before. */
  ready: Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Says what is to be done in the end: after the test, or `afterAll` for what a file shares. */
export type WhenDone = (end: () => Promise<void>) => void;

/** A folder that goes in the end. */
export const temporaryFolder = async (whenDone: WhenDone = onTestFinished): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "parcours-"));
  whenDone(async () => await rm(path, { recursive: true, force: true }));
  return path;
};

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
};

const untilReady = async (address: string, hasEnded: () => boolean): Promise<void> => {
  for (const end = Date.now() + READY_MS; Date.now() < end && !hasEnded();) {
    const answer = await fetch(`${address}/readyz`).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server did not get ready");
};

/** Starts the real server; it is killed in the end if it still runs. */
export const startServer = (
  port: number,
  settings: Record<string, string>,
  whenDone: WhenDone = onTestFinished,
): ServerProcess => {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env["PATH"] ?? "",
      PORT: String(port),
      PARCOURS_DEMO: "0",
      PARCOURS_API_KEY: KEY,
      PARCOURS_KEY_REQUESTS: "0",
      PARCOURS_LOG: "warn",
      PARCOURS_WEBHOOK_ALLOW: "127.0.0.0/8",
      LANG: "en_US.UTF-8",
      ...settings,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  let hasEnded = false;
  const ended = once(child, "close").then(([code, signal]) => {
    hasEnded = true;
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  whenDone(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const address = `http://127.0.0.1:${port}`;
  const ready = untilReady(address, () => hasEnded).catch((error: unknown) => {
    throw new Error(`${error instanceof Error ? error.message : String(error)}: ${errors}`);
  });
  ready.catch(() => {});
  return { child, address, errors: () => errors, ready, ended };
};
