import { inflateSync } from "node:zlib";

const WOFF = 0x774f4646;
const WOFF_HEAD = 44;
const WOFF_ENTRY = 20;
const SFNT_HEAD = 12;
const SFNT_ENTRY = 16;

const aligned = (length: number): number => (length + 3) & ~3;

/**
 * The font inside a WOFF file, unpacked: a PDF wants it so, and unpacking it once for all documents is much faster than
 * for each. Throws when it is no WOFF.
 */
export const fontInWoff = (woff: Buffer): Buffer => {
  if (woff.readUInt32BE(0) !== WOFF) throw new Error("not a WOFF font");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEAD + index * WOFF_ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((more) => woff.readUInt32BE(at + more)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return { at, length, bytes: packed === length ? bytes : inflateSync(bytes) };
  });
  const size = tables.reduce((sum, { length }) => sum + aligned(length), SFNT_HEAD + count * SFNT_ENTRY);
  const font = Buffer.alloc(size);
  const power = 2 ** Math.floor(Math.log2(count));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  font.writeUInt16BE(power * 16, 6);
  font.writeUInt16BE(Math.log2(power), 8);
  font.writeUInt16BE((count - power) * 16, 10);
  let end = SFNT_HEAD + count * SFNT_ENTRY;
  for (const [index, { at, length, bytes }] of tables.entries()) {
    const entry = SFNT_HEAD + index * SFNT_ENTRY;
    // Tag and checksum as they are.
    woff.copy(font, entry, at, at + 4);
    woff.copy(font, entry + 4, at + 16, at + 20);
    font.writeUInt32BE(end, entry + 8);
    font.writeUInt32BE(length, entry + 12);
    bytes.copy(font, end);
    end += aligned(length);
  }
  return font;
};
