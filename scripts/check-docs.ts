/** Check of `pnpm verify`: a path that a document cites exists. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryFiles } from "./repository-files.ts";

export interface Citation {
  readonly line: number;
  /** From the repository's root; may hold `*`. */
  readonly path: string;
}

const link = /\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const code = /`([^`\n]+)`/g;
/** In code spans only what is plainly a path of this repository counts. */
const repositoryPath = /^(?:packages|apps|tests|docs|scripts|workflows|\.ci)\/[\w./*-]+$/;

/**
 * Finds the paths that a Markdown text cites: targets of relative links, and code spans that start with one of
 * the repository's folders. Placeholders (`<slug>`, `{a,b}`) and addresses on the web are no paths.
 */
export function citedPaths(document: string, text: string): Citation[] {
  const found: Citation[] = [];
  let fenced = false;
  text.split("\n").forEach((content, index) => {
    if (/^\s*(```|~~~)/.test(content)) fenced = !fenced;
    if (fenced) return;
    const line = index + 1;
    for (const [, target = ""] of content.matchAll(link)) {
      const path = decodeURI(target.replace(/#.*$/, ""));
      if (path === "" || /^[a-z][a-z+.-]*:|^\/\//i.test(path)) continue;
      found.push({ line, path: normalize(path.startsWith("/") ? path.slice(1) : join(dirname(document), path)) });
    }
    for (const [, span = ""] of content.matchAll(code)) {
      if (repositoryPath.test(span)) found.push({ line, path: normalize(span.replace(/[.:]+$/, "")) });
    }
  });
  return found;
}

function exists(root: string, path: string): boolean {
  if (path.startsWith("..")) return false;
  return path.includes("*") ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = process.cwd();
  for (const document of repositoryFiles(root).filter((file) => file.endsWith(".md"))) {
    for (const { line, path } of citedPaths(document, readFileSync(join(root, document), "utf8"))) {
      if (exists(root, path)) continue;
      console.error(`${document}:${line}: cites ${path}, which does not exist. Correct the path or the sentence.`);
      process.exitCode = 1;
    }
  }
}
