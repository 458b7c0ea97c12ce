import { mkdtempSync, rmSync } from "node:fs";
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

/**
 * Before the first browser test: builds the pages and lets a server play the demo to its end, as a newcomer's does.
 * Every test file then starts its server on a copy of that folder, and none sees what another does.
 */
export const setup = async (project: TestProject): Promise<() => void> => {
  if (process.env["STUDIO_URL"] !== undefined) {
    project.provide("demoFolder", "");
    return () => {};
  }
  const folder = mkdtempSync(join(tmpdir(), "parcours-e2e-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const [server] = await Promise.all([launchServer(folder), buildPages()]);
    await server.said("The demo is ready");
    await server.stop();
  } catch (error) {
    remove();
    throw error;
  }
  project.provide("demoFolder", folder);
  return remove;
};
