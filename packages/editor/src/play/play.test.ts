import { compile, contextOf, playScenario, type Compiled, type Scenario, type ScenarioStep } from "@parcours/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveGraph } from "../graph/derive-graph.ts";
import type { Document } from "../graph/document.ts";
import { EditorStore } from "../store/editor-store.ts";
import { libraryPrograms } from "../testing/library.ts";
import { exampleAnswers } from "./acts/example-answers.ts";
import { offersOf, type Offer } from "./acts/offers.ts";
import { firstStory, zoneOf } from "./person/first-story.ts";
import { typicalPeople } from "./person/typical.ts";
import { endingOf } from "./story/ending.ts";
import { keepStory } from "./story/keep-story.ts";
import { litBy } from "./story/lit.ts";
import { openScenario } from "./story/open-scenario.ts";
import { playStory, type Moment, type Played } from "./story/play-story.ts";
import { addStep, lookAt, openSession, redoStep, restart, rewindTo, undoStep, type Session } from "./story/session.ts";
import { scenarioOf, storyOf, type Story } from "./story/story.ts";
import { morningOf, wallInstant } from "./story/wall-clock.ts";
import { blocksOf } from "./words/blocks.ts";

const programs = libraryPrograms();
const programOf = (slug: string): Document => {
  const found = programs.find((program) => program.slug === slug);
  if (found === undefined) throw new Error(slug);
  return found.document;
};
const maraude = programOf("maraude-volunteers");
const NOW = "2026-11-22T08:00:00.000Z";

const machines = new Map<Document, Compiled>();
const compiledOf = (document: Document): Compiled => {
  const compiled = machines.get(document) ?? compile(document);
  machines.set(document, compiled);
  return compiled;
};
const played = (document: Document, story: Story, earlier?: Played): Played => {
  const told = playStory(compiledOf(document), story, earlier);
  if (!told.ok) throw new Error(told.why.en);
  return told.played;
};
const lastOf = ({ moments }: Played): Moment => moments.at(-1) ?? moments[0];
const bare = (moments: readonly Moment[]) =>
  moments.map(({ simulation: { compiled: _compiled, ...rest }, ...moment }) => ({ ...moment, ...rest }));

const scopeOf = (document: Document, language: "fr" | "en" = "fr") => ({
  document,
  graph: deriveGraph(document),
  language,
  name: "Amina",
  timeZone: zoneOf(document),
});

const AUTO = { role: "auto", other: false };
const offersAt = (document: Document, moment: Moment, role = "auto"): Offer[] =>
  offersOf({ document, graph: deriveGraph(document), moment, acting: { ...AUTO, role }, language: "fr" });

const stepOf = ({ step, form, reason }: Offer, moment: Moment): ScenarioStep => {
  const { now, snapshot } = moment.simulation;
  const [first] = reason?.offered ?? [];
  return {
    ...step,
    send: {
      ...step.send,
      ...(form !== undefined && { data: exampleAnswers(form, {}, { now, context: contextOf(snapshot) }) }),
      ...(reason?.needed === true && { reason: first === undefined ? { text: "x" } : { code: first.value } }),
    },
  };
};

/** Lets chosen things happen, one after the other: an offer, or time that passes where nobody may do anything. */
const walk = (document: Document, picks: readonly number[]): { session: Session; played: Played } => {
  const today = { now: NOW, timeZone: zoneOf(document) };
  const [somebody] = typicalPeople(document, today);
  let session = openSession("Amina", firstStory(document, somebody?.facts ?? {}, today));
  let now = played(document, session.story);
  for (const pick of picks) {
    const moment = lastOf(now);
    const open = offersAt(document, moment).filter(({ allowed }) => allowed);
    const offer = open[pick % (open.length + 1)];
    const step: ScenarioStep = offer === undefined ? { wait: `P${1 + (pick % 40)}D` } : stepOf(offer, moment);
    const tried = addStep(session, step);
    const next = played(document, tried.story, now);
    // Made-up answers may be refused; then nothing has happened.
    if (next.broken === undefined) [session, now] = [tried, next];
  }
  return { session, played: now };
};

