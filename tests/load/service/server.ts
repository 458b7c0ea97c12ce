import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../apps/server/src/main.ts", import.meta.url));
const KEY = "pk_bench_0123456789abcdef0123456789abcdef";

/** A server process as anybody starts it, and calls to it with an administrator's key. */
export interface Server {
  address: string;
  authorization: string;
  /** Milliseconds from the start of the process until it was ready. */
  startedIn: number;
  /** Bytes that the process holds at present. */
  memory: () => Promise<number>;
  call: <T>(method: string, path: string, body?: object) => Promise<T>;
  stop: () => Promise<void>;
}

const isReady = async (address: string): Promise<boolean> =>
  (await fetch(`${address}/readyz`).catch(() => undefined))?.ok === true;

/** Starts a server on a free port, without demo people and without a limit of requests per key. */
export const startServer = async (settings: Record<string, string>): Promise<Server> => {
  const began = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env["PATH"] ?? "",
      LANG: "en_US.UTF-8",
      PORT: "0",
      PARCOURS_DEMO: "0",
      PARCOURS_LOG: "error",
      PARCOURS_SECRET: "only-for-measuring-0123456789abcdef",
      PARCOURS_API_KEY: KEY,
      PARCOURS_KEY_REQUESTS: "0",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "close");
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (found !== undefined) resolve(found);
  });
  void ended.then(() => reject(new Error(`The server ended: ${output}`)));
  const address = (await promise).replace("localhost", "127.0.0.1");
  while (!(await isReady(address))) await new Promise<void>((again) => void setTimeout(again, 20));
  const authorization = `Bearer ${KEY}`;
  return {
    address,
    authorization,
    startedIn: performance.now() - began,
    call: async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await fetch(address + path, {
        method,
        headers: { authorization, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    memory: async () => {
      const metrics = await (await fetch(`${address}/metrics`)).text();
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]);
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
};
