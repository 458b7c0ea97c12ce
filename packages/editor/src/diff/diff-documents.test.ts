import { canonicalText, withoutUi } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { changeEntry } from "../commands/catalog/change-entry.ts";
import { removeEntry } from "../commands/catalog/remove-entry.ts";
import { step, type Step } from "../commands/batch.ts";
import { addStage } from "../commands/stages/add-stage.ts";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { groupStages } from "../commands/stages/group-stages.ts";
import { moveStages } from "../commands/stages/move-stages.ts";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import { setActors } from "../commands/stages/set-actors.ts";
import { setInitial } from "../commands/stages/set-initial.ts";
import { deleteTransitions } from "../commands/transitions/delete-transitions.ts";
import { reorderBranch } from "../commands/transitions/reorder-branch.ts";
import { retargetTransition } from "../commands/transitions/retarget-transition.ts";
import { setGuard } from "../commands/transitions/set-guard.ts";
import type { Document } from "../graph/document.ts";
import { drawFrom } from "../testing/draw.ts";
import { libraryPrograms } from "../testing/library.ts";
import { randomEdit } from "../testing/random-edits.ts";
import { program } from "../testing/samples.ts";
import { diffDocuments } from "./diff-documents.ts";

const INTERVIEW = "/states/interview";
const branch = (index: number) => ({ from: INTERVIEW, trigger: "on" as const, key: "accept", index });

/** With spaces that can be read here. */
const plain = (words: string): string => words.replaceAll("\u00a0", " ");

const told = (edit: Step, before: Document = program()): string[] =>
  diffDocuments(before, edit.apply(before)).flatMap(({ sentence, details }) => [
    plain(sentence.fr),
    ...details.map((detail) => `– ${plain(detail.sentence.fr)} / ${detail.sentence.en}`),
  ]);

