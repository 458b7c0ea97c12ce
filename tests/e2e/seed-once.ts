import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildPages, launchServer } from "./launch-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the whole demo, to be copied and never used itself; empty when a server runs already. */
    demoFolder: string;
  }
}

/** Lets a server play the demo into a folder, to its end, as a newcomer's does. */
const play = async (folder: string): Promise<void> => {
  const server = await launchServer(folder);
  await server.said("The demo is ready");
  await server.stop();
};

/** The folder of DEMO_FOLDER: played once and kept for the next runs, until somebody deletes it. */
const keep = async (folder: string): Promise<void> => {
  const whole = `${folder}.whole`;
  if (existsSync(whole)) return;
  // What a run left behind that was stopped halfway.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await play(folder);
  writeFileSync(whole, "");
};

/**
 * Before the first browser test: builds the pages and has the demo played. Every test file then starts its server on a
 * copy of that folder, and none sees what another does. With DEMO_FOLDER the folder outlives the run, for work on the
 * tests themselves: playing the demo takes a minute or two.
 */
export const setup = async (project: TestProject): Promise<() => void> => {
  if (process.env["STUDIO_URL"] !== undefined) {
    project.provide("demoFolder", "");
    return () => {};
  }
  const kept = process.env["DEMO_FOLDER"];
  const folder = kept ?? mkdtempSync(join(tmpdir(), "parcours-e2e-"));
  const remove = (): void => {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([kept === undefined ? play(folder) : keep(folder), buildPages()]);
  } catch (error) {
    remove();
    throw error;
  }
  project.provide("demoFolder", folder);
  return remove;
};
