import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../definition/catalog.ts";
import type { ContractText } from "./blocks.ts";
import { CONTRACT_TAGS, contractHtml, contractPage } from "./contract-html.ts";
import { fillContract } from "./fill-contract.ts";
import { dateInContract, factInContract } from "./place-words.ts";
import { neededPlaces } from "./places.ts";
import { readContract } from "./read-contract.ts";

/** What is read aloud. */
const contractWords = (text: ContractText): string =>
  text
    .flatMap((block) => {
      if (block.type === "line") return [];
      const lines = block.type === "list" ? block.items : [block.content];
      return lines.map((runs) => runs.map((run) => ("break" in run ? "\n" : run.text)).join(""));
    })
    .join("\n");

const html = (markdown: string, values: Record<string, string> = {}): string =>
  contractHtml(fillContract(readContract(markdown), (place) => values[place], "fr").text);

describe("a contract’s text", () => {
  it("reads titles, paragraphs, lists, bold and italic", () => {
    const written =
      "# Charte\n\nEntre **nous** et *vous*,\nle 2.\n\n- un\n  suite\n- deux\n\n3. trois\n4. quatre\n\n---\n\n## Fin #";
    expect(html(written)).toBe(
      [
        "<h1>Charte</h1>",
        "<p>Entre <strong>nous</strong> et <em>vous</em>, le 2.</p>",
        "<ul><li>un suite</li><li>deux</li></ul>",
        '<ol start="3"><li>trois</li><li>quatre</li></ol>',
        "<hr>",
        "<h2>Fin</h2>",
      ].join("\n"),
    );
  });

  it("keeps one list where items stand apart, and breaks lines where the author did", () => {
    expect(html("1. un\n\n2. deux\n\n\na  \nb\\\nc")).toBe("<ol><li>un</li><li>deux</li></ol>\n<p>a<br>b<br>c</p>");
  });

  it("takes everything else as text", () => {
    expect(html("<b>x</b> & 2 * 3 * 4 **open \\*no\\* [site](https://example.org) [x](javascript:alert)")).toBe(
      "<p>&lt;b&gt;x&lt;/b&gt; &amp; 2 * 3 * 4 **open *no* site (https://example.org) [x](javascript:alert)</p>",
    );
  });

  it("fills places in the look they stand in, lines kept", () => {
    expect(html("**{{name}}** : {{ goals }}", { name: "Ada", goals: "un\r\ndeux" })).toBe(
      "<p><strong>Ada</strong> : un<br>deux</p>",
    );
  });

  it("shows what is missing, and leaves a dash where nothing is needed", () => {
    const { text, missing } = fillContract(
      readContract("{{a}}, {{b?}}, {{a}}, {{c}}"),
      (p) => (p === "c" ? " " : undefined),
      "fr",
    );
    expect(contractHtml(text)).toBe(
      "<p><mark>[à compléter]</mark>, —, <mark>[à compléter]</mark>, <mark>[à compléter]</mark></p>",
    );
    expect(missing).toEqual(["a", "c"]);
    expect(neededPlaces({ fr: "{{a}} {{b?}}", en: "{{ d }}" })).toEqual(["a", "d"]);
  });

  it("is a page that stands alone", () => {
    const page = contractPage(readContract("Bonjour") as never, { title: "<Charte>", language: "fr" });
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain("<title>&lt;Charte&gt;</title>");
  });

  it("writes facts as a contract does", () => {
    const field = (more: Partial<Field> & { type: Field["type"] }): Field => ({
      title: "x",
      sensitivity: "ordinary",
      purpose: "x",
      source: "program",
      ...more,
    });
    expect(dateInContract("2026-03-01", "fr")).toBe("1er mars 2026");
    expect(dateInContract("2026-03-01", "en")).toBe("1 March 2026");
    expect(dateInContract("2026-13-01", "en")).toBe("2026-13-01");
    expect(factInContract(12_500.5, field({ type: "number", unit: "€" }), "fr")).toBe("12\u00a0500,5\u00a0€");
    expect(factInContract(2026, field({ type: "number" }), "en")).toBe("2026");
    const choices = [{ value: "a", title: { fr: "Soir", en: "Evening" } }];
    expect(factInContract(["a", "b"], field({ type: "choices", choices }), "en")).toBe("Evening, b");
    expect(factInContract(false, field({ type: "boolean" }), "fr")).toBe("non");
    expect(factInContract(null, field({ type: "text" }), "fr")).toBe("");
  });
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "# Titre\n\n- liste\n\n{{other}}",
    "**gras** [x](https://x.example)",
    "\u202e<b>",
    "&lt;",
    "</p></body>",
  ),
);
const TAG = new RegExp(`</?(?:${CONTRACT_TAGS.join("|")})(?: start="\\d+")?>`, "g");

describe("no value of a field is ever markup", () => {
  const body = "# {{a}}\n\nPar **{{b}}** et *{{c}}*.\n\n- {{a}}\n- {{b}}\n\n2. {{c?}}";
  it("leaves no angle bracket but those of the contract’s own tags", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        const made = html(body, { a, b, c });
        expect(made.replaceAll(TAG, "")).not.toMatch(/[<>"]/);
        const tags = (text: string): string[] =>
          [...text.matchAll(TAG)].map(([tag]) => tag).filter((tag) => !/mark|br/.test(tag));
        // A value that is blank leaves a mark or a dash in its place: the other tags stand as they did.
        const plain = html(body, { a: "x", b: "x", c: "x" });
        const counted = (text: string) => tags(text).filter((tag) => /^<(h1|p|ul|ol|li)/.test(tag));
        expect(counted(made)).toEqual(counted(plain));
      }),
    );
  });

  it("says every value word for word", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}<>&*#{}[\]()"'-]{1,40}$/u), (value) => {
        const { text } = fillContract(readContract("Je, {{name}}, signe."), () => value, "fr");
        expect(contractWords(text)).toBe(`Je, ${value}, signe.`);
      }),
    );
  });
});
