import type { Condition, Operand } from "../../rules/condition.ts";
import { birthday, cutOff, dayNumber } from "../../rules/day.ts";

/** The values of one field at which the answer of some comparison may change, and the fields it is compared with. */
export interface Seeds {
  days: Set<number>;
  numbers: Set<number>;
  texts: Set<string>;
  substrings: Set<string>;
  counts: Set<number>;
  /** Other fields, and how many years later their values matter. */
  links: { field: string; years: number }[];
}

const newSeeds = (): Seeds => ({
  days: new Set(),
  numbers: new Set(),
  texts: new Set(),
  substrings: new Set(),
  counts: new Set(),
  links: [],
});

/** Reads what conditions compare fields with. `today` is a day number. */
export const seedsOf = (conditions: Condition[], today: number): Map<string, Seeds> => {
  const all = new Map<string, Seeds>();
  const of = (field: string): Seeds => {
    const found = all.get(field) ?? newSeeds();
    all.set(field, found);
    return found;
  };
  const against = (field: string, operand: Operand, isDate: boolean): void => {
    const seeds = of(field);
    if (operand.from === "fact") {
      seeds.links.push({ field: operand.field, years: 0 });
      of(operand.field).links.push({ field, years: 0 });
    } else if (operand.from === "today") {
      seeds.days.add(operand.less === undefined ? today : cutOff(today, operand.less));
    } else if (typeof operand.value === "number") seeds.numbers.add(operand.value);
    else if (typeof operand.value === "string") {
      if (isDate) seeds.days.add(dayNumber(operand.value));
      else seeds.texts.add(operand.value);
    }
  };
  const read = (condition: Condition): void => {
    switch (condition.form) {
      case "known":
        of(condition.field);
        return;
      case "compare":
        if (condition.left.from === "fact") {
          against(condition.left.field, condition.right, condition.kind === "date");
        }
        return;
      case "oneOf":
      case "chosen":
        for (const value of condition.values) of(condition.field).texts.add(value);
        return;
      case "substring":
        of(condition.field)[condition.at === "start" ? "texts" : "substrings"].add(condition.text);
        return;
      case "count":
        of(condition.field).counts.add(condition.count);
        return;
      case "age": {
        const { field, on, years } = condition;
        if (on.from === "fact") {
          of(field).links.push({ field: on.field, years: -years });
          of(on.field).links.push({ field, years });
        } else of(field).days.add(birthday(today, -years));
        return;
      }
      case "both":
        condition.conditions.forEach(read);
        return;
      case "fault":
        return;
    }
  };
  conditions.forEach(read);
  return all;
};
