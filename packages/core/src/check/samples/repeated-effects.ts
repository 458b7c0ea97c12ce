import type { Samples } from "./sample.ts";

const notify = [{ type: "notify", params: { notice: "welcome" } }];

export const repeatedEffects: Samples = {
  check: "repeated-effects",
  valid: [
    {
      title: "on the way there",
      change: { "/states/active/states/presence/states/missions/after/silence/actions/-": notify[0] },
    },
    { title: "outside what is resumed", change: { "/states/interview/entry": notify } },
    {
      title: "writing the same again",
      change: { "/states/active/entry": [{ type: "set", params: { field: "motivation", value: "x" } }] },
    },
  ],
  invalid: [
    {
      title: "on entry of what is resumed, and inside it",
      change: {
        "/states/active/entry": notify,
        "/states/active/states/learning/states/trained/entry": [{ type: "increment", params: { measure: "trained" } }],
      },
      problems: ["warning /states/active/states/learning/states/trained/entry/0", "warning /states/active/entry/0"],
    },
  ],
};
