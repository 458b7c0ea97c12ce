import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createProgramCache } from "../machine/cache.ts";
import { compile } from "../machine/compile.ts";
import { start } from "../step/start.ts";
import { canonicalText, semanticHash, withoutUi } from "./canonical.ts";
import { migrateFormat } from "./formats.ts";
import { definitionJsonSchema } from "./json-schema.ts";
import { LIMITS, parseDefinition } from "./parse.ts";
import type { Problem } from "./problem.ts";

const text = readFileSync(new URL("../testing/volunteer-welcome.json", import.meta.url), "utf8");
type Json = Record<string, unknown>;
const sample = (): Json => JSON.parse(text) as Json;

/** The sample with one place of it changed. */
const changed = (path: string, value: unknown): Json => {
  const root = sample();
  const keys = path.split("/").slice(1);
  const last = keys.pop() ?? "";
  const parent = keys.reduce<Json>((at, key) => at[key] as Json, root);
  Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return root;
};

const problemsOf = (input: unknown): Problem[] => {
  const parsed = parseDefinition(input);
  return parsed.ok ? [] : parsed.problems;
};

const stage = (id: string, more: object = {}): object => ({ id, meta: { kind: "stage", title: id }, ...more });
const small = (states: unknown): Json => ({
  id: "small",
  initial: "a",
  meta: { format: 1, title: "Small", roles: {} },
  states,
});

describe("what a definition may be", () => {
  it("the sample is one, comes back as it was written, and keeps the order of its keys", () => {
    const parsed = parseDefinition(text);
    expect(parsed.ok && canonicalText(parsed.definition)).toBe(text);
    expect(parseDefinition(sample()).ok).toBe(true);
  });

  it("a draft may name what is not there yet", () => {
    expect(parseDefinition(small({})).ok).toBe(true);
    expect(parseDefinition(small({ a: stage("a", { on: { go: { target: "#later" } } }) })).ok).toBe(true);
  });

  it.each<[path: string, value: unknown, at: string, fr: string, en: string]>([
    ["/colour", "red", "/colour", "Clé inconnue : « colour ».", "Unknown key: “colour”."],
    ["/states/interview/onn", {}, "/states/interview/onn", "Clé inconnue : « onn ».", "Unknown key: “onn”."],
    [
      "/states/interview/invoke",
      {},
      "/states/interview/invoke",
      "Clé inconnue : « invoke ».",
      "Unknown key: “invoke”.",
    ],
    ["/options", { maxIterations: 1e9 }, "/options", "Clé inconnue : « options ».", "Unknown key: “options”."],
    ["/states/interview/meta/kind", "room", "/states/interview/meta/kind", "Option invalide", "Invalid option"],
    ["/states/interview/id", "a.b", "/states/interview/id", "commence par une lettre", "starts with a letter"],
    ["/states/interview/id", "toString", "/states/interview/id", "est un nom réservé", "is a reserved name"],
    ["/states/1", {}, "/states/1", "commence par une lettre", "starts with a letter"],
    ["/states/interview/on/accept", "#charter", "/states/interview/on/accept", "", ""],
    [
      "/states/interview/on/accept",
      { target: "charter" },
      "/states/interview/on/accept/target",
      "une cible est",
      "a target is",
    ],
    [
      "/states/interview/on/accept",
      [{ target: "#charter" }, { guard: { type: "rule", params: { rul: "minor" } } }],
      "/states/interview/on/accept/1/guard/params/rule",
      "",
      "",
    ],
    [
      "/states/interview/on/xstate.init",
      {},
      "/states/interview/on/xstate.init",
      "les événements internes",
      "events of the machinery",
    ],
    ["/states/interview/on/*", {}, "/states/interview/on/*", "mots de lettres", "dotted words"],
    [
      "/states/interview/after",
      { "1e15": {} },
      "/states/interview/after/1e15",
      "le nom d’une échéance",
      "the name of a deadline",
    ],
    [
      "/states/interview/after",
      { "-1": {} },
      "/states/interview/after/-1",
      "le nom d’une échéance",
      "the name of a deadline",
    ],
    ["/states/interview/entry", [{ type: "email", params: {} }], "/states/interview/entry/0/type", "", ""],
    [
      "/meta/rules/minor/rule",
      { combinator: "and", rules: [] },
      "/meta/rules/minor/rule/rules",
      "un groupe vide",
      "an empty group",
    ],
    [
      "/meta/rules/minor/rule/rules/0/operator",
      "near",
      "/meta/rules/minor/rule/rules/0/operator",
      "Option invalide",
      "Invalid option",
    ],
    ["/meta/fields/birthDate/source", { list: "visits" }, "/meta/fields/birthDate/source/statistic", "", ""],
    ["/meta/deadlines/complete/offset", "P1M", "/meta/deadlines/complete", "les jours ouvrés", "working days"],
    ["/meta/deadlines/complete/offset", "P10000D", "/meta/deadlines/complete", "les jours ouvrés", "working days"],
    ["/meta/timeZone", "Europe/Lyon", "/meta/timeZone", "un fuseau horaire", "an IANA time zone"],
    ["/meta/title", {}, "/meta/title", "demande un texte", "needs a text"],
    ["/meta/scenarios/0/start", "monday", "/meta/scenarios/0/start", "une date et une heure", "a date and time"],
  ])("%s = %j is refused at %s", (path, value, at, fr, en) => {
    const problems = problemsOf(changed(path, value));
    const found = problems.find((problem) => problem.path === at);
    expect(problems.map((problem) => problem.path)).toContain(at);
    expect(found).toMatchObject({ check: "format", severity: "error" });
    expect(found?.message.fr).toContain(fr);
    expect(found?.message.en).toContain(en);
  });

  it("every sentence of its own is told in French too", () => {
    const english = [
      ...new Set(
        problemsOf(changed("/states/interview/on", { "": {}, "xstate.a": {}, toString: {} })).map((p) => p.message),
      ),
    ];
    expect(english.length).toBeGreaterThan(0);
    for (const { fr, en } of english) expect(fr).not.toBe(en);
  });
});

