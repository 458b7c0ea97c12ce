import { textIn, type Field, type Language, type RuleGroup } from "@parcours/core";

/** A field as the list of the builder offers it. */
interface Offered {
  name: string;
  label: string;
}

/** The fields of the catalog by title, and those that the rule names although they are gone. */
export const offeredFields = (
  rule: RuleGroup,
  fields: Record<string, Field>,
  language: Language,
  gone: (id: string) => string,
): Offered[] => {
  const known = Object.entries(fields).map(([name, field]) => ({ name, label: textIn(field.title, language) || name }));
  const lost = fieldsNamed(rule).filter((id) => !Object.hasOwn(fields, id));
  return [
    ...known.toSorted((a, b) => a.label.localeCompare(b.label, language)),
    ...lost.map((name) => ({ name, label: gone(name) })),
  ];
};

const fieldsNamed = (rule: RuleGroup): string[] => [
  ...new Set(rule.rules.flatMap((node) => ("rules" in node ? fieldsNamed(node) : [node.field]))),
];
