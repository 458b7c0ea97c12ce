import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";

const commit = (): string => {
  try {
    const git = (...asked: string[]): string => execFileSync("git", asked, { encoding: "utf8" }).trim();
    return `${git("rev-parse", "--short", "HEAD")}${git("status", "--porcelain") === "" ? "" : ", with changes"}`;
  } catch {
    return "unknown";
  }
};

const versionOf = (name: string): string => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8"),
  );
  return version;
};

/** On what was measured, as lines of Markdown. */
export const machineLines = (at: Date): string[] => [
  `- ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}, ${Math.round(totalmem() / 2 ** 30)} GiB of memory`,
  `- ${platform()} ${release()}, Node ${process.versions.node}, V8 ${process.versions.v8}, Vite ${versionOf("vite")}`,
  `- commit ${commit()}, ${at.toISOString().slice(0, 16).replace("T", " ")} UTC`,
];
