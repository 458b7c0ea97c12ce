/** A sentence in both languages. */
export interface Bilingual {
  fr: string;
  en: string;
}

/**
 * Something a program manager should know about a definition. `error` forbids publishing.
 * `path` is a JSON Pointer (RFC 6901) into the definition; `example` is a case that shows the problem.
 */
export interface Problem {
  check: string;
  severity: "error" | "warning";
  path: string;
  message: Bilingual;
  example?: unknown;
}

/** The JSON Pointer of a path of keys. */
export const pointer = (...keys: (string | number)[]): string =>
  keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
