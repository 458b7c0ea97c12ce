/** Check of `pnpm verify`: files and folders are kebab-case and named for what they hold. */
import { pathToFileURL } from "node:url";
import { repositoryFiles } from "./repository-files.ts";

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that tools and readers expect in capitals. */
const capitals = new Set([
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "LICENSE",
  "SPEC.md",
  "Containerfile",
]);
const component = /^[A-Z][A-Za-z0-9]*(?:(?:\.test)?\.tsx|\.module\.css)$/;
const empty = new Set(["helpers", "helper", "utils", "util", "manager", "misc", "common"]);

/** @returns one sentence per name that breaks the rule */
export function judgeNames(files: readonly string[]): string[] {
  const problems = new Set<string>();
  for (const file of files) {
    const parts = file.split("/");
    parts.forEach((part, index) => {
      const path = parts.slice(0, index + 1).join("/");
      const isFile = index === parts.length - 1;
      if (isFile && (capitals.has(part) || component.test(part))) return;
      if (!kebab.test(part)) {
        problems.add(
          `${path}: write ${isFile ? "file" : "folder"} names in kebab-case (React components: PascalCase.tsx).`,
        );
      } else if (empty.has(part.split(".")[0] ?? "")) {
        problems.add(`${path}: "${part}" says nothing. Name it for the one verb or noun it holds.`);
      }
    });
  }
  return [...problems];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const problems = judgeNames(repositoryFiles(process.cwd()));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
