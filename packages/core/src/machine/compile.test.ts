import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalText, semanticHash } from "../definition/canonical.ts";
import { createProgramCache } from "./cache.ts";

const text = readFileSync(new URL("../testing/volunteer-welcome.json", import.meta.url), "utf8");

describe("compiled programs", () => {
  it("are kept by hash, the least recently used leaving first", () => {
    let read = 0;
    const cache = createProgramCache(2);
    const get = (hash: string) => cache.get(hash, () => (read++, text));
    const first = get("a");
    expect(get("a")).toBe(first);
    get("b");
    get("a");
    get("c");
    expect([cache.has("a"), cache.has("b"), cache.has("c"), read]).toEqual([true, false, true, 3]);
  });

  it("have one hash however the boxes lie, another when a word of meaning changes", () => {
    const definition = JSON.parse(text) as { states: Record<string, { meta: { ui?: unknown; due?: string } }> };
    const before = semanticHash(definition);
    const interview = definition.states["interview"]!;
    interview.meta.ui = { x: 999, y: -1 };
    expect(semanticHash(definition)).toBe(before);
    interview.meta.due = "P11D";
    expect(semanticHash(definition)).not.toBe(before);
    expect(canonicalText(JSON.parse(text))).toBe(text);
  });
});
