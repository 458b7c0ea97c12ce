import { describe, expect, it } from "vitest";
import { outlineOf } from "../../definition/outline.ts";
import type { Definition } from "../../definition/schema.ts";
import { sampleProgram } from "../../testing/sample-runs.ts";
import { arrowWords } from "./arrow.ts";
import { deadlineWords } from "./deadline.ts";
import { eventWords } from "./event.ts";
import { builtInOf, CONTRACT_VERBS } from "../../step/built-in.ts";
import { spanWords } from "./span.ts";

describe("lengths of time", () => {
  it.each([
    ["P1D", "1 jour", "1 day"],
    ["P10D", "10 jours", "10 days"],
    ["-P45D", "45 jours", "45 days"],
    ["P1M", "1 mois", "1 month"],
    ["P1Y6M", "1 an et 6 mois", "1 year and 6 months"],
    ["P1Y2M3DT4H", "1 an, 2 mois, 3 jours et 4 heures", "1 year, 2 months, 3 days and 4 hours"],
    ["PT24H", "24 heures", "24 hours"],
    ["P0D", "aucun délai", "no time"],
  ])("%s is %s, %s", (duration, french, english) => {
    expect(spanWords(duration, "fr")).toBe(french);
    expect(spanWords(duration, "en")).toBe(english);
  });

  it("name working days", () => {
    expect(spanWords("P10D", "fr", "working")).toBe("10 jours ouvrés");
    expect(spanWords("P1D", "fr", "working")).toBe("1 jour ouvré");
    expect(spanWords("P1D", "en", "working")).toBe("1 working day");
  });
});

describe("deadlines", () => {
  const definition: Definition = {
    id: "p",
    initial: "a",
    meta: {
      format: 1,
      title: "p",
      roles: {},
      fields: {
        end: {
          type: "date",
          title: { fr: "Fin de mission", en: "End" },
          sensitivity: "ordinary",
          purpose: "x",
          source: "program",
        },
      },
      deadlines: {
        before: { from: { field: "end" }, offset: "-P1M" },
        on: { from: { field: "end" }, offset: "P0D" },
        month: { offset: "P15D", then: "start-of-next-month" },
        named: { title: { fr: "Relance", en: "Reminder" }, offset: "P1D" },
      },
    },
    states: { a: { id: "a" } },
  };

  it.each([
    ["before", "1 mois avant « Fin de mission »", "1 month before “End”"],
    ["on", "À la date « Fin de mission »", "On “End”"],
    ["month", "Après 15 jours, au 1er du mois suivant", "After 15 days, on the 1st of the next month"],
    ["named", "Relance", "Reminder"],
    ["P14D", "Après 14 jours", "After 14 days"],
    ["unknown", "unknown", "unknown"],
    ["toString", "toString", "toString"],
  ])("%s is %s, %s", (key, french, english) => {
    expect(deadlineWords(definition, key, "fr")).toBe(french);
    expect(deadlineWords(definition, key, "en")).toBe(english);
  });
});

describe("events", () => {
  const program = sampleProgram();

  it("are told by their label, by what they are about, or as they are", () => {
    expect(eventWords(program, "accept", "fr", { fr: "Retenir", en: "Accept" })).toBe("Retenir");
    expect(eventWords(program, "contract.charter.expired", "fr", undefined)).toBe(
      "« Charte d’engagement » : délai de signature dépassé",
    );
    expect(eventWords(program, "form.application.submitted", "en", undefined)).toBe("“Application”: answers sent");
    expect(eventWords(program, "task.call.done", "fr", undefined)).toBe(
      "« Appeler pour prendre des nouvelles » : c’est fait",
    );
    expect(eventWords(program, "recheck", "en", undefined)).toBe("Checked again");
    expect(eventWords(program, "mission.done", "fr", undefined)).toBe("mission.done");
    expect(eventWords(program, "contract.charter.completed", "fr", undefined, ["charter"])).toBe("Tout est signé");
  });

  it("of Parcours itself never show as they are", () => {
    const own = ["person.updated", "member.updated", "stage.moved", "recheck", "form.x.submitted", "task.x.done"];
    const contracts = CONTRACT_VERBS.map((verb) => `contract.x.${verb}`);
    for (const type of [...own, "task.x.due", "place.x.offered", ...contracts]) {
      expect(builtInOf(type)).toBeDefined();
      for (const language of ["fr", "en"] as const) {
        expect(eventWords(program, type, language, undefined)).not.toBe(type);
      }
    }
  });

  it("on a transition carry the rule beside them, and rules alone stand by themselves", () => {
    const { arrows } = outlineOf(program);
    const say = (test: (key: string, target: string | undefined) => boolean): string[] =>
      arrows.filter((arrow) => test(arrow.key, arrow.target)).map((arrow) => arrowWords(program, arrow, "fr"));
    expect(say((_, target) => target === "tooYoung")).toEqual(["Sinon"]);
    const guarded = arrows.find((arrow) => arrow.key === "accept");
    const rule = { type: "rule" as const, params: { rule: "oldEnough" } };
    const withRule = guarded && { ...guarded, transition: { ...guarded.transition, guard: rule } };
    expect(withRule && arrowWords(program, withRule, "fr")).toBe("Accepter tout de même (avoir 16 ans)");
  });
});
