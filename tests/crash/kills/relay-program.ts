/** The form that a turn is. Each carries a marker that nobody else sends, by which the journal can be searched. */
export const TURN = "form.turn.submitted";

const titled = (fr: string, en: string) => ({ title: { fr, en } });

const runner = (id: string, other: string, title: object) => ({
  id,
  meta: { kind: "stage", roles: ["coordinator"], ...title },
  on: {
    [TURN]: {
      target: `#${other}`,
      actions: [{ type: "save" }, { type: "increment", params: { measure: "turns" } }],
      meta: { label: { fr: "Passer le relais", en: "Hand over" } },
    },
    stop: { target: "#stopped", meta: { label: { fr: "Arrêter", en: "Stop" } } },
  },
});

/** Two stages that hand over to each other for as long as turns are sent: every turn moves, keeps an answer and counts. */
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
      meta: { kind: "exit", outcome: "completed", ...titled("Arrêté", "Stopped") },
    },
  },
});
