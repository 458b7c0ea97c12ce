import { describe, expect, it } from "vitest";
import volunteer from "../testing/volunteer-welcome.json" with { type: "json" };
import { parseDefinition } from "../definition/parse.ts";
import type { Definition } from "../definition/schema.ts";
import { CHECKS } from "./checks.ts";
import { documentOrder } from "./document-order.ts";
import { checkProgram } from "./run.ts";
import { ALL_SAMPLES } from "./samples/all.ts";
import { changed } from "./samples/change.ts";
import type { Sample } from "./samples/sample.ts";

/** Reads a sample as the service would; those about ids are broken before they parse. */
const definitionOf = ({ change }: Sample, mayNotParse: boolean): Definition => {
  const document = changed(volunteer, change);
  const parsed = parseDefinition(document);
  if (parsed.ok) return parsed.definition;
  if (!mayNotParse) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return document as Definition;
};

const said = (check: string, sample: Sample, mayNotParse = false) => {
  const definition = definitionOf(sample, mayNotParse);
  const { problems } = checkProgram(definition, { scenarios: false, ...(sample.known && { known: sample.known }) });
  return { definition, problems: problems.filter((problem) => problem.check === check) };
};

const hasPath = (document: unknown, path: string): boolean => {
  const order = documentOrder(document);
  return path === "" || order(path) !== order(path.slice(0, path.lastIndexOf("/")));
};

it("has samples for every check", () => {
  expect(ALL_SAMPLES.map((samples) => samples.check).toSorted()).toEqual(CHECKS.map((check) => check.name).toSorted());
  for (const { valid, invalid } of ALL_SAMPLES) expect(Math.min(valid.length, invalid.length)).toBeGreaterThan(0);
});

describe.each(ALL_SAMPLES)("$check", ({ check, valid, invalid }) => {
  it("has nothing to say about the volunteer program", () => {
    expect(said(check, { title: "as it is", change: {} }).problems).toEqual([]);
  });

  it.each(valid)("accepts: $title", (sample) => {
    expect(said(check, sample).problems).toEqual([]);
  });

  it.each(invalid)("tells: $title", (sample) => {
    const { definition, problems } = said(check, sample, check === "unstable-ids");
    expect(problems.map(({ severity, path }) => `${severity} ${path}`)).toEqual(sample.problems);
    for (const { path, message } of problems) {
      expect(hasPath(definition, path) ? "" : path).toBe("");
      for (const text of Object.values(message)) {
        expect(text.length).toBeGreaterThan(20);
        // Sentences for people: no ids left open, no words of the machinery.
        expect(text).not.toMatch(/undefined|\[object|\b(state|guard|leaf|arrow|node)s?\b/);
      }
      // The title of the program that is changed is in both languages, so the two sentences differ.
      expect(message.fr).not.toBe(message.en);
      expect(message.fr).not.toMatch(/ [;:?!»]|« /);
    }
  });
});
