import { expect, it } from "vitest";
import { matchWords } from "./match-words.ts";

it.each([
  ["", "Programmes", true],
  ["prog", "Programmes", true],
  ["elo", "Mon éloge", true],
  ["ÉLO mon", "Mon éloge", true],
  ["grammes", "Programmes", false],
  ["mon autre", "Mon éloge", false],
  ["iae", "PASS IAE : parcours d’insertion", true],
  ["insertion", "PASS IAE : parcours d’insertion", true],
])("%j finds %j: %s", (query, text, found) => {
  expect(matchWords(query, text)).toBe(found);
});
