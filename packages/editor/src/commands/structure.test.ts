import { checkProgram, type Problem } from "@parcours/core";
import { describe, expect, it } from "vitest";
import type { Document } from "../graph/document.ts";
import { drawFrom } from "../testing/draw.ts";
import { randomEdit } from "../testing/random-edits.ts";
import { program } from "../testing/samples.ts";

/** Checks of how a program is put together, which no edit may break. */
const STRUCTURE = new Set(["structure", "duplicate-ids"]);
/** A phase may be left for when it ends before it has its end: people draw one after the other. */
const isUnfinished = ({ path }: Problem): boolean => path.endsWith("/onDone");
/** A point of return may be pointed anywhere. */
const FREE = new Set(["set-history"]);

const structural = (document: Document): string[] =>
  checkProgram(document, { scenarios: false })
    .problems.filter(({ check, severity }: Problem) => STRUCTURE.has(check) && severity === "error")
    .filter((problem) => !isUnfinished(problem))
    .map(({ path, message }) => `${path} ${message.en}`);

describe("how a program is put together", () => {
  it("no edit leaves a phase without a first stage, an end with something after it, or two stages of one id", () => {
    let edits = 0;
    for (let seed = 1; seed <= 80; seed++) {
      const draw = drawFrom(seed * 7919);
      let document = program();
      const done: string[] = [];
      for (let n = 0; n < 12; n++) {
        const edit = randomEdit(document, draw);
        if (FREE.has(edit.name) || edit.may(document) !== null) continue;
        document = edit.apply(document);
        done.push(`${edit.name} ${JSON.stringify(edit.input)}`.slice(0, 300));
        edits++;
      }
      const faults = structural(document);
      expect(faults.length === 0 ? [] : [...faults, ...done]).toEqual([]);
    }
    expect(edits).toBeGreaterThan(250);
  });
});
