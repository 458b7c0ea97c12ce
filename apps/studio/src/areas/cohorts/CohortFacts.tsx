import { TextInput } from "@mantine/core";
import type { Definition, Fact, Field } from "@parcours/core";
import { useTextIn } from "@parcours/ui";
import { errorOf } from "../settings/field-fault.ts";

export type TypedFacts = Readonly<Record<string, string>>;

const fieldsOf = ({ meta }: Definition): [string, Field][] =>
  (meta.cohort?.fields ?? []).flatMap((id): [string, Field][] => {
    const field = meta.fields?.[id];
    return field === undefined ? [] : [[id, field]];
  });

/** What a cohort knows, as its fields take it. */
export const typedOf = (data: Readonly<Record<string, unknown>>): TypedFacts =>
  Object.fromEntries(
    Object.entries(data).flatMap(([id, value]) =>
      value === null || value === undefined ? [] : [[id, typeof value === "string" ? value : JSON.stringify(value)]],
    ),
  );

/** What was typed, as facts; what was emptied is nothing. */
export const factsOf = (definition: Definition, typed: TypedFacts): Record<string, Fact> =>
  Object.fromEntries(
    fieldsOf(definition).flatMap(([id, { type }]): [string, Fact][] => {
      const text = typed[id]?.trim();
      if (text === undefined) return [];
      if (text === "") return [[id, null]];
      const number = Number(text.replace(",", "."));
      return [[id, type === "number" && !Number.isNaN(number) ? number : text]];
    }),
  );

interface CohortFactsProps {
  definition: Definition;
  value: TypedFacts;
  onChange: (value: TypedFacts) => void;
  error: unknown;
}

/** The dates and numbers that a program reads of its cohorts. */
export const CohortFacts = ({ definition, value, onChange, error }: CohortFactsProps) => {
  const say = useTextIn();
  return fieldsOf(definition).map(([id, field]) => (
    <TextInput
      key={id}
      type={field.type === "date" ? "date" : "text"}
      inputMode={field.type === "number" ? "decimal" : undefined}
      label={say(field.title) || id}
      description={say(field.help) || undefined}
      value={value[id] ?? ""}
      onChange={(event) => onChange({ ...value, [id]: event.currentTarget.value })}
      {...errorOf(error, `/data/${id}`)}
    />
  ));
};
