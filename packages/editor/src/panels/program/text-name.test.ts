import { describe, expect, it } from "vitest";
import { libraryPrograms } from "../../testing/library.ts";
import { program } from "../../testing/samples.ts";
import { textName } from "./text-name.ts";
import { textsOf } from "./untranslated.ts";

describe("what a text is called in the list of all", () => {
  it("a title by what it is the title of, another text with its part", () => {
    const document = program();
    const [id = ""] = Object.keys(document.meta.fields ?? {});
    const title = textName(document, `/meta/fields/${id}/title`, "en");
    expect(title).toMatch(/^Information “.+”$/);
    expect(textName(document, `/meta/fields/${id}/purpose`, "en")).toBe(`${title} · purpose`);
    expect(textName(document, "/meta/title", "en")).toBe("The settings of the program · title");
  });

  it("never shows a key of the format", () => {
    for (const { document } of libraryPrograms()) {
      const parts = textsOf(document).map(({ path }) => textName(document, path, "fr").split(" · ").at(-1) ?? "");
      expect(parts.filter((part) => /^[a-z]+[A-Z]/.test(part))).toEqual([]);
    }
  });
});
