import { canonicalText, parseDefinition } from "@parcours/core";
import { programArbitrary } from "@parcours/core/testing";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retitleStage } from "./commands/stages/retitle-stage.ts";
import { definitionOf } from "./graph/definition-of.ts";
import { deriveGraph } from "./graph/derive-graph.ts";
import { textOf, type Document } from "./graph/document.ts";
import {
  createHistory,
  HISTORY_LIMIT,
  isDirty,
  markSaved,
  MERGE_PAUSE,
  redo,
  run,
  undo,
  type History,
} from "./history.ts";
import { drawFrom } from "./testing/draw.ts";
import { libraryPrograms } from "./testing/library.ts";
import { KINDS_OF_EDITS, randomEdit, type Edit } from "./testing/random-edits.ts";
import { program } from "./testing/samples.ts";

const frozen = <T>(value: T): T => {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) frozen(child);
  }
  return value;
};

const ran = (history: History, edit: Edit): History | undefined => {
  const result = run(history, edit.command as never, edit.input as never);
  return result.ok && result.changed ? result.history : undefined;
};

const problems = (document: Document): string[] => {
  const parsed = parseDefinition(document);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message.en}`);
};

const all = <T>(start: T, next: (at: T) => T): T => {
  for (let at = start; ;) {
    const after = next(at);
    if (after === at) return at;
    at = after;
  }
};

interface Told {
  allowed: Map<string, number>;
  refused: number;
}

/** Told only when a law is broken: putting it together for every edit would take longer than the laws. */
const broken = (edit: Edit, why: string): Error => new Error(`${edit.name} ${JSON.stringify(edit.input)}: ${why}`);

interface Session {
  length: number;
  /** The start parses, so everything after must. */
  parses?: boolean;
  /** Every so many edits the document is held against the format. */
  every?: number;
}

/** Runs random edits, holding each against the laws; then takes all of them back, and does them again. */
const session = (start: Document, seed: number, told: Told, { length, parses = true, every = 1 }: Session): number => {
  const draw = drawFrom(seed);
  const first = textOf(start);
  let history = createHistory(frozen(start));
  for (let n = 0; n < length; n++) {
    const edit = randomEdit(history.present, draw);
    const next = ran(history, edit);
    if (next === undefined) {
      told.refused++;
      continue;
    }
    told.allowed.set(edit.name, (told.allowed.get(edit.name) ?? 0) + 1);
    // Frozen, a document that comes back as the very same object is the same text.
    frozen(next.present);
    if (undo(next).present !== history.present) throw broken(edit, "undo is not the identity");
    const out = parses && n % every === 0 ? problems(next.present) : [];
    if (out.length > 0) throw broken(edit, out.join("\n"));
    history = next;
  }
  expect(parses ? problems(history.present) : []).toEqual([]);
  const last = textOf(history.present);
  expect(textOf(definitionOf(deriveGraph(history.present)))).toBe(last);
  const back = all(history, undo);
  expect(textOf(back.present)).toBe(first);
  expect(textOf(all(back, redo).present)).toBe(last);
  return history.past.length;
};

describe("every edit, and taking it back", () => {
  const told: Told = { allowed: new Map(), refused: 0 };

  it("1,000 random sequences: never out of shape, undo all is the first text, redo all the last", () => {
    for (let seed = 1; seed <= 1_000; seed++) session(program(), seed, told, { length: 15, every: 5 });
    expect(told.allowed.size).toBeGreaterThanOrEqual(KINDS_OF_EDITS - 3);
  }, 120_000);

  it("the same on generated programs", () => {
    let edits = 0;
    fc.assert(
      fc.property(programArbitrary, fc.nat(1_000_000), (definition, seed) => {
        edits += session(definition, seed, told, { length: 12 });
      }),
      { numRuns: 60 },
    );
    expect(edits).toBeGreaterThan(100);
  });

  it.each(libraryPrograms())("the same on $slug", ({ document, slug }) => {
    expect(session(document, slug.length, told, { length: 16, every: 4 })).toBeGreaterThan(2);
  });

  it("a draft that is out of shape stays editable", () => {
    const draft = { ...program(), initial: "9", extra: true } as unknown as Document;
    expect(session(draft, 5, told, { length: 60, parses: false })).toBeGreaterThan(15);
  });
});

describe("the log of what was done", () => {
  const title = (text: string) => ({ path: "/states/interview", title: text });
  const done = (history: History, text: string, at: number, mergeKey?: string): History => {
    const result = run(history, retitleStage, title(text), { at, mergeKey });
    if (!result.ok) throw new Error(result.reason.en);
    return result.history;
  };

  it("takes typing in one field back at once, and begins anew after a pause, elsewhere, or after an undo", () => {
    const start = createHistory(program());
    const typed = done(done(done(start, "a", 0, "title"), "ab", 500, "title"), "abc", 1_000, "title");
    expect(typed.past).toHaveLength(1);
    expect(undo(typed).present).toBe(start.present);
    expect(done(typed, "abcd", 1_000 + MERGE_PAUSE + 1, "title").past).toHaveLength(2);
    expect(done(typed, "abcd", 1_100, "other").past).toHaveLength(2);
    expect(done(typed, "abcd", 1_100).past).toHaveLength(2);
    const retyped = done(undo(done(typed, "b", 1_200, "x")), "c", 1_300, "title");
    expect(retyped.past).toHaveLength(2);
    expect(retyped.future).toEqual([]);
  });

  it("leaves no step when nothing changes or nothing may change", () => {
    const start = createHistory(program());
    const once = done(start, "a", 0);
    expect(run(once, retitleStage, title("a"))).toMatchObject({ ok: true, changed: false, history: once });
    expect(run(start, retitleStage, { path: "/states/nowhere", title: "a" })).toMatchObject({ ok: false });
  });

  it("knows when the document is the one that was saved", () => {
    const start = createHistory(program());
    const changed = done(start, "a", 0);
    expect([isDirty(start), isDirty(changed), isDirty(undo(changed))]).toEqual([false, true, false]);
    const saved = markSaved(changed);
    expect([isDirty(saved), isDirty(undo(saved)), isDirty(redo(undo(saved)))]).toEqual([false, true, false]);
  });

  it("keeps so many steps and no more", () => {
    let history = createHistory(program());
    for (let n = 0; n < HISTORY_LIMIT + 10; n++) history = done(history, `title ${n}`, n);
    expect(history.past).toHaveLength(HISTORY_LIMIT);
    expect(canonicalText(all(history, undo).present)).toContain("title 9");
  });
});
