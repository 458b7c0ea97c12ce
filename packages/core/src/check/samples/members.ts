import type { Samples } from "./sample.ts";

const member = { "/meta/members/mentor": { program: "mentor" } };
const read = (field: string) => ({ "/meta/fields/motivation/source": { member: "mentor", field } });

export const members: Samples = {
  check: "members",
  valid: [
    { title: "nothing is known of other programs", change: { ...member, ...read("wish") } },
    {
      title: "a field of the other program",
      change: { ...member, ...read("wish") },
      known: { programs: { mentor: { fields: { wish: { type: "text" } } } } },
    },
  ],
  invalid: [
    {
      title: "a program that is not there",
      change: member,
      known: { programs: {} },
      problems: ["warning /meta/members/mentor/program"],
    },
    {
      title: "a field that it does not have",
      change: { ...member, ...read("wish") },
      known: { programs: { mentor: { fields: {} } } },
      problems: ["error /meta/fields/motivation/source/field"],
    },
    {
      title: "a field of another type",
      change: { ...member, ...read("wish") },
      known: { programs: { mentor: { fields: { wish: { type: "date" } } } } },
      problems: ["error /meta/fields/motivation/type"],
    },
  ],
};
