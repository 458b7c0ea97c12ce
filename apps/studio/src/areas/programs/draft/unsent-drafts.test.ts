import { emptyProgram, renamedProgram, type Document } from "@parcours/editor";
import { expect, test } from "vitest";
import { type DeviceStore, forgetUnsent } from "../../../session/unsent-on-device.ts";
import { unsentDrafts } from "./unsent-drafts.ts";

const device = (room = Number.POSITIVE_INFINITY): DeviceStore & { kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key) => void kept.delete(key),
  };
};

const base = emptyProgram("draft", "Start");
const titled = (title: string): Document => renamedProgram(base, "draft", title);
const unsent = (title: string, at: string) => ({ base, revision: 3, current: titled(title), at });
const mine = { organization: "org_a", user: "usr_a", program: "prg_a", tab: "one" };

test("what a tab could not send is found again by the next, once", () => {
  const store = device();
  expect(unsentDrafts(store, mine).place.keep(unsent("Offline", "2026-11-22T10:00:00Z"))).toBe(true);
  const next = unsentDrafts(store, { ...mine, tab: "two" });
  expect(next.take(base)).toEqual(unsent("Offline", "2026-11-22T10:00:00Z"));
  // It is the new tab's now, until the server has it.
  expect([...store.kept.keys()]).toEqual(["parcours.unsent.org_a.usr_a.prg_a.two"]);
  next.place.forget();
  expect(store.kept.size).toBe(0);
});

test("two tabs keep theirs apart; the older comes first", () => {
  const store = device();
  unsentDrafts(store, { ...mine, tab: "late" }).place.keep(unsent("Late", "2026-11-22T12:00:00Z"));
  unsentDrafts(store, { ...mine, tab: "early" }).place.keep(unsent("Early", "2026-11-22T10:00:00Z"));
  const next = unsentDrafts(store, { ...mine, tab: "next" });
  expect(next.take(base)?.current.meta.title).toBe("Early");
  next.place.forget();
  expect(next.take(base)?.current.meta.title).toBe("Late");
});

test("nobody finds what somebody else changed, nor in another organization or program", () => {
  const store = device();
  unsentDrafts(store, mine).place.keep(unsent("Mine", "2026-11-22T10:00:00Z"));
  for (const other of [{ user: "usr_b" }, { organization: "org_b" }, { program: "prg_b" }]) {
    expect(unsentDrafts(store, { ...mine, ...other }).take(base)).toBeUndefined();
  }
  forgetUnsent(store);
  expect(store.kept.size).toBe(0);
});

test("what the server has already, and what is no draft, is dropped", () => {
  const store = device();
  unsentDrafts(store, mine).place.keep(unsent("Saved", "2026-11-22T10:00:00Z"));
  store.setItem("parcours.unsent.org_a.usr_a.prg_a.broken", "{");
  expect(unsentDrafts(store, mine).take(titled("Saved"))).toBeUndefined();
  expect(store.kept.size).toBe(0);
});

test("a device that is full says so", () => {
  expect(unsentDrafts(device(10), mine).place.keep(unsent("Big", "2026-11-22T10:00:00Z"))).toBe(false);
});
