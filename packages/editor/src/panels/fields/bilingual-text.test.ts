import { takesSimpleWords } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { textsOf } from "../program/untranslated.ts";
import { simpleInEach, withSimpleWording, withWording } from "./bilingual-text.ts";

const request = { fr: "Demande", en: "Request", simple: { fr: "Tu demandes" } };

describe("a text with a simple form", () => {
  it("keeps it while its ordinary words are written", () => {
    expect(withWording(request, "fr", "Première demande", true)).toEqual({ ...request, fr: "Première demande" });
    expect(withWording(request, "en", "", true)).toEqual({ fr: "Demande", simple: { fr: "Tu demandes" } });
  });

  it("gets and loses it language by language; without one it is the text of before", () => {
    const both = withSimpleWording(request, "en", "You ask");
    expect(both).toEqual({ ...request, simple: { fr: "Tu demandes", en: "You ask" } });
    expect(simpleInEach(both)).toEqual({ fr: "Tu demandes", en: "You ask" });
    expect(withSimpleWording(request, "fr", "")).toEqual({ fr: "Demande", en: "Request" });
  });

  it("says its one string in each language once it has a simple form", () => {
    expect(withSimpleWording("Parcours", "fr", "Chemin")).toEqual({
      fr: "Parcours",
      en: "Parcours",
      simple: { fr: "Chemin" },
    });
  });

  it("lacks no translation for it", () => {
    const found = textsOf({ meta: { title: request }, states: {} } as never)[0];
    expect(found).toEqual({ path: "/meta/title", text: request, missing: [] });
    expect(takesSimpleWords(found?.path ?? "")).toBe(true);
  });
});
