import { canonicalText } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { step, type Step } from "../commands/batch.ts";
import { changeEntry } from "../commands/catalog/change-entry.ts";
import { changeProgram } from "../commands/program/change-program.ts";
import { addStage } from "../commands/stages/add-stage.ts";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { moveStages } from "../commands/stages/move-stages.ts";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import { retargetTransition } from "../commands/transitions/retarget-transition.ts";
import { createHistory, redo, run, undo } from "../history.ts";
import { drawFrom } from "../testing/draw.ts";
import { randomEdit } from "../testing/random-edits.ts";
import { program } from "../testing/samples.ts";
import { adoptDocument } from "./adopt-document.ts";
import { markedChanges } from "./marked-changes.ts";
import { mergeDocuments } from "./merge-documents.ts";
import { touchedStages } from "./touched-stages.ts";

const INTERVIEW = "/states/interview";
const title = (path: string, words: string): Step => step(retitleStage, { path, title: { fr: words, en: words } });
const accept = { from: INTERVIEW, trigger: "on" as const, key: "accept", index: 0 };
const made = (...steps: Step[]) => steps.reduce((document, { apply }) => apply(document), program());

const mergedOf = (...sides: Parameters<typeof mergeDocuments>) => {
  const merged = mergeDocuments(...sides);
  if (!merged.ok) throw new Error(merged.paths.join());
  return merged.document;
};

const ran = <Input>(...edit: Parameters<typeof run<Input>>) => {
  const result = run(...edit);
  if (!result.ok) throw new Error(result.reason.en);
  return result.history;
};

describe("two people change one draft", () => {
  it("changes of different things are put together, whoever is first", () => {
    const mine = made(
      title(INTERVIEW, "Mine"),
      step(changeEntry, { catalog: "rules", id: "adult", path: ["title"], value: "M" }),
    );
    const theirs = made(
      title("/states/application", "Theirs"),
      step(changeProgram, { key: "timeZone", value: "Europe/Brussels" }),
    );
    const one = mergedOf(program(), mine, theirs);
    const other = mergedOf(program(), theirs, mine);
    expect(one.states["interview"]?.meta?.title).toEqual({ fr: "Mine", en: "Mine" });
    expect(one.states["application"]?.meta?.title).toEqual({ fr: "Theirs", en: "Theirs" });
    expect(one.meta.timeZone).toBe("Europe/Brussels");
    expect(one.meta.rules?.["adult"]?.title).toBe("M");
    expect(canonicalText(other)).toBe(canonicalText(one));
  });

  it("the same thing changed by both is said, by its place", () => {
    const merged = mergeDocuments(program(), made(title(INTERVIEW, "Mine")), made(title(INTERVIEW, "Theirs")));
    expect(merged).toEqual({
      ok: false,
      paths: ["/states/interview/meta/title/fr", "/states/interview/meta/title/en"],
    });
  });

  it("two that are well alone and broken together are not put together", () => {
    const mine = made(step(retargetTransition, { at: accept, target: "paused" }));
    const theirs = made(step(deleteStages, { paths: ["/states/paused"], incoming: "remove" }));
    expect(mergeDocuments(program(), mine, theirs).ok).toBe(false);
  });

  it("a card moved by both is no quarrel", () => {
    const move = (x: number): Step => step(moveStages, { positions: [{ path: INTERVIEW, x, y: 0 }] });
    const merged = mergeDocuments(program(), made(move(10)), made(move(20)));
    expect(merged).toEqual({ ok: true, document: made(move(10)) });
  });

  it("whoever changed nothing gets the other's, byte for byte", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const base = program();
      const edit = randomEdit(base, drawFrom(seed));
      if (edit.may(base) !== null) continue;
      const after = edit.apply(base);
      for (const merged of [
        mergeDocuments(base, base, after),
        mergeDocuments(base, after, base),
        mergeDocuments(base, after, after),
      ]) {
        expect(merged.ok && canonicalText(merged.document)).toBe(canonicalText(after));
      }
    }
  });
});

describe("what publishing changes", () => {
  const after = made(
    title(INTERVIEW, "Meeting"),
    step(addStage, { kind: "wait", title: { fr: "Attente", en: "Wait" }, spot: { on: accept } }),
    step(deleteStages, { paths: ["/states/paused"], incoming: "remove" }),
  );

  it("is marked on both drawings", () => {
    const now = markedChanges(program(), after);
    expect(now.get(INTERVIEW)).toBe("changed");
    expect([...now.values()].filter((mark) => mark === "added").length).toBeGreaterThan(0);
    expect([...now.values()]).not.toContain("removed");
    const before = markedChanges(after, program(), "removed");
    expect(before.get("/states/paused")).toBe("removed");
    expect(before.get(INTERVIEW)).toBe("changed");
  });

  it("names the stages where people stand, the fullest first", () => {
    const touched = touchedStages(program(), after, { interview: 3, paused: 7, application: 9 });
    expect(touched.map(({ id, kind, people }) => [id, kind, people])).toEqual([
      ["paused", "removed", 7],
      ["interview", "changed", 3],
    ]);
  });
});

it("an older version comes back under the program's own id, and can be taken back", () => {
  const now = { ...made(title(INTERVIEW, "Now")), id: "kept" };
  const history = createHistory(now);
  const result = ran(history, adoptDocument, { document: program(), title: { fr: "Revenir", en: "Go back" } });
  expect(result.present).toEqual({ ...program(), id: "kept" });
  expect(undo(result).present).toBe(now);
  expect(redo(undo(result)).present).toEqual({ ...program(), id: "kept" });
});
