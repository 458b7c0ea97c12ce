import type { Samples } from "./sample.ts";

const leaf = (value: object) => ({ "/meta/rules/trained/rule/rules/0": value });

export const ruleTypes: Samples = {
  check: "rule-types",
  valid: [
    {
      title: "a choice that is offered",
      change: leaf({ field: "availability", operator: "containsAny", value: ["evening"] }),
    },
    {
      title: "a field that does not exist is told by its name",
      change: leaf({ field: "nothing", operator: "=", value: 1 }),
    },
  ],
  invalid: [
    {
      title: "an operator of another type",
      change: leaf({ field: "motivation", operator: ">", value: 3 }),
      problems: ["error /meta/rules/trained/rule/rules/0/operator"],
    },
    {
      title: "a text for a number",
      change: leaf({ field: "sessionsAttended", operator: ">=", value: "two" }),
      problems: ["error /meta/rules/trained/rule/rules/0/value"],
    },
    {
      title: "a choice that is not offered",
      change: leaf({ field: "availability", operator: "containsAny", value: ["morning"] }),
      problems: ["error /meta/rules/trained/rule/rules/0/value/0"],
    },
  ],
};
