import type { Criterion } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { textOf, type Document } from "../../graph/document.ts";
import { createHistory, run, undo, type History } from "../../history.ts";
import { libraryPrograms } from "../../testing/library.ts";
import { renameEntry } from "../catalog/rename-entry.ts";
import { removeEntry } from "../catalog/remove-entry.ts";
import type { Command } from "../command.ts";
import { addCriterion } from "./add-criterion.ts";
import { changeCriterion } from "./change-criterion.ts";
import { changeMatching } from "./change-matching.ts";
import { matchingOf, notOffered } from "./matching-of.ts";
import { offerCriteria } from "./offer-criteria.ts";
import { removeCriterion } from "./remove-criterion.ts";
import { reorderCriterion } from "./reorder-criterion.ts";

const PAIR = libraryPrograms().find(({ slug }) => slug === "mentoring-pair")!.document;
const pair = (): Document => PAIR;

const AGE: Criterion = {
  title: { fr: "Âge proche", en: "Close in age" },
  as: "same",
  fields: { mentor: "ageBand", mentee: "ageBand" },
};

const after = <Input>(history: History, command: Command<Input>, input: Input): History => {
  const result = run(history, command, input);
  if (!result.ok) throw new Error(result.reason.en);
  return result.history;
};

/** The document after one edit; taking it back must give the first text again. */
const edited = <Input>(document: Document, command: Command<Input>, input: Input): Document => {
  const history = after(createHistory(document), command, input);
  expect(textOf(undo(history).present)).toBe(textOf(document));
  return history.present;
};

describe("by what two members are proposed to each other", () => {
  it("a new criterion is called after its words, and the field that is filled in offers it", () => {
    const document = edited(pair(), addCriterion, { criterion: AGE });
    expect(Object.keys(matchingOf(document).criteria).at(-1)).toBe("closeInAge");
    expect(document.meta.fields?.["criteria"]?.choices?.at(-1)).toEqual({ value: "closeInAge", title: AGE.title });
    expect(notOffered(document)).toEqual([]);
  });

  it("changes, moves and takes away a criterion", () => {
    const ids = (document: Document): string[] => Object.keys(matchingOf(document).criteria);
    const first = pair();
    const wish = matchingOf(first).criteria["wish"];
    if (wish === undefined) throw new Error("There is no such criterion.");
    const free = edited(first, changeCriterion, { id: "wish", criterion: { ...wish, free: ["woman"] } });
    expect(matchingOf(free).criteria["wish"]?.free).toEqual(["woman"]);
    expect(ids(edited(first, reorderCriterion, { id: "wish", to: 0 }))[0]).toBe("wish");
    expect(ids(edited(first, removeCriterion, { id: "wish" }))).not.toContain("wish");
    expect(run(createHistory(first), changeCriterion, { id: "gone", criterion: AGE }).ok).toBe(false);
    expect(run(createHistory(first), changeCriterion, { id: "wish", criterion: { ...AGE, fields: {} } }).ok).toBe(
      false,
    );
  });

  it("what says nothing any more is no part of the program, and comes back at its place", () => {
    const first = pair();
    let document = edited(first, changeMatching, { key: "conditions", value: undefined });
    document = edited(document, changeMatching, { key: "into", value: undefined });
    for (const id of Object.keys(matchingOf(document).criteria)) document = edited(document, removeCriterion, { id });
    expect(document.meta).not.toHaveProperty("matching");
    document = edited(document, addCriterion, { criterion: AGE });
    const keys = Object.keys(document.meta);
    expect(keys.indexOf("matching")).toBe(keys.indexOf("members") + 1);
    document = edited(document, changeMatching, { key: "into", value: "criteria" });
    expect(document.meta.fields?.["criteria"]?.choices?.map(({ value }) => value)).toContain("closeInAge");
  });

  it("choices that were taken away are added again in one step", () => {
    const first = pair();
    const field = first.meta.fields?.["criteria"];
    const poor = {
      ...first,
      meta: { ...first.meta, fields: { ...first.meta.fields, criteria: { ...field, choices: [] } } },
    } as Document;
    expect(notOffered(poor)).toEqual(Object.keys(matchingOf(first).criteria));
    expect(notOffered(edited(poor, offerCriteria, {}))).toEqual([]);
  });

  it("a criterion knows its members: they are renamed along, and cannot be taken away", () => {
    const document = edited(pair(), renameEntry, { catalog: "members", id: "mentee", to: "young" });
    expect(Object.keys(matchingOf(document).criteria["distance"]?.fields ?? {})).toEqual(["mentor", "young"]);
    expect(run(createHistory(pair()), removeEntry, { catalog: "members", id: "mentor" }).ok).toBe(false);
  });
});
