import { parseDefinition } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { whyNot } from "../commands/command.ts";
import { PROGRAM } from "../graph/address.ts";
import type { Document } from "../graph/document.ts";
import { libraryPrograms } from "../testing/library.ts";
import { program } from "../testing/samples.ts";
import { clipFrom, clipText, type Clip } from "./clip.ts";
import { copyStages } from "./copy-stages.ts";
import { pasteStages } from "./paste-stages.ts";

const paste = (document: Document, clip: Clip, into = PROGRAM): Document => {
  const input = { clip, into };
  const reason = whyNot(pasteStages, document, input);
  if (reason !== null) throw new Error(reason.en);
  const after = pasteStages.apply(document, input);
  expect(parseDefinition(after)).toMatchObject({ ok: true });
  return after;
};
const other = (): Document => ({
  id: "other",
  initial: "interview",
  meta: {
    format: 1,
    title: "Other",
    roles: { coordinator: { title: "Boss" } },
    rules: {
      adult: { title: "Of age", rule: { combinator: "or", rules: [{ field: "age", operator: ">=", value: 21 }] } },
    },
  },
  states: { interview: { id: "interview" }, engaged: { id: "engaged" } },
});

describe("copy and paste", () => {
  it("within a program: the copies lead to one another, and on to what was not copied", () => {
    const clip = copyStages(program(), ["/states/application", "/states/interview"]);
    const after = paste(program(), clip);
    expect(after.states["application2"]?.on?.["form.application.submitted"]).toMatchObject({ target: "#interview2" });
    expect(after.states["interview2"]?.on?.["accept"]).toMatchObject([{ target: "#engaged" }, { target: "#refused" }]);
    expect(after.meta).toEqual(program().meta);
  });

  it("into another program: brings along what the stages name and what that names, and renames what clashes", () => {
    const clip = clipFrom(clipText(copyStages(program(), ["/states/interview", "/states/application"])));
    if (clip === undefined) throw new Error("no clip");
    const after = paste(other(), clip);
    expect(Object.keys(after.states)).toEqual(["interview", "engaged", "application", "interview2"]);
    expect(after.states["interview2"]?.on?.["accept"]).toBeUndefined();
    expect(after.states["application"]?.on?.["form.application.submitted"]).toMatchObject({ target: "#interview2" });
    expect(after.meta.roles).toMatchObject({ coordinator: { title: "Boss" }, participant: {} });
    expect(Object.keys(after.meta.rules ?? {})).toEqual(expect.arrayContaining(["adult", "adult2", "minor"]));
    expect(Object.keys(after.meta.forms ?? {})).toEqual(["application"]);
    expect(Object.keys(after.meta.fields ?? {})).toEqual(expect.arrayContaining(["birthDate", "guardianEmail"]));
  });

  it("a rule that means something else keeps its own meaning under another name", () => {
    const leading = structuredClone(program().states["interview"]?.on?.["accept"]);
    const inner = { ...program().states["interview"], on: { accept: leading }, after: undefined };
    const source = {
      ...program(),
      states: { ...program().states, interview: JSON.parse(JSON.stringify(inner)) },
    } as Document;
    const after = paste(other(), copyStages(source, ["/states/interview", "/states/engaged", "/states/refused"]));
    expect(after.states["interview2"]?.on?.["accept"]).toMatchObject([
      { target: "#engaged2", guard: { params: { rule: "adult2" } } },
      { guard: { params: { of: ["adult2"] } } },
    ]);
    expect(after.meta.rules?.["adult"]?.title).toBe("Of age");
    expect(after.meta.rules?.["adult2"]?.title).toEqual({ fr: "Adulte", en: "Adult" });
  });

  it("every stage of the library can be pasted into another program, twice", () => {
    for (const { document } of libraryPrograms()) {
      const paths = Object.keys(document.states).map((key) => `/states/${key}`);
      const clip = copyStages(document, paths);
      expect(parseDefinition(paste(paste(program(), clip), clip)).ok).toBe(true);
    }
  });

  it("refuses what does not belong there, and text that is something else", () => {
    const why = (paths: string[], into: string) =>
      whyNot(pasteStages, program(), { clip: copyStages(program(), paths), into })?.en;
    expect(why(["/states/done"], "/states/engaged")).toContain("exit");
    expect(why(["/states/engaged/states/engagedHistory"], PROGRAM)).toContain("point of return");
    expect(why(["/states/interview"], "/states/interview")).toContain("Only a phase");
    expect(["", "{}", "[1]", '{"format":"parcours.stages/1"}'].map(clipFrom)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