describe("a story played by hand", () => {
  it("goes as the engine plays scenarios of every program", () => {
    for (const { document } of programs) {
      for (const scenario of (document.meta.scenarios ?? []).slice(0, 2)) {
        const told = played(document, storyOf(scenario));
        const { steps, journal, passed } = playScenario(document, scenario);
        expect(told.broken).toBeUndefined();
        expect(told.moments.slice(1).map(({ simulation }) => [simulation.snapshot.stages, simulation.now])).toEqual(
          steps.map(({ stages, at }) => [stages, at]),
        );
        expect(JSON.stringify(lastOf(told).simulation.journal)).toBe(JSON.stringify(journal));
        expect(told.moments.every(({ messages }) => messages.length === 0)).toBe(passed);
      }
    }
  });

  it("is the same played on from before and from the beginning, and kept as a scenario it passes", () => {
    const picks = fc.array(fc.nat(60), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...programs.map(({ slug }) => slug)), picks, (slug, chosen) => {
        const document = programOf(slug);
        const { session, played: on } = walk(document, chosen);
        expect(JSON.stringify(bare(on.moments))).toBe(JSON.stringify(bare(played(document, session.story).moments)));
        const scenario = scenarioOf(session.story, "kept", "Kept", endingOf(lastOf(on)));
        const result = playScenario(document, scenario);
        expect(result.failure).toBeUndefined();
        expect(JSON.stringify(result.journal)).toBe(JSON.stringify(lastOf(on).simulation.journal));
      }),
      { numRuns: 12 },
    );
  });

  it("rewound to any moment stands where it stood then, and undo brings the rest back", () => {
    const { session, played: on } = walk(maraude, [0, 1, 3, 0, 2, 60, 4, 0]);
    expect(session.story.steps.length).toBeGreaterThan(4);
    for (let count = 0; count <= session.story.steps.length; count += 1) {
      const back = rewindTo(session, count);
      expect(bare(played(maraude, back.story).moments)).toEqual(bare(on.moments.slice(0, count + 1)));
      expect(undoStep(back).story).toBe(session.story);
    }
    expect(redoStep(undoStep(session)).story).toBe(session.story);
    expect(undoStep(restart(session)).story).toBe(session.story);
  });

  it("goes on from a past moment that is looked at, and loses nothing by looking", () => {
    const { session } = walk(maraude, [0, 1, 2, 0]);
    const looking = lookAt(session, 1);
    expect(looking.story).toBe(session.story);
    const other = addStep(looking, { wait: "P1D" });
    expect(other.story.steps).toEqual([session.story.steps[0], { wait: "P1D" }]);
    expect(lookAt(looking, 99).at).toBeUndefined();
  });

  it("says where it stops applying after an edit of the program", () => {
    const { session } = walk(maraude, [0]);
    const [step] = session.story.steps;
    if (step === undefined || !("send" in step)) throw new Error("nothing was sent");
    const edited = JSON.parse(JSON.stringify(maraude).replaceAll(`"${step.send.type}"`, '"form.other.submitted"'));
    const { broken, moments } = played(edited as Document, session.story);
    expect(broken?.step).toBe(0);
    expect(broken?.messages[0]?.en).toContain("Refused");
    expect(moments).toHaveLength(1);
  });
});

describe("what may be done", () => {
  it("is what the engine then takes, for whoever is told", () => {
    const { played: on } = walk(maraude, [0]);
    const moment = lastOf(on);
    const offers = offersAt(maraude, moment);
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers.filter(({ allowed }) => allowed)) {
      const told = played(maraude, { ...on.story, steps: [...on.story.steps, stepOf(offer, moment)] });
      expect([offer.title, told.broken]).toEqual([offer.title, undefined]);
    }
  });

  it("says that another role does it", () => {
    const { played: on } = walk(maraude, [0]);
    const closed = offersAt(maraude, lastOf(on), "participant").filter(({ allowed }) => !allowed);
    expect(closed.map(({ why }) => why?.fr)).toContain("Un autre rôle s’en charge.");
  });
});

describe("people proposed", () => {
  it("stand on both sides of the thresholds, and one of whom nothing is known", () => {
    const people = typicalPeople(maraude, { now: NOW, timeZone: "Europe/Paris" });
    expect(people.map(({ sort }) => sort)).toEqual(["usual", "other", "unknown"]);
    expect(people[1]?.changed).toEqual([{ rule: "adult", result: "false" }]);
    expect(people[1]?.facts["birthDate"]).toBe("2008-11-23");
  });

  it("are few in every program, and each begins", () => {
    for (const { document } of programs) {
      const today = { now: NOW, timeZone: zoneOf(document) };
      const people = typicalPeople(document, today);
      expect(people.length).toBeLessThanOrEqual(6);
      for (const { facts } of people)
        expect(playStory(compiledOf(document), firstStory(document, facts, today)).ok).toBe(true);
    }
  });
});

