import { addToDate, addYears, localDate, type Fact, type Field, type RuleGroup, type RuleLeaf } from "@parcours/core";

/** On which day somebody is made up, and where: a date is "today" there. */
export interface Today {
  now: string;
  timeZone: string;
}

const leavesOf = (group: RuleGroup): RuleLeaf[] =>
  group.rules.flatMap((node) => ("rules" in node ? leavesOf(node) : [node]));

/** Born so that they turn `age` tomorrow, turned it yesterday, or are some years older. */
const birthDates = (age: number, today: string): string[] => {
  const birthday = addYears(today, -age);
  return [addToDate(birthday, "-P1D"), addToDate(birthday, "P1D"), addToDate(birthday, "-P7Y2M12D")];
};

const around = (value: number): number[] => [value, value + 1, value - 1];

const fromLeaf = (field: Field, leaf: RuleLeaf, today: string): Fact[] => {
  const { value, operator } = leaf;
  if (leaf.valueSource === "field") return [];
  if (operator === "ageAtLeast" || operator === "ageBelow") {
    return typeof value === "number" ? birthDates(value, today) : [];
  }
  const values = Array.isArray(value) ? value : [value];
  if (field.type === "number") return values.flatMap((one) => (typeof one === "number" ? around(one) : []));
  if (field.type === "date") {
    const lengths = operator === "within" || operator === "olderThan";
    return values.flatMap((one) => {
      if (typeof one !== "string") return [];
      const day = lengths ? addToDate(today, one.startsWith("-") ? one : `-${one}`) : one === "today" ? today : one;
      return [addToDate(day, "-P1D"), addToDate(day, "P1D")];
    });
  }
  if (field.type === "choices") return [values.map(String), []];
  if (field.type === "text" || field.type === "choice")
    return values.flatMap((one) => (typeof one === "string" ? [one] : []));
  return [];
};

/** What a short text is likely about, by the name of its field: only there so that examples read like real ones. */
const EXAMPLES: readonly [RegExp, string][] = [
  [/postal|postcode|zip/i, "69003"],
  [/city|town|commune/i, "Lyon"],
  [/name/i, "Camille Martin"],
  [/address|street/i, "12 rue des Lilas"],
];

/** Something that fits a field of which no rule speaks. */
export const anything = (id: string, field: Field, today: string): Fact => {
  const [choice] = field.choices ?? [];
  switch (field.type) {
    case "boolean":
      return true;
    case "number":
      return Math.max(field.min ?? 0, Math.min(field.max ?? 10, 10));
    case "date":
      return addToDate(today, "P14D");
    case "choice":
      return choice?.value ?? "…";
    case "choices":
      return choice === undefined ? [] : [choice.value];
    case "email":
      return "amina@example.org";
    case "phone":
      return "06 12 34 56 78";
    case "text":
      return field.multiline === true ? "Quelques mots." : (EXAMPLES.find(([name]) => name.test(id))?.[1] ?? "…");
  }
};

const fits = (field: Field, fact: Fact): boolean =>
  typeof fact !== "number" || (fact >= (field.min ?? -Infinity) && fact <= (field.max ?? Infinity));

const distinct = (facts: readonly Fact[]): Fact[] => [
  ...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values(),
];

/** The values of a field at which some rule may answer differently, the ordinary ones first. */
export const candidatesFor = (
  id: string,
  field: Field,
  rules: readonly RuleGroup[],
  { now, timeZone }: Today,
): Fact[] => {
  const today = localDate(now, timeZone);
  const leaves = rules.flatMap(leavesOf).filter((leaf) => leaf.field === id);
  const spoken = leaves.flatMap((leaf) => {
    try {
      return fromLeaf(field, leaf, today);
    } catch {
      // A draft may compare with what is no date and no length of time.
      return [];
    }
  });
  const choices = (field.choices ?? []).map(({ value }): Fact => (field.type === "choices" ? [value] : value));
  const whole: Fact[] = field.type === "boolean" ? [true, false] : field.type === "choice" ? choices : [];
  const all = distinct([...spoken, ...whole]).filter((fact) => fits(field, fact));
  return all.length > 0 ? all : [anything(id, field, today)];
};
