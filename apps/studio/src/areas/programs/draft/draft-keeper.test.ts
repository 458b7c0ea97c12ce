import { ApiProblem } from "@parcours/client";
import { textIn } from "@parcours/core";
import { emptyProgram, renamedProgram, type Document } from "@parcours/editor";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper, PAUSE_MS, RETRY_MS } from "./draft-keeper.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const NOW = new Date("2026-11-22T12:04:00Z");
const start = emptyProgram("draft", "Start");
const titled = (title: string): Document => renamedProgram(start, "draft", title);
const problem = (status: number, code: "precondition_failed" | "unreachable" | "invalid_input") =>
  new ApiProblem({ status, code, title: code, detail: code });

/** A server with one draft, which can be out of reach. */
const server = () => {
  const kept = { definition: start, revision: 1, saves: 0, out: false, loses: false };
  const answer = () => {
    if (kept.out) throw problem(0, "unreachable");
  };
  const store = {
    save: async (definition: Document, revision: number) => {
      await Promise.resolve();
      answer();
      if (revision !== kept.revision) throw problem(412, "precondition_failed");
      kept.definition = definition;
      kept.revision += 1;
      kept.saves += 1;
      if (kept.loses) {
        kept.loses = false;
        throw problem(0, "unreachable");
      }
      return { revision: kept.revision };
    },
    read: async () => {
      await Promise.resolve();
      answer();
      return { definition: kept.definition, revision: kept.revision, updatedAt: NOW.toISOString() };
    },
  };
  const open = () => new DraftKeeper({ definition: kept.definition, revision: kept.revision }, store, () => NOW);
  return { kept, open };
};

test("what is typed is saved once, after a pause", async () => {
  const { kept, open } = server();
  const keeper = open();
  for (const title of ["A", "AB", "ABC"]) keeper.change(titled(title));
  expect(keeper.state.kind).toBe("changed");
  expect(keeper.unsaved).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(keeper.state).toEqual({ kind: "saved", at: NOW });
  expect([kept.saves, kept.definition.meta.title, keeper.unsaved]).toEqual([1, "ABC", false]);
});

test("what is taken back again is not saved at all", async () => {
  const { kept, open } = server();
  const keeper = open();
  keeper.change(titled("A"));
  keeper.change(titled("Start"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect([kept.saves, keeper.state.kind]).toEqual([0, "saved"]);
});

test("out of reach, changes stay here and are saved when the server answers again", async () => {
  const { kept, open } = server();
  const keeper = open();
  kept.out = true;
  keeper.change(titled("A"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect([keeper.state.kind, keeper.unsaved]).toEqual(["offline", true]);
  kept.out = false;
  await vi.advanceTimersByTimeAsync(RETRY_MS);
  expect([keeper.state.kind, kept.definition.meta.title]).toEqual(["saved", "A"]);
});

test("an answer that got lost is no conflict", async () => {
  const { kept, open } = server();
  const keeper = open();
  kept.loses = true;
  keeper.change(titled("A"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS + RETRY_MS);
  expect([keeper.state.kind, kept.saves, keeper.revision]).toEqual(["saved", 1, 2]);
});

test("the second of two is told, and overwrites nothing until it is said what becomes of both", async () => {
  const { kept, open } = server();
  const [first, second] = [open(), open()];
  first.change(titled("First"));
  await first.flush();
  second.change(titled("Second"));
  expect(await second.flush()).toBe(false);
  expect(second.state).toMatchObject({ kind: "conflict", theirs: { revision: 2, definition: titled("First") } });
  second.change(titled("Second, still typing"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 10);
  expect([kept.definition.meta.title, kept.saves]).toEqual(["First", 1]);
  expect(second.current.meta.title).toBe("Second, still typing");
  second.settle(titled("Both"));
  await vi.runAllTimersAsync();
  expect([kept.definition.meta.title, second.state.kind]).toEqual(["Both", "saved"]);
  first.change(titled("First again"));
  await first.flush();
  expect(first.state.kind).toBe("conflict");
});

test("a draft that the server does not take says why, and is tried again after the next edit", async () => {
  const { open } = server();
  const keeper = open();
  const refusing = new DraftKeeper(
    { definition: start, revision: 1 },
    {
      save: async () => await Promise.reject(problem(422, "invalid_input")),
      read: async () => await Promise.reject(problem(500, "unreachable")),
    },
    () => NOW,
  );
  refusing.change(titled("A"));
  expect(await refusing.flush()).toBe(false);
  expect(refusing.state).toEqual({ kind: "refused", reason: "invalid_input" });
  expect(refusing.unsaved).toBe(true);
  keeper.stop();
});

test("what the server has not got is kept on the device until it has; a device without room is told", async () => {
  const { kept } = server();
  const records: string[] = [];
  let room = true;
  const place = {
    keep: ({ current }: { current: Document }) => {
      if (room) records.push(textIn(current.meta.title, "fr"));
      return room;
    },
    forget: () => void records.push("forgotten"),
  };
  const store = {
    save: async (definition: Document) => {
      await Promise.resolve();
      if (kept.out) throw problem(0, "unreachable");
      kept.definition = definition;
      return { revision: 2 };
    },
    read: async () => await Promise.reject(problem(0, "unreachable")),
  };
  const keeper = new DraftKeeper({ definition: start, revision: 1 }, store, () => NOW, place);
  kept.out = true;
  keeper.change(titled("A"));
  // The tab is closed within the pause after typing.
  expect(keeper.keepHere()).toBe(true);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(keeper.state).toEqual({ kind: "offline", kept: true });
  room = false;
  keeper.change(titled("AB"));
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(keeper.state).toEqual({ kind: "offline", kept: false });
  kept.out = false;
  await vi.advanceTimersByTimeAsync(RETRY_MS);
  expect(keeper.state.kind).toBe("saved");
  expect(records).toEqual(["A", "A", "forgotten"]);
});
