import { pointer } from "@parcours/core";
import { ServiceError } from "../errors.ts";

/** Limits of a request body: bytes, levels of nesting, keys and items, characters of one text. */
export const BODY_LIMITS = {
  bytes: 1024 * 1024,
  definitionBytes: 2 * 1024 * 1024,
  depth: 64,
  nodes: 10_000,
  text: 64 * 1024,
  uploadBytes: 8 * 1024 * 1024,
};
const DEFINITION_NODES = 200_000;

const tooLarge = (fr: string, en: string): ServiceError => new ServiceError("too_large", { fr, en });

/** Reads a body of at most `limit` bytes as it is; stops reading as soon as it is longer. */
export const readBytes = async (request: Request, limit: number): Promise<Uint8Array> => {
  const refuse = (): never => {
    throw tooLarge(`Le corps dépasse ${limit} octets.`, `The body is larger than ${limit} bytes.`);
  };
  const told = request.headers.get("content-length");
  if (Number(told ?? 0) > limit) refuse();
  // The server reads no more than was told, and reading it at once costs half of reading it piece by piece.
  if (told !== null && /^\d+$/.test(told)) {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limit ? refuse() : bytes;
  }
  if (request.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > limit) refuse();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Reads a text of at most `limit` bytes. */
export const readText = async (request: Request, limit: number): Promise<string> => {
  const bytes = await readBytes(request, limit);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceError("malformed", { fr: "Le corps n’est pas en UTF-8.", en: "The body is not UTF-8." });
  }
};

const FORBIDDEN_KEYS = new Set(["__proto__", "constructor", "prototype"]);
const NUL = "\u0000";

const invalid = (path: string, fr: string, en: string): ServiceError =>
  new ServiceError("invalid_input", { fr, en }, { errors: [{ path, message: { fr, en } }] });

const checkText = (text: string, path: string, limit: number): void => {
  if (text.length > limit)
    throw tooLarge(`Un texte dépasse ${limit} caractères.`, `A text is longer than ${limit} characters.`);
  if (text.includes(NUL) || !text.isWellFormed()) {
    throw invalid(path, "Ce texte contient un caractère interdit.", "This text holds a forbidden character.");
  }
};

/** Walks a parsed body without recursion: depth, size, texts that no database can store, keys that reach prototypes. */
const checkTree = (root: unknown, limits: { nodes: number; text: number }): void => {
  const todo: { value: unknown; path: string; depth: number }[] = [{ value: root, path: "", depth: 0 }];
  let nodes = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const { value, path, depth } = next;
    nodes += 1;
    if (nodes > limits.nodes) throw tooLarge("Trop d’éléments.", "Too many items.");
    if (depth > BODY_LIMITS.depth)
      throw invalid(path.slice(0, 200), "Trop de niveaux imbriqués.", "Too many nested levels.");
    if (typeof value === "string") checkText(value, path, limits.text);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      const at = path + pointer(key);
      if (FORBIDDEN_KEYS.has(key))
        throw invalid(at, `La clé « ${key} » est interdite.`, `The key “${key}” is forbidden.`);
      checkText(key, path, 1_000);
      todo.push({ value: child, path: at, depth: depth + 1 });
    }
  }
};

/** Parses a JSON body and refuses what could hurt further in. `malformed` when it is no JSON at all. */
export const parseBody = (text: string, { definition = false, upload = false } = {}): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text) as unknown;
  } catch {
    throw new ServiceError("malformed", { fr: "Le corps n’est pas du JSON.", en: "The body is not JSON." });
  }
  checkTree(value, {
    nodes: definition ? DEFINITION_NODES : BODY_LIMITS.nodes,
    text: upload ? BODY_LIMITS.uploadBytes : BODY_LIMITS.text,
  });
  return value;
};
