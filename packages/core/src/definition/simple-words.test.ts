import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textsOf } from "../check/names/texts.ts";
import { canonicalText, semanticHash } from "./canonical.ts";
import { parseDefinition } from "./parse.ts";
import type { Definition } from "./schema.ts";
import { hasSimpleWords, inSimpleWords, takesSimpleWords } from "./simple-words.ts";
import { LANGUAGES, type Text, textIn } from "./text.ts";

const written = readFileSync(new URL("../testing/volunteer-welcome.json", import.meta.url), "utf8");
const sample = (): Definition => JSON.parse(written) as Definition;

type Json = Record<string, unknown>;

/** A definition with something else at each of some pointers. */
const withAt = (changes: ReadonlyMap<string, Text>, definition = sample()): Definition => {
  const root = structuredClone(definition);
  for (const [path, text] of changes) {
    const keys = path
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = keys.pop()!;
    const parent = keys.reduce<Json>((at, key) => at[key] as Json, root as unknown as Json);
    parent[last] = text;
  }
  return root;
};

const places = textsOf({ definition: sample() });
const ordinary = new Map(places.map(({ path, text }) => [path, text]));
const readByParticipants = places.filter(({ path }) => takesSimpleWords(path));
const others = places.filter(({ path }) => !takesSimpleWords(path));

const words = fc.string({ minLength: 1, maxLength: 20 });
const simpleForm = fc
  .record({ fr: words, en: words }, { requiredKeys: [] })
  .filter(({ fr, en }) => fr !== undefined || en !== undefined);
const chosen = fc.uniqueArray(fc.record({ place: fc.constantFrom(...readByParticipants), simple: simpleForm }), {
  minLength: 1,
  maxLength: 12,
  selector: ({ place }) => place.path,
});

const simplified = (some: { place: (typeof places)[number]; simple: object }[]): Definition =>
  withAt(new Map(some.map(({ place, simple }) => [place.path, { ...(place.text as object), simple }])));

describe("a definition with simple words", () => {
  it("is valid, and comes back as it was written", () => {
    fc.assert(
      fc.property(chosen, (some) => {
        const definition = simplified(some);
        const parsed = parseDefinition(canonicalText(definition));
        expect(parsed.ok && canonicalText(parsed.definition)).toBe(canonicalText(definition));
        expect(hasSimpleWords(definition)).toBe(true);
        expect(textsOf({ definition })).toHaveLength(places.length);
      }),
      { numRuns: 30 },
    );
  });

  it("says the ordinary words to a reader who knows nothing of simple ones", () => {
    fc.assert(
      fc.property(chosen, (some) => {
        for (const { place, text } of textsOf({ definition: simplified(some) }).map((now, at) => ({
          place: places[at]!,
          text: now.text,
        })))
          for (const language of LANGUAGES) expect(textIn(text, language)).toBe(textIn(place.text, language));
      }),
      { numRuns: 30 },
    );
  });

  it("read in simple words says each that there is, and stays the definition it was beneath", () => {
    fc.assert(
      fc.property(chosen, (some) => {
        const definition = simplified(some);
        const before = canonicalText(definition);
        const simple = inSimpleWords(definition);
        expect(canonicalText(definition)).toBe(before);
        expect(parseDefinition(simple).ok).toBe(true);
        expect(hasSimpleWords(simple)).toBe(false);
        const said = new Map(textsOf({ definition: simple }).map(({ path, text }) => [path, text]));
        const chosenAt = new Map(some.map((one) => [one.place.path, one.simple]));
        for (const { path, text } of places)
          for (const language of LANGUAGES)
            expect(textIn(said.get(path), language)).toBe(chosenAt.get(path)?.[language] ?? textIn(text, language));
        // With its ordinary words again it is the sample: nothing but words has changed.
        expect(canonicalText(withAt(ordinary, simple))).toBe(written);
      }),
      { numRuns: 30 },
    );
  });

  it("may have them where participants read, and nowhere else", () => {
    expect(readByParticipants.length).toBeGreaterThan(20);
    expect(others.length).toBeGreaterThan(10);
    for (const { path, text } of places) {
      const definition = withAt(new Map([[path, { ...(text as object), simple: { fr: "Facile" } } as Text]]));
      expect({ path, valid: parseDefinition(definition).ok }).toEqual({ path, valid: takesSimpleWords(path) });
    }
  });

  it("has at least one word in them, and no other key", () => {
    for (const simple of [{}, { fr: "" }, { de: "leicht" }, "facile"])
      expect(parseDefinition(withAt(new Map([["/meta/title", { fr: "Accueil", simple } as Text]]))).ok).toBe(false);
  });
});

describe("a definition without simple words", () => {
  it("is the same byte for byte in simple words, under the same hash", () => {
    const definition = sample();
    expect(hasSimpleWords(definition)).toBe(false);
    expect(canonicalText(inSimpleWords(definition))).toBe(written);
    expect(semanticHash(inSimpleWords(definition))).toBe(semanticHash(definition));
  });

  it("may call something simple", () => {
    const definition = sample();
    definition.meta.roles = { ...definition.meta.roles, simple: { title: { fr: "Bénévole", en: "Volunteer" } } };
    definition.context = { data: { fr: "oui", simple: "non" } };
    expect(hasSimpleWords(definition)).toBe(false);
    expect(inSimpleWords(definition)).toEqual(definition);
  });
});
