import type { ContractText } from "./blocks.ts";

/** A contract as plain text: what is read aloud, searched, or compared. */
export const contractWords = (text: ContractText): string =>
  text
    .flatMap((block) => {
      if (block.type === "line") return [];
      const lines = block.type === "list" ? block.items : [block.content];
      return lines.map((runs) => runs.map((run) => ("break" in run ? "\n" : run.text)).join(""));
    })
    .join("\n");
