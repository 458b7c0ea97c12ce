/** The form that a turn is. */
export const TURN = "form.turn.submitted";

const titled = (fr: string, en: string) => ({ title: { fr, en } });

const runner = (id: string, other: string, title: object) => ({
  id,
  meta: { kind: "stage", roles: ["coordinator"], ...title },
  on: {
    [TURN]: {
      target: `#${other}`,
      actions: [{ type: "save" }, { type: "increment", params: { measure: "turns" } }],
      meta: { label: { fr: "Passer le relais", en: "Hand over" }, bulk: true },
    },
  },
  after: { patience: { target: "#stopped" } },
});

/** Two stages that hand over to each other: each turn moves, keeps an answer, counts, takes back a timer and sets one. */
export const relayProgram = (): Record<string, unknown> => ({
  id: "relay",
  initial: "first",
  meta: {
    format: 1,
    ...titled("Relais", "Relay"),
    roles: { participant: titled("Personne", "Person"), coordinator: titled("Coordination", "Coordinator") },
    fields: {
      marker: {
        type: "text",
        ...titled("Repère", "Marker"),
        sensitivity: "ordinary",
        purpose: { fr: "Retrouver chaque passage.", en: "To find each turn again." },
        source: "program",
      },
    },
    deadlines: { patience: { offset: "P30D" } },
    forms: {
      turn: { ...titled("Passage", "Turn"), by: ["coordinator"], fields: [{ field: "marker", required: true }] },
    },
  },
  states: {
    first: runner("first", "second", titled("Premier", "First")),
    second: runner("second", "first", titled("Second", "Second")),
    stopped: {
      id: "stopped",
      type: "final",
      meta: { kind: "exit", outcome: "expired", ...titled("Sans nouvelles", "No news") },
    },
  },
});
