import { checkProgram, parseDefinition, type Definition } from "@parcours/core";
import { describe, expect, it } from "vitest";
import type { Document } from "../graph/document.ts";
import { everyStage } from "../graph/stages.ts";
import { referencesOf } from "../names/references.ts";
import { libraryPrograms } from "../testing/library.ts";
import { program } from "../testing/samples.ts";
import { entriesOf } from "./catalog/catalog.ts";
import { removeEntry } from "./catalog/remove-entry.ts";
import { renameEntry } from "./catalog/rename-entry.ts";
import { whyNot, type Command } from "./command.ts";
import { renameEvent } from "./program/rename-event.ts";
import { renameStage } from "./stages/rename-stage.ts";
import { CATALOGS, type Catalog } from "../graph/selection.ts";

const done = <Input>(document: Document, command: Command<Input>, input: Input): Document => {
  const reason = whyNot(command, document, input);
  if (reason !== null) throw new Error(`${command.name} ${JSON.stringify(input)}: ${reason.en}`);
  return command.apply(document, input);
};

/** Renames everything that has a name: every stage, every entry of every catalogue. */
const allRenamed = (document: Document): Document => {
  let now = document;
  for (const { state } of everyStage(document)) {
    const path = everyStage(now).find((one) => one.state.id === state.id)?.path ?? "";
    now = done(now, renameStage, { path, id: `${state.id}Z` });
  }
  for (const catalog of CATALOGS) {
    for (const { id } of entriesOf(document, catalog)) {
      if (catalog === "roles" && id === "participant") continue;
      now = done(now, renameEntry, { catalog, id, to: `${id}Z` });
    }
  }
  return now;
};

/** Programs whose checks and scenarios are run, before and after; of the others only the names are looked at. */
const PLAYED = new Set(["social-venture-team", "mentoring-mentor"]);

const errors = (document: Definition): string[] => {
  const { problems, scenarios: played } = checkProgram(document);
  return [
    ...problems.filter(({ severity }) => severity === "error").map(({ path, message }) => `${path} ${message.en}`),
    ...played.filter(({ passed }) => !passed).map(({ id }) => `scenario ${id}`),
  ];
};

describe("another name", () => {
  it.each(libraryPrograms())(
    "$slug: with everything renamed, nothing keeps an old name, and it still passes its checks",
    ({ document, slug }) => {
      const renamed = allRenamed(document);
      expect(parseDefinition(renamed).ok).toBe(true);
      const known = new Set(["site", "ageBand", "participant"]);
      const left = referencesOf(renamed).filter(
        ({ of, id, loose }) =>
          loose !== true && !id.endsWith("Z") && of !== "event" && of !== "list" && of !== "measure" && !known.has(id),
      );
      expect(left).toEqual([]);
      if (!PLAYED.has(slug)) return;
      expect(errors(renamed)).toEqual(errors(document));
    },
  );

  it("a stage: transitions, places, indicators, properties and scenarios go along", () => {
    const renamed = done(program(), renameStage, { path: "/states/interview", id: "meeting" });
    const text = JSON.stringify(renamed);
    expect(text).not.toMatch(/"#?interview"/);
    expect(Object.keys(renamed.states)).toEqual(
      Object.keys(program().states).map((key) => (key === "interview" ? "meeting" : key)),
    );
    expect(renameStage.select?.(program(), { path: "/states/interview", id: "meeting" }, renamed)).toEqual({
      kind: "stages",
      paths: ["/states/meeting"],
    });
  });

  it("the first stage keeps being the first", () => {
    expect(done(program(), renameStage, { path: "/states/application", id: "start" }).initial).toBe("start");
  });

  it("a field: texts with places to fill in, rules, forms and scenarios go along", () => {
    const text = JSON.stringify(done(program(), renameEntry, { catalog: "fields", id: "birthDate", to: "bornOn" }));
    expect(text).not.toContain("birthDate");
    expect(text).toContain("Né le {{bornOn}}");
    expect(text).toContain("Born on {{ bornOn }}");
  });

  it("a form and a contract: their events go along", () => {
    const renamed = done(
      done(program(), renameEntry, { catalog: "forms", id: "application", to: "request" }),
      renameEntry,
      { catalog: "contracts", id: "charter", to: "pact" },
    );
    const text = JSON.stringify(renamed);
    expect(text).toContain("form.request.submitted");
    expect(text).toContain("contract.pact.completed");
    expect(text).not.toMatch(/form\.application|contract\.charter|"charter"/);
  });

  it("an event, wherever it stands", () => {
    const text = JSON.stringify(done(program(), renameEvent, { event: "accept", to: "take.on" }));
    expect(text).not.toContain('"accept"');
    expect(text.match(/"take\.on"/g)?.length).toBe(3);
  });

  it("is refused when it is taken, malformed, or would hide another", () => {
    const document = program();
    const why = <Input>(command: Command<Input>, input: Input) => whyNot(command, document, input)?.en;
    expect(why(renameStage, { path: "/states/interview", id: "done" })).toContain("already taken");
    expect(why(renameStage, { path: "/states/interview", id: "1st" })).toContain("starts with a letter");
    expect(why(renameEntry, { catalog: "deadlines", id: "reply", to: "P3D" })).toContain("like a duration");
    expect(why(renameEvent, { event: "leave", to: "pause" })).toContain("hide the other");
    expect(why(renameEvent, { event: "form.application.submitted", to: "x" })).toContain("built-in");
  });
});

describe("removing an entry", () => {
  it("is refused while something names it, and says what", () => {
    const why = (catalog: Catalog, id: string) => whyNot(removeEntry, program(), { catalog, id })?.fr;
    expect(why("rules", "adult")?.replaceAll("\u00a0", " ")).toBe("Encore utilisé : étape « Entretien ».");
    expect(why("rules", "minor")).toContain("formulaire");
    expect(why("fields", "birthDate")).toMatch(/formulaire .*règle .*de plus/);
    expect(why("indicators", "hired")).toBeUndefined();
  });

  it("takes the empty catalogue away, and nothing else", () => {
    const removed = done(program(), removeEntry, { catalog: "indicators", id: "hired" });
    const { indicators: _, ...meta } = program().meta;
    expect(removed).toEqual({ ...program(), meta });
  });
});
