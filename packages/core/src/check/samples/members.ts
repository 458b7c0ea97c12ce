import type { Samples } from "./sample.ts";

const member = { "/meta/members/mentor": { program: "mentor" } };
const pair = { "/meta/members": { mentor: { program: "mentor" }, mentee: { program: "mentor" } } };
const both = (field: string) => ({ mentor: field, mentee: field });
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
    {
      title: "a criterion read from the other programs",
      change: {
        ...pair,
        "/meta/matching": { criteria: { subjects: { title: "Subjects", as: "overlap", fields: both("subjects") } } },
      },
      known: { programs: { mentor: { fields: { subjects: { type: "choices" } } } } },
    },
  ],
  invalid: [
    {
      title: "criteria that name no field, too few, or of another type",
      change: {
        ...pair,
        "/meta/matching": {
          into: "motivation",
          criteria: {
            wish: { title: "Wish", as: "wish", fields: { mentor: "nothing" } },
            same: { title: "Same", as: "same", fields: { mentor: "subjects" } },
            near: { title: "Near", as: "near", fields: both("subjects") },
          },
        },
      },
      known: { programs: { mentor: { fields: { subjects: { type: "choices" } } } } },
      problems: [
        "error /meta/matching/into",
        "error /meta/matching/criteria/wish/fields/mentor",
        "error /meta/matching/criteria/same/fields",
        "error /meta/matching/criteria/near/fields/mentor",
        "error /meta/matching/criteria/near/fields/mentee",
      ],
    },
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
