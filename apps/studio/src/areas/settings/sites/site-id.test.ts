import { expect, test } from "vitest";
import { siteIdFrom } from "./site-id.ts";

test.each([
  ["Lyon – Part-Dieu", "lyon-part-dieu"],
  ["Évry", "evry"],
  ["  L’Œuvre, 3e étage ", "l-oeuvre-3e-etage"],
  ["株式会社", ""],
])("%s → %s", (title, id) => expect(siteIdFrom(title)).toBe(id));

test("a long name gives an id that the API takes", () => {
  expect(siteIdFrom("Maison de quartier – ".repeat(10))).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
});
