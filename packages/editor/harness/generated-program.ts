import type { Document } from "../src/graph/document.ts";

type States = Document["states"];

const exitOf = (id: string, fr: string, en: string, outcome: "completed" | "dropout"): States => ({
  [id]: { id, type: "final", meta: { kind: "exit", title: { fr, en }, outcome } },
});

/** Phases of ten stages each, every stage with a way on, a way out and a deadline. */
export const generatedProgram = (stages: number): Document => {
  const phases = Math.ceil(stages / 11);
  const states: States = {};
  for (let phase = 0; phase < phases; phase += 1) {
    const inside: States = {};
    for (let index = 0; index < 10; index += 1) {
      const id = `stage${phase}x${index}`;
      const next = index < 9 ? `stage${phase}x${index + 1}` : phase < phases - 1 ? `phase${phase + 1}` : "done";
      inside[id] = {
        id,
        meta: {
          kind: index % 3 === 0 ? "activity" : "stage",
          title: { fr: `Étape ${phase + 1}.${index + 1}`, en: `Stage ${phase + 1}.${index + 1}` },
          roles: ["coordinator"],
        },
        on: {
          next: { target: `#${next}`, meta: { label: { fr: "Continuer", en: "Continue" } } },
          ...(index > 0 && {
            back: { target: `#stage${phase}x${index - 1}`, meta: { label: { fr: "Reprendre", en: "Go back" } } },
          }),
        },
      };
    }
    const id = `phase${phase}`;
    states[id] = {
      id,
      initial: `stage${phase}x0`,
      meta: { kind: "phase", title: { fr: `Phase ${phase + 1}`, en: `Phase ${phase + 1}` } },
      on: { leave: { target: "#left", meta: { label: { fr: "Renoncer", en: "Withdraw" } } } },
      states: inside,
    };
  }
  return {
    id: "generated",
    initial: "phase0",
    meta: {
      format: 1,
      title: { fr: "Grand programme", en: "Large program" },
      roles: {
        participant: { title: { fr: "Personne", en: "Person" } },
        coordinator: { title: { fr: "Coordinatrice", en: "Coordinator" } },
      },
    },
    states: {
      ...states,
      ...exitOf("done", "Parcours mené à bien", "Completed", "completed"),
      ...exitOf("left", "Départ", "Left", "dropout"),
    },
  };
};
