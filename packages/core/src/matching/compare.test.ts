import { expect, test } from "vitest";
import type { Field, Matching } from "../definition/catalog.ts";
import type { Fact } from "../definition/values.ts";
import { compareMembers, type MatchSide } from "./compare.ts";

const field = (more: Partial<Field>): Field => ({
  type: "text",
  title: "x",
  sensitivity: "ordinary",
  purpose: "x",
  source: "program",
  ...more,
});
const choices = ["homework", "culture"].map((value) => ({ value, title: { fr: `le ${value}`, en: value } }));
const matching: Matching = {
  criteria: {
    subjects: { title: "Subjects", as: "overlap", fields: { mentor: "subjects", mentee: "needs" } },
    distance: { title: "Distance", as: "near", fields: { mentor: "postalCode", mentee: "postalCode" } },
    wish: { title: "Wish", as: "wish", fields: { mentee: "wish" }, free: ["any"] },
    rhythm: { title: "Rhythm", as: "same", fields: { mentor: "rhythm", mentee: "rhythm" } },
  },
};
const fields = {
  subjects: field({ type: "choices", choices }),
  needs: field({ type: "choices", choices }),
  postalCode: field({}),
  wish: field({ type: "choice", choices: [{ value: "woman", title: "A woman" }] }),
  rhythm: field({}),
};
const side = (facts: Record<string, Fact>, title: string): MatchSide => ({
  title: { fr: `le ${title}`, en: `the ${title}` },
  fields,
  facts,
});
const told = (mentor: Record<string, Fact>, mentee: Record<string, Fact>) =>
  compareMembers(matching, { mentor: side(mentor, "mentor"), mentee: side(mentee, "mentee") });
const agreements = (...args: Parameters<typeof told>) => told(...args).map(({ agreement }) => agreement);

test("what both say is compared, in words", () => {
  const answer = told(
    { subjects: ["homework"], postalCode: "69003", rhythm: "weekly" },
    { needs: ["culture", "homework"], postalCode: "69 100", wish: "any", rhythm: "weekly" },
  );
  expect(answer.map(({ agreement, because }) => [agreement, because.fr])).toEqual([
    ["agrees", "En commun : « le homework »."],
    ["agrees", "Même département (69003 et 69100) ; le trajet reste à vérifier."],
    ["agrees", "Pas de souhait particulier."],
    ["agrees", "La même réponse : « weekly »."],
  ]);
  expect(answer[0]!.because.en).toContain("In common: “homework”");
});

test("what was not said is not known, and says of whom", () => {
  const answer = told({}, { needs: [], postalCode: null, wish: "woman" });
  expect(answer.map(({ agreement }) => agreement)).toEqual(["unknown", "unknown", "unknown", "unknown"]);
  expect(answer[0]!.because).toEqual({
    fr: "Pas encore dit (le mentor, le mentee).",
    en: "Not said yet (the mentor, the mentee).",
  });
  expect(answer[2]!.because.fr).toContain("À vous de voir");
});

test("what differs differs; a code that cannot be read is not far away", () => {
  const mentor = { subjects: ["homework"], rhythm: "weekly" };
  const mentee = { needs: ["culture"], wish: "woman", rhythm: "fortnightly" };
  expect(agreements({ ...mentor, postalCode: "69003" }, { ...mentee, postalCode: "38000" })).toEqual([
    "differs",
    "differs",
    "unknown",
    "differs",
  ]);
  expect(agreements({ ...mentor, postalCode: "Lyon" }, { ...mentee, postalCode: "38000" })[1]).toBe("unknown");
  expect(agreements({ postalCode: "97110" }, { postalCode: "97220" })[1]).toBe("differs");
});

test("a wish is compared with what is known of the other", () => {
  const named: Matching = {
    criteria: { wish: { title: "Wish", as: "wish", fields: { mentee: "wish", mentor: "rhythm" }, free: [] } },
  };
  const ask = (rhythm: Fact) =>
    compareMembers(named, { mentor: side({ rhythm }, "mentor"), mentee: side({ wish: "woman" }, "mentee") })[0]!
      .agreement;
  expect([ask("woman"), ask("man"), ask(null)]).toEqual(["agrees", "differs", "unknown"]);
});
