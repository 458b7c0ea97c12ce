import * as fc from "fast-check";
import { FIELD_TYPES, type Field, type FieldSource, type FieldType } from "../definition/catalog.ts";
import type { Operator, RuleGroup, RuleLeaf } from "../definition/rule-tree.ts";
import { operatorsFor, takesField, valueShape } from "../rules/operators.ts";
import { CHOICES, dateArbitrary, knownFactArbitrary, LISTS } from "./generate-facts.ts";

type Fields = Record<string, Field>;

const DATE_LENGTHS = ["P0D", "P1D", "P2W", "P1M", "P3M", "P6M", "P1Y", "P1Y1M1D", "P16Y", "P25Y", "P1000Y"];
const WINDOWS = ["P1M", "P30D", "P2W", "P1Y", "PT24H", "PT90M", "P1DT2H"];

const listSourceArbitrary = fc.record(
  {
    list: fc.constantFrom(...LISTS),
    statistic: fc.constantFrom("count" as const, "sum" as const, "last" as const, "mean" as const, "spread" as const),
    within: fc.constantFrom(...WINDOWS),
  },
  { requiredKeys: ["list", "statistic"] },
);

const sourceArbitrary: fc.Arbitrary<FieldSource> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("participant" as const, "program" as const, "cohort" as const) },
  { weight: 1, arbitrary: fc.record({ member: fc.constant("mentee"), field: fc.constantFrom("first", "second") }) },
);

const fieldArbitrary: fc.Arbitrary<Field> = fc
  .oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...FIELD_TYPES), sourceArbitrary) },
    { weight: 1, arbitrary: fc.tuple(fc.constant<FieldType>("number"), listSourceArbitrary) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...FIELD_TYPES), listSourceArbitrary) },
  )
  .map(([type, source]) => ({
    type,
    title: { fr: `Champ ${type}`, en: `Field ${type}` },
    sensitivity: "ordinary",
    purpose: "test",
    source,
    ...(type === "choice" || type === "choices" ? { choices: CHOICES.map((value) => ({ value, title: value })) } : {}),
  }));

const FIELD_IDS = ["birthDate", "city", "hours", "agreed", "a-b", "in", "today", "f_1", "start", "days"];

/** Catalogs of two to ten fields of every type and source, so that fields to compare with each other are found. */
export const fieldsArbitrary: fc.Arbitrary<Fields> = fc
  .uniqueArray(fc.constantFrom(...FIELD_IDS), { minLength: 2, maxLength: FIELD_IDS.length })
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, fieldArbitrary]))));

const literalArbitrary = (type: FieldType): fc.Arbitrary<string | number | boolean> =>
  (type === "date"
    ? fc.oneof({ weight: 2, arbitrary: dateArbitrary }, { weight: 1, arbitrary: fc.constant("today") })
    : type === "choices"
      ? fc.constantFrom(...CHOICES)
      : knownFactArbitrary(type)) as fc.Arbitrary<string | number | boolean>;

const valueArbitrary = (type: FieldType, operator: Operator): fc.Arbitrary<RuleLeaf["value"]> => {
  switch (valueShape(operator)) {
    case "none":
      return fc.constant(undefined);
    case "one":
      return literalArbitrary(type);
    case "two":
      return fc.tuple(literalArbitrary(type), literalArbitrary(type));
    case "several":
      return fc.array(literalArbitrary(type), { minLength: 1, maxLength: 3 });
    case "duration":
      return fc.constantFrom(...DATE_LENGTHS);
    case "years":
      return fc.oneof(fc.constantFrom(16, 18, 26), fc.integer({ min: 0, max: 150 }));
    case "count":
      return fc.integer({ min: 0, max: 4 });
  }
};

const withValue = (leaf: RuleLeaf, value: RuleLeaf["value"]): RuleLeaf =>
  value === undefined ? leaf : { ...leaf, value };

const soundLeafArbitrary = (id: string, field: Field, fields: Fields, knowing: boolean): fc.Arbitrary<RuleLeaf> =>
  fc
    .constantFrom(...operatorsFor(field.type).filter((operator) => knowing || valueShape(operator) !== "none"))
    .chain((operator) => {
      const sameType = Object.keys(fields).filter((other) => fields[other]?.type === field.type);
      const dates = Object.keys(fields).filter((other) => fields[other]?.type === "date");
      const literal = valueArbitrary(field.type, operator).map((value) => withValue({ field: id, operator }, value));
      if (valueShape(operator) === "years" && dates.length > 0) {
        const at = fc.option(fc.constantFrom(...dates), { nil: undefined });
        return fc.tuple(literal, at).map(([leaf, on]) => (on === undefined ? leaf : { ...leaf, at: on }));
      }
      if (!takesField(operator)) return literal;
      const other = fc.constantFrom(...sameType);
      const value = valueShape(operator) === "two" ? fc.tuple(other, other) : other;
      const compared = value.map((ids): RuleLeaf => ({ field: id, operator, value: ids, valueSource: "field" }));
      return fc.oneof({ weight: 3, arbitrary: literal }, { weight: 1, arbitrary: compared });
    });

/** Leaves that a check would refuse: evaluating them must be harmless. */
const strayLeafArbitrary = (fields: Fields): fc.Arbitrary<RuleLeaf> =>
  fc.record(
    {
      field: fc.constantFrom(...Object.keys(fields), "nowhere", "toString"),
      operator: fc.constantFrom<Operator>(
        "=",
        "!=",
        "in",
        "contains",
        "<",
        "between",
        "within",
        "ageAtLeast",
        "countBelow",
        "known",
      ),
      value: fc.constantFrom<NonNullable<RuleLeaf["value"]>>(
        "",
        "x",
        3,
        true,
        [],
        [1],
        ["a", "b", "c"],
        "P1X",
        "PT1H",
        "-P1D",
      ),
      valueSource: fc.constantFrom("value" as const, "field" as const),
      at: fc.constantFrom("nowhere", "city"),
    },
    { requiredKeys: ["field", "operator"] },
  );

export interface RuleShape {
  /** Also leaves that mean nothing; true when absent. */
  strays?: boolean;
  /** Also `known` and `unknown`, whose answers may turn when facts are filled in; true when absent. */
  knowing?: boolean;
}

/** Rules over a catalog: groups up to three deep, with `not`, every operator, compared fields. */
export const ruleArbitrary = (
  fields: Fields,
  { strays = true, knowing = true }: RuleShape = {},
): fc.Arbitrary<RuleGroup> => {
  const sound = fc
    .constantFrom(...Object.entries(fields))
    .chain(([id, field]) => soundLeafArbitrary(id, field, fields, knowing));
  const leaf = strays
    ? fc.oneof({ weight: 12, arbitrary: sound }, { weight: 1, arbitrary: strayLeafArbitrary(fields) })
    : sound;
  const group = (depth: number): fc.Arbitrary<RuleGroup> =>
    fc.record(
      {
        combinator: fc.constantFrom("and" as const, "or" as const),
        not: fc.boolean(),
        rules: fc.array(
          depth === 0 ? leaf : fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: group(depth - 1) }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      { requiredKeys: ["combinator", "rules"] },
    );
  return group(2);
};