describe("what changed, in words", () => {
  it.each([
    [
      "a title",
      step(retitleStage, { path: INTERVIEW, title: { fr: "Rencontre", en: "Meeting" } }),
      [
        "Étape « Rencontre » modifiée.",
        "– titre : « Entretien » devient « Rencontre » / title: “Interview” becomes “Meeting”",
      ],
    ],
    [
      "a title in one language only",
      step(retitleStage, { path: INTERVIEW, title: { fr: "Entretien", en: "Meeting" } }),
      [
        "Étape « Entretien » modifiée.",
        "– titre, en anglais : « Interview » devient « Meeting » / title, in English: “Interview” becomes “Meeting”",
      ],
    ],
    [
      "who acts",
      step(setActors, { path: INTERVIEW, roles: ["participant", "coordinator"] }),
      [
        "Étape « Entretien » modifiée.",
        "– qui agit : « Coordinatrice » devient « Personne, Coordinatrice » / who acts: “Coordinator” becomes “Person, Coordinator”",
      ],
    ],
    [
      "where a transition leads",
      step(retargetTransition, { at: branch(0), target: "done" }),
      [
        "Transition « Retenir (adulte) » (Entretien) modifiée.",
        "– destination : « Engagement » devient « Fin » / destination: “Engagement” becomes “Done”",
      ],
    ],
    [
      "a condition taken away",
      step(setGuard, { at: branch(0), guard: undefined }),
      ["Transition « Retenir » (Entretien) modifiée.", "– condition : « Adulte » retiré / condition: “Adult” removed"],
    ],
    [
      "the order of branches",
      step(reorderBranch, { at: branch(1), to: 0 }),
      [
        "Transition « accept (sinon) » (Entretien) modifiée.",
        "– ordre : « 2 » devient « 1 » / order: “2” becomes “1”",
        "Transition « Retenir (adulte) » (Entretien) modifiée.",
        "– ordre : « 1 » devient « 2 » / order: “1” becomes “2”",
      ],
    ],
    [
      "a transition gone",
      step(deleteTransitions, { at: [branch(1)] }),
      ["Transition « accept (sinon) » (Entretien) retirée."],
    ],
    [
      "a stage between two others",
      step(addStage, { kind: "wait", title: { fr: "Réflexion", en: "Time to think" }, spot: { on: branch(0) } }),
      [
        "Étape « Réflexion » ajoutée.",
        "Transition « Retenir (adulte) » (Entretien) modifiée.",
        "– destination : « Engagement » devient « Réflexion » / destination: “Engagement” becomes “Time to think”",
      ],
    ],
    [
      "a rule",
      step(changeEntry, { catalog: "rules", id: "adult", path: ["rule", "rules", "0", "value"], value: 16 }),
      [
        "Règle « Adulte » modifiée.",
        "– condition : « Date de naissance : avoir 18 ans ou plus » devient « Date de naissance : avoir 16 ans ou plus » / condition: “Date of birth: be 18 or older” becomes “Date of birth: be 16 or older”",
      ],
    ],
    [
      "an indicator gone",
      step(removeEntry, { catalog: "indicators", id: "hired" }),
      ["Indicateur « Engagées » retiré."],
    ],
    [
      "where one begins",
      step(setInitial, { path: INTERVIEW }),
      [
        "Programme « Exemple » modifié.",
        "– première étape : « Candidature » devient « Entretien » / first stage: “Application” becomes “Interview”",
      ],
    ],
  ])("%s", (_, edit, expected) => {
    expect(told(edit)).toEqual(expected);
  });

  it("a length of time is told in words", () => {
    const first = Object.keys(program().meta.deadlines ?? {})[0] ?? "";
    const edit = step(changeEntry, { catalog: "deadlines", id: first, path: ["offset"], value: "P21D" });
    expect(told(edit).at(-1)).toMatch(/devient « 21 jours » .* becomes “21 days”$/);
  });

  it("a long list by what came and went", () => {
    const before = program();
    const [form = ""] = Object.keys(before.meta.forms ?? {});
    const ids = Object.keys(before.meta.fields ?? {});
    const asking = (fields: string[]) =>
      step(changeEntry, { catalog: "forms", id: form, path: ["fields"], value: fields.map((field) => ({ field })) });
    const all = asking(ids).apply(before);
    expect(ids.length).toBeGreaterThan(2);
    const [, ...others] = ids;
    expect(told(asking(others), all).at(-1)).toMatch(/^– questions : retrait de « .* » \/ questions: removed “.*”$/);
  });

  it("a long text by the place where it begins to differ", () => {
    const before = program();
    const [id = ""] = Object.keys(before.meta.contracts ?? {});
    const body = (last: string) => {
      const text = `${"mot ".repeat(80)}${last}`;
      return step(changeEntry, { catalog: "contracts", id, path: ["body"], value: { fr: text, en: text } });
    };
    const sentence = told(body("vingt jours"), body("dix jours").apply(before)).at(-1) ?? "";
    expect(sentence).toContain("dix jours");
    expect(sentence).toContain("vingt jours");
    expect(sentence).not.toContain("modifié");
  });

  it("a stage that goes takes its transitions along without a word", () => {
    const sentences = told(step(deleteStages, { paths: ["/states/paused"], incoming: "remove" }));
    expect(sentences).toEqual(["Étape « Pause » retirée.", "Transition « pause » (Engagement) retirée."]);
  });

  it("stages that were grouped stand in another phase, and are the same stages", () => {
    const sentences = told(step(groupStages, { paths: [INTERVIEW, "/states/application"] }));
    expect(sentences.filter((one) => one.startsWith("– phase"))).toHaveLength(2);
    expect(sentences).toContain("Étape « Phase » ajoutée.");
    expect(sentences.some((one) => one.includes("retirée"))).toBe(false);
  });

  it("lines do not break inside French quotation marks", () => {
    const [change] = diffDocuments(program(), step(setInitial, { path: INTERVIEW }).apply(program()));
    expect(change?.sentence.fr).toBe("Programme «\u00a0Exemple\u00a0» modifié.");
  });

  it("a moved card is no change", () => {
    expect(told(step(moveStages, { positions: [{ path: INTERVIEW, x: 10, y: 20 }] }))).toEqual([]);
  });
});

describe("laws of the difference", () => {
  it("a program does not differ from itself", () => {
    for (const { document, text } of libraryPrograms()) {
      expect(diffDocuments(document, JSON.parse(text) as Document)).toEqual([]);
    }
  });

  it("every edit that means something is told, none that does not", () => {
    const listed = new Set(["reorder-stage", "reorder-entry", "add-history", "set-history"]);
    const meaning = (document: Document): string => canonicalText(withoutUi(document));
    let counted = 0;
    for (let seed = 1; seed <= 800; seed++) {
      const before = program();
      const edit = randomEdit(before, drawFrom(seed));
      if (listed.has(edit.name) || edit.may(before) !== null) continue;
      const after = edit.apply(before);
      const differs = meaning(before) !== meaning(after);
      expect([edit.name, edit.input, diffDocuments(before, after).length > 0]).toEqual([
        edit.name,
        edit.input,
        differs,
      ]);
      counted++;
    }
    expect(counted).toBeGreaterThan(300);
  });
});
