/** What a document may be; told from its first bytes, never from what a browser says. */
export const MEDIA_TYPES = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

const EXTENSIONS: Record<MediaType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
};

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const ascii = (text: string): number[] => [...Buffer.from(text, "latin1")];

/** What a file is, by its content; undefined when it is nothing that is taken. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined => {
  if (startsWith(bytes, ascii("%PDF-"))) return "application/pdf";
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return "image/webp";
  return undefined;
};

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** Orientation is lost with the rest: browsers turn photos upright before they send them. */
const APPLICATION_DATA = new Set([0xe1, 0xe2, 0xed, 0xfe]);
const START_OF_SCAN = 0xda;

/** A JPEG without what cameras and programs wrote beside the picture: where, when, by which device. */
const bareJpeg = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) return joined([...kept, bytes.subarray(at)]);
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return bytes;
    if (!APPLICATION_DATA.has(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return bytes;
};

const PNG_KEPT = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "pHYs", "sBIT", "bKGD"]);
const PNG_HEAD = 8;

const barePng = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = [bytes.subarray(0, PNG_HEAD)];
  let at = PNG_HEAD;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return bytes;
    if (PNG_KEPT.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return joined(kept);
};

const WEBP_DROPPED = new Set(["EXIF", "XMP "]);
const WEBP_HEAD = 12;

const bareWebp = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [];
  let at = WEBP_HEAD;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    if (!WEBP_DROPPED.has(String.fromCharCode(...bytes.subarray(at, at + 4)))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const body = joined(kept);
  const head = bytes.slice(0, WEBP_HEAD);
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return joined([head, body]);
};

/** A picture without what is written beside it; anything else as it is. */
export const withoutMetadata = (bytes: Uint8Array, type: MediaType): Uint8Array => {
  if (type === "image/jpeg") return bareJpeg(bytes);
  if (type === "image/png") return barePng(bytes);
  if (type === "image/webp") return bareWebp(bytes);
  return bytes;
};

/** A file's name as it is kept: its own, without a path, with the ending of what it is. */
export const safeFileName = (given: string, type: MediaType): string => {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  // Control characters, and what means something to a header or a shell.
  const plain = last
    .replaceAll(/[\p{C}"<>|:*?;]/gu, " ")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .trim()
    .slice(0, 80);
  return `${plain === "" ? "document" : plain}.${EXTENSIONS[type]}`;
};
