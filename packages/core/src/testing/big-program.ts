import type { Definition } from "../definition/schema.ts";
import type { State, Transition } from "../definition/states.ts";

const STEPS = ["Accueil", "Entretien", "Dossier", "Formation", "Bilan", "Point d’étape"];
const ENGLISH = ["Welcome", "Interview", "File", "Training", "Review", "Check-in"];
const KINDS = ["form", "stage", "decision", "activity", "wait", "stage"] as const;

const words = (at: number): { fr: string; en: string } => {
  const [fr, en] = [STEPS[at % STEPS.length] ?? "", ENGLISH[at % ENGLISH.length] ?? ""];
  return { fr: `${fr} ${at + 1}`, en: `${en} ${at + 1}` };
};

const to = (target: string, fr: string, en: string, more: Partial<Transition> = {}): Transition => ({
  target: `#${target}`,
  meta: { label: { fr, en } },
  ...more,
});

/** A stage that leads on, may be left, and now and then comes back to the one before. */
const stage = (at: number, next: string, before: string | undefined): State => {
  const kind = KINDS[at % KINDS.length] ?? "stage";
  const withdraw = at % 4 === 0 ? { withdraw: to("withdrawn", "Renoncer", "Withdraw") } : {};
  const again = before !== undefined && at % 5 === 3 ? { again: to(before, "Revoir", "Again") } : {};
  const base = {
    id: `s${at}`,
    meta: { kind, title: words(at), roles: [at % 2 === 0 ? "participant" : "coordinator"] },
  };
  if (kind === "decision") {
    return {
      ...base,
      always: [
        { target: `#${next}`, guard: { type: "rule", params: { rule: "adult" } } },
        { target: "#refused", guard: { type: "otherwise", params: { of: ["adult"] } } },
      ],
      on: { ...withdraw, ...again },
    };
  }
  const form = kind === "form" ? { form: "file" } : {};
  const event = kind === "form" ? "form.file.submitted" : "goOn";
  return {
    ...base,
    meta: { ...base.meta, ...form },
    on: { [event]: to(next, "Continuer", "Continue"), ...again, ...withdraw },
    ...(kind === "wait" ? { after: { reply: { target: "#noNews" } } } : {}),
  };
};

/** How many stages a phase holds. */
const PHASE = 12;

const exit = (
  id: string,
  fr: string,
  en: string,
  outcome: "completed" | "ineligible" | "withdrawn" | "expired",
): State => ({
  id,
  type: "final",
  meta: { kind: "exit", title: { fr, en }, outcome },
});

/**
 * A legible program of at least so many stages: phases of twelve stages one after the other, with ways back, exits,
 * deadlines and rules. For measuring; always the same.
 */
export const bigProgram = (stages: number): Definition => {
  const phases = Math.max(1, Math.ceil(stages / (PHASE + 1)));
  const states: Record<string, State> = {};
  for (let phase = 0; phase < phases; phase++) {
    const first = phase * PHASE;
    const inner: Record<string, State> = {};
    for (let at = first; at < first + PHASE; at++) {
      const last = at === first + PHASE - 1;
      const next = !last ? `s${at + 1}` : phase + 1 < phases ? `phase${phase + 1}` : "done";
      inner[`s${at}`] = stage(at, next, at > first ? `s${at - 1}` : undefined);
    }
    states[`phase${phase}`] = {
      id: `phase${phase}`,
      initial: `s${first}`,
      meta: { kind: "phase", title: { fr: `Phase ${phase + 1}`, en: `Phase ${phase + 1}` } },
      states: inner,
    };
  }
  return {
    id: "big-program",
    initial: "phase0",
    meta: {
      format: 1,
      title: { fr: "Grand programme", en: "Big program" },
      roles: {
        participant: { title: { fr: "Personne", en: "Person" } },
        coordinator: { title: { fr: "Coordinatrice", en: "Coordinator" } },
      },
      fields: {
        birthDate: {
          type: "date",
          title: { fr: "Date de naissance", en: "Date of birth" },
          sensitivity: "personal",
          purpose: { fr: "Vérifier l’âge", en: "To check the age" },
          source: "participant",
        },
      },
      forms: {
        file: {
          title: { fr: "Dossier", en: "File" },
          by: ["participant", "coordinator"],
          fields: [{ field: "birthDate" }],
        },
      },
      rules: {
        adult: {
          title: { fr: "Adulte", en: "Adult" },
          rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
        },
      },
      deadlines: { reply: { title: { fr: "Réponse attendue", en: "Reply expected" }, offset: "P30D" } },
    },
    states: {
      ...states,
      done: exit("done", "Fin du parcours", "End", "completed"),
      refused: exit("refused", "Refus", "Refused", "ineligible"),
      withdrawn: exit("withdrawn", "Retrait", "Withdrawn", "withdrawn"),
      noNews: exit("noNews", "Sans nouvelles", "No news", "expired"),
    },
  };
};
