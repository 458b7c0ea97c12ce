import { describe, expect, it } from "vitest";
import { defineTexts } from "./define-texts.ts";
import { translate } from "./translate.ts";

const texts = defineTexts({
  fr: {
    plain: "Bonjour, c’est l’accueil",
    people: "{count, plural, =0 {Personne} one {# personne} other {# personnes}}",
    since: "Depuis le {at, date, long}",
  },
  en: {
    plain: "Hello, this is the front desk",
    people: "{count, plural, =0 {Nobody} one {# person} other {# people}}",
    since: "Since {at, date, long}",
  },
});

describe("texts", () => {
  const fr = translate(texts, "fr");
  const en = translate(texts, "en");

  it("speak both languages", () => {
    expect(fr("plain")).toBe("Bonjour, c’est l’accueil");
    expect(en("plain")).toBe("Hello, this is the front desk");
  });

  it("count as each language counts", () => {
    expect([0, 1, 1_200].map((count) => fr("people", { count }))).toEqual([
      "Personne",
      "1 personne",
      "1\u202f200 personnes",
    ]);
    expect(en("people", { count: 0 })).toBe("Nobody");
  });

  it("bind what French never leaves alone at the end of a line", () => {
    const quoted = defineTexts({ fr: { a: "« {what} » : prêt ?" }, en: { a: "“{what}”: ready?" } });
    expect(translate(quoted, "fr")("a", { what: "Charte" })).toBe("«\u00A0Charte\u00A0»\u00A0: prêt\u00A0?");
    expect(translate(quoted, "en")("a", { what: "Charter" })).toBe("“Charter”: ready?");
  });

  it("write dates of Paris", () => {
    expect(fr("since", { at: new Date("2026-11-11T23:30:00Z") })).toBe("Depuis le 12 novembre 2026");
  });

  it("do not compile with a missing or an extra key", () => {
    // @ts-expect-error -- English lacks a key.
    defineTexts({ fr: { a: "a", b: "b" }, en: { a: "a" } });
    // @ts-expect-error -- English has a key too many.
    defineTexts({ fr: { a: "a" }, en: { a: "a", b: "b" } });
    // @ts-expect-error -- No such key.
    expect(() => fr("missing")).toThrow(TypeError);
  });
});
