import { readdirSync, readFileSync, statSync } from "node:fs";
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
  /** The content, packed where that pays: at the first request for it, and kept. */
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
  const content = readFileSync(path);
  const packed = new Map<Packing, Bytes>();
  return {
    type,
    hashed,
    body: (wanted) => {
      const packing = PACKABLE.test(type) ? wanted : undefined;
      if (packing === undefined) return { body: bytes(content), packing };
      const body = packed.get(packing) ?? pack[packing](content);
      packed.set(packing, body);
      return { body, packing };
    },
  };
};

const filesIn = (folder: string): [string, BuiltFile][] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    if (!entry.isFile() || address === "/index.html" || entry.name.startsWith(".")) return [];
    return [[address, builtFile(path, address.startsWith("/assets/"))]];
  });

/**
 * What was built into a folder, in memory; nothing while it was not built. Asked again after another build it gives that
 * one; files of the one before stay, for pages that are open and load a part of them only now.
 */
export const openBuiltPages = (folder: string): (() => BuiltPages | undefined) => {
  const index = join(folder, "index.html");
  const files = new Map<string, BuiltFile>();
  let read: { at: number; pages: BuiltPages } | undefined;
  return () => {
    const at = statSync(index, { throwIfNoEntry: false })?.mtimeMs;
    if (at === undefined || at === read?.at) return read?.pages;
    try {
      const found = filesIn(folder);
      const frame = readFileSync(index, "utf8");
      for (const [address, file] of found) files.set(address, file);
      read = { at, pages: { frame, files } };
    } catch (error) {
      // A build is under way and takes files away while they are read: the pages from before it are still whole.
      if (read === undefined || (error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
    return read.pages;
  };
};
