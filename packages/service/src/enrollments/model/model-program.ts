const title = (fr: string, en: string) => ({ title: { fr, en } });

const stage = (id: string, more: object): object => ({
  id,
  meta: { kind: "stage", roles: ["coordinator"], ...title(id, id) },
  ...more,
});

const way = (target: string): object => ({ target: `#${target}`, meta: { label: { fr: target, en: target } } });

const exit = (id: string, outcome: string): object => ({
  id,
  type: "final",
  meta: { kind: "exit", outcome, ...title(id, id) },
});

/**
 * Three stages and two exits: `go` leads on, `back` leads back, `stay` counts. Who stays in the first one for ten days is
 * reminded by moving to the second; who stays in the second for a month is out. The third has no deadline.
 */
export const modelProgram = (): Record<string, unknown> => ({
  id: "model",
  initial: "one",
  meta: {
    format: 1,
    ...title("Modèle", "Model"),
    timeZone: "UTC",
    roles: { coordinator: title("Coordination", "Coordinator") },
  },
  states: {
    one: stage("one", { on: { go: way("two") }, after: { P10D: { target: "#two" } } }),
    two: stage("two", {
      on: {
        go: way("three"),
        back: way("one"),
        stay: {
          actions: [{ type: "increment", params: { measure: "stays" } }],
          meta: { label: { fr: "Rester", en: "Stay" } },
        },
      },
      after: { P30D: { target: "#out" } },
    }),
    three: stage("three", { on: { go: way("finished"), back: way("two") } }),
    finished: exit("finished", "completed"),
    out: exit("out", "expired"),
  },
});
