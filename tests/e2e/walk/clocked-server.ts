import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { API_KEY, launchServer } from "../launch-server.ts";

/** A server without the demo whose clock the test moves; it never goes back. */
export interface ClockedServer {
  url: string;
  /** Calls the API as an administrator; throws what is refused. */
  ask: <T>(method: string, path: string, body?: object) => Promise<T>;
  /** By how much its clock is ahead of the machine’s, in milliseconds. */
  shift: () => number;
  /** Sets its clock to an instant, unless it is past it already. */
  setClock: (instant: string) => Promise<void>;
  /** Lets so many milliseconds pass. */
  pass: (milliseconds: number) => Promise<void>;
  stop: () => Promise<void>;
}

const PRELOAD = new URL("shifted-clock.ts", import.meta.url).href;

/** Starts a server at an instant, with the settings of an operator who runs it for real people. */
export const startClocked = async (instant: string, settings: Record<string, string>): Promise<ClockedServer> => {
  const folder = mkdtempSync(join(tmpdir(), "parcours-walk-"));
  const file = join(folder, "clock");
  let shift = Date.parse(instant) - Date.now();
  writeFileSync(file, String(shift));
  const server = await launchServer(join(folder, "data"), {
    PARCOURS_DEMO: "0",
    PARCOURS_KEY_REQUESTS: "0",
    NODE_OPTIONS: `--import=${PRELOAD}`,
    WALK_CLOCK: file,
    ...settings,
  });
  const pass = async (milliseconds: number): Promise<void> => {
    shift += milliseconds;
    writeFileSync(file, String(shift));
    const seen = (): string => (existsSync(`${file}.seen`) ? readFileSync(`${file}.seen`, "utf8") : "");
    await expect.poll(seen, { interval: 5 }).toBe(String(shift));
  };
  return {
    url: server.url,
    ask: async <T>(method: string, path: string, body?: object): Promise<T> => {
      const answer = await fetch(`${server.url}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${API_KEY}`,
          "accept-language": "fr",
          ...(body && { "content-type": "application/json" }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return (text === "" ? undefined : JSON.parse(text)) as T;
    },
    shift: () => shift,
    setClock: async (to) => {
      const ahead = Date.parse(to) - (Date.now() + shift);
      if (ahead > 0) await pass(ahead);
    },
    pass,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
