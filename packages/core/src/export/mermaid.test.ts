import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../definition/outline.ts";
import type { Definition } from "../definition/schema.ts";
import { anyChart } from "../testing/generate-charts.ts";
import { sampleProgram } from "../testing/sample-runs.ts";
import { toMermaid } from "./mermaid.ts";

const linesOf = (definition: Definition, counts?: Record<string, number>): string[] =>
  toMermaid(definition, { language: "fr", ...(counts === undefined ? {} : { counts }) })
    .split("\n")
    .map((line) => line.trim());

const titled = (title: string): Definition => ({
  id: "p",
  initial: "a",
  meta: { format: 1, title: "p", roles: {} },
  states: { a: { id: "a", meta: { kind: "stage", title }, on: { go: { target: "#a", meta: { label: title } } } } },
});

describe("a Mermaid diagram", () => {
  const lines = linesOf(sampleProgram(), { interview: 12 });

  it("names stages and transitions as people do", () => {
    expect(lines[0]).toBe("stateDiagram-v2");
    expect(lines).toContain('state "Entretien (12)" as interview');
    expect(lines).toContain("interview --> declined : Ne pas retenir");
    expect(lines).toContain("application --> withdrawn : Après 30 jours");
    expect(lines).toContain("charter --> active : Tout est signé");
    expect(toMermaid(sampleProgram(), { language: "en" })).toContain("application --> withdrawn : After 30 days");
  });

  it("begins at the initial stage and ends at the exits", () => {
    expect(lines).toContain("[*] --> application");
    expect(lines.filter((line) => line.endsWith("--> [*]")).toSorted()).toEqual([
      "declined --> [*]",
      "ineligible --> [*]",
      "left --> [*]",
      "withdrawn --> [*]",
    ]);
  });

  it("draws several rules as a choice", () => {
    expect(lines).toContain("state eligibility_choice <<choice>>");
    expect(lines).toContain("eligibility_choice --> interview : Avoir 16 ans");
    expect(lines).toContain("eligibility_choice --> tooYoung : Sinon");
    expect(lines).toContain("eligibility --> withdrawn : Sans suite");
  });

  it("nests phases, with a line between regions and the history before its phase", () => {
    const phase = lines.indexOf('state "Engagement" as active {');
    expect(lines.slice(phase).filter((line) => line === "--")).toHaveLength(1);
    expect(lines).toContain("suspended --> resumePoint : Reprendre");
    expect(lines).toContain("resumePoint --> active");
    expect(lines.indexOf("resumePoint --> active")).toBeLessThan(phase);
  });

  it("writes as codes what Mermaid would read as its own", () => {
    const [, , state] = linesOf(titled('Dire « oui » : "non" ; 50 % #1 <b>'));
    expect(state).toBe('state "Dire « oui » #58; #34;non#34; #59; 50 #37; #35;1 #60;b#62;" as a');
  });

  it("keeps every text on one line, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`"#:;%<>\\&$ \n\r\t\u2028«éa-`.split("")), minLength: 1 }),
        (title) => {
          expect(toMermaid(titled(title), { language: "fr" }).split("\n")).toHaveLength(6);
        },
      ),
    );
  });

  it("gives every stage a name of its own, also where only the case or a sign differs", () => {
    const ids = ["a-b", "a_b", "A_B", "end", "state", "note"];
    const states = Object.fromEntries(ids.map((id) => [id, { id, meta: { kind: "stage" as const, title: id } }]));
    const names = linesOf({ ...titled("x"), initial: "a-b", states }).flatMap(
      (line) => / as (\w+)/.exec(line)?.[1] ?? [],
    );
    expect(names).toEqual(["a_b", "a_b_2", "A_B_3", "end_", "state_", "note_"]);
  });

  it("shows every stage and transition of any program, phases closed again, the same every time", () => {
    fc.assert(
      fc.property(anyChart(), (definition) => {
        const all = linesOf(definition);
        const { all: stages, arrows } = outlineOf(definition);
        const count = (test: (line: string) => boolean): number => all.filter(test).length;
        expect(count((line) => line.endsWith("{"))).toBe(count((line) => line === "}"));
        const choices = count((line) => line.endsWith("<<choice>>"));
        const anytime = arrows.some((arrow) => arrow.source === undefined) ? 1 : 0;
        expect(count((line) => line.startsWith("state "))).toBe(stages.length + choices + anytime);
        const histories = stages.filter((stage) => stage.state.type === "history").length;
        const plain = (line: string): boolean => line.includes(" --> ") && !line.includes("[*]");
        expect(count(plain)).toBe(arrows.length + choices + histories);
        expect(linesOf(definition)).toEqual(all);
      }),
    );
  });
});
