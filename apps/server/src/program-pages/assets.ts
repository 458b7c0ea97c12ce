import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { diagramStyle } from "@parcours/core";

const require = createRequire(import.meta.url);
const font = (weight: number): Buffer =>
  readFileSync(require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));

export interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer> | string;
}

const STYLE = `${readFileSync(new URL("pages.css", import.meta.url), "utf8")}\n${diagramStyle()}\n`;

const bytes = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);

/** Everything that the pages need, by name; from our own files, so that no page asks anything of anybody else. */
export const ASSETS: Record<string, Asset> = {
  "pages.css": { type: "text/css; charset=utf-8", body: STYLE },
  "inter-400.woff2": { type: "font/woff2", body: bytes(font(400)) },
  "inter-600.woff2": { type: "font/woff2", body: bytes(font(600)) },
};

/** Changes with any of them, so that they may be kept for ever. */
const REVISION = createHash("sha256").update(STYLE).digest("hex").slice(0, 10);

export const ASSETS_PATH = `/p/assets/${REVISION}`;
