import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = "/usr/bin/chromium";

/** Nothing of the browser's own goes out: no updates, no lists, no experiments. */
const QUIET = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const installed = (): string | undefined =>
  [process.env["CHROMIUM_PATH"], SYSTEM].find((path) => path !== undefined && existsSync(path));

/**
 * A real browser: the one of CHROMIUM_PATH, else the system's, else the one inside the package @sparticuz/chromium.
 * Downloads nothing.
 */
export const openBrowser = async (): Promise<Browser> => {
  const path = installed();
  if (path !== undefined) return await chromium.launch({ executablePath: path, args: QUIET });
  return await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...new Set([...sparticuz.args, ...QUIET])],
  });
};
