const title = (fr: string, en: string) => ({ fr, en });
const exit = (id: string) => ({
  id,
  type: "final",
  meta: { kind: "exit", title: title("Fin", "End"), outcome: "completed" },
});
const roles = {
  participant: { title: title("Personne", "Person") },
  coordinator: { title: title("Coordination", "Coordinator") },
};

/** A mentor's own program: available, then matched while in a pair. */
export const mentorProgram = (): Record<string, unknown> => ({
  id: "mentor",
  initial: "available",
  meta: {
    format: 1,
    title: title("Mentor", "Mentor"),
    roles,
    fields: {
      city: {
        type: "text",
        title: title("Ville", "City"),
        sensitivity: "ordinary",
        purpose: title("Former les binômes.", "To form pairs."),
        source: "participant",
      },
    },
    sessions: {
      training: { title: title("Formation", "Training"), present: "training.attended", absent: "training.missed" },
    },
    forms: {
      place: { title: title("Lieu", "Place"), by: ["coordinator"], fields: [{ field: "city", required: true }] },
    },
  },
  states: {
    available: {
      id: "available",
      meta: { kind: "stage", title: title("Disponible", "Available"), roles: ["coordinator"] },
      on: {
        matched: { target: "#engaged", meta: { label: title("Engager", "Match") } },
        retire: { target: "#over", meta: { label: title("Arrêter", "Retire") } },
        "training.attended": {
          actions: [{ type: "increment", params: { measure: "trainings" } }],
          meta: { label: title("Formation suivie", "Trained"), bulk: true },
        },
        "training.missed": {
          actions: [{ type: "increment", params: { measure: "trainingsMissed" } }],
          meta: { label: title("Formation manquée", "Training missed"), bulk: true },
        },
        "form.place.submitted": { actions: [{ type: "save" }], meta: { label: title("Lieu", "Place") } },
      },
    },
    engaged: {
      id: "engaged",
      meta: { kind: "stage", title: title("En binôme", "Engaged"), roles: ["coordinator"] },
      on: {
        released: { target: "#available", meta: { label: title("Libérer", "Release") } },
        retire: {
          target: "#over",
          actions: [{ type: "send", params: { to: "its-pairs", event: "mentor.left" } }],
          meta: { label: title("Arrêter", "Retire") },
        },
        "form.place.submitted": { actions: [{ type: "save" }], meta: { label: title("Lieu", "Place") } },
      },
    },
    over: exit("over"),
  },
});

/** The pair: reads its mentor's city, engages the mentor when it begins, ends when the mentor leaves. */
export const pairProgram = (): Record<string, unknown> => ({
  id: "pair",
  initial: "proposed",
  meta: {
    format: 1,
    title: title("Binôme", "Pair"),
    roles,
    members: { mentor: { title: title("Mentor", "Mentor"), program: "mentor" } },
    fields: {
      mentorCity: {
        type: "text",
        title: title("Ville du mentor", "Mentor's city"),
        sensitivity: "ordinary",
        purpose: title("Se rencontrer.", "To meet."),
        source: { member: "mentor", field: "city" },
      },
    },
    rules: {
      near: {
        title: title("Mentor lyonnais", "Mentor in Lyon"),
        rule: { combinator: "and", rules: [{ field: "mentorCity", operator: "=", value: "Lyon" }] },
      },
    },
  },
  states: {
    proposed: {
      id: "proposed",
      meta: { kind: "stage", title: title("Proposé", "Proposed"), roles: ["coordinator"] },
      on: {
        meet: {
          target: "#meeting",
          guard: { type: "rule", params: { rule: "near" } },
          actions: [{ type: "send", params: { to: "mentor", event: "matched" } }],
          meta: { label: title("Commencer", "Meet") },
        },
        cancel: { target: "#ended", meta: { label: title("Annuler", "Cancel") } },
      },
    },
    meeting: {
      id: "meeting",
      meta: { kind: "activity", title: title("En cours", "Meeting"), roles: ["coordinator"] },
      on: {
        "mentor.left": { target: "#ended", meta: { label: title("Départ du mentor", "Mentor left") } },
        finish: {
          target: "#ended",
          actions: [{ type: "send", params: { to: "mentor", event: "released" } }],
          meta: { label: title("Terminer", "Finish") },
        },
      },
    },
    ended: exit("ended"),
  },
});

/** A pair of two who are both in the mentor's program; it says by what it is proposed. */
export const duoProgram = (): Record<string, unknown> => {
  const pair = pairProgram() as { meta: Record<string, unknown> };
  return {
    ...pair,
    id: "duo",
    meta: {
      ...pair.meta,
      title: title("Duo", "Duo"),
      members: {
        mentor: { title: title("Mentor", "Mentor"), program: "mentor" },
        mentee: { title: title("Jeune", "Young person"), program: "mentor" },
      },
      matching: {
        criteria: {
          city: { title: title("Ville", "City"), as: "same", fields: { mentor: "city", mentee: "city" } },
        },
        conditions: ["near"],
      },
    },
  };
};
