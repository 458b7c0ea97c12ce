import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../apps/server/src/cli/main.ts", import.meta.url));

export interface Ran {
  code: number;
  /** What it told as JSON. */
  told: Record<string, unknown>;
}

/** Runs `parcours` as an operator would, with these settings and none of ours. */
export const runCli = async (args: readonly string[], settings: Record<string, string>): Promise<Ran> =>
  await new Promise((resolve, reject) => {
    const env = { PATH: process.env["PATH"] ?? "", LANG: "en_US.UTF-8", ...settings };
    execFile(process.execPath, [MAIN, ...args, "--json"], { env, timeout: 300_000 }, (error, out, errors) => {
      try {
        const told = JSON.parse(out) as Ran["told"];
        resolve({ code: typeof error?.code === "number" ? error.code : 0, told });
      } catch {
        reject(new Error(`parcours ${args.join(" ")}: ${errors}${out}`));
      }
    });
  });
