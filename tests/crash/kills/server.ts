import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../../../apps/server/src/main.ts", import.meta.url));

export const API_KEY = "a-key-of-the-crash-tests-only";

interface Launched {
  child: ChildProcess;
  /** Rejects when the process ends before it answers. */
  address: Promise<string>;
  ended: Promise<number | null>;
  /** It ended because we wanted it to. */
  killed: boolean;
  readyMs: number;
}

const launch = (settings: Record<string, string>): Launched => {
  const began = performance.now();
  const env = { PATH: process.env["PATH"], LANG: "en_US.UTF-8", PORT: "0", PARCOURS_DEMO: "0", PARCOURS_LOG: "error" };
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...env,
      PARCOURS_API_KEY: API_KEY,
      PARCOURS_WEBHOOK_ALLOW: "127.0.0.0/8",
      PARCOURS_KEY_REQUESTS: "0",
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  address.catch(() => {});
  let output = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = once(child, "close").then(([code, signal]) => {
    reject(new Error(`The server ended with ${code ?? signal}: ${errors}`));
    return code as number | null;
  });
  const launched: Launched = { child, address, ended, killed: false, readyMs: NaN };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (found === undefined || !output.includes("Ctrl-C")) return;
    launched.readyMs = performance.now() - began;
    resolve(found);
  });
  return launched;
};

const kill = async (launched: Launched): Promise<void> => {
  launched.killed = true;
  launched.child.kill("SIGKILL");
  await launched.ended;
};

/** A server that is a process of its own, and another one after each crash. */
export interface Server {
  /** Where it answers, as soon as it does; across crashes. Rejects when it ended by itself. */
  address: () => Promise<string>;
  /** SIGKILL, and a new process at once. */
  crash: () => Promise<void>;
  /** SIGTERM, and a new process at once; how the old one ended, and after how long. */
  replace: () => Promise<{ code: number | null; ms: number }>;
  /** SIGSTOP; the function that is given lets it go on. */
  freeze: () => Promise<() => void>;
  /** SIGKILL, for good. */
  end: () => Promise<void>;
  /** What the process that runs now holds in memory (resident set, MiB); NaN where the system does not tell it as Linux does. */
  memory: () => Promise<number>;
  /** How long each start took that came to its end, in milliseconds. */
  starts: () => number[];
}

export const startServer = (settings: Record<string, string>): Server => {
  const all = [launch(settings)];
  let current = Promise.resolve(all[0]!);
  const end = async (): Promise<void> => await kill(await current);
  /** Starts a new process when the one before has ended; whoever asks for the address meanwhile waits for the new one. */
  const follow = async <T>(finish: (dying: Launched) => Promise<T>): Promise<T> => {
    const dying = await current;
    const { promise, resolve } = Promise.withResolvers<Launched>();
    current = promise;
    const result = await finish(dying);
    const next = launch(settings);
    all.push(next);
    resolve(next);
    return result;
  };
  onTestFinished(end);
  return {
    address: async () => {
      for (;;) {
        const launched = await current;
        try {
          return await launched.address;
        } catch (error) {
          if (!launched.killed) throw error;
        }
      }
    },
    crash: async () => await follow(kill),
    replace: async () =>
      await follow(async (dying) => {
        const began = performance.now();
        dying.killed = true;
        dying.child.kill("SIGTERM");
        return { code: await dying.ended, ms: performance.now() - began };
      }),
    freeze: async () => {
      const { child } = await current;
      child.kill("SIGSTOP");
      return () => void child.kill("SIGCONT");
    },
    end,
    memory: async () => {
      const { child } = await current;
      try {
        return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
      } catch {
        return NaN;
      }
    },
    starts: () => all.map(({ readyMs }) => readyMs).filter((ms) => !Number.isNaN(ms)),
  };
};
