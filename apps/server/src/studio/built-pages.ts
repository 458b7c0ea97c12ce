import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Where `pnpm build` puts the pages of the studio. */
export const STUDIO_PAGES = fileURLToPath(new URL("../../../studio/dist/", import.meta.url));

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

type Bytes = Uint8Array<ArrayBuffer>;
/** How an answer may be packed, best first. */
export const PACKINGS = ["br", "gzip"] as const;
export type Packing = (typeof PACKINGS)[number];

/** One built file. */
export interface BuiltFile {
  type: string;
  /** Its name holds a hash of its content: it may be kept for ever. */
  hashed: boolean;
  /** The content, packed where that pays; made at the first request for it and kept. */
  body: (packing: Packing | undefined) => { body: Bytes; packing: Packing | undefined };
}

/** Pages as they were built: the frame of every page, and the files by path. */
export interface BuiltPages {
  frame: string;
  files: ReadonlyMap<string, BuiltFile>;
}

const bytes = (buffer: Buffer): Bytes => new Uint8Array(buffer);

const QUALITY = 6;
const pack: Record<Packing, (content: Buffer) => Bytes> = {
  br: (content) => bytes(brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })),
  gzip: (content) => bytes(gzipSync(content)),
};

const PACKABLE = /^text\/|svg|json/;

const builtFile = (path: string, hashed: boolean): BuiltFile => {
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const kept = new Map<Packing | undefined, Bytes>();
  return {
    type,
    hashed,
    body: (wanted) => {
      const packing = PACKABLE.test(type) ? wanted : undefined;
      let body = kept.get(packing);
      if (body === undefined) {
        const content = readFileSync(path);
        body = packing === undefined ? bytes(content) : pack[packing](content);
        kept.set(packing, body);
      }
      return { body, packing };
    },
  };
};

/** Reads what was built into a folder; nothing when it was not built. Only files found now are ever served. */
export const readBuiltPages = (folder: string): BuiltPages | undefined => {
  const index = join(folder, "index.html");
  if (!existsSync(index)) return undefined;
  const files = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    if (!entry.isFile() || path === index || entry.name.startsWith(".")) continue;
    files.set(address, builtFile(path, address.startsWith("/assets/")));
  }
  return { frame: readFileSync(index, "utf8"), files };
};
