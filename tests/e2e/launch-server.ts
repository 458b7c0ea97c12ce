import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
export const API_KEY = "a-key-of-the-browser-tests-only";

/** A server process of the browser tests. */
export interface LaunchedServer {
  /** Where it answers. */
  url: string;
  /** What it has written so far. */
  output: () => string;
  /** Resolves once it has written such words; rejects when it ends before. */
  said: (words: string) => Promise<void>;
  stop: () => Promise<void>;
}

/** The pages as people get them; built when something of them has changed. */
export const buildPages = async (): Promise<void> => {
  const child = spawn(process.execPath, ["scripts/build-pages.ts"], { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`The pages could not be built:\n${errors}`);
};

/** Starts the server on a data folder, with nothing of the surrounding settings. */
export const launchServer = async (folder: string, settings: Record<string, string> = {}): Promise<LaunchedServer> => {
  const child = spawn(process.execPath, ["apps/server/src/main.ts"], {
    cwd: ROOT,
    env: {
      PATH: process.env["PATH"],
      LANG: "en_US.UTF-8",
      PORT: "0",
      PARCOURS_DATA: folder,
      PARCOURS_DEMO: "1",
      PARCOURS_LOG: "error",
      PARCOURS_API_KEY: API_KEY,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = once(child, "close");
  const said = async (words: string): Promise<void> => {
    while (!output.includes(words)) {
      const isOver = await Promise.race([once(child.stdout, "data").then(() => false), ended.then(() => true)]);
      if (isOver && !output.includes(words)) throw new Error(`The server has ended: ${errors}`);
    }
  };
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  await said("Ctrl-C");
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0] ?? "";
  return { url, output: () => output, said, stop };
};
