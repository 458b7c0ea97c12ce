import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the embedded default keeps the key that it made, so that a second start can show it again. */
export const keyFile = (dataFolder: string): string => join(dataFolder, "api-key");

/** The kept key; undefined when there is none. */
export const readKeptKey = (dataFolder: string): string | undefined => {
  const file = keyFile(dataFolder);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
};

/** The kept key, made when there is none: readable by the owner of the folder only. */
export const keptKey = (dataFolder: string): string => {
  const found = readKeptKey(dataFolder);
  if (found !== undefined) return found;
  const key = `parcours_${randomBytes(32).toString("base64url")}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(keyFile(dataFolder), `${key}\n`, { mode: 0o600, flag: "wx" });
  return key;
};
