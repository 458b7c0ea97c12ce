import type { Definition } from "@parcours/core";
import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../api/people.ts";
import { ageOn } from "./age.ts";
import { readCaseloadSearch } from "./caseload-search.ts";
import { enteredAt, journalLine } from "./journal-line.ts";
import { faultOf, instantOf, spanOf } from "./when.ts";

const DEFINITION = {
  id: "welcome",
  initial: "application",
  meta: {
    format: 1,
    title: "Accueil",
    roles: { participant: { title: "Candidat" }, coordinator: { title: { fr: "Coordinatrice", en: "Coordinator" } } },
    tasks: { call: { title: { fr: "Appeler", en: "Call" }, role: "coordinator" } },
    forms: { apply: { title: { fr: "Candidature", en: "Application" }, by: ["participant"], fields: [] } },
    deadlines: { patience: { offset: "P10D" } },
  },
  states: {
    application: {
      id: "application",
      meta: { kind: "form", title: { fr: "Candidature", en: "Application" } },
      on: {
        "form.apply.submitted": { target: "#interview" },
        refuse: { target: "#refused", meta: { label: { fr: "Ne pas retenir", en: "Turn down" } } },
      },
      after: { patience: { target: "#refused" } },
    },
    interview: { id: "interview", meta: { kind: "activity", title: { fr: "Entretien", en: "Interview" } } },
    refused: { id: "refused", type: "final", meta: { kind: "exit", title: "Refus", outcome: "declined" } },
  },
} as unknown as Definition;

const entry = (over: Partial<JournalEntry>): JournalEntry => ({
  sequence: 2,
  kind: "event",
  event: { type: "recheck" },
  actor: { kind: "user", id: "usr_1", role: "coordinator" },
  occurredAt: "2026-03-02T09:00:00.000Z",
  recordedAt: "2026-03-02T09:00:00.000Z",
  transitions: [],
  effects: [],
  measures: [],
  trace: [],
  status: "active",
  missing: [],
  announcements: [],
  ...over,
});

const moved = (path: string, trigger: string, event: string, to: string) => ({
  transitions: [
    { trigger, event, paths: [path], from: ["application"], to: [to], left: ["application"], entered: [to] },
  ],
});

describe("a line of the journal", () => {
  it("says the label of the transition, who acted and why", () => {
    const line = journalLine(
      DEFINITION,
      entry({
        event: { type: "refuse", reason: { code: "full", text: "plus de place" } },
        ...moved("/states/application/on/refuse", "on", "refuse", "refused"),
      }),
      "fr",
    );
    expect(line).toMatchObject({
      title: "Ne pas retenir",
      role: "Coordinatrice",
      to: ["Refus"],
      reason: "plus de place",
    });
  });

  it("says when it was written down, where that was later; a timer is never late", () => {
    const later = { occurredAt: "2026-03-01T09:00:00.000Z", recordedAt: "2026-03-02T09:00:00.000Z" };
    expect(journalLine(DEFINITION, entry(later), "fr")).toMatchObject({
      at: later.occurredAt,
      recordedAt: later.recordedAt,
    });
    expect(journalLine(DEFINITION, entry({}), "fr").recordedAt).toBeUndefined();
    const timer = entry({ ...later, kind: "timer", actor: { kind: "timer" } });
    expect(journalLine(DEFINITION, timer, "fr").recordedAt).toBeUndefined();
  });

  it("says what a built-in event without label means", () => {
    const submitted = entry({
      event: { type: "form.apply.submitted" },
      ...moved("/states/application/on/form.apply.submitted", "on", "form.apply.submitted", "interview"),
    });
    expect(journalLine(DEFINITION, submitted, "fr").title).toBe("« Candidature » : réponses envoyées");
    expect(journalLine(DEFINITION, submitted, "en").to).toEqual(["Interview"]);
  });

  it("says which deadline came, and that nobody acted", () => {
    const line = journalLine(
      DEFINITION,
      entry({
        kind: "timer",
        actor: { kind: "timer" },
        event: { type: "xstate.after.patience.application" },
        ...moved("/states/application/after/patience", "after", "patience", "refused"),
      }),
      "fr",
    );
    expect(line).toMatchObject({ title: "Après 10 jours", role: undefined });
  });

  it("says which task is overdue", () => {
    const due = entry({ kind: "timer", event: { type: "task.call.due" } });
    expect(journalLine(DEFINITION, due, "en").title).toBe("Overdue: Call");
  });

  it("does not follow what objects inherit", () => {
    const odd = entry({ event: { type: "refuse" }, ...moved("/constructor/prototype", "on", "refuse", "refused") });
    expect(journalLine(DEFINITION, odd, "fr").title).toBe("refuse");
  });
});

it("since when somebody is in a stage: the last time that they entered it", () => {
  const first = entry(moved("", "on", "x", "interview"));
  const again = entry({ ...moved("", "on", "x", "interview"), occurredAt: "2026-04-01T09:00:00.000Z" });
  expect(enteredAt([first, again]).get("interview")).toBe("2026-04-01T09:00:00.000Z");
});

describe("filters in the address", () => {
  it("are read, and nothing else", () => {
    expect(readCaseloadSearch({ program: "mentoring", stage: "charter", status: "held", q: "Ana", site: 12 })).toEqual({
      program: "mentoring",
      stage: "charter",
      status: "held",
      site: undefined,
    });
  });

  it("a stage means nothing without its program, and an unknown status nothing at all", () => {
    expect(readCaseloadSearch({ stage: "charter", status: "gone" })).toMatchObject({
      stage: undefined,
      status: undefined,
    });
  });
});

it.each([
  ["2009-05-02", "2026-05-01", 16],
  ["2009-05-02", "2026-05-02", 17],
  ["2008-02-29", "2026-02-28", 17],
  ["2008-02-29", "2026-03-01", 18],
])("born on %s, on %s: %i years", (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age);
});

describe("when something happened", () => {
  const last = "2026-03-02T09:00:35.123Z";

  it("lies between the last step and now, to the minute", () => {
    const span = spanOf(last, "2026-03-02T11:30:59.000Z")!;
    expect(instantOf(span.earliest)).toBe("2026-03-02T09:01:00.000Z");
    expect(instantOf(span.latest)).toBe("2026-03-02T11:30:00.000Z");
    expect([span.earliest, span.latest].map((typed) => faultOf(typed, span))).toEqual([undefined, undefined]);
    expect(faultOf("", span)).toBe("empty");
    expect(faultOf("2026-03-01T12:00", span)).toBe("early");
    expect(faultOf("2026-03-04T12:00", span)).toBe("late");
  });

  it("is now, when the last step was less than a minute ago", () => {
    expect(spanOf(last, "2026-03-02T09:00:59.000Z")).toBeUndefined();
  });
});
