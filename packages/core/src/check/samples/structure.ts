import type { Samples } from "./sample.ts";

const meta = (fr: string, en: string) => ({ kind: "stage", title: { fr, en } });

export const structure: Samples = {
  check: "structure",
  valid: [
    {
      title: "a phase that ends and goes on",
      change: {
        "/states/active/states/learning/states/trained/type": "final",
        "/states/active/states/presence/states/checkIn/type": "final",
        "/states/active/states/presence/states/checkIn/on": null,
        "/states/active/onDone": { target: "#left" },
      },
    },
    {
      title: "a point of return that says where to begin",
      change: { "/states/active/states/resume/target": "#missions" },
    },
  ],
  invalid: [
    {
      title: "a program that begins nowhere",
      change: { "/initial": "start" },
      problems: ["error /initial"],
    },
    {
      title: "a phase without a first stage",
      change: { "/states/active/states/presence/initial": null },
      problems: ["error /states/active/states/presence"],
    },
    {
      title: "a phase that begins outside itself",
      change: { "/states/active/states/presence/initial": "training" },
      problems: ["error /states/active/states/presence/initial"],
    },
    {
      title: "parallel parts with a first one",
      change: { "/states/active/initial": "presence" },
      problems: ["error /states/active/initial"],
    },
    {
      title: "a phase without stages",
      change: { "/states/active/states/learning/states": {}, "/states/active/states/learning/initial": null },
      problems: ["error /states/active/states/learning/states"],
    },
    {
      title: "a phase by its type alone, and a simple stage with stages inside",
      change: { "/states/interview/type": "compound", "/states/active/states/presence/type": "atomic" },
      problems: ["error /states/interview/type", "error /states/active/states/presence/type"],
    },
    {
      title: "an end that holds stages, and one that goes on",
      change: {
        "/states/left/states": { inner: { id: "inner", meta: meta("Dedans", "Inside") } },
        "/states/declined/on": { reopen: { target: "#interview" } },
      },
      problems: ["error /states/left/states", "error /states/declined/on"],
    },
    {
      title: "a simple stage with a first stage and something after its end",
      change: { "/states/interview/initial": "missions", "/states/interview/onDone": { target: "#left" } },
      problems: ["error /states/interview/initial", "error /states/interview/onDone"],
    },
    {
      title: "something after the end of a phase that never ends",
      change: { "/states/active/onDone": { target: "#left" } },
      problems: ["error /states/active/onDone"],
    },
    {
      title: "a point of return outside any phase",
      change: { "/states/again": { id: "again", type: "history" } },
      problems: ["error /states/again"],
    },
    {
      title: "a point of return that leads out of its phase and does things",
      change: {
        "/states/active/states/resume/target": "#interview",
        "/states/active/states/resume/entry": [{ type: "notify", params: { notice: "welcome" } }],
      },
      problems: ["error /states/active/states/resume/target", "error /states/active/states/resume/entry"],
    },
    {
      title: "a stage with the settings of a point of return",
      change: { "/states/interview/history": "deep" },
      problems: ["error /states/interview/history"],
    },
    {
      title: "a stage without title and kind",
      change: { "/states/interview/meta": null },
      problems: ["warning /states/interview"],
    },
    {
      title: "no stage at all",
      change: { "/states": {} },
      problems: ["error /states"],
    },
  ],
};
