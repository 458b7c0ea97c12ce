import { execFileSync } from "node:child_process";

/** Every file of the repository that git knows or would add, as paths from its root. Deleted ones are left out. */
export function repositoryFiles(root: string): string[] {
  const list = (...options: string[]): string[] =>
    execFileSync("git", ["ls-files", "-z", ...options], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
      .split("\0")
      .filter(Boolean);
  const deleted = new Set(list("--deleted"));
  return list("--cached", "--others", "--exclude-standard").filter((file) => !deleted.has(file));
}
