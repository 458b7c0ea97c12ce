import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { API_KEY, launchServer } from "./launch-server.ts";

/** A server with the studio. */
export interface Studio {
  url: string;
  /** A call to the API as an administrator. */
  api: (path: string) => Promise<unknown>;
  /** The administrator's key to the API. */
  key: string;
  /** What the server has written so far. */
  output: () => string;
  stop: () => Promise<void>;
}

const apiOf =
  (url: string, key: string) =>
  async (path: string): Promise<unknown> => {
    const answer = await fetch(`${url}/api${path}`, {
      headers: { authorization: `Bearer ${key}`, "accept-language": "en" },
    });
    if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json();
  };

const startOn = async (folder: string, settings: Record<string, string> = {}): Promise<Studio> => {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { url, output, stop } = await launchServer(folder, settings);
    const end = async (): Promise<void> => {
      await stop();
      remove();
    };
    return { url, api: apiOf(url, API_KEY), key: API_KEY, output, stop: end };
  } catch (error) {
    remove();
    throw error;
  }
};

/**
 * The studio with the whole demo: a process of its own on a copy of the folder that was made once for the run. With
 * STUDIO_URL and STUDIO_KEY it uses a server that runs already, for work on the tests themselves.
 */
export const startStudio = async (): Promise<Studio> => {
  const running = process.env["STUDIO_URL"];
  if (running !== undefined) {
    const key = process.env["STUDIO_KEY"] ?? API_KEY;
    return { url: running, api: apiOf(running, key), key, output: () => "", stop: async () => {} };
  }
  const folder = mkdtempSync(join(tmpdir(), "parcours-e2e-"));
  cpSync(inject("demoFolder"), folder, { recursive: true });
  return await startOn(folder);
};

/** The studio as an operator finds it who has just installed it for real people: without the demo, and nobody in it. */
export const startEmptyStudio = async (settings: Record<string, string> = {}): Promise<Studio> =>
  await startOn(mkdtempSync(join(tmpdir(), "parcours-e2e-")), { PARCOURS_DEMO: "0", ...settings });
