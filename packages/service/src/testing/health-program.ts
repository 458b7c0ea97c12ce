/** A small program with a fact of every class: what each role gets of them is tried on it. */
export const healthProgram = (slug = "health"): Record<string, unknown> => {
  const text = (fr: string, en: string) => ({ fr, en });
  const field = (type: string, sensitivity: string, source: string, more: object = {}) => ({
    type,
    title: text("Information", "Fact"),
    sensitivity,
    purpose: text("Accompagner.", "To help."),
    source,
    ...more,
  });
  return {
    id: slug,
    initial: "intake",
    meta: {
      format: 1,
      title: text("Santé", "Health"),
      roles: {
        participant: { title: text("Personne", "Person") },
        coordinator: { title: text("Suivi", "Coordinator") },
      },
      fields: {
        illness: field("text", "special", "participant"),
        income: field("number", "personal", "participant"),
        city: field("text", "ordinary", "participant"),
        story: field("text", "personal", "program", { multiline: true }),
        kinPhone: field("phone", "personal", "program"),
      },
      forms: {
        intake: {
          title: text("Accueil", "Intake"),
          by: ["coordinator"],
          fields: [
            { field: "illness" },
            { field: "income" },
            { field: "city" },
            { field: "story" },
            { field: "kinPhone" },
          ],
        },
      },
      rules: {
        ill: {
          title: text("Suivi de santé", "In care"),
          rule: { combinator: "and", rules: [{ field: "illness", operator: "=", value: "asthma" }] },
        },
      },
      notices: {
        news: {
          to: ["participant"],
          channels: ["mail"],
          subject: text("Des nouvelles", "News"),
          body: text("Au sujet de : {{illness}}", "About: {{illness}}"),
        },
      },
      indicators: {
        started: {
          title: text("Suivis", "In care"),
          measure: { count: { reached: "followed" } },
          breakdown: ["illness", "city"],
        },
      },
    },
    states: {
      intake: {
        id: "intake",
        meta: { kind: "form", form: "intake", title: text("Accueil", "Intake"), roles: ["coordinator"] },
        on: {
          "form.intake.submitted": {
            target: "#sorting",
            actions: [{ type: "save" }, { type: "notify", params: { notice: "news" } }],
            meta: { label: text("Suivre", "Follow") },
          },
        },
      },
      sorting: {
        id: "sorting",
        meta: { kind: "decision", title: text("Orientation", "Sorting"), roles: ["coordinator"] },
        always: [{ target: "#followed", guard: { type: "rule", params: { rule: "ill" } } }, { target: "#followed" }],
      },
      followed: {
        id: "followed",
        meta: { kind: "stage", title: text("Suivi", "Followed"), roles: ["coordinator"] },
        on: { end: { target: "#ended", meta: { label: text("Terminer", "End"), reason: "optional" } } },
      },
      ended: {
        id: "ended",
        type: "final",
        meta: { kind: "exit", title: text("Terminé", "Ended"), outcome: "completed" },
      },
    },
  };
};