describe("hostile definitions", () => {
  it.each(["__proto__", "constructor", "prototype", "toString", "toLocaleString", "isPrototypeOf", "hasOwnProperty"])(
    "%s is nobody's name: stage, field, role, event",
    (name) => {
      for (const path of ["/states", "/meta/fields", "/meta/roles", "/states/interview/on"]) {
        const keys = path.split("/").slice(1);
        const root = sample();
        const parent = keys.reduce<Json>((at, key) => at[key] as Json, root);
        Object.defineProperty(parent, name, { value: {}, enumerable: true, configurable: true, writable: true });
        expect([path, parseDefinition(JSON.stringify(root)).ok]).toEqual([path, false]);
      }
      expect(({} as Json)["polluted"]).toBeUndefined();
    },
  );

  it("too many stages, too deep a nest, too long a text are told at once", () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`s${i}`, stage(`s${i}`)]));
    expect(problemsOf(small(many))).toMatchObject([{ path: "/states" }]);
    let nest: object = stage("deep");
    for (let depth = 0; depth < 5_000; depth++) nest = { id: "n", initial: "n", states: { n: nest } };
    expect(problemsOf(small({ a: nest }))).toHaveLength(1);
    expect(problemsOf(" ".repeat(LIMITS.characters + 1))).toHaveLength(1);
    expect(problemsOf("[".repeat(200_000))).toHaveLength(1);
    const round: Json = {};
    for (let i = 0; i < 10; i++) round[`r${i}`] = round;
    expect(problemsOf(small({ a: round }))).toHaveLength(1);
  });

  it("a long list of nonsense is refused in time", { timeout: 20_000 }, () => {
    const nonsense = small({ a: stage("a", { always: Array.from({ length: 150_000 }, () => 0) }) });
    expect(problemsOf(nonsense).length).toBeGreaterThan(0);
  });

  const forced = (states: unknown) => {
    const compiled = createProgramCache().get("forced", () => JSON.stringify(small(states)));
    return start(compiled, { enrollment: "enr_1" }, "2026-03-02T08:00:00.000Z");
  };

  it("forced into a run, a loop without events ends as a failure, and one of a single stage turns once", () => {
    const loop = { a: stage("a", { always: { target: "#b" } }), b: stage("b", { always: { target: "#a" } }) };
    expect(forced(loop)).toMatchObject({ ok: false, reason: "failed" });
    const self = forced({ a: stage("a", { always: { target: "#a", reenter: true } }) });
    expect(self.ok && self.transitions.map((move) => move.trigger)).toEqual(["start", "always"]);
  });

  it.each([
    ["an id used twice", { a: stage("a"), b: stage("a") }],
    ["a target that is not there", { a: stage("a", { on: { go: { target: "#x" } } }) }],
  ])("%s parses as a draft and does not compile", (_, states) => {
    const parsed = parseDefinition(small(states));
    expect(parsed.ok).toBe(true);
    expect(() => parsed.ok && compile(parsed.definition)).toThrow(/id "a"|not found|#x/i);
  });

  it("nothing whatever makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.jsonValue(), fc.anything()), (input) => {
        expect(typeof parseDefinition(input).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
    const places = [
      "/states/interview",
      "/states/interview/on",
      "/meta/rules/minor/rule",
      "/meta/fields/birthDate/source",
      "/meta/scenarios/0/steps",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const parsed = parseDefinition(changed(path, value));
        expect(parsed.ok || parsed.problems.every((p) => p.path.startsWith("/"))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("formats", () => {
  const old = { id: "old", meta: { format: 1, name: "Pinned" } };
  const migrations = [
    { from: 1, migrate: (d: Json): Json => ({ ...d, meta: { format: 2, title: (d["meta"] as Json)["name"] } }) },
    { from: 2, migrate: (d: Json): Json => ({ ...d, meta: { ...(d["meta"] as Json), format: 3 } }) },
  ];

  it("an old sample is brought to today's format, one step after the other, and is not touched", () => {
    const before = JSON.stringify(old);
    expect(migrateFormat(old, migrations, 3)).toEqual({
      ok: true,
      definition: { id: "old", meta: { format: 3, title: "Pinned" } },
    });
    expect(JSON.stringify(old)).toBe(before);
  });

  it("a gap, a newer format and no format at all are told apart", () => {
    expect(migrateFormat(old, migrations.slice(1), 3)).toEqual({ ok: false, reason: "unknown_format" });
    expect(migrateFormat({ meta: { format: 9 } }, migrations, 3)).toEqual({ ok: false, reason: "newer_format" });
    for (const format of [undefined, 0, -1, 1.5, "1", null]) {
      expect(migrateFormat({ meta: { format } }, migrations, 3)).toEqual({ ok: false, reason: "unknown_format" });
    }
    expect(problemsOf(changed("/meta/format", 2))).toMatchObject([{ path: "/meta/format" }]);
    expect(problemsOf(changed("/meta", null))).toMatchObject([{ path: "/meta/format" }]);
  });
});

describe("identity", () => {
  it("is blind to where boxes lie and to nothing else", () => {
    const before = semanticHash(sample());
    expect(semanticHash(changed("/meta/ui", { zoom: 2 }))).toBe(before);
    expect(semanticHash(changed("/states/interview/meta/ui", { x: 1 }))).toBe(before);
    expect(semanticHash(changed("/states/interview/meta/due", "P11D"))).not.toBe(before);
    expect(withoutUi({ ui: 1, meta: { ui: 2, kept: { ui: 3 } } })).toEqual({ ui: 1, meta: { kept: { ui: 3 } } });
  });

  it("tells the order of keys apart, for order is meaning", () => {
    const { states, ...rest } = sample();
    const turned = { ...rest, states: Object.fromEntries(Object.entries(states as Json).toReversed()) };
    expect(semanticHash(turned)).not.toBe(semanticHash(sample()));
  });
});

describe("JSON Schema", () => {
  it("is one document of draft 2020-12 that closes every object", () => {
    const schema = definitionJsonSchema();
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Parcours program",
      type: "object",
      additionalProperties: false,
      required: expect.arrayContaining(["id", "initial", "meta", "states"]) as unknown,
    });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
