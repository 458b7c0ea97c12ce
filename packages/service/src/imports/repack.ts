import { crc32 } from "node:zlib";

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;

const header = (name: Buffer, content: Buffer): Buffer => {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(VERSION, 0);
  part.writeUInt16LE(FLAGS, 2);
  part.writeUInt32LE(crc32(content), 10);
  part.writeUInt32LE(content.length, 14);
  part.writeUInt32LE(content.length, 18);
  part.writeUInt16LE(name.length, 22);
  return part;
};

const number = (value: number, bytes: 2 | 4): Buffer => {
  const part = Buffer.alloc(bytes);
  part.writeUIntLE(value, 0, bytes);
  return part;
};

/** A ZIP file of nothing but these files, unpacked: whoever reads it sees what was counted, and nothing else. */
export const repack = (files: ReadonlyMap<string, Buffer>): ArrayBuffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [title, content] of files) {
    const name = Buffer.from(title);
    const common = header(name, content);
    parts.push(number(0x04034b50, 4), common, name, content);
    // Of the directory's entry: version made by; no comment, disk 0, no attributes; where the file stands.
    directory.push(number(0x02014b50, 4), number(VERSION, 2), common, Buffer.alloc(10), number(at, 4), name);
    at += 4 + common.length + name.length + content.length;
  }
  const list = Buffer.concat(directory);
  const end = [
    number(0x06054b50, 4),
    number(0, 4),
    number(files.size, 2),
    number(files.size, 2),
    number(list.length, 4),
    number(at, 4),
    number(0, 2),
  ];
  const whole = Buffer.concat([...parts, list, ...end]);
  const copy = new ArrayBuffer(whole.length);
  new Uint8Array(copy).set(whole);
  return copy;
};
