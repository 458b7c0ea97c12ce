import { inflateRawSync } from "node:zlib";

/** What a packed file may hold once it is opened, counted while it is opened: what it says of itself is not believed. */
export const MOST_BYTES = 100 * 1024 * 1024;
const MOST_ENTRIES = 1_000;

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;

/** Why a file is not opened. */
export class UnpackError extends Error {
  readonly isTooLarge: boolean;
  constructor(isTooLarge: boolean) {
    super(isTooLarge ? "too large" : "unreadable");
    this.isTooLarge = isTooLarge;
  }
}

const endOf = (bytes: Buffer): number => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 66_000); at -= 1)
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new UnpackError(false);
};

/** The bytes of an entry, from where the directory says that it stands; at most `room` of them. */
const contentOf = (bytes: Buffer, entry: number, room: number): Buffer => {
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const at = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(at) !== LOCAL_ENTRY) throw new UnpackError(false);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (content.length < packed || (method !== STORED && method !== DEFLATED)) throw new UnpackError(false);
  if (method === STORED) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    throw new UnpackError((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE");
  }
};

/**
 * The XML files of a workbook by their names. Throws `UnpackError` when it is no ZIP file, or holds more than it may.
 */
export const unpack = (bytes: Buffer): Map<string, Buffer> => {
  try {
    const end = endOf(bytes);
    const files = new Map<string, Buffer>();
    const last = bytes.readUInt32LE(end + 16) + bytes.readUInt32LE(end + 12);
    let room = MOST_BYTES;
    let entry = bytes.readUInt32LE(end + 16);
    for (let count = 0; entry + 46 <= Math.min(last, bytes.length); count += 1) {
      if (bytes.readUInt32LE(entry) !== DIRECTORY_ENTRY) break;
      if (count >= MOST_ENTRIES) throw new UnpackError(true);
      const length = bytes.readUInt16LE(entry + 28);
      const name = bytes.toString("utf8", entry + 46, entry + 46 + length);
      if (name.endsWith(".xml") || name.endsWith(".xml.rels")) {
        const content = contentOf(bytes, entry, room);
        room -= content.length;
        if (room < 0) throw new UnpackError(true);
        files.set(name, content);
      }
      entry += 46 + length + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
    }
    if (files.size === 0) throw new UnpackError(false);
    return files;
  } catch (error) {
    throw error instanceof UnpackError ? error : new UnpackError(false);
  }
};
