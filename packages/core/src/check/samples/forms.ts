import type { Samples } from "./sample.ts";

const jury = {
  title: { fr: "Jury", en: "Jury" },
  by: ["coordinator"],
  per: "actor",
  fields: [{ field: "motivation" }],
};

export const forms: Samples = {
  check: "forms",
  valid: [
    {
      title: "each reader adds to a list",
      change: {
        "/meta/forms/jury": jury,
        "/states/interview/on/form.jury.submitted": { actions: [{ type: "append", params: { list: "grades" } }] },
      },
    },
    {
      title: "one answer is taken out of the event",
      change: {
        "/meta/forms/hours": { title: "Heures", by: ["coordinator"], fields: [{ field: "sessionsAttended" }] },
        "/states/interview/on/hours": {
          actions: [{ type: "record", params: { measure: "hours", value: { event: "sessionsAttended" } } }],
          meta: { form: "hours" },
        },
      },
    },
  ],
  invalid: [
    {
      title: "a form that asks for nothing and is expected nowhere",
      change: { "/meta/forms/empty": { title: { fr: "Vide", en: "Empty" }, by: ["coordinator"], fields: [] } },
      problems: ["warning /meta/forms/empty", "warning /meta/forms/empty/fields"],
    },
    {
      title: "a computed field, and a field that is shown by its own answer",
      change: {
        "/meta/fields/sessionsAttended/source": { list: "sessions", statistic: "count" },
        "/meta/forms/application/fields/0/field": "sessionsAttended",
        "/meta/forms/application/fields/2/visibleWhen": "minor",
      },
      problems: ["error /meta/forms/application/fields/0/field", "error /meta/forms/application/fields/2/visibleWhen"],
    },
    {
      title: "answers that are not saved",
      change: { "/states/application/on/form.application.submitted/actions": null },
      problems: ["warning /states/application/on/form.application.submitted"],
    },
    {
      title: "readers who overwrite each other",
      change: { "/meta/forms/jury": jury, "/states/interview/on/form.jury.submitted": { actions: [{ type: "save" }] } },
      problems: ["warning /states/interview/on/form.jury.submitted"],
    },
    {
      title: "a public form that goes with an event, sent by a role that it is not for",
      change: {
        "/states/interview/on/accept/meta/form": "application",
        "/states/interview/on/accept/actions": [{ type: "save" }],
        "/states/application/on/form.application.submitted/meta/by": ["guardian"],
      },
      problems: [
        "warning /states/application/on/form.application.submitted/meta/by",
        "warning /states/interview/on/accept",
      ],
    },
  ],
};
