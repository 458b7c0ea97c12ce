import type { Document } from "../graph/document.ts";

/** The programs of the library, as text. */
const TEXTS: Record<string, string> = import.meta.glob("../../../../workflows/*/program.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every program of the library with its text, for tests and the harness. */
export const libraryPrograms = (): { slug: string; text: string; document: Document }[] =>
  Object.entries(TEXTS).map(([path, text]) => ({
    slug: path.split("/").at(-2) ?? "",
    text,
    document: JSON.parse(text) as Document,
  }));
