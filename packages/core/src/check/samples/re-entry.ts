import type { Samples } from "./sample.ts";

export const reEntry: Samples = {
  check: "re-entry",
  valid: [{ title: "two years later", change: { "/meta/again": { after: "P2Y" } } }],
  invalid: [
    { title: "no time later", change: { "/meta/again": { after: "P0D" } }, problems: ["error /meta/again/after"] },
  ],
};