describe("what happened, in words", () => {
  it("names no id and nothing undefined, in both languages, for scenarios of every program", () => {
    for (const { document, slug } of programs) {
      for (const language of ["fr", "en"] as const) {
        const scope = scopeOf(document, language);
        for (const scenario of (document.meta.scenarios ?? []).slice(0, 2)) {
          const blocks = blocksOf(played(document, storyOf(scenario)).moments, scope);
          const said = blocks.flatMap(({ title, lines, others }) => [
            title,
            ...[...lines, ...others].map((l) => l.text),
          ]);
          const odd = said.filter((text) => /undefined|xstate|\[object|\{\{|^$/.test(text));
          expect([slug, scenario.id, odd]).toEqual([slug, scenario.id, []]);
          expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
        }
      }
    }
  });

  it("tells why a rule passed, where the person went, and the message as it would be read", () => {
    const scenario = maraude.meta.scenarios?.[0] as Scenario;
    const { moments } = played(maraude, storyOf(scenario));
    const first = blocksOf(moments, scopeOf(maraude)).find(({ at }) => at === 1);
    const texts = first?.lines.map(({ text }) => text) ?? [];
    expect(texts.find((text) => text.startsWith("Être majeur"))).toContain("11/02/1993");
    const message = first?.lines.find(({ sort }) => sort === "message");
    expect(message?.preview?.body).not.toContain("{{");
    expect(texts.some((text) => text.includes("Réunion d’information"))).toBe(true);
  });

  it("says which facts are missing where a rule cannot be answered", () => {
    const story = { ...firstStory(maraude, {}, { now: NOW, timeZone: "Europe/Paris" }), places: {} };
    const begun = played(maraude, story);
    const offer = offersAt(maraude, lastOf(begun)).find(({ form }) => form !== undefined);
    if (offer === undefined) throw new Error("no form");
    const step = stepOf(offer, lastOf(begun)) as Extract<ScenarioStep, { send: unknown }>;
    const { birthDate: _unknown, ...data } = step.send.data ?? {};
    const told = played(maraude, { ...story, steps: [{ ...step, send: { ...step.send, data } }] });
    const [block] = blocksOf(told.moments, scopeOf(maraude));
    const unsure = [...(block?.lines ?? []), ...(block?.others ?? [])].filter(({ tone }) => tone === "unsure");
    expect(unsure.map(({ text }) => text).join(" ")).toContain("Date de naissance");
  });

  it("lights the stages where the person rests and the ways taken", () => {
    const { played: on } = walk(maraude, [0]);
    const graph = deriveGraph(maraude);
    const lit = litBy(graph, on.moments);
    const [stage = ""] = lastOf(on).simulation.snapshot.stages;
    expect(lit.has(graph.byId.get(stage)?.path ?? "none")).toBe(true);
    expect(graph.transitions.filter(({ id }) => lit.has(id)).length).toBeGreaterThan(0);
  });
});

describe("a run kept as a scenario", () => {
  it("is an edit that can be undone, passes, and opens again as it was", () => {
    const { played: on } = walk(maraude, [0, 1]);
    const store = new EditorStore({ document: maraude, language: "fr", now: () => 0 });
    const kept = keepStory(store, on, { fr: "Essai", en: "A try" }, undefined);
    if (!kept.ok) throw new Error(kept.reason.en);
    const scenario = store.state.document.meta.scenarios?.at(-1);
    expect(scenario?.id).toBe("aTry");
    expect(scenario && playScenario(store.state.document, scenario).passed).toBe(true);
    const opened = openScenario(openSession("x", on.story), scenario as Scenario, 0);
    expect([opened.story, opened.at]).toEqual([kept.story, 1]);
    store.undo();
    expect(store.state.document).toBe(maraude);
  });
});

describe("a scenario that fails", () => {
  it("opens after the step that did not hold, with what was expected and what was found", () => {
    const [green] = maraude.meta.scenarios ?? [];
    if (green === undefined) throw new Error("no scenario");
    const red: Scenario = { ...green, steps: [{ expect: { stages: ["file"] } }, ...green.steps] };
    const failed = playScenario(maraude, red).failure?.step;
    expect(failed).toBe(0);
    const session = openScenario(openSession("x", storyOf(green)), red, failed);
    expect(session.at).toBe(1);
    const { moments } = played(maraude, session.story);
    const block = blocksOf(moments, scopeOf(maraude)).find(({ at }) => at === session.at);
    expect(block?.lines.map(({ tone, text }) => [tone, text.replaceAll("\u00a0", " ")])).toEqual([
      ["bad", "Étapes : attendu Dossier, trouvé Formulaire d’intérêt."],
    ]);
  });
});

describe("the wall clock", () => {
  it("knows summer and winter", () => {
    expect(wallInstant(new Date("2026-07-01T10:00:45Z"), "Europe/Paris")).toBe("2026-07-01T12:00:00+02:00");
    expect(morningOf(new Date("2026-07-01T22:59:59Z"), "Europe/Paris")).toBe("2026-07-02T09:00:00+02:00");
    expect(wallInstant(new Date("2026-01-01T03:30:00Z"), "America/Cayenne")).toBe("2026-01-01T00:30:00-03:00");
  });
});
