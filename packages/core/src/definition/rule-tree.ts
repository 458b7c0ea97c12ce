import { z } from "zod";
import { idSchema } from "./ids.ts";

/** Every operator of the rule language; which of them fit which type of field is told in `rules/operators.ts`. */
export const OPERATORS = [
  "known",
  "unknown",
  "=",
  "!=",
  "in",
  "notIn",
  "contains",
  "beginsWith",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "before",
  "after",
  "on",
  "within",
  "olderThan",
  "ageAtLeast",
  "ageBelow",
  "containsAny",
  "containsAll",
  "countAtLeast",
  "countBelow",
] as const;
/** A comparison of the rule language. */
export type Operator = (typeof OPERATORS)[number];

const scalarSchema = z.union([z.string().max(2_000), z.number(), z.boolean()]);

/**
 * One comparison. `valueSource: "field"` makes `value` the id of another field. Date operators take the literal
 * `"today"` for the date of `now` in the program's time zone. `at` names the date field on which an age is taken.
 */
export const ruleLeafSchema = z.strictObject({
  field: idSchema,
  operator: z.enum(OPERATORS),
  value: z.union([scalarSchema, z.array(scalarSchema).max(200)]).optional(),
  valueSource: z.enum(["value", "field"]).optional(),
  at: idSchema.optional(),
});
/** One comparison, as read. */
export type RuleLeaf = z.infer<typeof ruleLeafSchema>;

/** The tree of react-querybuilder: groups of comparisons. An empty group is invalid. */
export interface RuleGroup {
  combinator: "and" | "or";
  not?: boolean | undefined;
  rules: (RuleLeaf | RuleGroup)[];
}

/** A group of comparisons and groups; groups nest freely. */
export const ruleGroupSchema: z.ZodType<RuleGroup> = z.lazy(() =>
  z.strictObject({
    combinator: z.enum(["and", "or"]),
    not: z.boolean().optional(),
    rules: z
      .array(z.union([ruleLeafSchema, ruleGroupSchema]))
      .min(1, "an empty group has no meaning")
      .max(100),
  }),
);

/** Tells a group from a comparison. */
export const isGroup = (node: RuleLeaf | RuleGroup): node is RuleGroup => "combinator" in node;
