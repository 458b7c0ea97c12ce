import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The text in which definitions are kept: two spaces, key order as written (order is meaning), a final newline. */
export const canonicalText = (definition: unknown): string => `${JSON.stringify(definition, null, 2)}\n`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isUiOwner = (path: string[]): boolean => path.at(-1) === "meta";

/** The definition less every `meta.ui`: what people do with it, not where boxes are drawn. */
export const withoutUi = (value: unknown, path: string[] = []): unknown => {
  if (Array.isArray(value)) return value.map((item) => withoutUi(item, [...path, "[]"]));
  if (!isRecord(value)) return value;
  const kept: [string, unknown][] = [];
  for (const [key, child] of Object.entries(value)) {
    if (key === "ui" && isUiOwner(path)) continue;
    kept.push([key, withoutUi(child, [...path, key])]);
  }
  return Object.fromEntries(kept);
};

/** SHA-256 (hex) of the canonical text without `meta.ui`: two definitions with the same hash behave the same. */
export const semanticHash = (definition: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalText(withoutUi(definition)))));
