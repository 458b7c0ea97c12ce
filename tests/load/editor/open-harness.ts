import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { openBrowser } from "../../e2e/open-browser.ts";

const CONFIG = fileURLToPath(new URL("../../../packages/editor/harness/vite.config.ts", import.meta.url));

/** The editor by itself, as it is built for people, in a real browser. */
export interface Harness {
  open: (query: string) => Promise<Page>;
  close: () => Promise<void>;
}

export const openHarness = async (): Promise<Harness> => {
  const outDir = await mkdtemp(join(tmpdir(), "parcours-bench-"));
  await build({ configFile: CONFIG, build: { outDir, emptyOutDir: true }, logLevel: "error" });
  const server = await preview({ configFile: CONFIG, build: { outDir }, preview: { port: 0 }, logLevel: "error" });
  const browser: Browser = await openBrowser();
  const address = server.resolvedUrls?.local[0] ?? "";
  return {
    open: async (query) => {
      const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
      await page.goto(`${address}?${query}`);
      await page.waitForSelector(".react-flow__node", { timeout: 60_000 });
      // Checks run in the background for a moment.
      await page.waitForTimeout(2_500);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
};
