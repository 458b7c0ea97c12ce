import type { Samples } from "./sample.ts";

const act = (...actions: object[]) => ({ "/states/interview/on/accept/actions": actions });
const set = (field: string, value: unknown) => ({ type: "set", params: { field, value } });
const end = {
  type: "date",
  title: { fr: "Fin prévue", en: "Planned end" },
  sensitivity: "ordinary",
  source: "program",
  purpose: { fr: "Prévoir.", en: "To plan." },
};

export const actionValues: Samples = {
  check: "action-values",
  valid: [
    {
      title: "values of the right type",
      change: act(set("sessionsAttended", 0), set("birthDate", { now: true }), set("motivation", null)),
    },
    {
      title: "an end moved by the length of a pause",
      change: { "/meta/fields/end": end, "/states/suspended/on/resume/actions": [set("end", { shift: "suspension" })] },
    },
  ],
  invalid: [
    {
      title: "literals that do not fit",
      change: act(set("sessionsAttended", "many"), set("birthDate", "2026-02-30"), set("availability", ["morning"])),
      problems: [
        "error /states/interview/on/accept/actions/0/params/value",
        "error /states/interview/on/accept/actions/1/params/value",
        "error /states/interview/on/accept/actions/2/params/value",
      ],
    },
    {
      title: "another field of another type, a date for a number, an offset from a text",
      change: act(
        set("sessionsAttended", { field: "motivation" }),
        set("sessionsAttended", { now: true }),
        set("birthDate", { date: { from: { field: "motivation" }, offset: "P1D" } }),
      ),
      problems: [
        "error /states/interview/on/accept/actions/0/params/value",
        "error /states/interview/on/accept/actions/1/params/value",
        "error /states/interview/on/accept/actions/2/params/value",
      ],
    },
    {
      title: "what the form does not ask for, and an event where there is none",
      change: {
        "/states/application/on/form.application.submitted/actions/-": set("sessionsAttended", {
          event: "sessionsAttended",
        }),
        "/states/application/after/reply/actions": [set("motivation", { event: "motivation" })],
      },
      problems: [
        "error /states/application/on/form.application.submitted/actions/1/params/value",
        "error /states/application/after/reply/actions/0/params/value",
      ],
    },
    {
      title: "a computed field is written",
      change: {
        "/meta/fields/sessionsAttended/source": { list: "sessions", statistic: "count" },
        ...act(set("sessionsAttended", 3)),
      },
      problems: [
        "error /states/interview/on/accept/actions/0/params/field",
        "error /states/active/states/learning/states/training/on/attended/actions/0/params/field",
      ],
    },
    {
      title: "a text is increased, a text is recorded, a text is added to a sum",
      change: {
        "/meta/fields/sessionsAttended/source": { list: "hours", statistic: "sum" },
        "/states/active/states/learning/states/training/on/attended/actions": [
          { type: "append", params: { list: "hours", value: "two" } },
        ],
        ...act(
          { type: "increment", params: { field: "motivation" } },
          { type: "record", params: { measure: "hours", value: "two" } },
        ),
      },
      problems: [
        "error /states/interview/on/accept/actions/0/params/field",
        "error /states/interview/on/accept/actions/1/params/value",
        "error /states/active/states/learning/states/training/on/attended/actions/0/params/value",
      ],
    },
    {
      title: "moved by a pause where none ends, saved where nothing is brought",
      change: { "/meta/fields/end": end, ...act(set("end", { shift: "suspension" }), { type: "save" }) },
      problems: [
        "warning /states/interview/on/accept/actions/0/params/value",
        "warning /states/interview/on/accept/actions/1",
      ],
    },
    {
      title: "initial data of another type",
      change: { "/context/data/sessionsAttended": "none" },
      problems: ["error /context/data/sessionsAttended"],
    },
  ],
};
