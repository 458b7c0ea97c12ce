import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Definition } from "../definition/schema.ts";
import { anyChart } from "../testing/generate-charts.ts";
import { sampleProgram } from "../testing/sample-runs.ts";
import { diagramStyle, toSvg } from "./diagram.ts";

/** The names of the elements of an XML text that do not close in order; a text of well-formed XML has none. */
const unbalanced = (xml: string): string[] => {
  const open: string[] = [];
  for (const [, close, name, , self] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (self === "/") continue;
    if (close === "") open.push(name ?? "");
    else if (open.at(-1) === name) open.pop();
    else open.push(`/${name}`);
  }
  return open;
};

describe("the picture of a program", () => {
  const svg = toSvg(sampleProgram(), { language: "fr", counts: { interview: 3 } });

  it("tells people who do not see it what it shows", () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="pd-volunteer-welcome-title pd-volunteer-welcome-desc"');
    expect(svg).toContain('<title id="pd-volunteer-welcome-title">Accueil des bénévoles</title>');
    expect(svg).toContain(
      "Au mieux : Candidature, Éligibilité, Entretien, Charte à signer, Engagement, Parti·e avec nos remerciements.",
    );
    expect(svg).toContain(
      "<title>Étape, Entretien, Coordinatrice ou coordinateur, À faire : après 10 jours, 3 personnes</title>",
    );
  });

  it("speaks English too", () => {
    const english = toSvg(sampleProgram(), { language: "en", counts: { interview: 1 } });
    expect(english).toContain("Interview");
    expect(english).toContain("1 person");
    expect(english).toContain("At best: Application");
  });

  it("tells the stage of each card and frame", () => {
    for (const id of ["application", "missions", "active", "learning", "withdrawn"]) {
      expect(svg.split(`data-stage="${id}"`)).toHaveLength(2);
    }
  });

  it("carries its style, or leaves it to the page", () => {
    expect(svg).toContain(diagramStyle());
    expect(toSvg(sampleProgram(), { language: "fr", styled: false })).not.toContain("<style>");
    expect(toSvg(sampleProgram(), { language: "fr", dark: true })).toContain('class="pd pd-dark"');
  });

  it("writes texts so that they stay texts", () => {
    const title = `<script>alert("1")</script> & 'x' \u0000 \uD800`;
    const definition: Definition = {
      id: "p",
      initial: "a",
      meta: { format: 1, title, roles: {} },
      states: {
        a: { id: "a", meta: { kind: "stage", title }, on: { x: { target: "#b", meta: { label: title } } } },
        b: { id: "b" },
      },
    };
    const drawn = toSvg(definition, { language: "fr" });
    expect(drawn).not.toContain("<script");
    expect(drawn).not.toContain("\u0000");
    expect(unbalanced(drawn)).toEqual([]);
  });

  it("is well-formed and the same every time for any program", () => {
    fc.assert(
      fc.property(anyChart(), fc.constantFrom(undefined, 0, 1), (definition, depth) => {
        const options = { language: "en", ...(depth === undefined ? {} : { depth }) } as const;
        const drawn = toSvg(definition, options);
        expect(unbalanced(drawn)).toEqual([]);
        expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
        expect(toSvg(definition, options)).toBe(drawn);
      }),
      { numRuns: 60 },
    );
  });
});
