import { expect, it } from "vitest";
import { preferredLanguage } from "./preferred-language.ts";

it.each([
  [["fr-FR", "en"], "fr"],
  [["en-US", "fr"], "en"],
  [["de", "en-GB"], "en"],
  [["ar", "de"], "fr"],
  [[], "fr"],
])("of %j the interface speaks %s", (wanted, expected) => {
  expect(preferredLanguage(wanted)).toBe(expected);
});
