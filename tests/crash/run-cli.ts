import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../apps/server/src/cli/main.ts", import.meta.url));

export interface Ran {
  code: number;
  /** What it told as JSON. */
  told: Record<string, unknown>;
}

/** Runs `parcours` as an operator would, with these settings and none of ours. */
export const runCli = async (args: readonly string[], settings: Record<string, string>): Promise<Ran> => {
  const env = { PATH: process.env["PATH"] ?? "", LANG: "en_US.UTF-8", ...settings };
  const { promise, resolve } = Promise.withResolvers<{ code: number; out: string; errors: string }>();
  execFile(process.execPath, [MAIN, ...args, "--json"], { env, timeout: 300_000 }, (error, out, errors) =>
    resolve({ code: typeof error?.code === "number" ? error.code : 0, out, errors }),
  );
  const { code, out, errors } = await promise;
  if (!out.startsWith("{")) throw new Error(`parcours ${args.join(" ")}: ${errors}${out}`);
  return { code, told: JSON.parse(out) as Ran["told"] };
};
