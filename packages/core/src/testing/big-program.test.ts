import { describe, expect, it } from "vitest";
import { checkProgram } from "../check/run.ts";
import { outlineOf } from "../definition/outline.ts";
import { parseDefinition } from "../definition/parse.ts";
import { bigProgram } from "./big-program.ts";

describe("the big program", () => {
  it("is as big as asked, parses, and can be run", () => {
    const program = bigProgram(300);
    expect(parseDefinition(program).ok).toBe(true);
    expect(outlineOf(program).all.length).toBeGreaterThanOrEqual(300);
    const errors = checkProgram(bigProgram(30)).problems.filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
  });
});
