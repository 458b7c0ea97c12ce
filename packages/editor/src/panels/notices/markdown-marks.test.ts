import { describe, expect, it } from "vitest";
import { MARKS, withMark } from "./markdown-marks.ts";

describe("what the buttons over a text set", () => {
  it.each([
    ["the words that are marked", "un mot fort", 3, 6, "bold", "un **mot** fort"],
    ["the word around the caret", "un mot fort", 4, 4, "bold", "un **mot** fort"],
    ["nothing where there is no word", "un  mot", 3, 3, "bold", "un  mot"],
    ["a line as a heading", "a\nDurée\nb", 4, 4, "heading", "a\n## Durée\nb"],
    ["a heading as a list", "## Durée", 0, 0, "bullets", "- Durée"],
    ["several lines as a list", "a\nb\nc", 0, 3, "bullets", "- a\n- b\nc"],
  ] as const)("%s", (_, text, from, to, mark, expected) => {
    expect(withMark(text, from, to, mark)).toBe(expected);
  });

  it("pressed again takes it back", () => {
    for (const mark of MARKS) {
      const once = withMark("Durée", 0, 5, mark);
      const by = once.indexOf("Durée");
      expect(withMark(once, by, by + 5, mark)).toBe("Durée");
    }
  });
});
