import { parseDefinition } from "../definition/parse.ts";
import { compile, type Compiled } from "./compile.ts";

/**
 * Keeps compiled programs by the hash under which they were published, the least recently used leaving first.
 * `get` reads the definition's text only when it is not there yet. Throws when the text is no valid definition.
 */
export const createProgramCache = (capacity = 200) => {
  const kept = new Map<string, Compiled>();
  return {
    get: (hash: string, text: () => string): Compiled => {
      const found = kept.get(hash) ?? read(text());
      kept.delete(hash);
      kept.set(hash, found);
      const oldest = kept.keys().next();
      if (kept.size > capacity && !oldest.done) kept.delete(oldest.value);
      return found;
    },
    has: (hash: string): boolean => kept.has(hash),
    size: (): number => kept.size,
  };
};
/** Compiled programs by hash. */
export type ProgramCache = ReturnType<typeof createProgramCache>;

const read = (text: string): Compiled => {
  const parsed = parseDefinition(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message.en ?? "not a definition");
  return compile(parsed.definition);
};
