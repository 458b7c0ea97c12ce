import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const API_KEY = "a-key-of-the-browser-tests-only";
/** Enough people for every page to have something on it; the demo goes on to arrive meanwhile. */
const ENOUGH = 60;
const POLL_MS = 250;

/** A server with the studio and its demo. */
export interface Studio {
  url: string;
  /** A call to the API as an administrator. */
  api: (path: string) => Promise<unknown>;
  /** The administrator's key to the API. */
  key: string;
  stop: () => Promise<void>;
}

const buildPages = (): void => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/build-pages.ts"], { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`The pages could not be built:\n${stderr}`);
};

const launch = (folder: string): { child: ChildProcess; address: Promise<string>; ended: Promise<void> } => {
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
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { promise: address, resolve, reject } = Promise.withResolvers<string>();
  address.catch(() => {});
  let output = "";
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
    if (found !== undefined && output.includes("Ctrl-C")) resolve(found);
  });
  const ended = once(child, "close").then(([code, signal]) =>
    reject(new Error(`The server ended with ${code ?? signal}: ${errors}`)),
  );
  return { child, address, ended };
};

const apiOf =
  (url: string, key: string) =>
  async (path: string): Promise<unknown> => {
    const answer = await fetch(`${url}/api${path}`, {
      headers: { authorization: `Bearer ${key}`, "accept-language": "en" },
    });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json();
  };

const untilPeopled = async (api: Studio["api"]): Promise<void> => {
  for (;;) {
    // While the demo is played the process may be silent for longer than a kept connection lives.
    const found = await api(`/enrollments?limit=${ENOUGH}`).catch((error: unknown) => {
      if (error instanceof TypeError) return { items: [] };
      throw error;
    });
    if ((found as { items: unknown[] }).items.length >= ENOUGH) return;
    await pause(POLL_MS);
  }
};

/**
 * The studio as a newcomer starts it: a process of its own on an empty folder, with the demo, ready when enough people
 * have arrived. With STUDIO_URL and STUDIO_KEY it uses a server that runs already, for work on the tests themselves.
 */
export const startStudio = async (): Promise<Studio> => {
  const running = process.env["STUDIO_URL"];
  if (running !== undefined) {
    const key = process.env["STUDIO_KEY"] ?? API_KEY;
    return { url: running, api: apiOf(running, key), key, stop: async () => {} };
  }
  buildPages();
  const folder = mkdtempSync(join(tmpdir(), "parcours-e2e-"));
  const { child, address, ended } = launch(folder);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await address;
    const api = apiOf(url, API_KEY);
    await untilPeopled(api);
    return { url, api, key: API_KEY, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
