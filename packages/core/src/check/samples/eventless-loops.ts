import type { Samples } from "./sample.ts";

const rule = (id: string) => ({ type: "rule", params: { rule: id } });
const otherwise = (...of: string[]) => ({ type: "otherwise", params: { of } });
const decision = (id: string, always: unknown) => ({
  id,
  meta: { kind: "decision", title: { fr: `Décision ${id}`, en: `Decision ${id}` }, roles: ["coordinator"] },
  always,
  on: { leave: { target: "#declined" } },
});

export const eventlessLoops: Samples = {
  check: "eventless-loops",
  valid: [
    {
      title: "back and forth on rules that exclude each other",
      change: {
        "/states/interview/on/accept/target": "#one",
        "/states/one": decision("one", { target: "#two", guard: rule("minor") }),
        "/states/two": decision("two", { target: "#one", guard: otherwise("minor") }),
      },
    },
    {
      title: "a phase that waits for somebody before it begins anew",
      change: {
        "/states/active/states/learning/states/trained/type": "final",
        "/states/active/states/presence/states/checkIn/type": "final",
        "/states/active/states/presence/states/checkIn/on": null,
        "/states/active/states/learning/states/training/always": { target: "#trained" },
        "/states/active/states/learning/states/training/on": null,
        "/states/active/onDone": { target: "#again" },
        "/states/again": decision("again", { target: "#active" }),
      },
    },
    {
      title: "a deadline to which people come back only before its date",
      change: {
        "/meta/deadlines/silence": { from: { field: "birthDate" }, offset: "P20Y" },
        "/states/active/states/presence/states/checkIn/always": { target: "#missions", guard: rule("minor") },
      },
    },
  ],
  invalid: [
    {
      title: "two stages that send everybody to each other",
      change: {
        "/states/interview/on/accept/target": "#one",
        "/states/one": decision("one", { target: "#two" }),
        "/states/two": decision("two", { target: "#one" }),
      },
      problems: ["error /states/one/always"],
    },
    {
      title: "rules that one person meets at once: a minor of 16",
      change: {
        "/states/interview/on/accept/target": "#one",
        "/states/one": decision("one", { target: "#two", guard: rule("minor") }),
        "/states/two": decision("two", { target: "#one", guard: rule("oldEnough") }),
      },
      problems: ["error /states/one/always"],
    },
    {
      title: "a round that changes what its rules read",
      change: {
        "/states/interview/on/accept/target": "#one",
        "/states/one": decision("one", {
          target: "#two",
          guard: otherwise("trained"),
          actions: [{ type: "increment", params: { field: "sessionsAttended" } }],
        }),
        "/states/two": decision("two", { target: "#one" }),
      },
      problems: ["warning /states/one/always"],
    },
    {
      title: "a phase that begins anew by itself",
      change: {
        "/states/interview/on/accept/target": "#short",
        "/states/short": {
          id: "short",
          initial: "only",
          meta: { kind: "phase", title: { fr: "Courte", en: "Short" } },
          states: { only: { id: "only", type: "final", meta: { kind: "stage", title: { fr: "Seule", en: "Only" } } } },
          onDone: { target: "#one" },
        },
        "/states/one": decision("one", { target: "#short" }),
      },
      problems: ["error /states/short/onDone"],
    },
    {
      title: "back to the beginning of a phase that remembers where people were",
      change: {
        "/states/interview/on/accept/target": "#looping",
        "/states/looping": {
          id: "looping",
          initial: "first",
          meta: { kind: "phase", title: { fr: "Boucle", en: "Loop" } },
          states: {
            first: {
              id: "first",
              meta: { kind: "stage", title: { fr: "Début", en: "Start" } },
              always: { target: "#looping" },
              on: { leave: { target: "#declined" } },
            },
            back: { id: "back", type: "history" },
          },
        },
      },
      problems: ["error /states/looping/states/first/always"],
    },
    {
      title: "a deadline that has passed when people come back",
      change: {
        "/meta/deadlines/silence": { from: { field: "birthDate" }, offset: "P20Y" },
        "/states/active/states/presence/states/checkIn/always": { target: "#missions", guard: rule("oldEnough") },
      },
      problems: ["warning /states/active/states/presence/states/missions/after/silence"],
    },
    {
      title: "a stage that begins again and counts",
      change: {
        "/states/interview/always": {
          target: "#interview",
          reenter: true,
          guard: rule("minor"),
          actions: [{ type: "increment", params: { measure: "looks" } }],
        },
      },
      problems: ["error /states/interview/always"],
    },
    {
      title: "branches that lead nowhere",
      change: {
        "/states/interview/always": [
          { guard: rule("minor"), actions: [{ type: "notify", params: { notice: "welcome" } }] },
          { guard: rule("oldEnough"), actions: [{ type: "increment", params: { measure: "looks" } }] },
          { guard: rule("trained"), actions: [{ type: "increment", params: { field: "sessionsAttended" } }] },
        ],
      },
      problems: [
        "warning /states/interview/always/0",
        "error /states/interview/always/1",
        "warning /states/interview/always/2",
      ],
    },
  ],
};
