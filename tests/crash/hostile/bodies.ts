import { gzipSync } from "node:zlib";

export const MIB = 1024 * 1024;
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
const around = (inside: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('{"name":"'), inside, Buffer.from('"}')]);

/** Bodies to be refused, by what is wrong with them. */
export const REFUSED: Record<string, Uint8Array> = {
  "a byte more than a MiB": Buffer.alloc(MIB + 1, " "),
  "a text of a MiB": json({ name: "x".repeat(MIB - 20) }),
  "200,000 open brackets": Buffer.from("[".repeat(200_000)),
  "brackets as deep as fit": Buffer.from(`${"[".repeat(100_000)}${"]".repeat(100_000)}`),
  "100,000 keys": json(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]))),
  "a key that reaches prototypes": Buffer.from('{"name":"Alix","attributes":{"__proto__":{"admin":true}}}'),
  "another such key": Buffer.from('{"name":"Alix","attributes":{"constructor":{"prototype":{}}}}'),
  "a NUL": Buffer.from('{"name":"A\\u0000lix"}'),
  "half a character": Buffer.from('{"name":"\\ud800"}'),
  "a number beyond all numbers": Buffer.from('{"name":1e400}'),
  "UTF-16": Buffer.from('{"name":"Alix"}', "utf16le"),
  "a slash written too long": around(Uint8Array.of(0xc0, 0xaf)),
  "half of a character of UTF-8": around(Uint8Array.of(0xe2, 0x82)),
  "a compressed body": gzipSync(json({ name: "Alix" })),
  "a bomb": gzipSync(Buffer.alloc(50 * MIB)),
  "no JSON": Buffer.from("name=Alix"),
  "a text instead of an object": json("Alix"),
  nothing: new Uint8Array(0),
};

/** They may be taken or refused, as long as nothing breaks. */
export const HARMLESS: Record<string, Uint8Array> = {
  "a mark of the byte order": Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), json({ name: "Alix" })]),
  "a key given twice": Buffer.from('{"name":"Alix","name":"Camille"}'),
  "less than nothing": Buffer.from('{"name":"Alix","attributes":{"a":-0,"b":9007199254740993}}'),
};
