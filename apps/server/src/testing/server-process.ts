import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/** A real server process on a port of its own. */
export interface ServerProcess {
  child: ChildProcess;
  /** Everything written to the standard output, and to the error output, so far. */
  output: () => string;
  errors: () => string;
  /** Resolves with the address once the welcome is there; rejects when the process ends before. */
  address: Promise<string>;
  /** How the process ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** A folder that `remove` deletes. */
export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), "parcours-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** Starts `main.ts` with these settings and nothing of ours. */
export const startProcess = (settings: Record<string, string>): ServerProcess => {
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env["PATH"] ?? "", PORT: "0", LANG: "en_US.UTF-8", PARCOURS_DEMO: "0", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  address.catch(() => {});
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (found !== undefined && output.includes("Ctrl-C")) resolve(found);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = once(child, "close").then(([code, signal]) => {
    reject(new Error(`The server ended with ${code ?? signal}: ${errors}`));
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  return { child, output: () => output, errors: () => errors, address, ended };
};
